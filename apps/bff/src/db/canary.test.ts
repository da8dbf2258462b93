import { copyFileSync } from "node:fs";

import { createClient } from "@libsql/client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { createCanary } from "./canary.ts";
import { openClient } from "./client.ts";
import { fileUrl } from "./database-file.ts";
import { freshPath, testDatabase } from "./testing.ts";
import type { TestDatabase } from "./testing.ts";

let file: TestDatabase;

beforeEach(async () => {
  file = await testDatabase();
});
afterEach(() => file.close());

describe("happy", () => {
  test("what is written is read back through another connection, time after time and all at once", async () => {
    const canary = createCanary(file.db, { url: file.url });
    for (let check = 0; check < 3; check++) expect(await canary.check()).toBe("kept");
    expect(new Set(await Promise.all([canary.check(), canary.check(), canary.check()]))).toEqual(
      new Set(["kept"]),
    );
    canary.close();
  });
});

describe("refused", () => {
  test("a lock that another process holds is no loss, and passes", async () => {
    const db = await openClient({ url: file.url }, { tries: 2, waitMilliseconds: 1, pauseMilliseconds: 1 });
    const canary = createCanary(db, { url: file.url });
    const other = createClient({ url: file.url, concurrency: 1 });
    const held = await other.transaction("write");
    expect(await canary.check()).toBe("unreachable");
    await held.rollback();
    expect(await canary.check()).toBe("kept");
    canary.close();
    other.close();
    await db.close();
  });
});

describe("hostile", () => {
  test("a write that is acknowledged but not in the file is noticed", async () => {
    // The file that is looked at is one where no write arrives.
    const stale = freshPath();
    copyFileSync(file.path, stale);
    const canary = createCanary(file.db, { url: fileUrl(stale) });
    expect(await canary.check()).toBe("lost");
    canary.close();
  });

  test("a canary whose row is gone cries", async () => {
    const other = createClient({ url: file.url, concurrency: 1 });
    await other.execute("DELETE FROM canary");
    other.close();
    const canary = createCanary(file.db, { url: file.url });
    expect(await canary.check()).toBe("lost");
    canary.close();
  });
});
