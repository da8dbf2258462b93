import { describe, expect, test } from "vitest";

import { tokenIn } from "./link-token.ts";

describe("happy", () => {
  test("the secret is read from the fragment, as the mail wrote it", () => {
    expect(tokenIn("token=aB-_9")).toBe("aB-_9");
    expect(tokenIn("#token=aB-_9")).toBe("aB-_9");
  });
});

describe("hostile", () => {
  test("a fragment without one, or with an odd one, opens nothing", () => {
    for (const hash of ["", "#", "token", "token=", "secret=aB", `token=${"a".repeat(201)}`]) {
      expect(tokenIn(hash), hash.slice(0, 20)).toBeNull();
    }
  });
});
