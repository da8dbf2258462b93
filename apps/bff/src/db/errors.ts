import { DrizzleQueryError } from "drizzle-orm";

/** A database that must not be served from, with the reason in one line; it has been left as it was. */
export class DatabaseRefused extends Error {
  override readonly name = "DatabaseRefused";
}

/**
 * The database could not be reached in time, and may be later. A file's write was not kept; whether a server kept
 * one is not known when its answer was lost.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
}

/** SQLite's (or the client's) code of an error or of what caused it, like SQLITE_BUSY; null when it has none. */
export function databaseCode(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string") return cause.code;
  }
  return null;
}

export function isBusy(error: unknown): boolean {
  return databaseCode(error)?.startsWith("SQLITE_BUSY") ?? false;
}

export function isConstraint(error: unknown): boolean {
  return databaseCode(error)?.startsWith("SQLITE_CONSTRAINT") ?? false;
}

/** The error without drizzle's wrapping, whose message repeats the statement's values: they must not reach a log. */
export function withoutValues(error: unknown): unknown {
  return error instanceof DrizzleQueryError && error.cause !== undefined ? error.cause : error;
}
