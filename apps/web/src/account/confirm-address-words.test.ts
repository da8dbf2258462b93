import type { Problem } from "@hero/contract/problems";
import { describe, expect, test } from "vitest";

import { ApiError, NetworkError } from "../api/errors.ts";
import {
  confirmErrorText,
  confirmWords,
  resendErrorText,
  resendWaitSeconds,
} from "./confirm-address-words.ts";

function refusal(
  code: Problem["code"],
  more: Partial<Problem> = {},
  retryAfterSeconds: number | null = null,
) {
  const problem = {
    type: "about:blank",
    title: "",
    status: 422,
    detail: "",
    requestId: "1",
    code,
    ...more,
  } as const;
  return new ApiError(problem, retryAfterSeconds);
}

describe("happy", () => {
  test("a change says where the code went, and where mail goes until then", () => {
    expect(
      confirmWords({ email: "new@kereru.example", isChange: true, inForce: "old@kereru.example" }),
    ).toEqual({
      title: "Confirm new@kereru.example",
      text: "We sent a six-digit code to it. Until it is entered, mail still goes to old@kereru.example.",
    });
  });

  test("a first address promises no mail elsewhere", () => {
    const { text } = confirmWords({ email: "new@kereru.example", isChange: true, inForce: null });
    expect(text).toBe("We sent a six-digit code to it.");
  });

  test("an address nobody confirmed claims no code that may never have been sent", () => {
    const words = confirmWords({ email: "new@kereru.example", isChange: false, inForce: null });
    expect(words.title).toBe("new@kereru.example isn’t confirmed yet");
    expect(words.text).not.toContain("We sent");
  });

  test("somebody else's address is confirmed by what they read out", () => {
    const address = { email: "wiremu@kereru.example", inForce: null, reader: "Wiremu" };
    for (const isChange of [true, false]) {
      expect(confirmWords({ ...address, isChange }).text).toContain("Ask Wiremu to read it out.");
    }
  });

  test("no refusal says nothing", () => {
    expect(confirmErrorText(null)).toBeUndefined();
  });
});

describe("refused", () => {
  test("a wrong code says how many tries are left, and the last one what to do", () => {
    expect(confirmErrorText(refusal("code_incorrect", { attemptsLeft: 3 }))).toContain("3 tries left");
    const last = confirmErrorText(refusal("code_incorrect", { attemptsLeft: 0 }));
    expect(last).toContain("Send a new one");
    expect(last).not.toContain("0 tries");
  });

  test("a dead code, a short one and a lost connection each say what to do", () => {
    expect(confirmErrorText(refusal("code_expired"))).toContain("Send a new one");
    expect(confirmErrorText("early")).toBe("Enter the six digits from the email.");
    expect(confirmErrorText(new NetworkError(null))).toContain("No connection");
  });

  test("sent again too soon, the button counts the wait and the words don't", () => {
    const error = refusal("resend_too_soon", { status: 429 }, 24);
    expect(resendWaitSeconds(error)).toBe(24);
    expect(resendErrorText(error)).toBe("A code was sent a moment ago.");
  });

  test("past the hour's mails the words say how long", () => {
    const error = refusal("too_many_codes", { status: 429 }, 2400);
    expect(resendWaitSeconds(error)).toBeNull();
    expect(resendErrorText(error).replaceAll("\u00a0", " ")).toContain("40 minutes");
  });
});

describe("hostile", () => {
  test("too soon without a time is still said", () => {
    const error = refusal("resend_too_soon", { status: 429 });
    expect(resendWaitSeconds(error)).toBeNull();
    expect(resendErrorText(error)).toContain("Wait a little");
  });
});
