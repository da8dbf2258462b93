import { is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";

import * as mailSchema from "./mail-schema.ts";
import * as recordSchema from "./record-schema.ts";
import * as schema from "./schema.ts";
import { testDatabase } from "./testing.ts";

test("the migrations make every table and column that the schema names", async () => {
  const { db, close } = await testDatabase();
  const tables = [
    ...Object.values(schema),
    ...Object.values(mailSchema),
    ...Object.values(recordSchema),
  ].filter((item) => is(item, SQLiteTable));
  expect(tables.length).toBeGreaterThan(9);
  for (const table of tables) {
    expect(Array.isArray(await db.read(async () => db.orm.select().from(table)))).toBe(true);
  }
  await close();
});
