import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { returnPath } from "./return-path.ts";

describe("happy", () => {
  test.each([
    "/account/details/",
    "/account/users/",
    "/account/users/3Fq_x-9",
    "/account/users/?q=w%C4%81nanga",
    "/profile/#sessions",
  ])("%s is gone back to as it is", (path) => {
    expect(returnPath(path)).toBe(path);
  });

  test("the front page needs no mention", () => {
    expect(returnPath("/")).toBeUndefined();
  });
});

describe("refused", () => {
  test.each(["/sign-in", "/sign-in/code", "/Sign-In/?to=/profile/"])(
    "%s would go round in circles",
    (path) => {
      expect(returnPath(path)).toBeUndefined();
    },
  );

  test.each([undefined, null, 7, true, {}, ["/profile/"], ""])("%j is not a path", (value) => {
    expect(returnPath(value)).toBeUndefined();
  });

  test("an endless path is not carried around", () => {
    expect(returnPath(`/${"a".repeat(2000)}`)).toBeUndefined();
  });
});

describe("hostile", () => {
  test.each([
    "//e",
    "///e",
    "/\\e",
    "\\\\e",
    "/\t/e",
    "/\n/e",
    " //e",
    "/ /e",
    "/..//e",
    "/a/..//e",
    "/.//e",
    "/a\\..\\..\\e",
    "https://e/",
    "//e@portal",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "account/details/",
    "/\u2028/e",
    "/\u202ee",
    "/\u0000",
    "/\u00a0",
  ])("%j leads nowhere", (path) => {
    expect(returnPath(path)).toBeUndefined();
  });

  test("whatever is given, what comes out stays on this origin", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "e",
      ":",
      "@",
      "?",
      "#",
      "%2f",
      "\t",
      "javascript:",
      "https://",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = returnPath(pieces.join(""));
        if (path === undefined) return;
        expect(path).toMatch(/^\/[^/\\]/);
        expect(new URL(path, "https://hero.example").origin).toBe("https://hero.example");
      }),
    );
  });
});
