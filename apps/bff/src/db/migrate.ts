import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { createClient } from "@libsql/client";
import type { Client, ResultSet } from "@libsql/client";

import { DatabaseRefused } from "./errors.ts";

/** One generated file of SQL; all of it is applied, or none. */
export type Migration = {
  /** The file's name without its ending, like `0000_start`. */
  name: string;
  /** SHA-256 of the file, hex. */
  hash: string;
  statements: string[];
};

const record = "applied_migrations";

/** Reads drizzle-kit's folder, in the order of its journal. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const journal = JSON.parse(await readFile(join(folder, "meta", "_journal.json"), "utf8")) as {
    entries: { tag: string }[];
  };
  return Promise.all(
    journal.entries.map(async ({ tag }) => {
      // A checkout on another system may have other line ends, which say nothing.
      const text = (await readFile(join(folder, `${tag}.sql`), "utf8")).replaceAll("\r\n", "\n");
      return {
        name: tag,
        hash: createHash("sha256").update(text).digest("hex"),
        statements: text
          .split("--> statement-breakpoint")
          .map((part) => part.trim())
          .filter((part) => part !== ""),
      };
    }),
  );
}

/**
 * Which of the known migrations the database still lacks, in order. Only reads.
 * Throws DatabaseRefused for a database that is newer, half migrated, not the portal's, or no database at all.
 */
export async function pendingMigrations(
  client: Pick<Client, "execute">,
  known: readonly Migration[],
): Promise<Migration[]> {
  const applied = await appliedMigrations(client);
  for (const [index, { name, hash }] of applied.entries()) {
    const expected = known[index];
    if (!known.some((migration) => migration.name === name)) {
      throw new DatabaseRefused(
        `The database is newer than this program, which doesn't know its migration ${name}`,
      );
    }
    if (expected?.name !== name) {
      throw new DatabaseRefused(
        `The database is half migrated: ${name} was applied without the one before it`,
      );
    }
    if (expected.hash !== hash) {
      throw new DatabaseRefused(
        `The database was made by another build: its migration ${name} differs from this program's`,
      );
    }
  }
  await refuseOtherSchema(client, known, applied.length);
  return known.slice(applied.length);
}

/** What the applied migrations make must be there as they make it, and nothing of those that are not applied. */
async function refuseOtherSchema(
  client: Pick<Client, "execute">,
  known: readonly Migration[],
  applied: number,
): Promise<void> {
  const found = await schemaOf(client);
  const made = await schemaMadeBy(known.slice(0, applied));
  // One that can't be applied says so when it is.
  const all = await schemaMadeBy(known).catch(() => made);
  for (const [name, text] of made) {
    if (found.get(name) === text) continue;
    const how = found.has(name) ? "isn't as its migrations make it" : "is missing";
    throw new DatabaseRefused(`The database is half migrated: its ${name} ${how}`);
  }
  const early = [...all.keys()].find((name) => !made.has(name) && found.has(name));
  if (early !== undefined) {
    throw new DatabaseRefused(
      `The database is half migrated: it has the ${early}, but no record of its migration`,
    );
  }
}

async function schemaMadeBy(migrations: readonly Migration[]): Promise<Map<string, string>> {
  const client = createClient({ url: ":memory:" });
  try {
    for (const { statements } of migrations) await client.migrate(statements);
    return await schemaOf(client);
  } finally {
    client.close();
  }
}

/** Every object by its kind and name, with the statement that makes it; white space apart. */
async function schemaOf(client: Pick<Client, "execute">): Promise<Map<string, string>> {
  const objects = await client.execute(
    "SELECT type || ' ' || name AS name, sql FROM sqlite_master WHERE sql IS NOT NULL",
  );
  const statements = textsOf(objects, "sql");
  return new Map(
    textsOf(objects, "name").map((name, index) => [name, (statements[index] ?? "").replace(/\s+/g, " ")]),
  );
}

async function appliedMigrations(client: Pick<Client, "execute">): Promise<{ name: string; hash: string }[]> {
  // Names with these beginnings belong to SQLite, to libSQL's server and to backup programs.
  const tables = await client.execute(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND NOT (name GLOB 'sqlite_*' OR name GLOB 'libsql_*' OR name GLOB '_litestream*')`,
  );
  const names = textsOf(tables, "name");
  if (names.length === 0) return [];
  if (!names.includes(record)) {
    throw new DatabaseRefused(
      `The database is half migrated, or not the portal's: it has the table ${names[0]}, but no record of migrations`,
    );
  }
  const applied = await client.execute(`SELECT name, hash FROM ${record} ORDER BY position`);
  const hashes = textsOf(applied, "hash");
  return textsOf(applied, "name").map((name, index) => ({ name, hash: hashes[index] ?? "" }));
}

function textsOf({ rows }: ResultSet, column: string): string[] {
  return rows.map((row) => (typeof row[column] === "string" ? row[column] : ""));
}

/**
 * Applies the migrations that the database lacks, each in one transaction with its row in the record, foreign keys
 * off meanwhile, as a table that others refer to can't be rebuilt otherwise. Returns the names of those it applied.
 */
export async function migrate(client: Client, known: readonly Migration[]): Promise<string[]> {
  const pending = await pendingMigrations(client, known);
  for (const migration of pending) {
    try {
      await client.migrate([
        `CREATE TABLE IF NOT EXISTS ${record} (position integer PRIMARY KEY, name text NOT NULL UNIQUE, hash text NOT NULL)`,
        ...migration.statements,
        {
          sql: `INSERT INTO ${record} (position, name, hash) VALUES (?, ?, ?)`,
          args: [known.indexOf(migration), migration.name, migration.hash],
        },
      ]);
    } catch (error) {
      // Another process on the same server may have been first, and then there is nothing left to do.
      const left = await pendingMigrations(client, known);
      if (left.includes(migration)) throw error;
    }
  }
  return pending.map(({ name }) => name);
}
