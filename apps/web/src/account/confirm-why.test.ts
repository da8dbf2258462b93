import type { Preview, PreviewItem } from "@hero/contract/account";
import type { Login } from "@hero/contract/logins";
import type { Requirement } from "@hero/two-factor/decide";
import { describe, expect, test } from "vitest";

import { addWhy, detailsWhy, loginWhy } from "./confirm-why.ts";
import type { DetailsValues } from "./details-fields.ts";
import { detailsValues } from "./details-fields.ts";
import { loginValues } from "./login-fields.ts";

const all = { scope: "all_logins", promptOncePerLocation: false } as const;
const off = { scope: "disabled", promptOncePerLocation: false } as const;
const account = (twoFactor: DetailsValues["twoFactor"] = all) => ({
  id: "a",
  number: "10024680",
  name: "Kererū Coffee Roasters",
  contactName: "Moana Te Rangi",
  email: "accounts@kereru.example",
  emailConfirmed: true,
  pendingEmail: null as string | null,
  emailRefused: null,
  pendingEmailRefused: null,
  phone: "09 555 0142",
  address: { line1: "Unit 3", line2: "", city: "Tāmaki Makaurau", postcode: "0600", country: "NZ" },
  twoFactor,
  version: 1,
  updatedAt: "2026-11-24T00:00:00.000Z",
});
const values = (change: Partial<DetailsValues>, saved = account()) => ({
  ...detailsValues(saved),
  ...change,
});

const byAccount: Requirement = { required: true, because: ["account"], locationCounts: false };
const notAsked: Requirement = { required: false, because: [], locationCounts: false };
const item = (name: string, before: Requirement, after: Requirement): PreviewItem => ({
  id: name,
  username: name.toLowerCase(),
  name,
  role: "standard",
  before,
  after,
  codeGoesTo: null,
  ownEmail: "confirmed",
});
const group = (items: PreviewItem[], count = items.length) => ({ count, items });
const preview = (change: Partial<Preview>): Preview => ({
  asked: { before: 4, after: 0, of: 4 },
  newlyAsked: group([]),
  noLongerAsked: group([]),
  unchanged: group([]),
  apiLoginsRefused: group([]),
  sessionsEnded: 0,
  locationsForgotten: 0,
  ...change,
});

const login = (change: Partial<Login> = {}): Login => ({
  id: "w",
  username: "wiremu",
  name: "Wiremu Parata",
  role: "standard",
  enabled: true,
  invited: false,
  passwordChangedAt: null,
  lastSignInAt: null,
  version: 1,
  createdAt: "2026-11-18T00:00:00.000Z",
  email: "wiremu@kereru.example",
  emailConfirmed: true,
  pendingEmail: null,
  emailRefused: null,
  pendingEmailRefused: null,
  twoFactor: { method: "disabled", promptOncePerLocation: false },
  effectiveTwoFactor: { ...notAsked, codeGoesTo: null },
  codeStep: "open",
  waitingReset: null,
  ...change,
});
const asked = login({
  twoFactor: { method: "email", promptOncePerLocation: false },
  effectiveTwoFactor: {
    required: true,
    because: ["login"],
    locationCounts: false,
    codeGoesTo: "w@k.example",
  },
});

describe("happy", () => {
  test("switching off counts whoever is no longer asked, and names the one", () => {
    const some = ["Aroha", "Wiremu"].map((name) => item(name, byAccount, notAsked));
    const change = values({ twoFactor: off });
    expect(detailsWhy(account(), change, preview({ noLongerAsked: group(some, 1214) }))).toBe(
      "1,214 logins will no longer be asked for a code. That weakens security, so we check first. Your changes are kept.",
    );
    expect(detailsWhy(account(), change, preview({ noLongerAsked: group(some.slice(0, 1)) }))).toMatch(
      /^Aroha will no longer be asked for a code\. That weakens/,
    );
  });

  test("ticking the checkbox says what will do instead of a code", () => {
    const ticked = { ...all, promptOncePerLocation: true };
    const less = item("Aroha", byAccount, { ...byAccount, locationCounts: true });
    const sentence = /^Where a code was given before, the password alone will do\. That weakens/;
    expect(
      detailsWhy(account(), values({ twoFactor: ticked }), preview({ unchanged: group([less]) })),
    ).toMatch(sentence);
    expect(detailsWhy(account(), values({ twoFactor: ticked }), undefined)).toMatch(sentence);
  });

  test("another email says where codes will go; the pending one again is no change", () => {
    const change = values({ email: "office@kereru.example" });
    expect(detailsWhy(account(), change, preview({}))).toMatch(
      /^Codes will go to office@kereru\.example once it is confirmed\./,
    );
    const waiting = { ...account(), pendingEmail: "office@kereru.example" };
    expect(detailsWhy(waiting, change, preview({}))).not.toContain("office");
  });

  test("everything that needs a check in one login's change is named in one sentence", () => {
    const change = {
      ...loginValues(asked),
      role: "administrator" as const,
      password: "three unusual words",
      twoFactor: { method: "disabled" as const, promptOncePerLocation: false },
    };
    expect(loginWhy(asked, change)).toBe(
      "Wiremu Parata will manage this account, gets a new password and will no longer be asked for a code. That weakens security, so we check first. Your changes are kept.",
    );
  });

  test("enabling, an email and its removal are each said as what they come to", () => {
    const disabled = login({ enabled: false });
    expect(loginWhy(disabled, { ...loginValues(disabled), enabled: true })).toMatch(
      /^Wiremu Parata can sign in again\. We check/,
    );
    expect(loginWhy(login(), { ...loginValues(login()), email: "w@new.example" })).toContain(
      "gets the email w@new.example once it is confirmed",
    );
    expect(loginWhy(login(), { ...loginValues(login()), email: null })).toContain("loses its email");
  });

  test("a new login is named with what it may do", () => {
    const tane = { name: "Tāne", username: "tane" };
    expect(addWhy({ ...tane, role: "administrator" })).toMatch(/^Tāne \(tane\) will manage this account/);
    expect(addWhy({ ...tane, role: "api" })).toMatch(/API/);
  });
});

describe("refused", () => {
  test("a login that the account still asks is not said to be free of codes", () => {
    const both = login({
      ...asked,
      effectiveTwoFactor: { ...asked.effectiveTwoFactor, because: ["account", "login"] },
    });
    const change = {
      ...loginValues(both),
      twoFactor: { method: "disabled" as const, promptOncePerLocation: false },
    };
    expect(loginWhy(both, change)).toContain("asked for a code only while the account asks everyone");
  });

  test("without a preview, narrowing is still said to ask fewer", () => {
    const narrowed = { scope: "account_login_only", promptOncePerLocation: false } as const;
    expect(detailsWhy(account(), values({ twoFactor: narrowed }), undefined)).toMatch(
      /^The account’s setting/,
    );
    expect(detailsWhy(account(off), values({ twoFactor: all }, account(off)), undefined)).toMatch(
      /^We check/,
    );
  });

  test("a tick that means nothing, under a setting that is off, is not called weaker", () => {
    const change = {
      ...loginValues(login()),
      twoFactor: { method: "disabled" as const, promptOncePerLocation: true },
    };
    expect(loginWhy(login(), change)).toBe("We check that it’s you first. Your changes are kept.");
  });
});
