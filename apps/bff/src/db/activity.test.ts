import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";

import { activity } from "./record-schema.ts";
import { testDatabase } from "./testing.ts";

describe("hostile", () => {
  test("a row of activity is never changed, deleted or replaced", async () => {
    const { db, close } = await testDatabase();
    const row = { id: 1, at: 1, type: "signed_in", userAgent: "Firefox", detail: "as it was" };
    await db.write([db.orm.insert(activity).values(row)]);
    const attempts = [
      db.orm.update(activity).set({ detail: "never happened" }),
      db.orm.delete(activity).where(eq(activity.id, 1)),
      db.orm.run(
        sql`INSERT OR REPLACE INTO activity (id, at, type, user_agent, detail) VALUES (1, 2, 'x', 'y', 'z')`,
      ),
    ];
    for (const attempt of attempts) {
      await expect(db.write([attempt])).rejects.toThrow("append-only");
    }
    await db.write([db.orm.insert(activity).values({ ...row, id: undefined })]);
    expect(
      await db.read(async () => db.orm.select({ id: activity.id, detail: activity.detail }).from(activity)),
    ).toEqual([
      { id: 1, detail: "as it was" },
      { id: 2, detail: "as it was" },
    ]);
    await close();
  });
});
