import { createClient } from "@libsql/client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { openClient } from "./client.ts";
import type { Database } from "./client.ts";
import { DatabaseUnavailable } from "./errors.ts";
import { canary } from "./schema.ts";
import { startProgram } from "./testing-process.ts";
import type { Program } from "./testing-process.ts";
import { testDatabase } from "./testing.ts";
import type { TestDatabase } from "./testing.ts";

let file: TestDatabase;
let db: Database;
let holder: Program;

const lingerMilliseconds = "150";

beforeEach(async () => {
  file = await testDatabase();
  db = file.db;
});
afterEach(async () => {
  await holder.kill();
  await db.close();
  await file.close();
});

const insert = (id: number) => db.orm.insert(canary).values({ id, value: 0 });

async function holdLock(): Promise<void> {
  holder = startProgram("hold-lock", [file.path, lingerMilliseconds]);
  expect(await holder.nextLine()).toBe("held");
}

/** What another connection finds, that is, what is really in the file. */
async function idsInFile(): Promise<number[]> {
  const other = createClient({ url: file.url, concurrency: 1 });
  const { rows } = await other.execute("SELECT id FROM canary WHERE id > 1 ORDER BY id");
  other.close();
  return rows.map((row) => Number(row["id"]));
}

describe("happy", () => {
  test("what is asked for while another process holds the lock waits, and is kept once and in order", async () => {
    db = await openClient({ url: file.url }, { tries: 500, waitMilliseconds: 5, pauseMilliseconds: 5 });
    await holdLock();
    const ids = Array.from({ length: 50 }, (_, index) => index + 2);
    const waiting = ids.map((id) => db.write([insert(id)]));
    // One that doesn't wait is refused after its first try: by then the first of the others has met the lock as well.
    const impatient = await openClient(
      { url: file.url },
      { tries: 1, waitMilliseconds: 20, pauseMilliseconds: 1 },
    );
    await expect(impatient.write([insert(1000)])).rejects.toThrow(DatabaseUnavailable);
    await impatient.close();
    holder.tell("release");
    await Promise.all(waiting);
    expect(await holder.nextLine()).toBe("released");
    expect(await idsInFile()).toEqual(ids);
  });
});

describe("refused", () => {
  test("after waiting in vain every write is refused, nothing of it is kept, and reads go on", async () => {
    db = await openClient({ url: file.url }, { tries: 3, waitMilliseconds: 10, pauseMilliseconds: 1 });
    await db.write([insert(2)]);
    await holdLock();
    const refused = await Promise.allSettled([3, 4, 5].map((id) => db.write([insert(id)])));
    for (const answer of refused) {
      expect(answer).toMatchObject({
        status: "rejected",
        reason: expect.any(DatabaseUnavailable) as unknown,
      });
    }
    expect(await db.read(async () => db.orm.$count(canary))).toBe(2);
    expect(await idsInFile()).toEqual([2]);
  });
});

describe("hostile", () => {
  test("writes acknowledged after SQLITE_BUSY are in the file", async () => {
    db = await openClient({ url: file.url }, { tries: 2, waitMilliseconds: 10, pauseMilliseconds: 1 });
    await holdLock();
    await expect(db.write([insert(2)])).rejects.toThrow(DatabaseUnavailable);
    await expect(db.write([insert(3)])).rejects.toThrow(DatabaseUnavailable);
    holder.tell("release");
    expect(await holder.nextLine()).toBe("released");
    const ids = Array.from({ length: 30 }, (_, index) => index + 4);
    await Promise.all(ids.map((id) => db.write([insert(id)])));
    expect(await idsInFile()).toEqual(ids);
  });
});
