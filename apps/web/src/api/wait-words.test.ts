import { describe, expect, test } from "vitest";

import { waitWords } from "./wait-words.ts";

const plain = (seconds: number) => waitWords(seconds).replaceAll("\u00a0", " ");

describe("happy", () => {
  test("seconds are counted one by one up to a minute and a half", () => {
    expect([1, 24, 60, 90].map(plain)).toEqual(["1 second", "24 seconds", "60 seconds", "90 seconds"]);
  });

  test("longer waits are rounded up, so that nobody comes back too early", () => {
    expect([91, 180, 181, 3600].map(plain)).toEqual(["2 minutes", "3 minutes", "4 minutes", "60 minutes"]);
    expect([5401, 7201].map(plain)).toEqual(["2 hours", "3 hours"]);
  });

  test("figure and unit are not parted at the end of a line", () => {
    expect(waitWords(24)).toBe("24\u00a0seconds");
  });
});

describe("hostile", () => {
  test("a wait that is over, or less than a second, still asks for a moment", () => {
    expect([0, -5, 0.2].map(plain)).toEqual(["1 second", "1 second", "1 second"]);
  });
});
