import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { codeLength, formatCode, parseCode } from "./code.ts";

const codes = fc.stringMatching(/^\d{6}$/);

describe("entries that hold the code", () => {
  it.each([
    "481920",
    "481 920",
    "481-920",
    "481.920",
    "481\u2013920",
    "481\u00a0920",
    "481\u2009920",
    "4 8 1 9 2 0",
    "48-19-20",
    "4819 20",
    "  481920\n",
    "\t481 920\r\n",
    "#481920",
    "Your Hero sign-in code: 481 920",
    "Your code is 481920.",
    "481 920 is your code",
    "Code:481920",
    "(481-920)",
    "481 920 lives 10 minutes, until 08:42.",
    "Use 481 920 to sign in. It lives 10 minutes.\n\n@portal.example #481920",
    "Asked for at 24 Nov 2026, 08:12 UTC from 203.0.113.7 with Firefox 132. Code: 481920",
    "Account 10024680, code 481920",
    "Ring 0800 555 444 or enter 481 920",
    "from 192.168.100.200: 481-920",
  ])("%j", (entry) => {
    expect(parseCode(entry)).toBe("481920");
  });

  it("leading zeros count", () => {
    expect(parseCode("000 042")).toBe("000042");
    expect(parseCode("code 000000")).toBe("000000");
  });
});

describe("entries that hold none, or more than one", () => {
  it.each([
    "",
    "   ",
    "48192",
    "4819200",
    "481 9200",
    "4481 920",
    "48192O",
    "abcdef",
    "four eight one",
    "481920 123456",
    "481 920 or 123 456",
    "481 920 123",
    "481920 481921",
    "Codes: 481920, 123456",
    "10024680",
    "203.0.113.7",
    "192.168.100.200",
    "0800 555 444",
    "2026-11-24 08:12:59",
    "481/920",
    "481,920",
    "481   920 x",
    "４８１９２０",
    "٤٨١٩٢٠",
    "48192\u0660",
    "481\u200b920",
    "1e5000",
    "-1",
    "null",
  ])("%j", (entry) => {
    expect(parseCode(entry)).toBeNull();
  });
});

describe("whatever is entered", () => {
  it("a code as people read it is read back as itself", () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(formatCode(code)).toMatch(/^\d{3} \d{3}$/);
        expect(parseCode(formatCode(code))).toBe(code);
        expect(parseCode(code)).toBe(code);
      }),
    );
  });

  it("any spacing between the six digits gives the same code", () => {
    const gap = fc.stringMatching(/^[ .\u00a0\u2013-]{0,3}$/);
    fc.assert(
      fc.property(codes, fc.array(gap, { minLength: 6, maxLength: 6 }), (code, gaps) => {
        const spaced = [...code].map((digit, index) => `${digit}${gaps[index] ?? ""}`).join("");
        expect(parseCode(spaced)).toBe(code);
      }),
    );
  });

  it("two different codes in one entry are refused, the same one twice is not", () => {
    fc.assert(
      fc.property(codes, codes, (one, other) => {
        expect(parseCode(`${one} or ${other}`)).toBe(one === other ? one : null);
      }),
    );
  });

  it("any text at all gives six digits that stand in it, or nothing", () => {
    const text = fc.array(fc.oneof(fc.string({ unit: "binary" }), codes, fc.constantFrom(" ", "-", "7")), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const entry = parts.join("");
        const code = parseCode(entry);
        if (code === null) return;
        expect(code).toMatch(new RegExp(`^\\d{${codeLength}}$`));
        expect(entry.replace(/\D/g, "")).toContain(code);
      }),
    );
  });

  it("a thousand characters chosen to be slow are answered in no time", { timeout: 500 }, () => {
    for (const unit of ["1 ", "1-", "12", "123 ", "123456 654321 ", " ", "-", "1          "]) {
      expect(parseCode(`${unit.repeat(1000).slice(0, 999)}x`)).toBeNull();
    }
  });
});
