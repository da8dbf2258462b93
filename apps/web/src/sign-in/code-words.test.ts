import type { Problem } from "@hero/contract/problems";
import { describe, expect, test } from "vitest";

import { ApiError, NetworkError } from "../api/errors.ts";
import { closedWords, codeErrorText, locationSentence, outcomeOf, worksFor } from "./code-words.ts";

function refusal(problem: Pick<Problem, "code"> & Partial<Problem>): ApiError {
  return new ApiError(
    { type: "about:blank", title: "", status: 422, detail: "", requestId: "r1", ...problem },
    null,
  );
}

describe("happy", () => {
  test("a code's life is told by the minute, never as longer than a minute more than it is", () => {
    expect([601, 542, 541, 62].map(worksFor)).toEqual([
      "It works for 10\u00a0minutes.",
      "It works for 10\u00a0minutes.",
      "It works for 9\u00a0minutes.",
      "It works for 2\u00a0minutes.",
    ]);
    expect(worksFor(61)).toBe("It works for less than a minute.");
  });

  test("what will be remembered is named, and for how long, unless it never lapses", () => {
    expect(locationSentence("203.0.113.7", 90)).toContain("203.0.113.7 is remembered for 90\u00a0days.");
    expect(locationSentence("203.0.113.7", 0)).toMatch(/203\.0\.113\.7 is remembered\.$/);
    expect(locationSentence(null, 0)).toMatch(/this location is remembered\.$/);
  });
});

describe("refused", () => {
  test("a wrong code leaves the attempt alive until its last try is used", () => {
    expect(outcomeOf(refusal({ code: "code_incorrect", attemptsLeft: 1 }))).toBe("wrong");
    expect(outcomeOf(refusal({ code: "code_incorrect", attemptsLeft: 0 }))).toBe("tries_used");
  });

  test("a dead code and a dead attempt are told apart", () => {
    expect(outcomeOf(refusal({ code: "code_expired" }))).toBe("expired");
    expect(outcomeOf(refusal({ code: "no_challenge" }))).toBe("over");
  });

  test("a locked and a blocked code step end nothing, and are no wrong code", () => {
    expect(outcomeOf(refusal({ code: "code_locked" }))).toBe("closed");
    expect(outcomeOf(refusal({ code: "code_step_blocked" }))).toBe("closed");
  });

  test("a locked step says until when, a blocked one who opens it, both that a recovery code works", () => {
    const opensAt = "2026-11-24T01:15:00.000Z";
    const locked = closedWords({ codeStep: "locked", codeStepOpensAt: opensAt }, "UTC");
    expect(locked?.title.replaceAll("\u00a0", " ")).toBe("Emailed codes are locked until 1:15 am");
    const unsaid = closedWords({ codeStep: "locked", codeStepOpensAt: null });
    expect(unsaid?.title).toContain("for a little while");
    const blocked = closedWords({ codeStep: "blocked", codeStepOpensAt: null });
    expect(blocked?.text).toContain("administrator");
    expect(blocked?.text).toContain("support");
    for (const words of [locked, unsaid, blocked]) expect(words?.text).toContain("recovery code");
    expect(closedWords({ codeStep: "open", codeStepOpensAt: null })).toBeNull();
  });

  test("a dead network ends nothing", () => {
    expect(outcomeOf(new NetworkError(null))).toBe("wrong");
    expect(outcomeOf(null)).toBe("none");
  });

  test("an entry that is no code is answered with the field's own sentence", () => {
    const errors = [{ path: ["code"], message: "Enter the six digits from the email." }];
    expect(codeErrorText(refusal({ code: "invalid_input", errors }))).toBe(
      "Enter the six digits from the email.",
    );
    expect(codeErrorText(null)).toBeUndefined();
  });
});
