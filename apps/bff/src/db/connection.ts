import type { Client, InArgs, InStatement, ResultSet } from "@libsql/client";

/** A libSQL client and the turns its units take. */
export interface Connection {
  readonly client: Client;
  /** Runs a unit that writes. */
  inTurn<T>(unit: () => Promise<T>): Promise<T>;
  /** Runs a unit that only reads. */
  inReadTurn<T>(unit: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export type Asked = { sql: string; args: InArgs };

/** What drizzle needs of a client. */
export type Ways = {
  execute(statement: Asked): Promise<ResultSet>;
  /** In one write transaction: drizzle asks for a deferred one, whose first write can meet SQLITE_BUSY half way. */
  batch(statements: Asked[]): Promise<ResultSet[]>;
};

/** The client as drizzle may use it: single statements and batches. */
export function narrowed({ execute, batch }: Ways, protocol: Client["protocol"]): Client {
  return {
    ...refused,
    closed: false,
    protocol,
    execute: (what: InStatement | string, args?: InArgs) => execute(askedOf(what, args)),
    batch: (statements) =>
      batch(statements.map((each) => (Array.isArray(each) ? askedOf(each[0], each[1]) : askedOf(each)))),
  };
}

function askedOf(what: InStatement | string, args: InArgs = []): Asked {
  return typeof what === "string" ? { sql: what, args } : { sql: what.sql, args: what.args ?? [] };
}

/** An interactive transaction would hold the one connection while its holder waits for a turn. */
const refuse = () => Promise.reject(new Error("only single statements and batches, through read and write"));
const onlyTheConnection = () => {
  throw new Error("only the connection itself does that");
};
const refused = {
  migrate: refuse,
  transaction: refuse,
  executeMultiple: refuse,
  sync: refuse,
  reconnect: onlyTheConnection,
  close: onlyTheConnection,
};
