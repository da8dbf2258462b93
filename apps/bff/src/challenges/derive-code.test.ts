import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { systemSecrets } from "../ports/secrets.ts";
import type { CodeOf } from "./derive-code.ts";
import { deriveCode } from "./derive-code.ts";

const secrets = systemSecrets([
  "first key, at least thirty-two bytes",
  "second key, at least thirty-two bytes",
]);
const keyId = secrets.currentKeyId();

const attempt: CodeOf = {
  keyId,
  challengeId: "challenge-1",
  purpose: "sign_in",
  generation: 1,
  sentTo: "aroha@kereru.example",
};

const parts = fc.record({
  keyId: fc.constant(keyId),
  challengeId: fc.string({ unit: "binary" }),
  purpose: fc.string({ unit: "binary" }),
  generation: fc.nat(),
  sentTo: fc.string({ unit: "binary" }),
});

/** The text that is signed, in place of its digest. */
function textOf(of: CodeOf): string {
  let signed = "";
  deriveCode({ ...secrets, hmac: (id, text) => ((signed = text), secrets.hmac(id, text)) }, of);
  return signed;
}

describe("happy", () => {
  test("a code is always six digits, leading zeros kept", () => {
    fc.assert(fc.property(parts, (of) => /^\d{6}$/.test(deriveCode(secrets, of) ?? "")));
    const codes = Array.from({ length: 500 }, (_, generation) =>
      deriveCode(secrets, { ...attempt, generation }),
    );
    expect(codes.some((code) => code?.startsWith("0"))).toBe(true);
  });

  test("the same attempt gives the same code, before and after a new key comes first", () => {
    const rotated = systemSecrets([
      "a third key, at least thirty-two byte",
      "first key, at least thirty-two bytes",
    ]);
    expect(rotated.currentKeyId()).not.toBe(keyId);
    fc.assert(fc.property(parts, (of) => deriveCode(secrets, of) === deriveCode(rotated, of)));
  });

  test("every code is as likely as any other", () => {
    const draws = 100_000;
    const seen = Array.from({ length: 100 }, () => 0);
    for (let generation = 0; generation < draws; generation++) {
      const bucket = Number(
        deriveCode(secrets, { ...attempt, generation })
          ?.slice(generation % 2 === 0 ? 0 : 4)
          .slice(0, 2),
      );
      seen[bucket] = (seen[bucket] ?? 0) + 1;
    }
    const expected = draws / seen.length;
    const chiSquare = seen.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 99 degrees of freedom: above 160 about once in ten thousand keys, and this key is fixed.
    expect(chiSquare).toBeLessThan(160);
  });
});

describe("refused", () => {
  test("no code exists once its key is gone", () => {
    expect(deriveCode(secrets, { ...attempt, keyId: "gone" })).toBeNull();
  });
});

describe("hostile", () => {
  test.each<Partial<CodeOf>>([
    { challengeId: "challenge-2" },
    { purpose: "confirm" },
    { generation: 2 },
    { sentTo: "mallory@kereru.example" },
  ])("a code is worth nothing with another value of %o", (other) => {
    expect(deriveCode(secrets, { ...attempt, ...other })).not.toBe(deriveCode(secrets, attempt));
  });

  test("another key gives another code", () => {
    const other = systemSecrets(["second key, at least thirty-two bytes"]);
    expect(deriveCode(secrets, { ...attempt, keyId: other.currentKeyId() })).not.toBe(
      deriveCode(secrets, attempt),
    );
  });

  test("no two attempts sign the same text, whatever characters their parts hold", () => {
    const tricky = fc.constantFrom("", '"', '","', "a", "\\");
    const of = fc.record({
      keyId: fc.constant(keyId),
      challengeId: tricky,
      purpose: tricky,
      generation: fc.nat(1),
      sentTo: tricky,
    });
    fc.assert(
      fc.property(of, of, (one, two) => {
        const isSame =
          one.challengeId === two.challengeId &&
          one.purpose === two.purpose &&
          one.generation === two.generation &&
          one.sentTo === two.sentTo;
        expect(textOf(one) === textOf(two)).toBe(isSame);
      }),
      { numRuns: 5000 },
    );
  });
});
