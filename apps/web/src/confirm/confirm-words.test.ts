import type { Problem } from "@hero/contract/problems";
import { describe, expect, test } from "vitest";

import { ApiError, NetworkError } from "../api/errors.ts";
import { closedBy, isTooSoon, missingFrom, needsNewCode, refusalOf } from "./confirm-words.ts";

function refusal(problem: Pick<Problem, "code"> & Partial<Problem>, retryAfterSeconds: number | null = null) {
  const whole = { type: "about:blank", title: "", status: 422, detail: "", requestId: "r1", ...problem };
  return new ApiError(whole as Problem, retryAfterSeconds);
}

const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");

describe("happy", () => {
  test("what is missing is said at its own field, the password first", () => {
    const none = { code: null, sentence: "Enter the six digits from the email." };
    expect(missingFrom("", none)?.at).toBe("password");
    expect(missingFrom("secret", none)).toEqual({ at: "code", text: none.sentence });
    expect(missingFrom("secret", { code: "481920", sentence: "" })).toBeNull();
    expect(missingFrom("secret", undefined)).toBeNull();
  });

  test("no refusal says nothing", () => {
    expect(refusalOf(null)).toBeNull();
    expect(needsNewCode(null)).toBe(false);
    expect(closedBy(null, 0)).toBeNull();
  });
});

describe("refused", () => {
  test("a wrong password is told at the password, without a word of usernames", () => {
    const told = refusalOf(refusal({ code: "invalid_credentials" }));
    expect(told?.at).toBe("password");
    expect(told?.text).toBe("That isn’t your password. Check it and try again.");
  });

  test("a wrong code says how many tries are left, and the last one what to do", () => {
    const wrong = refusal({ code: "code_incorrect", attemptsLeft: 3 });
    expect(refusalOf(wrong)).toEqual({
      at: "code",
      text: "That code isn’t right. You have 3 tries left.",
    });
    expect(needsNewCode(wrong)).toBe(false);
    const last = refusal({ code: "code_incorrect", attemptsLeft: 0 });
    expect(refusalOf(last)?.text).toContain("Send a new code");
    expect(refusalOf(last)?.text).not.toContain("0 tries");
    expect(needsNewCode(last)).toBe(true);
    expect(needsNewCode(refusal({ code: "code_expired" }))).toBe(true);
  });

  test("too many tries, too many mails and a dead network are told by themselves, with how long to wait", () => {
    const tries = refusalOf(refusal({ code: "too_many_requests" }, 8));
    expect([tries?.at, plain(tries?.text)]).toEqual([
      "note",
      "Too many tries. Wait 8 seconds, then try again.",
    ]);
    expect(plain(refusalOf(refusal({ code: "too_many_codes" }, 2400))?.text)).toContain("40 minutes");
    expect(refusalOf(new NetworkError(null))?.text).toContain("No connection");
    expect(refusalOf(refusal({ code: "no_code_address" }))?.at).toBe("note");
  });

  test("a closed code step is shown as such, until when the server says", () => {
    const locked = refusal({ code: "code_locked" }, 900);
    expect(refusalOf(locked)).toBeNull();
    expect(closedBy(locked, Date.UTC(2026, 10, 24, 1, 0))).toEqual({
      codeStep: "locked",
      codeStepOpensAt: "2026-11-24T01:15:00.000Z",
    });
    expect(closedBy(refusal({ code: "code_step_blocked" }), 0)?.codeStep).toBe("blocked");
    expect(closedBy(refusal({ code: "code_incorrect" }), 0)).toBeNull();
  });

  test("only a code on its way is too soon to send again", () => {
    expect(isTooSoon(refusal({ code: "resend_too_soon" }, 18))).toBe(true);
    expect(isTooSoon(refusal({ code: "too_many_codes" }, 18))).toBe(false);
  });
});

describe("hostile", () => {
  test("a member the dialog doesn't know is told at the code, with the server's own sentence", () => {
    const errors = [{ path: ["somewhere", 3], message: "Odd." }];
    expect(refusalOf(refusal({ code: "invalid_input", errors }))).toEqual({ at: "code", text: "Odd." });
    expect(refusalOf(refusal({ code: "invalid_input" }))?.text).not.toBe("");
    const onPassword = [{ path: ["password"], message: "Enter your password." }];
    expect(refusalOf(refusal({ code: "invalid_input", errors: onPassword }))?.at).toBe("password");
  });

  test("a lock without a time is still a lock", () => {
    expect(closedBy(refusal({ code: "code_locked" }), 0)).toEqual({
      codeStep: "locked",
      codeStepOpensAt: null,
    });
  });
});
