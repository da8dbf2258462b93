import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

import { DatabaseRefused } from "./errors.ts";

/** Whether the URL names a file rather than a server. */
export function isFileUrl(url: string): boolean {
  return url.startsWith("file:");
}

/**
 * The absolute path that a `file:` URL means, links followed, so that two names of one file are one; creates its
 * folder, readable by its owner alone, when there is none. Throws DatabaseRefused when it can't.
 */
export function databaseFile(url: string): string {
  const given = decodeURIComponent(url.slice("file:".length).replace(/^\/\/(?:localhost)?(?=\/)/, ""));
  if (given === "" || given.startsWith(":memory:") || /[?#]/.test(url)) {
    throw new DatabaseRefused(`${url}: only the path of a file can follow "file:"`);
  }
  const path = resolve(given);
  if (existsSync(path)) return realpathSync(path);
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new DatabaseRefused(`The folder of the database ${path} can't be made`, { cause: error });
  }
  return join(realpathSync(dirname(path)), basename(path));
}

/** The URL under which libSQL opens the path, whatever characters it holds. */
export function fileUrl(path: string): string {
  return `file:${encodeURIComponent(path)}`;
}

/** The URL under which libSQL only reads the path: SQLite's own URI, as a path, since libSQL passes no options on. */
export function readOnlyFileUrl(path: string): string {
  const escaped = path.split("/").map(encodeURIComponent).join("/");
  return fileUrl(`file:${escaped}?mode=ro`);
}

/** Refuses a file, or a folder, that can't be written, before anything is opened. */
export function refuseUnwritable(path: string): void {
  const isThere = existsSync(path);
  if (isThere && !statSync(path).isFile()) throw new DatabaseRefused(`${path} is not a database`);
  if (isThere && !isWritable(path)) throw new DatabaseRefused(`The database ${path} is read-only`);
  if (!isWritable(dirname(path))) {
    throw new DatabaseRefused(`The folder of the database ${path} is read-only`);
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    // Root may write what is marked read-only, and whoever marked it meant it.
    return (statSync(path).mode & 0o222) !== 0;
  } catch {
    return false;
  }
}
