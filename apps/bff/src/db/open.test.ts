import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";

import { createClient } from "@libsql/client";
import type { Client } from "@libsql/client";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";

import { fileUrl } from "./database-file.ts";
import { DatabaseRefused, DatabaseUnavailable } from "./errors.ts";
import { openDatabase } from "./open.ts";
import { canary } from "./schema.ts";
import { freshPath, migrationsFolder } from "./testing.ts";

const open = (path: string, folder = migrationsFolder) =>
  openDatabase({ url: fileUrl(path), migrationsFolder: folder });

/** The product's migrations and one more. */
function folderWith(name: string, text: string): string {
  const folder = join(dirname(freshPath()), "migrations");
  cpSync(migrationsFolder, folder, { recursive: true });
  const journalFile = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(journalFile, "utf8")) as { entries: { tag: string }[] };
  journal.entries.push({ tag: name });
  writeFileSync(journalFile, JSON.stringify(journal));
  writeFileSync(join(folder, `${name}.sql`), text);
  return folder;
}

/** A migrated database at rest, changed by hand. */
async function madeDatabase(
  change: (client: Client) => Promise<unknown> = async () => null,
  folder = migrationsFolder,
) {
  const path = freshPath();
  await (await open(path, folder)).close();
  const client = createClient({ url: fileUrl(path), concurrency: 1 });
  await change(client);
  // A handle let go later would move this over by itself, while a test looks at the bytes.
  await client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  client.close();
  return path;
}

// An empty write-ahead file says as much as none: whether one is left depends on when the last handle is let go.
const bytes = (path: string) =>
  ["", "-wal"].map((ending) =>
    existsSync(path + ending) && statSync(path + ending).size > 0
      ? createHash("sha256")
          .update(readFileSync(path + ending))
          .digest("hex")
      : "",
  );

/** The one line with which the database is refused, having been left as it was. */
async function refusalOf(path: string): Promise<string> {
  const before = bytes(path);
  const refusal = await open(path).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DatabaseRefused);
  expect(bytes(path)).toEqual(before);
  const line = String(refusal);
  expect(line).not.toContain("\n");
  return line;
}

describe("happy", () => {
  test("a database that isn't there is made, in a folder that isn't there, readable by its owner alone", async () => {
    const path = join(dirname(freshPath()), "new", "it's 100% #1?.db");
    const db = await open(path);
    await db.write([db.orm.insert(canary).values({ id: 2, value: 3 })]);
    await db.close();
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(`${path}-wal`).mode & 0o077).toBe(0);
    expect(statSync(dirname(path)).mode & 0o077).toBe(0);
    const again = await open(path);
    expect(await again.read(async () => again.orm.$count(canary))).toBe(2);
    await again.close();
  });

  test("an empty file is a new database", async () => {
    const path = freshPath();
    writeFileSync(path, "");
    const db = await open(path);
    expect(await db.read(async () => db.orm.$count(canary))).toBe(1);
    await db.close();
  });

  test("a newer program's migrations are applied, and a table that others refer to can be rebuilt", async () => {
    const path = await madeDatabase(async (client) => {
      await client.executeMultiple(
        "CREATE TABLE parent (id integer PRIMARY KEY); CREATE TABLE child (of integer REFERENCES parent (id)); INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1)",
      );
    });
    const rebuild = [
      "CREATE TABLE new_parent (id integer PRIMARY KEY, name text)",
      "INSERT INTO new_parent SELECT id, 'x' FROM parent",
      "DROP TABLE parent",
      "ALTER TABLE new_parent RENAME TO parent",
    ];
    const db = await open(path, folderWith("0900_rebuild", rebuild.join(";\n--> statement-breakpoint\n")));
    expect(
      await db.read(async () => db.orm.all(sql`SELECT name FROM parent JOIN child ON of = parent.id`)),
    ).toEqual([{ name: "x" }]);
    await expect(db.write([db.orm.run(sql`INSERT INTO child VALUES (2)`)])).rejects.toThrow("FOREIGN KEY");
    await db.close();
  });

  test("a file whose journal holds a write that a kill cut off is taken back, and opened", async () => {
    const source = freshPath();
    const path = freshPath();
    const client = createClient({ url: fileUrl(await madeDatabase()), concurrency: 1 });
    // As a restored backup is: without a WAL.
    await client.execute({ sql: "VACUUM INTO ?", args: [source] });
    client.close();
    const writer = createClient({ url: fileUrl(source), concurrency: 1 });
    await writer.execute("PRAGMA cache_size = 1");
    const transaction = await writer.transaction("write");
    await transaction.execute(
      "CREATE TABLE half AS WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) SELECT i, zeroblob(1000) FROM n",
    );
    for (const ending of ["", "-journal"]) copyFileSync(source + ending, path + ending);
    await transaction.rollback();
    const db = await open(path);
    expect(
      await db.read(async () => db.orm.all(sql`SELECT name FROM sqlite_master WHERE name = 'half'`)),
    ).toEqual([]);
    await db.close();
  });
});

describe("refused", () => {
  test("a database that is newer", async () => {
    const newer = folderWith("0900_newer", "CREATE TABLE newer (a)");
    expect(await refusalOf(await madeDatabase(undefined, newer))).toMatch(
      /newer than this program.*0900_newer/,
    );
  });

  test("a database whose tables have no record", async () => {
    const path = await madeDatabase((client) => client.execute("DROP TABLE applied_migrations"));
    expect(await refusalOf(path)).toMatch(/half migrated.*no record/);
  });

  test("a database whose migration differs from the program's", async () => {
    const path = await madeDatabase((client) =>
      client.execute("UPDATE applied_migrations SET hash = 'x' WHERE position = 0"),
    );
    expect(await refusalOf(path)).toMatch(/made by another build.*differs/);
  });

  test("a database whose record lacks a migration before the last", async () => {
    const path = await madeDatabase((client) =>
      client.execute("DELETE FROM applied_migrations WHERE position = 0"),
    );
    expect(await refusalOf(path)).toMatch(/half migrated.*without the one before/);
  });

  test("a database of some other program", async () => {
    const path = freshPath();
    const client = createClient({ url: fileUrl(path), concurrency: 1 });
    await client.execute("CREATE TABLE theirs (a)");
    client.close();
    expect(await refusalOf(path)).toMatch(/not the portal's/);
  });

  test("a database that is read-only, or whose folder is", async () => {
    const path = await madeDatabase();
    chmodSync(path, 0o444);
    expect(await refusalOf(path)).toMatch(/read-only/);
    chmodSync(path, 0o644);
    chmodSync(dirname(path), 0o555);
    expect(await refusalOf(path)).toMatch(/folder.*read-only/);
    chmodSync(dirname(path), 0o755);
    await (await open(path)).close();
  });

  test.each([
    [
      "text",
      (path: string) => {
        writeFileSync(path, "Dear diary, ".repeat(500));
      },
    ],
    [
      "a few characters",
      (path: string) => {
        writeFileSync(path, "hello");
      },
    ],
    [
      "zeros",
      (path: string) => {
        writeFileSync(path, Buffer.alloc(8192));
      },
    ],
  ])("a file that is %s, not a database", async (_, write) => {
    const path = freshPath();
    write(path);
    expect(await refusalOf(path)).toMatch(/not a database/);
  });

  test("a folder", async () => {
    const path = freshPath();
    mkdirSync(path);
    await expect(open(path)).rejects.toThrow(DatabaseRefused);
  });

  test("a folder that can't be made, and a lock file that is none", async () => {
    const path = freshPath();
    writeFileSync(path, "");
    await expect(open(join(path, "below", "a.db"))).rejects.toThrow(/^The folder of .* can't be made$/);
    mkdirSync(`${path}.lock`);
    await expect(open(path)).rejects.toThrow(/lock can't be used$/);
  });

  test("a database whose tables aren't those that its record tells of", async () => {
    for (const change of [
      "DROP TABLE verified_locations",
      "ALTER TABLE logins DROP COLUMN invited_at",
      "DROP TRIGGER activity_is_never_changed",
      "DELETE FROM applied_migrations WHERE position = 1",
      "DELETE FROM applied_migrations",
    ]) {
      const path = await madeDatabase((client) => client.execute(change));
      expect(await refusalOf(path), change).toMatch(/half migrated/);
    }
  });

  test("half a database", async () => {
    const path = await madeDatabase();
    truncateSync(path, Math.floor(statSync(path).size / 2));
    expect(await refusalOf(path)).toMatch(/can't be read/);
  });

  test("an address of nothing we serve from", async () => {
    for (const url of [
      ":memory:",
      "file::memory:",
      "file:",
      "file:a.db?mode=memory",
      "ws://127.0.0.1:1",
      "data.db",
    ]) {
      await expect(openDatabase({ url, migrationsFolder })).rejects.toThrow(DatabaseRefused);
    }
  });

  test("a server that is away", async () => {
    const server = createServer((_request, response) => response.writeHead(404).end("not here"));
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
    });
    const address = { url: `http://127.0.0.1:${port}`, migrationsFolder };
    await expect(openDatabase(address)).rejects.toThrow(DatabaseUnavailable);
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
    await expect(openDatabase(address)).rejects.toThrow(
      /^The database server 127\.0\.0\.1:\d+ can't be reached/,
    );
  });
});

describe("hostile", () => {
  test("a migration that fails half way leaves nothing of itself, and the database opens as before", async () => {
    const path = await madeDatabase();
    const broken = folderWith(
      "0900_broken",
      "CREATE TABLE half (a);\n--> statement-breakpoint\nINSERT INTO nowhere VALUES (1)",
    );
    await expect(open(path, broken)).rejects.toThrow("nowhere");
    const db = await open(path);
    expect(
      await db.read(async () => db.orm.all(sql`SELECT name FROM sqlite_master WHERE name = 'half'`)),
    ).toEqual([]);
    await db.close();
  });
});
