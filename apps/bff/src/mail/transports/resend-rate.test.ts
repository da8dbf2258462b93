import { describe, expect, test } from "vitest";

import { createResendRate, retryAfterOf } from "./resend-rate.ts";

function perSecondAfter(...answers: Record<string, string>[]): number {
  const rate = createResendRate();
  for (const headers of answers) rate.note(headers);
  return rate.perSecond();
}

const answer = (limit: string, reset: string, policy?: string) => ({
  "ratelimit-limit": limit,
  "ratelimit-reset": reset,
  ...(policy === undefined ? {} : { "ratelimit-policy": policy }),
});

const now = Date.UTC(2026, 10, 24, 1, 0, 0);

describe("happy", () => {
  test("five a second until the provider says otherwise, and then what it says", () => {
    expect(perSecondAfter()).toBe(5);
    expect(perSecondAfter(answer("2", "1"))).toBe(2);
    expect(perSecondAfter(answer("2", "1"), answer("10", "1"))).toBe(10);
  });

  test("a limit of a longer window is spread over it", () => {
    expect(perSecondAfter(answer("100", "3", "100;w=10"))).toBe(10);
    expect(perSecondAfter(answer("100", "3", "10000;w=3600, 100;w=10"))).toBe(10);
    expect(perSecondAfter(answer("100, 100;w=10", "3", "100;w=10"))).toBe(10);
  });

  test("without a policy the window is the longest that was ever left of it", () => {
    expect(perSecondAfter(answer("100", "10"))).toBe(10);
    // Near its end little is left, which makes the window no shorter.
    expect(perSecondAfter(answer("100", "10"), answer("100", "1"))).toBe(10);
    expect(perSecondAfter(answer("100", "2"), answer("100", "10"))).toBe(10);
    expect(perSecondAfter(answer("100", "10"), answer("50", "1"))).toBe(50);
  });

  test.each([
    ["7", 7000],
    ["0", 0],
    [" 2 ", 2000],
    ["0.5", 500],
    ["Tue, 24 Nov 2026 01:00:09 GMT", 9000],
    ["Tue, 24 Nov 2026 00:59:00 GMT", 0],
  ])("to be left alone for %j is %i ms", (asked, milliseconds) => {
    expect(retryAfterOf({ "retry-after": asked }, now)).toBe(milliseconds);
  });

  test("a time is read by the clock of whoever gave it", () => {
    const headers = {
      date: "Tue, 24 Nov 2026 03:00:00 GMT",
      "retry-after": "Tue, 24 Nov 2026 03:00:05 GMT",
    };
    expect(retryAfterOf(headers, now)).toBe(5000);
  });
});

describe("hostile", () => {
  test("what makes no sense changes nothing", () => {
    for (const limit of ["", "0", "-3", "many", "NaN"]) expect(perSecondAfter(answer(limit, "1"))).toBe(5);
    expect(perSecondAfter({})).toBe(5);
    expect(perSecondAfter(answer("10", "0", "10;w=0"))).toBe(10);
    expect(perSecondAfter(answer("10", "soon", "10;w=long"))).toBe(10);
  });

  test("never none at all, and never a flood", () => {
    expect(perSecondAfter(answer("100", "1", "100;w=86400"))).toBe(1);
    expect(perSecondAfter(answer("999999999", "1"))).toBe(1000);
  });

  test.each([
    ["86400", 3_600_000],
    ["99999999999999999999", 3_600_000],
    ["Fri, 31 Dec 9999 23:59:59 GMT", 3_600_000],
    ["", null],
    ["-1", null],
    ["soon", null],
    ["1e9", null],
    ["2026", 2_026_000],
    ["2026-11-24", null],
    ["Xxx, 99 Zzz 2026 99:99:99 GMT", null],
  ])("to be left alone for %j is %j ms", (asked, milliseconds) => {
    expect(retryAfterOf({ "retry-after": asked }, now)).toBe(milliseconds);
    expect(retryAfterOf({}, now)).toBeNull();
  });
});
