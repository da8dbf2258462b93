import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { createClient } from "@libsql/client";

import { openClient } from "./client.ts";
import type { Database } from "./client.ts";
import { fileUrl } from "./database-file.ts";
import { migrate, readMigrations } from "./migrate.ts";

export type TestDatabase = {
  db: Database;
  /** For a second connection to the same file. */
  url: string;
  path: string;
  /** Closes the database and deletes its file; what is never closed goes with a later run. */
  close(): Promise<void>;
};

const folderPrefix = "hero-portal-test-";
/** The product's own. */
export const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url));

/** The path of a file that isn't there yet, for tests of the opening itself. */
export function freshPath(): string {
  return join(mkdtempSync(join(testFolder(), "fresh-")), "portal.db");
}

let folder: string | null = null;
let template: Promise<string> | null = null;
let count = 0;

/** A migrated, empty database in a file of its own, for one test: a copy of one that is migrated once a process. */
export async function testDatabase(): Promise<TestDatabase> {
  template ??= makeTemplate();
  const path = join(testFolder(), `${++count}.db`);
  copyFileSync(await template, path);
  const db = await openClient({ url: fileUrl(path) });
  return {
    db,
    url: fileUrl(path),
    path,
    async close() {
      await db.close();
      for (const ending of ["", "-wal", "-shm"]) rmSync(path + ending, { force: true });
    },
  };
}

function testFolder(): string {
  if (folder === null) {
    removeFoldersOfTheDead();
    folder = mkdtempSync(join(tmpdir(), `${folderPrefix}${process.pid}-`));
  }
  return folder;
}

/** A test worker is ended without a word, so that whoever comes next clears up after it. */
function removeFoldersOfTheDead(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(folderPrefix)) continue;
    try {
      process.kill(Number.parseInt(name.slice(folderPrefix.length), 10), 0);
    } catch {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    }
  }
}

async function makeTemplate(): Promise<string> {
  const path = join(testFolder(), "template.db");
  const client = createClient({ url: fileUrl(path), concurrency: 1 });
  await client.execute("PRAGMA journal_mode = WAL");
  await migrate(client, await readMigrations(migrationsFolder));
  // Into the one file that is copied.
  await client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  client.close();
  return path;
}
