import { createClient } from "@libsql/client";
import type { Client } from "@libsql/client";

import { fileUrl } from "./database-file.ts";
import { DatabaseRefused, isBusy } from "./errors.ts";

export interface DatabaseLock {
  release(): Promise<void>;
}

/**
 * Makes this the one server of a database file, by a write transaction held open on a database beside it: the kernel
 * frees it however the process dies, which a plain lock file would survive. The lock file itself stays empty.
 * Nobody may open and close it by other means: closing any handle of a file drops the process's locks on it.
 * Throws DatabaseRefused when another process (or another Database of this one) has it.
 */
export async function lockDatabase(path: string): Promise<DatabaseLock> {
  const client = openLockFile(path);
  try {
    const held = await client.transaction("write");
    return {
      async release() {
        await held.rollback();
        client.close();
      },
    };
  } catch (error) {
    client.close();
    if (!isBusy(error)) throw unusable(path, error);
    throw new DatabaseRefused(`The database ${path} is already served by another process`, { cause: error });
  }
}

function openLockFile(path: string): Client {
  try {
    return createClient({ url: fileUrl(`${path}.lock`), concurrency: 1 });
  } catch (error) {
    throw unusable(path, error);
  }
}

function unusable(path: string, cause: unknown): DatabaseRefused {
  return new DatabaseRefused(`The lock file ${path}.lock can't be used`, { cause });
}
