import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { cleanWords } from "./provider-words.ts";

describe("happy", () => {
  test("what a provider says is kept, without addresses, codes and secrets", () => {
    expect(cleanWords("550 5.1.1 <aroha@kereru.example>: user\r\nunknown, asked for 481 920")).toBe(
      "550 5.1.1 <(address)>: user unknown, asked for (digits)",
    );
    expect(cleanWords("key re_abc is wrong", ["re_abc"])).toBe("key (secret) is wrong");
  });
});

describe("hostile", () => {
  test("a text without end costs no more than its beginning", () => {
    const pieces = { short: "a.".repeat(500), long: "a.".repeat(500_000) };
    const secondsOf = (text: string) => {
      const before = process.cpuUsage().user;
      for (let index = 0; index < 20; index++) cleanWords(text);
      return (process.cpuUsage().user - before) / 1e6;
    };
    secondsOf(pieces.short);
    // Read whole it would take minutes; a loaded machine changes nothing about that.
    expect(secondsOf(pieces.long)).toBeLessThan(5);
  });

  test("no address is left by being cut in two, wherever the cut falls", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1100 }), (length) => {
        const words = cleanWords(`${" ".repeat(length)}aroha@kereru.example is full`);
        expect(words).not.toMatch(/aroha|kereru/);
      }),
    );
  });
});
