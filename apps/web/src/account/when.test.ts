import { describe, expect, test } from "vitest";

import { clockTime, dayAndTime, lastTime, longDate, shortDate } from "./when.ts";

const zone = "Pacific/Auckland";
const plain = (words: string) => words.replaceAll("\u00a0", " ");
const now = new Date("2026-11-24T01:30:00Z"); // Tue 24 Nov, 2:30 pm in Auckland

describe("happy", () => {
  test("times are said as people say them, and never break", () => {
    expect(plain(clockTime(new Date("2026-11-24T01:14:00Z"), zone))).toBe("2:14 pm");
    expect(plain(shortDate(new Date("2026-11-18T01:14:00Z"), zone))).toBe("18 Nov 2026");
    expect(plain(longDate(new Date("2026-03-02T20:14:00Z"), zone))).toBe("3 March 2026");
    expect(plain(dayAndTime(new Date("2026-11-25T01:14:00Z"), zone))).toBe("Wed 25 Nov at 2:14 pm");
    expect(clockTime(now, zone)).not.toContain(" ");
  });

  test("today, a weekday within the week, a date before that, never", () => {
    expect(plain(lastTime("2026-11-23T22:02:00.000Z", now, zone))).toBe("Today 11:02 am");
    expect(plain(lastTime("2026-11-23T04:21:00.000Z", now, zone))).toBe("Mon 5:21 pm");
    expect(plain(lastTime("2026-11-17T11:30:00.000Z", now, zone))).toBe("Wed 12:30 am");
    expect(plain(lastTime("2026-11-16T11:30:00.000Z", now, zone))).toBe("17 Nov 2026");
    expect(lastTime(null, now, zone)).toBe("Never");
  });
});

describe("hostile", () => {
  test("a time just ahead of this computer's clock is today, not a date in the future", () => {
    expect(plain(lastTime("2026-11-24T01:31:00.000Z", now, zone))).toBe("Today 2:31 pm");
  });
});
