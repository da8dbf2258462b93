import { describe, expect, it } from "vitest";

import { codeDestination } from "./destination.ts";
import type { Role } from "./settings.ts";

const details = { email: "accounts@example.com", isConfirmed: true };
const own = { email: "aroha@example.com", isConfirmed: true };
const users: Role[] = ["administrator", "standard", "api"];

describe("where the code goes", () => {
  it("the account login's goes to the Details page's email, whatever else is known", () => {
    expect(codeDestination("account", own, details)).toBe("accounts@example.com");
  });

  it.each(users)("a confirmed email of its own receives the code of a login of role %s", (role) => {
    expect(codeDestination(role, own, details)).toBe("aroha@example.com");
  });

  it.each(users)("a confirmed own email is enough where Details has none confirmed: %s", (role) => {
    expect(codeDestination(role, own, { ...details, isConfirmed: false })).toBe("aroha@example.com");
  });

  it.each(users)(
    "until its own is confirmed, or without one, the Details page's email receives it: %s",
    (role) => {
      expect(codeDestination(role, { ...own, isConfirmed: false }, details)).toBe("accounts@example.com");
      expect(codeDestination(role, { email: null, isConfirmed: false }, details)).toBe(
        "accounts@example.com",
      );
      expect(codeDestination(role, { email: null, isConfirmed: true }, details)).toBe("accounts@example.com");
    },
  );
});

describe("an address that is not confirmed", () => {
  it("never receives a code", () => {
    const unconfirmed = { ...details, isConfirmed: false };
    expect(codeDestination("account", own, unconfirmed)).toBeNull();
    expect(codeDestination("standard", { ...own, isConfirmed: false }, unconfirmed)).toBeNull();
    expect(codeDestination("standard", { email: null, isConfirmed: false }, unconfirmed)).toBeNull();
    expect(codeDestination("account", own, { email: null, isConfirmed: true })).toBeNull();
  });
});
