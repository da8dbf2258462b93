import { describe, expect, test } from "vitest";

import { ApiError } from "./errors.ts";
import { landingOn } from "./landing-on.ts";

const taken = new ApiError(
  { type: "about:blank", title: "", status: 409, code: "username_taken", detail: "", requestId: "r" },
  null,
);

describe("happy", () => {
  test("a refusal that belongs to a field is told as an error of that field", () => {
    const landed = landingOn(taken, { username_taken: "two.steps" });
    expect(landed).toBeInstanceOf(ApiError);
    expect((landed as ApiError).problem).toMatchObject({
      code: "username_taken",
      errors: [{ path: ["two", "steps"], message: "That username is taken. Choose another." }],
    });
  });

  test("with other words where ours don't fit", () => {
    const landed = landingOn(taken, { username_taken: "username" }, ({ code }) => `because of ${code}`);
    expect((landed as ApiError).problem.errors?.[0]?.message).toBe("because of username_taken");
  });
});

describe("refused", () => {
  test("any other, and whatever isn't the server's, stays as it is", () => {
    expect(landingOn(taken, { email_unconfirmed: "email" })).toBe(taken);
    const dead = new TypeError("no network");
    expect(landingOn(dead, { username_taken: "username" })).toBe(dead);
  });
});
