import { describe, expect, it } from "vitest";

import { byDay, dayName, startOfDay } from "./days.ts";

const auckland = "Pacific/Auckland";
const now = new Date("2026-11-24T01:00:00.000Z");
const nameOf = (at: string) => dayName(new Date(at), now, auckland);

describe("the day of an event", () => {
  it.each([
    ["2026-11-23T11:00:00.000Z", "Today, 24 November"],
    ["2026-11-23T10:59:59.000Z", "Yesterday, 23 November"],
    ["2026-11-20T03:00:00.000Z", "Friday 20 November"],
    ["2025-11-20T03:00:00.000Z", "Thursday 20 November 2025"],
  ])("%s is %s, by the reader's zone", (at, name) => {
    expect(nameOf(at)).toBe(name);
  });

  it("puts together what follows each other on one day", () => {
    const items = ["2026-11-24T00:30:00.000Z", "2026-11-23T12:00:00.000Z", "2026-11-22T12:00:00.000Z"].map(
      (at) => ({ at }),
    );
    expect(byDay(items, now, auckland).map(({ name, items: { length } }) => [name, length])).toEqual([
      ["Today, 24 November", 2],
      ["Yesterday, 23 November", 1],
    ]);
  });
});

describe("before a day", () => {
  it("is before its first moment, where the reader is", () => {
    const start = new Date(startOfDay("2026-12-31") ?? "");
    expect([start.getFullYear(), start.getMonth(), start.getDate(), start.getHours()]).toEqual([
      2026, 11, 31, 0,
    ]);
  });

  it.each(["", "today", "2026-1-1", "24/11/2026"])("%j is no day", (text) => {
    expect(startOfDay(text)).toBeNull();
  });
});
