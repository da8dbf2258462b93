import { passwordsApi } from "@hero/contract/passwords";
import type { Problem } from "@hero/contract/problems";
import { describe, expect, test } from "vitest";

import { ApiError, NetworkError } from "../api/errors.ts";
import { messagesOf, refusalMessages } from "./entry-messages.ts";

const members = ["newPassword", "recoveryCode"] as const;

function refusal(problem: Pick<Problem, "code"> & Partial<Problem>, retryAfterSeconds: number | null = null) {
  const whole = { type: "about:blank", title: "", status: 422, detail: "", requestId: "r1", ...problem };
  return new ApiError(whole as Problem, retryAfterSeconds);
}

function checked(body: Record<string, string>) {
  return messagesOf(passwordsApi.completePasswordReset.body.safeParse(body), members);
}

describe("happy", () => {
  test("a good entry has no messages", () => {
    expect(checked({ token: "t", newPassword: "a long enough secret" })).toBeUndefined();
  });
});

describe("refused", () => {
  test("what the form finds wrong is said at its field", () => {
    expect(checked({ token: "t", newPassword: "short" })).toEqual({
      newPassword: "Use at least 12 characters.",
    });
    expect(
      checked({ token: "t", newPassword: "a long enough secret", recoveryCode: "123" })?.recoveryCode,
    ).toBe("That isn't a recovery code.");
  });

  test("what the server finds wrong lands on the same fields", () => {
    const errors = [{ path: ["newPassword"], message: "Too many people use that one." }];
    expect(refusalMessages(refusal({ code: "invalid_input", errors }), members)).toEqual({
      newPassword: "Too many people use that one.",
    });
  });

  test("a wrong recovery code is told at its field, whatever path the server gives", () => {
    const errors = [{ path: ["code"], message: "No." }];
    const wrong = refusal({ code: "code_incorrect", attemptsLeft: 4, errors });
    expect(refusalMessages(wrong, members, "recoveryCode").recoveryCode).toContain("4 tries left");
  });

  test("waits, lost networks and unknown members are told by themselves", () => {
    expect(refusalMessages(refusal({ code: "too_many_requests" }, 8), members).elsewhere).toContain("Wait 8");
    expect(refusalMessages(new NetworkError(null), members).elsewhere).toContain("No connection");
    const errors = [{ path: ["token"], message: "Open the link from the email again." }];
    expect(refusalMessages(refusal({ code: "invalid_input", errors }), members)).toEqual({
      elsewhere: "Open the link from the email again.",
    });
  });
});
