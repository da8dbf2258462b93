import type { InArgs, ResultSet, Row } from "@libsql/client";
import Database from "libsql";

/** A second connection to a database file that only reads, and keeps what it has prepared. */
export interface Reader {
  execute(statement: { sql: string; args: InArgs }): ResultSet;
  close(): void;
}

type Kept = { statement: Database.Statement; columns: string[]; columnTypes: string[] };

/** Far more than there are queries; those made anew for each request would otherwise pile up. */
const statementsKept = 200;

/**
 * Reads past libSQL's client, which prepares every statement anew and describes its columns twice: reading a session
 * so costs a tenth. A statement sees what was committed before it; after any error the connection is made anew.
 */
export function openReader(path: string, waitMilliseconds: number): Reader {
  let connection: Database.Database | null = null;
  const kept = new Map<string, Kept>();

  const close = () => {
    kept.clear();
    connection?.close();
    connection = null;
  };

  const prepare = (sql: string): Kept => {
    const found = kept.get(sql);
    if (found !== undefined) return found;
    if (connection === null) {
      connection = new Database(path, { timeout: waitMilliseconds });
      connection.exec("PRAGMA query_only = ON");
    }
    const statement = connection.prepare(sql).raw(true);
    const described = statement.columns();
    const made = {
      statement,
      columns: described.map(({ name }) => name),
      columnTypes: described.map(({ type }) => type ?? ""),
    };
    if (kept.size >= statementsKept) kept.delete(kept.keys().next().value ?? "");
    kept.set(sql, made);
    return made;
  };

  return {
    close,
    execute({ sql, args }) {
      try {
        const { statement, columns, columnTypes } = prepare(sql);
        // Always to its end: a statement left half way would hold on to what it saw.
        const rows = statement.all(...valuesOf(args)) as unknown[][];
        return {
          columns,
          columnTypes,
          rows: rows.map((row) => rowOf(row, columns)),
          rowsAffected: 0,
          lastInsertRowid: undefined,
          toJSON: () => ({ columns, columnTypes, rows }),
        };
      } catch (error) {
        close();
        throw error;
      }
    },
  };
}

function valuesOf(args: InArgs): unknown[] {
  if (!Array.isArray(args)) throw new TypeError("only values by position");
  return args.map((value) => (typeof value === "boolean" ? Number(value) : value));
}

/** A row as libSQL's client makes it: by name, and by position without showing it. */
function rowOf(values: readonly unknown[], columns: readonly string[]): Row {
  const row = {} as Record<string, unknown>;
  Object.defineProperty(row, "length", { value: values.length });
  for (const [index, value] of values.entries()) {
    Object.defineProperty(row, index, { value });
    const column = columns[index] ?? "";
    if (!Object.hasOwn(row, column)) row[column] = value;
  }
  return row as unknown as Row;
}
