import { expect, test } from "vitest";

import { countOf, listOf } from "./words.ts";

test("names are joined as a sentence holds them, the rest counted", () => {
  expect(listOf([])).toBe("");
  expect(listOf(["Phone"])).toBe("Phone");
  expect(listOf(["a", "b"])).toBe("a and b");
  expect(listOf(["a", "b", "c"])).toBe("a, b and c");
  expect(listOf(["a", "b", "c", "d"])).toBe("a, b and 2 more");
  expect(listOf(["a", "b"], 60)).toBe("a, b and 58 more");
});

test("one is singular, none and many plural, thousands parted", () => {
  expect(countOf(1, "login")).toBe("1 login");
  expect(countOf(0, "login")).toBe("0 logins");
  expect(countOf(10_000, "login")).toBe("10,000 logins");
});
