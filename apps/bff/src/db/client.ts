import type { BatchItem } from "drizzle-orm/batch";
import type { LibSQLDatabase } from "drizzle-orm/libsql";

import type * as schema from "./schema.ts";

export type Orm = LibSQLDatabase<typeof schema>;
export type Statement = BatchItem<"sqlite">;

/** The database, reached through one queue: see the docs for what libSQL does after SQLITE_BUSY. */
export interface Database {
  /** For building and preparing statements only; they run through `read`, `write` and `writeGuarded`. */
  readonly orm: Orm;
  /** Runs a read in its turn. */
  read<T>(query: () => Promise<T>): Promise<T>;
  /** Writes all of the statements or none, acknowledged once on disk; rejects on a violated constraint. */
  write(statements: readonly Statement[]): Promise<unknown[]>;
  /** The same, but a violated constraint (a guard that refused, a unique value taken) answers null. */
  writeGuarded(statements: readonly Statement[]): Promise<unknown[] | null>;
  close(): Promise<void>;
}
