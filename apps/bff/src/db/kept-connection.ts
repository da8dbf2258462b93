import type { InArgs, ResultSet, Row } from "@libsql/client";
import Database from "libsql";

type Asked = { sql: string; args: InArgs };

/** A connection to a database file that keeps what it has prepared. Everything on it is synchronous. */
export interface KeptConnection {
  execute(statement: Asked): ResultSet;
  /** All of the statements in one write transaction, or none. */
  batch(statements: readonly Asked[]): ResultSet[];
  /** Runs statements without values and without answers. */
  set(statements: string): void;
  /** Opens the file anew; nothing of the connection before is kept. */
  reconnect(): void;
  close(): void;
}

type Kept = { statement: Database.Statement; columns: string[] | null; columnTypes: string[] };

/** Far more than there are queries; those built anew for each request would otherwise pile up. */
const statementsKept = 300;

/** Opens a file by libSQL's synchronous package, which its client is made of. */
export function openKeptConnection(path: string, waitMilliseconds: number): KeptConnection {
  const open = () => new Database(path, { timeout: waitMilliseconds });
  const kept = new Map<string, Kept>();
  let connection = open();

  const prepare = (sql: string): Kept => {
    const found = kept.get(sql);
    if (found !== undefined) return found;
    const statement = connection.prepare(sql);
    const described = statement.reader ? statement.raw(true).columns() : null;
    const made = {
      statement,
      columns: described?.map(({ name }) => name) ?? null,
      columnTypes: described?.map(({ type }) => type ?? "") ?? [],
    };
    if (kept.size >= statementsKept) kept.delete(kept.keys().next().value ?? "");
    kept.set(sql, made);
    return made;
  };

  const execute = ({ sql, args }: Asked): ResultSet => {
    try {
      const { statement, columns, columnTypes } = prepare(sql);
      const values = valuesOf(args);
      if (columns === null) {
        const { changes } = statement.run(...values);
        return resultOf([], [], [], changes);
      }
      // Always to its end: a statement left half way would hold on to what it saw.
      const rows = statement.all(...values) as unknown[][];
      return resultOf(
        columns,
        columnTypes,
        rows.map((row) => rowOf(row, columns)),
        0,
      );
    } catch (error) {
      // One that failed may be in any state.
      kept.delete(sql);
      throw error;
    }
  };

  const plain = (sql: string) => execute({ sql, args: [] });

  return {
    execute,
    batch: (statements) => {
      plain("BEGIN IMMEDIATE");
      try {
        const results = statements.map(execute);
        plain("COMMIT");
        return results;
      } catch (error) {
        if (connection.inTransaction) plain("ROLLBACK");
        throw error;
      }
    },
    set: (statements) => {
      connection.exec(statements);
    },
    reconnect: () => {
      kept.clear();
      connection.close();
      connection = open();
    },
    close: () => {
      kept.clear();
      connection.close();
    },
  };
}

function valuesOf(args: InArgs): unknown[] {
  if (!Array.isArray(args)) throw new TypeError("only values by position");
  return args.map((value) => (typeof value === "boolean" ? Number(value) : value));
}

function resultOf(columns: string[], columnTypes: string[], rows: Row[], rowsAffected: number): ResultSet {
  return {
    columns,
    columnTypes,
    rows,
    rowsAffected,
    lastInsertRowid: undefined,
    toJSON: () => ({ columns, columnTypes, rows, rowsAffected }),
  };
}

/** A row as libSQL's client makes it: by name, and by position without showing it. */
function rowOf(values: readonly unknown[], columns: readonly string[]): Row {
  const row: Record<string, unknown> = {};
  Object.defineProperty(row, "length", { value: values.length });
  for (const [index, value] of values.entries()) {
    Object.defineProperty(row, index, { value });
    const column = columns[index] ?? "";
    if (!Object.hasOwn(row, column)) row[column] = value;
  }
  return row as unknown as Row;
}
