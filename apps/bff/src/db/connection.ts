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

/**
 * The client as drizzle may use it: single statements and batches, each within `run`, and batches always as write
 * transactions, since drizzle asks for deferred ones, whose first write can meet SQLITE_BUSY half way.
 */
export function narrowed(
  client: Client,
  run: <T>(statement: () => Promise<T>) => Promise<T>,
  execute: (statement: { sql: string; args: InArgs }) => Promise<ResultSet> = (statement) =>
    client.execute(statement),
): Client {
  return {
    ...refused,
    get closed() {
      return client.closed;
    },
    protocol: client.protocol,
    execute: (what: InStatement | string, args?: InArgs) =>
      run(() =>
        execute(
          typeof what === "string"
            ? { sql: what, args: args ?? [] }
            : { sql: what.sql, args: what.args ?? [] },
        ),
      ),
    batch: (statements) => run(() => client.batch(statements, "write")),
    close: () => {
      client.close();
    },
  };
}

/** An interactive transaction would hold the one connection while its holder waits for a turn. */
const refuse = () => Promise.reject(new Error("only single statements and batches, through read and write"));
const refused = {
  migrate: refuse,
  transaction: refuse,
  executeMultiple: refuse,
  sync: refuse,
  reconnect: () => {
    throw new Error("only the connection itself reconnects");
  },
};
