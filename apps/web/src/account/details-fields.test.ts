import { describe, expect, test } from "vitest";

import { mergeVersions } from "../forms/merge.ts";
import { closedScopes, detailsFields, detailsValues, isTickClosed } from "./details-fields.ts";

const off = { scope: "disabled", promptOncePerLocation: false } as const;
const all = { scope: "all_logins", promptOncePerLocation: false } as const;
const account = {
  id: "a",
  number: "10024680",
  name: "Kererū Coffee Roasters",
  contactName: "Moana Te Rangi",
  email: "accounts@kereru.example",
  emailConfirmed: true,
  pendingEmail: null,
  emailRefused: null,
  pendingEmailRefused: null,
  phone: "09 555 0142",
  address: { line1: "Unit 3", line2: "", city: "Tāmaki Makaurau", postcode: "0600", country: "NZ" },
  twoFactor: { ...off },
  version: 1,
  updatedAt: "2026-11-24T00:00:00.000Z",
};

describe("happy", () => {
  test("the account login may choose every setting once its email is confirmed", () => {
    for (const saved of [off, all]) {
      expect(closedScopes({ isAccountLogin: true, emailConfirmed: true, saved })).toEqual([]);
    }
    expect(isTickClosed({ isAccountLogin: true, emailConfirmed: true, saved: all }, "all_logins")).toBe(
      false,
    );
  });

  test("an administrator may switch on, and narrow to the account login", () => {
    expect(closedScopes({ isAccountLogin: false, emailConfirmed: true, saved: off })).toEqual([]);
    expect(closedScopes({ isAccountLogin: false, emailConfirmed: true, saved: all })).toEqual(["disabled"]);
    expect(isTickClosed({ isAccountLogin: false, emailConfirmed: true, saved: off }, "all_logins")).toBe(
      false,
    );
  });

  test("the whole two-factor choice is one thing in a conflict, its way out included", () => {
    const base = detailsValues(account);
    const merged = mergeVersions(detailsFields, {
      base,
      mine: {
        ...base,
        twoFactor: { scope: "account_login_only", promptOncePerLocation: false },
        exemptApiLogins: true,
      },
      theirs: { ...base, twoFactor: { ...all, promptOncePerLocation: true }, phone: "1234" },
    });
    expect(merged.values).toMatchObject({ phone: "1234", exemptApiLogins: true });
    expect(merged.conflicts).toEqual([
      {
        label: "Two Factor Authentication",
        path: "twoFactor",
        mine: "Enabled (account login only), at every sign-in, API logins kept working",
        theirs: "Enabled (for all users) - Email Verification, once per location",
      },
    ]);
  });
});

describe("refused", () => {
  test("nobody can switch on towards an unconfirmed address, but what is on stays choosable", () => {
    const closed = (saved: typeof off | typeof all) =>
      closedScopes({ isAccountLogin: true, emailConfirmed: false, saved });
    expect(closed(off)).toEqual(["all_logins", "account_login_only"]);
    expect(closed(all)).toEqual(["account_login_only"]);
  });

  test("an administrator can't have the account login asked less by the checkbox", () => {
    expect(
      isTickClosed({ isAccountLogin: false, emailConfirmed: true, saved: all }, "account_login_only"),
    ).toBe(true);
  });
});
