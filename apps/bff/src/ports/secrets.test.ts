import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { systemSecrets } from "./secrets.ts";

const secrets = systemSecrets(["a key of the tests, and of nothing else, 32 bytes and more"]);

describe("fresh letters", () => {
  it("are as many as asked for, and of the alphabet alone", () => {
    const alphabets = fc.constantFrom("ab", "bcdfghjkmnpqrstvwxyz", "0123456789abcdef", "x");
    fc.assert(
      fc.property(alphabets, fc.integer({ min: 0, max: 40 }), (alphabet, length) => {
        const drawn = [...secrets.letters(alphabet, length)];
        expect(drawn).toHaveLength(length);
        expect(drawn.filter((letter) => !alphabet.includes(letter))).toEqual([]);
      }),
    );
  });

  it("each letter is as likely as any other, where the alphabet divides no byte evenly", () => {
    const alphabet = Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join("");
    const draws = 100_000;
    const seen = new Map<string, number>();
    for (const letter of secrets.letters(alphabet, draws)) seen.set(letter, (seen.get(letter) ?? 0) + 1);
    const expected = draws / alphabet.length;
    const chiSquare = [...alphabet].reduce(
      (sum, letter) => sum + ((seen.get(letter) ?? 0) - expected) ** 2 / expected,
      0,
    );
    // 99 degrees of freedom: above 200 once in ten million runs. Unfair letters would make it some 3 700.
    expect(chiSquare).toBeLessThan(200);
  });

  it("no two draws are the same", () => {
    const drawn = Array.from({ length: 1000 }, () => secrets.letters("bcdfghjkmnpqrstvwxyz", 16));
    expect(new Set(drawn).size).toBe(1000);
  });
});
