import type { Login } from "@hero/contract/logins";
import { describe, expect, test } from "vitest";

import { nameFlag, needsLook, stateFlags } from "./login-flags.ts";

type Flagged = Parameters<typeof stateFlags>[0];

const asked: Login["effectiveTwoFactor"] = {
  required: true,
  because: ["account"],
  codeGoesTo: "wiremu@kereru.example",
  locationCounts: false,
};
const account = { email: "accounts@kereru.example", emailRefused: null };
const login = (change: Partial<Flagged> = {}): Flagged => ({
  role: "standard",
  email: "wiremu@kereru.example",
  emailConfirmed: true,
  pendingEmail: null,
  emailRefused: null,
  pendingEmailRefused: null,
  invited: false,
  codeStep: "open",
  waitingReset: null,
  effectiveTwoFactor: asked,
  ...change,
});
const wordsOf = (change: Partial<Flagged>) => stateFlags(login(change), account).map(({ words }) => words);

describe("happy", () => {
  test("a login with nothing waiting has no flag", () => {
    expect(stateFlags(login(), account)).toEqual([]);
    expect(nameFlag(login())).toBeNull();
    expect(needsLook(login())).toBe(false);
  });

  test("a stopped code step comes before an address that isn't confirmed", () => {
    expect(wordsOf({ codeStep: "blocked", emailConfirmed: false })).toEqual([
      "Code step blocked",
      "Email not confirmed yet",
    ]);
    expect(wordsOf({ codeStep: "locked" })).toEqual(["Code step locked for now"]);
  });

  test("a new address that waits is told from a first one, also where nobody is asked", () => {
    const pending = { pendingEmail: "w@new.example", effectiveTwoFactor: { ...asked, required: false } };
    expect(wordsOf(pending)).toEqual(["New email not confirmed yet"]);
  });

  test("mail that is refused is told after a stopped code step, and of which address it is", () => {
    const refused = {
      email: "wiremu@kereru.example",
      because: "bounced",
      at: "2026-11-24T01:00:00.000Z",
    } as const;
    expect(wordsOf({ emailRefused: refused, codeStep: "locked" })).toEqual([
      "Code step locked for now",
      "Mail comes back",
    ]);
    expect(wordsOf({ emailRefused: { ...refused, because: "complained" } })).toEqual([
      "Mail was marked as spam",
    ]);
    const pendingEmail = "w@new.example";
    expect(wordsOf({ pendingEmail, pendingEmailRefused: { ...refused, email: "W@new.example" } })).toEqual([
      "Mail to new email comes back",
      "New email not confirmed yet",
    ]);
  });

  test("the account's email that refuses mail is told where the login's codes go there", () => {
    const at = "2026-11-24T01:00:00.000Z";
    const refusing = { ...account, emailRefused: { email: account.email, because: "bounced", at } } as const;
    const codesTo = (codeGoesTo: string) => login({ effectiveTwoFactor: { ...asked, codeGoesTo } });
    expect(stateFlags(codesTo(account.email), refusing)).toEqual([
      { words: "Mail to account’s email comes back", isWarning: true },
    ]);
    expect(stateFlags(codesTo("wiremu@kereru.example"), refusing)).toEqual([]);
  });

  test("a waiting reset, a stopped code step and an invitation each want a look", () => {
    const waitingReset = { completesAt: "2026-11-25T01:00:00.000Z", address: null };
    expect(nameFlag(login({ waitingReset }))).toBe("Password reset waiting");
    for (const change of [{ waitingReset }, { codeStep: "locked" }, { invited: true }] as const) {
      expect(needsLook(login(change))).toBe(true);
    }
  });
});

describe("refused", () => {
  test("who isn't asked has the unconfirmed address as a reason already, and a program needs none", () => {
    expect(wordsOf({ emailConfirmed: false, effectiveTwoFactor: { ...asked, required: false } })).toEqual([]);
    expect(wordsOf({ emailConfirmed: false, role: "api" })).toEqual([]);
    expect(wordsOf({ email: null, emailConfirmed: false })).toEqual([]);
  });
});
