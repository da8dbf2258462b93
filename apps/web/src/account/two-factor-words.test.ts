import type { Requirement } from "@hero/two-factor/decide";
import { describe, expect, test } from "vitest";

import { accountSettingWords, locationHelp, stateReason, stateWords } from "./two-factor-words.ts";

const off: Requirement = { required: false, because: [], locationCounts: false };
const byAccount: Requirement = { required: true, because: ["account"], locationCounts: false };
const own: Requirement = { required: true, because: ["login"], locationCounts: false };
const known = {
  role: "standard",
  email: "w@kereru.example",
  emailConfirmed: true,
  scope: "all_logins",
} as const;

describe("happy", () => {
  test("a state says whose setting it is", () => {
    expect(stateWords(own, "standard")).toEqual({ state: "own", name: "Enabled" });
    expect(stateWords(byAccount, "standard")).toEqual({ state: "account", name: "Enabled by account" });
    expect(stateWords({ ...own, because: ["account", "login"] }, "standard").state).toBe("own");
    expect(stateWords(off, "api")).toEqual({ state: "off", name: "Disabled" });
  });

  test("its reason names the setting, and how often where that is less than always", () => {
    expect(stateReason(byAccount, known)).toBe("All users on this account");
    expect(stateReason(byAccount, { ...known, role: "account", scope: "account_login_only" })).toBe(
      "Account login only",
    );
    expect(stateReason({ ...own, locationCounts: true }, known)).toBe("Own setting, once per location");
  });

  test("who isn't asked is told what stands in the way of it, if something does", () => {
    expect(stateReason(off, known)).toBe("Not asked for a code");
    expect(stateReason(off, { ...known, email: null, emailConfirmed: false })).toBe(
      "No email of their own yet",
    );
    expect(stateReason(off, { ...known, emailConfirmed: false })).toBe("Email not confirmed yet");
  });

  test("the checkbox says how long a location is remembered, where that is known", () => {
    expect(locationHelp(90)).toContain("until 90 days after its last sign-in. Leave this unticked");
    expect(locationHelp(0)).toContain("stays remembered. Leave this unticked");
    expect(locationHelp(null)).toContain("such as your office’s. Leave this unticked");
  });
});

describe("refused", () => {
  test("a program that owes a code is shown as refused, whoever's setting asks it", () => {
    for (const requirement of [own, byAccount]) {
      expect(stateWords(requirement, "api").state).toBe("refused");
      expect(stateReason(requirement, { ...known, role: "api" })).toBe("API requests are refused");
    }
    expect(stateReason(off, { ...known, role: "api" })).toBe("Programs can’t enter codes");
  });

  test("a disabled setting has no checkbox to speak of", () => {
    expect(accountSettingWords({ scope: "disabled", promptOncePerLocation: true })).toBe("Disabled");
  });
});
