import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseCode } from "./code.ts";
import {
  formatRecoveryCode,
  parseRecoveryCode,
  recoveryAlphabet,
  recoveryCodeLength,
} from "./recovery-code.ts";

const anyCode = fc
  .array(fc.constantFrom(...recoveryAlphabet.split("")), {
    minLength: recoveryCodeLength,
    maxLength: recoveryCodeLength,
  })
  .map((letters) => letters.join(""));

describe("a recovery code", () => {
  it("holds at least 64 bits", () => {
    expect(Math.log2(recoveryAlphabet.length) * recoveryCodeLength).toBeGreaterThan(64);
    expect(new Set(recoveryAlphabet).size).toBe(recoveryAlphabet.length);
  });

  it("is read as it is shown, in capitals, with spaces or without anything between", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const shown = formatRecoveryCode(code);
        expect(shown).toMatch(/^[a-z]{4}-[a-z]{4}-[a-z]{4}-[a-z]{4}$/);
        for (const typed of [code, shown, shown.toUpperCase(), ` ${shown.replaceAll("-", " ")} `]) {
          expect(parseRecoveryCode(typed)).toBe(code);
        }
      }),
    );
  });

  it("is never taken for a mailed code, nor a mailed code for one", () => {
    fc.assert(
      fc.property(anyCode, fc.stringMatching(/^\d{6}$/), (recovery, mailed) => {
        expect(parseCode(formatRecoveryCode(recovery))).toBeNull();
        expect(parseRecoveryCode(mailed)).toBeNull();
      }),
    );
  });

  it.each(["", "bcdf-ghjk-mnpq-rst", "bcdf-ghjk-mnpq-rstvw", "acdf-ghjk-mnpq-rstv", "bcdf_ghjk_mnpq_rstv"])(
    "%j is none",
    (entry) => {
      expect(parseRecoveryCode(entry)).toBeNull();
    },
  );
});
