import { createClient } from "@libsql/client";
import { eq, gt, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { bound, mustHaveChangedOne, openClient, statement } from "./client.ts";
import type { Database } from "./client.ts";
import { accessTokens, canary } from "./schema.ts";
import { testDatabase } from "./testing.ts";
import type { TestDatabase } from "./testing.ts";

let file: TestDatabase;
let db: Database;

beforeEach(async () => {
  file = await testDatabase();
  db = file.db;
});
afterEach(() => file.close());

const byId = statement((orm) =>
  orm
    .select()
    .from(canary)
    .where(eq(canary.id, sql.placeholder("id")))
    .prepare(),
);
const insertRow = statement((orm) =>
  orm
    .insert(canary)
    .values({ id: sql.placeholder("id"), value: sql.placeholder("value") })
    .prepare(),
);
const insert = (id: number, value = 0) => db.orm.insert(canary).values({ id, value });

/** What another connection finds, that is, what is really in the file. */
async function idsInFile(): Promise<number[]> {
  const other = createClient({ url: file.url, concurrency: 1 });
  const { rows } = await other.execute("SELECT id FROM canary WHERE id > 1 ORDER BY id");
  other.close();
  return rows.map((row) => Number(row["id"]));
}

describe("happy", () => {
  test("what is acknowledged is in the file", async () => {
    await db.write([insert(2), insert(3)]);
    expect(await idsInFile()).toEqual([2, 3]);
  });

  test("a batch answers what each of its statements returned", async () => {
    const answers = await db.write([
      insert(2, 7),
      db.orm.update(canary).set({ value: 8 }).where(eq(canary.id, 2)).returning(),
      db.orm.select({ id: canary.id }).from(canary).where(gt(canary.id, 1)),
    ]);
    expect(answers.slice(1)).toEqual([[{ id: 2, value: 8 }], [{ id: 2 }]]);
    expect(await db.write([])).toEqual([]);
  });

  test("writes asked for at once are all kept, in the order they were asked for", async () => {
    await db.write([db.orm.run(sql`CREATE TABLE written (id)`)]);
    const ids = Array.from({ length: 100 }, (_, index) => index + 2);
    await Promise.all(
      ids.map((id) => db.write([insert(id), db.orm.run(sql`INSERT INTO written VALUES (${id})`)])),
    );
    expect(await idsInFile()).toEqual(ids);
    const rows = await db.read(async () =>
      db.orm.all<{ id: number }>(sql`SELECT id FROM written ORDER BY rowid`),
    );
    expect(rows.map((row) => row.id)).toEqual(ids);
  });

  test("a read sees every write asked for before it", async () => {
    const written = db.write([insert(2, 5)]);
    expect(await db.read(() => byId(db).get({ id: 2 }))).toEqual({ id: 2, value: 5 });
    await written;
  });

  test("prepared queries and the settings outlive a renewed connection", async () => {
    await db.write([bound(insertRow(db), { id: 2, value: 1 })]);
    const kept = byId(db);
    // An error that isn't a constraint's renews the connection before the next statement.
    await expect(db.read(async () => db.orm.run(sql`SELECT * FROM nowhere`))).rejects.toThrow("nowhere");
    await db.write([bound(insertRow(db), { id: 3, value: 2 })]);
    expect(byId(db)).toBe(kept);
    expect(await db.read(() => kept.get({ id: 3 }))).toEqual({ id: 3, value: 2 });
    const setting = (name: string) =>
      db.read(
        async () =>
          Object.values((await db.orm.get<Record<string, unknown>>(sql.raw(`PRAGMA ${name}`))) ?? {})[0],
      );
    expect([
      await setting("journal_mode"),
      await setting("synchronous"),
      await setting("foreign_keys"),
    ]).toEqual(["wal", 2, 1]);
  });

  test("a statement is built once for each database", async () => {
    const other = await openClient({ url: file.url });
    let built = 0;
    const counted = statement(() => ++built);
    expect([counted(db), counted(db), counted(other), counted(db)]).toEqual([1, 1, 2, 1]);
    await other.close();
  });

  test("one prepared statement, filled in differently, is many of a batch", async () => {
    await db.write([
      bound(insertRow(db), { id: 2, value: 20 }),
      mustHaveChangedOne(db),
      bound(insertRow(db), { id: 3, value: 30 }),
      mustHaveChangedOne(db),
    ]);
    expect(await db.read(() => byId(db).get({ id: 3 }))).toEqual({ id: 3, value: 30 });
    const [found] = await db.write([bound(byId(db), { id: 2 })]);
    expect(found).toEqual([{ id: 2, value: 20 }]);
  });
});

describe("refused", () => {
  const copyRow = (from: number, to: number) =>
    db.orm.run(sql`INSERT INTO canary SELECT ${to}, value FROM canary WHERE id = ${from}`);
  const update = (id: number) => db.orm.update(canary).set({ value: 9 }).where(eq(canary.id, id));
  const remove = (id: number) => db.orm.delete(canary).where(eq(canary.id, id));

  test.each([
    ["INSERT .. SELECT", (id: number) => copyRow(id, 50)],
    ["UPDATE", update],
    ["UPDATE .. RETURNING", (id: number) => update(id).returning()],
    ["DELETE", remove],
    ["DELETE .. RETURNING", (id: number) => remove(id).returning()],
  ])(
    "the guard lets a batch through after %s of one row, and rolls all of it back after none",
    async (_, guarded) => {
      await db.write([insert(2)]);
      const run = (id: number, mark: number) =>
        db.writeGuarded([insert(mark), guarded(id), mustHaveChangedOne(db), insert(mark + 1)]);
      expect(await run(2, 10)).not.toBeNull();
      expect(await idsInFile()).toEqual(expect.arrayContaining([10, 11]));
      expect(await run(404, 20)).toBeNull();
      expect(await idsInFile()).not.toEqual(expect.arrayContaining([20]));
    },
  );

  test("the guard refuses a statement that changed two rows", async () => {
    await db.write([insert(2), insert(3)]);
    const both = db.orm.update(canary).set({ value: 9 }).where(gt(canary.id, 1));
    expect(await db.writeGuarded([both, mustHaveChangedOne(db)])).toBeNull();
    expect(await db.read(() => byId(db).get({ id: 2 }))).toEqual({ id: 2, value: 0 });
  });

  test("a unique value that is taken answers null where it is guarded, rejects where not, and writes nothing", async () => {
    await db.write([insert(2)]);
    expect(await db.writeGuarded([insert(3), insert(2)])).toBeNull();
    await expect(db.write([insert(3), insert(2)])).rejects.toThrow("UNIQUE");
    expect(await idsInFile()).toEqual([2]);
  });

  test("a row that refers to nothing is refused", async () => {
    const orphan = {
      tokenHash: "t",
      loginId: "none",
      accountId: "a",
      passwordVersion: 1,
      createdAt: 0,
      expiresAt: 0,
    };
    await expect(db.write([db.orm.insert(accessTokens).values(orphan)])).rejects.toThrow("FOREIGN KEY");
  });

  test("a statement outside of read and write, or in an interactive transaction, doesn't run", async () => {
    await expect(db.orm.select().from(canary)).rejects.toMatchObject({
      cause: { message: "a statement outside of read and write" },
    });
    await expect(db.orm.transaction(async () => null)).rejects.toThrow("only single statements and batches");
  });

  test("a closed database stays closed, and may be closed again", async () => {
    await db.close();
    await expect(db.read(async () => 1)).rejects.toThrow("closed");
    await expect(db.write([insert(2)])).rejects.toThrow("closed");
    await db.close();
  });
});

describe("hostile", () => {
  test("an error never repeats the values of its statement", async () => {
    const failing = db.read(async () => db.orm.run(sql`SELECT ${"secret"} FROM nowhere`));
    const error = await failing.catch((caught: unknown) => caught);
    expect(String(error)).toContain("nowhere");
    expect(JSON.stringify([String(error), error])).not.toContain("secret");
    const taken = await db
      .write([insert(4_815_162_342), insert(4_815_162_342)])
      .catch((caught: unknown) => caught);
    expect(JSON.stringify([String(taken), taken])).not.toContain("4815162342");
  });

  test("a unit that fails holds up nobody behind it", async () => {
    const answers = await Promise.allSettled([
      db.read(() => Promise.reject(new Error("mine"))),
      db.write([insert(2)]),
      db.read(() => byId(db).get({ id: 2 })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  });
});
