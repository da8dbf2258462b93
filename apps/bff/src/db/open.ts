import { existsSync, statSync, writeFileSync } from "node:fs";

import { createClient } from "@libsql/client";
import type { Client } from "@libsql/client";
import type { Logger } from "pino";

import { openClient } from "./client.ts";
import type { Database } from "./client.ts";
import { databaseFile, fileUrl, isFileUrl, readOnlyFileUrl, refuseUnwritable } from "./database-file.ts";
import { databaseCode, DatabaseRefused, DatabaseUnavailable, isBusy } from "./errors.ts";
import { lockDatabase } from "./lock.ts";
import { migrate, pendingMigrations, readMigrations } from "./migrate.ts";
import type { Migration } from "./migrate.ts";
import { createRemoteClient } from "./remote-connection.ts";

export type DatabaseOptions = {
  /** `file:` for a file of this process alone, `http:`, `https:` or `libsql:` for a libSQL server. */
  url: string;
  authToken?: string;
  /** drizzle-kit's folder. */
  migrationsFolder: string;
  log?: Pick<Logger, "info">;
};

const waitForLockMilliseconds = 5000;

/**
 * The database, locked for this process (a file), checked and migrated; `close` gives everything back.
 * Throws DatabaseRefused, with a line for the operator, for one that is newer, half migrated, read-only, served by
 * another process or no database at all, and leaves that as it was; DatabaseUnavailable for a server that is away,
 * or a file that another process holds.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const known = await readMigrations(options.migrationsFolder);
  return isFileUrl(options.url) ? openFile(options, known) : openServer(options, known);
}

async function openFile({ url, log }: DatabaseOptions, known: Migration[]): Promise<Database> {
  const path = databaseFile(url);
  refuseUnwritable(path);
  const lock = await lockDatabase(path);
  try {
    await refuseUnfit(path, known);
    // It holds people's addresses, so that it is readable by its owner alone; its WAL takes over the mode.
    if (!existsSync(path)) writeFileSync(path, "", { flag: "wx", mode: 0o600 });
    const client = createClient({ url: fileUrl(path), concurrency: 1, timeout: waitForLockMilliseconds });
    // Before anything is written, since what a kill leaves in a WAL can be read without being repaired first.
    await client.execute("PRAGMA journal_mode = WAL");
    await migrateAndClose(client, known, log);
    const db = await openClient({ url: fileUrl(path) });
    return {
      ...db,
      close: async () => {
        await db.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    if (!isBusy(error)) throw error;
    throw new DatabaseUnavailable(`The database ${path} is held by another process`, { cause: error });
  }
}

async function openServer(options: DatabaseOptions, known: Migration[]): Promise<Database> {
  if (!/^(https?|libsql):/.test(options.url)) {
    throw new DatabaseRefused(`${options.url}: a database is a file:, http:, https: or libsql: address`);
  }
  // Not the whole address, which may hold a token.
  const { host } = new URL(options.url);
  try {
    await migrateAndClose(createRemoteClient(options), known, options.log);
  } catch (error) {
    if (error instanceof DatabaseRefused) throw new DatabaseRefused(`${host}: ${error.message}`);
    const code = databaseCode(error) ?? "no answer that we understand";
    throw new DatabaseUnavailable(`The database server ${host} can't be reached: ${code}`, { cause: error });
  }
  return openClient(options);
}

async function migrateAndClose(
  client: Client,
  known: Migration[],
  log: DatabaseOptions["log"],
): Promise<void> {
  try {
    const applied = await migrate(client, known);
    if (applied.length > 0) log?.info({ migrations: applied }, "database migrated");
  } finally {
    client.close();
  }
}

/** Looks at a file through a connection that can't write, as even the settings of an ordinary one change the file. */
async function refuseUnfit(path: string, known: Migration[]): Promise<void> {
  if (!existsSync(path) || statSync(path).size === 0) return;
  // What a kill left half written in a rollback journal, SQLite must take back before anything can be read.
  const url = existsSync(`${path}-journal`) ? fileUrl(path) : readOnlyFileUrl(path);
  const client = createClient({ url, concurrency: 1, timeout: waitForLockMilliseconds });
  try {
    await pendingMigrations(client, known);
  } catch (error) {
    if (error instanceof DatabaseRefused) throw new DatabaseRefused(`${path}: ${error.message}`);
    const code = databaseCode(error) ?? "";
    if (code.startsWith("SQLITE_NOTADB")) {
      throw new DatabaseRefused(`${path} is not a database`, { cause: error });
    }
    throw new DatabaseRefused(`The database ${path} can't be read: ${code}`, { cause: error });
  } finally {
    client.close();
  }
}
