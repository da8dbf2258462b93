import { basename, dirname } from "node:path";

import { describe, expect, test } from "vitest";

import { fileUrl } from "./database-file.ts";
import { DatabaseRefused } from "./errors.ts";
import { openDatabase } from "./open.ts";
import { canary } from "./schema.ts";
import { startProgram } from "./testing-process.ts";
import { freshPath, migrationsFolder } from "./testing.ts";

const open = (path: string) => openDatabase({ url: fileUrl(path), migrationsFolder });

describe("hostile", () => {
  test("a second server of the same file is refused, by whatever name, until the first is gone or killed", async () => {
    const path = freshPath();
    const otherName = `file://${dirname(path)}/../${basename(dirname(path))}/${basename(path)}`;
    const first = startProgram("serve", [fileUrl(path)]);
    expect(await first.nextLine()).toBe("open");
    await expect(open(path)).rejects.toThrow(
      new DatabaseRefused(`The database ${path} is already served by another process`),
    );
    await expect(openDatabase({ url: otherName, migrationsFolder })).rejects.toThrow("already served");
    await first.kill();
    const db = await open(path);
    await expect(openDatabase({ url: otherName, migrationsFolder })).rejects.toThrow("already served");
    await db.close();
    await (await open(path)).close();
  });

  test("after a kill in the middle of writing, everything acknowledged is there, and no half of a batch", async () => {
    const path = freshPath();
    const writer = startProgram("serve", [fileUrl(path), "write"]);
    expect(await writer.nextLine()).toBe("open");
    const acknowledged: number[] = [];
    while (acknowledged.length < 100) acknowledged.push(Number(await writer.nextLine()));
    await writer.kill();
    for (;;) {
      const line = await writer.nextLine().catch(() => null);
      if (line === null) break;
      acknowledged.push(Number(line));
    }
    const db = await open(path);
    const ids = new Set(
      (await db.read(async () => db.orm.select({ id: canary.id }).from(canary))).map(({ id }) => id),
    );
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    expect([...ids].filter((id) => id !== 1 && !ids.has(-id))).toEqual([]);
    await db.close();
  });
});
