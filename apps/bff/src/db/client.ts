import { fillPlaceholders, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { drizzle } from "drizzle-orm/libsql";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import type { PreparedQueryConfig, SQLitePreparedQuery } from "drizzle-orm/sqlite-core";

import type { LockPatience } from "./cure.ts";
import { isFileUrl } from "./database-file.ts";
import { isConstraint, withoutValues } from "./errors.ts";
import { openFileConnection } from "./file-connection.ts";
import { createRemoteClient, openRemoteConnection } from "./remote-connection.ts";
import * as schema from "./schema.ts";

export type Orm = LibSQLDatabase<typeof schema>;
export type Statement = BatchItem<"sqlite">;

/** The database, reached through one queue: see the docs for what libSQL does after SQLITE_BUSY. */
export interface Database {
  /** For building and preparing statements only; they run through `read`, `write` and `writeGuarded`. */
  readonly orm: Orm;
  /** Runs a read in its turn; may be run again after SQLITE_BUSY, and must not call the database's own methods. */
  read<T>(query: () => Promise<T>): Promise<T>;
  /** Writes all of the statements or none, acknowledged once on disk; rejects on a violated constraint. */
  write(statements: readonly Statement[]): Promise<unknown[]>;
  /** The same, but a violated constraint (a guard that refused, a unique value taken) answers null. */
  writeGuarded(statements: readonly Statement[]): Promise<unknown[] | null>;
  close(): Promise<void>;
}

export type DatabaseAddress = {
  /** `file:` for a file of this process alone, `http:`, `https:` or `libsql:` for a libSQL server. */
  url: string;
  authToken?: string;
};

/**
 * Opens a database as it is, neither locked nor migrated: see open.ts for the whole. Its methods reject with
 * DatabaseUnavailable when another process holds the file for longer than `patience`, with libSQL's own error otherwise.
 */
export async function openClient(address: DatabaseAddress, patience?: LockPatience): Promise<Database> {
  const connection = isFileUrl(address.url)
    ? await openFileConnection(address.url, patience)
    : openRemoteConnection(createRemoteClient(address));
  const orm = drizzle(connection.client, { schema, casing: "snake_case" });

  const write = async (statements: readonly Statement[]): Promise<unknown[]> => {
    const [first, ...others] = statements;
    if (first === undefined) return [];
    return connection.inTurn(async () => orm.batch([first, ...others]));
  };

  return {
    orm,
    write,
    read: async (query) => {
      try {
        return await connection.inReadTurn(query);
      } catch (error) {
        throw withoutValues(error);
      }
    },
    writeGuarded: async (statements) => {
      try {
        return await write(statements);
      } catch (error) {
        if (isConstraint(error)) return null;
        throw error;
      }
    },
    close: async () => connection.close(),
  };
}

/**
 * Something built from the database's orm once and kept as long as the database: a query built for each request
 * costs twice a prepared one. `const byId = statement((orm) => orm.select()….prepare())`, then `byId(db).get({ id })`.
 */
export function statement<T>(build: (orm: Orm) => T): (db: Database) => T {
  const built = new WeakMap<Database, { kept: T }>();
  return (db) => {
    let entry = built.get(db);
    if (entry === undefined) {
      entry = { kept: build(db.orm) };
      built.set(db, entry);
    }
    return entry.kept;
  };
}

/** What `bound` fills in: a prepared query, or what `spelled` made. */
type Fillable = Pick<SQLitePreparedQuery<PreparedQueryConfig>, "getQuery" | "mapResult">;

/**
 * A prepared query with the values of its placeholders, as one statement of a batch: drizzle itself takes none in
 * batches, and building an INSERT anew costs twenty times as much as filling it in.
 * `const insertRow = statement((orm) => orm.insert(…).values({ id: sql.placeholder("id") }).prepare())`, then
 * `db.write([bound(insertRow(db), { id })])`.
 */
export function bound(prepared: Fillable, values: Record<string, unknown>): Statement {
  const query = prepared.getQuery();
  const filled = { ...query, params: fillPlaceholders(query.params, values) };
  const asDrizzleAsksFor = {
    _: { dialect: "sqlite" as const, result: undefined },
    _prepare: () => ({
      getQuery: () => filled,
      mapResult: (response: unknown, isFromBatch: boolean) => prepared.mapResult(response, isFromBatch),
    }),
  };
  return asDrizzleAsksFor;
}

/** A statement written out as SQL, with placeholders for `bound`: drizzle would put its text together each time. */
export function spelled(orm: Orm, text: SQL): Fillable {
  const query = orm.run(text).getQuery();
  return { getQuery: () => query, mapResult: (response) => response };
}

/**
 * Placed in a batch right after a statement that must change exactly one row: refuses the whole batch unless it did.
 * A batch goes on when a guarded UPDATE matches nothing, and would write the activity of a change that wasn't made.
 * Changes nothing itself, so that it can't follow another of its kind.
 */
export const mustHaveChangedOne: (db: Database) => Statement = statement((orm) =>
  bound(spelled(orm, sql`INSERT INTO guard SELECT 0 WHERE changes() <> 1`), {}),
);
