import { problems } from "@hero/contract/problems";
import type { Problem, ProblemCode } from "@hero/contract/problems";
import { describe, expect, test } from "vitest";

import { ApiError, NetworkError } from "./errors.ts";
import { errorText, problemText } from "./problem-text.ts";

const codes = Object.keys(problems) as ProblemCode[];

function problemOf(code: ProblemCode, more: Partial<Problem> = {}): Problem {
  return { type: "about:blank", ...problems[code], code, detail: "", requestId: "r1", ...more };
}

describe("happy", () => {
  test.each(codes)("%s has a sentence of plain words", (code) => {
    const text = problemText(problemOf(code));
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(text).not.toMatch(/!|undefined|null|_/);
  });

  test("a wrong code says how many tries are left", () => {
    const textWith = (attemptsLeft: number) => problemText(problemOf("code_incorrect", { attemptsLeft }));
    expect(textWith(3)).toBe("That code isn’t right. You have 3 tries left.");
    expect(textWith(1)).toBe("That code isn’t right. You have 1 try left.");
  });

  test("a limit says how long to wait, when the server says so", () => {
    expect(problemText(problemOf("too_many_requests"), 30)).toBe(
      "Too many tries. Wait 30\u00a0seconds, then try again.",
    );
    expect(problemText(problemOf("too_many_requests"), null)).toBe(
      "Too many tries. Wait a little, then try again.",
    );
  });

  test("where only the server knows the particulars, its own sentence is shown", () => {
    expect(problemText(problemOf("forbidden", { detail: "Only the account login may do this." }))).toBe(
      "Only the account login may do this.",
    );
  });
});

describe("hostile", () => {
  test("a fault of our own shows nothing of the inside", () => {
    const error = new ApiError(problemOf("internal", { detail: "TypeError at db/client.ts:12" }), null);
    expect(errorText(error)).not.toContain("TypeError");
    expect(errorText(new NetworkError(new TypeError("Failed to fetch")))).not.toContain("fetch");
    expect(errorText(new TypeError("x is undefined"))).not.toContain("undefined");
  });
});
