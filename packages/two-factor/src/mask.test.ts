import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { maskEmail } from "./mask.ts";

describe("a masked address", () => {
  it.each([
    ["moana@example.com", "m•••@example.com"],
    ["accounts@kereru.example", "a•••@kereru.example"],
    ["m@example.com", "m•••@example.com"],
    ["first.last+tag@sub.example.co.nz", "f•••@sub.example.co.nz"],
  ])("%s is shown as %s", (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });

  it("shows the first letter and the domain, and nothing else of it, not even its length", () => {
    const local = fc.stringMatching(/^[a-z0-9.+_-]{1,64}$/);
    fc.assert(
      fc.property(local, fc.emailAddress(), (name, other) => {
        const domain = other.slice(other.lastIndexOf("@"));
        expect(maskEmail(name + domain)).toBe(`${name.charAt(0)}•••${domain}`);
      }),
    );
  });

  it("any text at all stays masked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(maskEmail(`${text}@example.com`)).toBe(`${[...text][0] ?? ""}•••@example.com`);
      }),
    );
  });
});
