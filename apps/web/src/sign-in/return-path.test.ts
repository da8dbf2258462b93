import { createMemoryHistory, createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { returnPath, returnSearch } from "./return-path.ts";

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

/** What a sign-in page reads of its address, by the real router. */
function searchAt(address: string): unknown {
  const root = createRootRoute();
  const signIn = createRoute({ getParentRoute: () => root, path: "/sign-in", validateSearch: returnSearch });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ routeTree: root.addChildren([signIn]), history });
  const matches: { search: unknown }[] = router.matchRoutes("/sign-in", router.latestLocation.search);
  return matches.at(-1)?.search;
}

describe("hostile", () => {
  test("an address can't slip a page past the check and into the sign-in page", () => {
    expect(searchAt("/sign-in?to=%2Fprofile%2F")).toHaveProperty("to", "/profile/");
    for (const to of ["//e", "/\\e", "javascript:alert(1)", "https://e"]) {
      expect(searchAt(`/sign-in?to=${encodeURIComponent(to)}`)).toHaveProperty("to", undefined);
    }
  });

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
