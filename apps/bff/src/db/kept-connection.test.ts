import { createClient } from "@libsql/client";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { statement } from "./client.ts";
import { canary } from "./schema.ts";
import { testDatabase } from "./testing.ts";
import type { TestDatabase } from "./testing.ts";

let test: TestDatabase;

beforeEach(async () => {
  test = await testDatabase();
});
afterEach(() => test.close());

const kept = statement((orm) => orm.select({ value: canary.value }).from(canary).prepare());

describe("reads through statements that are kept", () => {
  it("see what was acknowledged just before them, every time", async () => {
    const { db } = test;
    for (let value = 1; value <= 50; value += 1) {
      await db.write([db.orm.update(canary).set({ value })]);
      expect(await db.read(() => kept(db).get())).toEqual({ value });
    }
  });

  it("hold on to nothing: all that was written can be moved into the one file", async () => {
    const { db, url } = test;
    await db.write([db.orm.update(canary).set({ value: 7 })]);
    await db.read(() => kept(db).get());
    const other = createClient({ url, timeout: 0 });
    const { rows } = await other.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    other.close();
    expect(rows[0]).toMatchObject({ busy: 0, log: 0 });
  });

  it("give more rows than are fetched at once, in order", async () => {
    const { db } = test;
    const rows = await db.read(() =>
      db.orm.all<{ n: number }>(
        sql`WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t LIMIT 300) SELECT n FROM t`,
      ),
    );
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
  });

  it("go on after one that failed", async () => {
    const { db } = test;
    await expect(db.read(() => db.orm.all(sql`SELECT 1 FROM nowhere`))).rejects.toThrow(/no such table/);
    expect(await db.read(() => kept(db).get())).toEqual({ value: 0 });
  });
});

describe("batches", () => {
  it("leave nothing behind when one of their statements is refused, and the next ones are whole", async () => {
    const { db } = test;
    for (let round = 0; round < 3; round += 1) {
      const refused = await db.writeGuarded([
        db.orm.update(canary).set({ value: 9 }),
        db.orm.insert(canary).values({ id: 1, value: 9 }),
      ]);
      expect(refused).toBeNull();
      expect(await db.read(() => kept(db).get())).toEqual({ value: round });
      await db.write([db.orm.update(canary).set({ value: round + 1 })]);
    }
  });

  it("answer with the rows that their statements return, in order", async () => {
    const { db } = test;
    const returned = { value: canary.value };
    const results = await db.write([
      db.orm.update(canary).set({ value: 5 }).returning(returned),
      db.orm.update(canary).set({ value: 6 }),
      db.orm.update(canary).set({ value: 7 }).returning(returned),
    ]);
    expect([results[0], results[2]]).toEqual([[{ value: 5 }], [{ value: 7 }]]);
  });

  it("are in the file once they are acknowledged, returned rows or not", async () => {
    const { db, url } = test;
    await db.write([db.orm.update(canary).set({ value: 8 }).returning({ value: canary.value })]);
    const other = createClient({ url });
    const { rows } = await other.execute("SELECT value FROM canary");
    other.close();
    expect(rows[0]?.["value"]).toBe(8);
  });
});
