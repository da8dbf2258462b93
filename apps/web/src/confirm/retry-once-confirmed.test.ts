import { describe, expect, test } from "vitest";

import { ApiError } from "../api/errors.ts";
import { retryOnceConfirmed } from "./retry-once-confirmed.ts";
import { NotConfirmed } from "./use-confirmed.ts";

const required = new ApiError(
  {
    type: "about:blank",
    title: "",
    status: 403,
    code: "confirmation_required",
    detail: "",
    requestId: "r1",
  },
  null,
);

/** A call that is refused until `confirm` was called, and how often it ran. */
function guardedCall() {
  const state = { isConfirmed: false, runs: 0 };
  const run = async () => {
    state.runs += 1;
    if (!state.isConfirmed) throw required;
    return "saved";
  };
  return { state, run };
}

describe("happy", () => {
  test("what needs no confirmation runs once and asks nothing", async () => {
    const confirmed = retryOnceConfirmed(() => Promise.reject(new Error("asked")));
    await expect(confirmed("why", async () => "saved")).resolves.toBe("saved");
  });

  test("a refused call is asked about with its reason, and runs again", async () => {
    const { state, run } = guardedCall();
    const asked: string[] = [];
    const confirmed = retryOnceConfirmed(async (why) => {
      asked.push(why);
      state.isConfirmed = true;
    });
    await expect(confirmed("Because it weakens.", run)).resolves.toBe("saved");
    expect(asked).toEqual(["Because it weakens."]);
    expect(state.runs).toBe(2);
  });

  test("a reason that has to be found is found only once it is wanted", async () => {
    const { state, run } = guardedCall();
    const asked: string[] = [];
    let found = 0;
    const confirmed = retryOnceConfirmed(async (why) => {
      asked.push(why);
      state.isConfirmed = true;
    });
    const why = async () => {
      found += 1;
      return "2 logins will no longer be asked.";
    };
    await confirmed(why, async () => "nothing to confirm");
    expect(found).toBe(0);
    await confirmed(why, run);
    expect([found, asked]).toEqual([1, ["2 logins will no longer be asked."]]);
  });

  test("two calls refused at once are asked about once", async () => {
    const { state, run } = guardedCall();
    let questions = 0;
    const confirmed = retryOnceConfirmed(async () => {
      questions += 1;
      await Promise.resolve();
      state.isConfirmed = true;
    });
    await expect(Promise.all([confirmed("a", run), confirmed("b", run)])).resolves.toEqual([
      "saved",
      "saved",
    ]);
    expect(questions).toBe(1);
  });
});

describe("refused", () => {
  test("cancelled, the call isn't run again, and the next one asks afresh", async () => {
    const { state, run } = guardedCall();
    let questions = 0;
    const confirmed = retryOnceConfirmed(() => {
      questions += 1;
      return Promise.reject(new NotConfirmed());
    });
    await expect(confirmed("why", run)).rejects.toBeInstanceOf(NotConfirmed);
    await expect(confirmed("why", run)).rejects.toBeInstanceOf(NotConfirmed);
    expect([questions, state.runs]).toEqual([2, 2]);
  });

  test("any other refusal is the caller's to tell", async () => {
    const confirmed = retryOnceConfirmed(() => Promise.reject(new Error("asked")));
    const failure = new Error("offline");
    await expect(confirmed("why", () => Promise.reject(failure))).rejects.toBe(failure);
  });
});
