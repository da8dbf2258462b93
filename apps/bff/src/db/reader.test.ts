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

describe("hostile", () => {
  it("a read that would write is refused, and nothing is written", async () => {
    const { db } = test;
    await expect(db.read(() => db.orm.update(canary).set({ value: 9 }).returning())).rejects.toThrow(
      /readonly/,
    );
    expect(await db.read(() => kept(db).get())).toEqual({ value: 0 });
  });
});
