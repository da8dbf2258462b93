import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isSameAccountTwoFactor, isSameLoginTwoFactor, twoFactorChange } from "./changes.ts";
import type { Settings } from "./changes.ts";
import { requirementOf } from "./decide.ts";
import { methods, normaliseAccountTwoFactor, normaliseLoginTwoFactor, roles, scopes } from "./settings.ts";
import type { Method, Role, Scope } from "./settings.ts";

type Spelled = { scope?: Scope; box?: boolean; own?: Method; ownBox?: boolean };

const settings = ({
  scope = "disabled",
  box = false,
  own = "disabled",
  ownBox = false,
}: Spelled): Settings => ({
  account: { scope, promptOncePerLocation: box },
  own: { method: own, promptOncePerLocation: ownBox },
});

const change = (role: Role, before: Spelled, after: Spelled) =>
  twoFactorChange(role, settings(before), settings(after));

const anySettings: fc.Arbitrary<Settings> = fc.record({
  account: fc
    .record({ scope: fc.constantFrom(...scopes), promptOncePerLocation: fc.boolean() })
    .map(normaliseAccountTwoFactor),
  own: fc
    .record({ method: fc.constantFrom(...methods), promptOncePerLocation: fc.boolean() })
    .map(normaliseLoginTwoFactor),
});
const anyRole = fc.constantFrom(...roles);

describe("who a change touches", () => {
  const rows: [string, Role, Spelled, Spelled, string][] = [
    ["enabled for all users", "standard", {}, { scope: "all_logins" }, "newly_asked"],
    ["enabled for all users, a program", "api", {}, { scope: "all_logins" }, "newly_asked"],
    [
      "enabled for the account login only, a user",
      "standard",
      {},
      { scope: "account_login_only" },
      "unchanged",
    ],
    [
      "enabled for the account login only, that login",
      "account",
      {},
      { scope: "account_login_only" },
      "newly_asked",
    ],
    [
      "narrowed, a user",
      "administrator",
      { scope: "all_logins" },
      { scope: "account_login_only" },
      "no_longer_asked",
    ],
    [
      "narrowed, the account login",
      "account",
      { scope: "all_logins" },
      { scope: "account_login_only" },
      "unchanged",
    ],
    [
      "disabled, a user with an own setting",
      "standard",
      { scope: "all_logins", own: "email" },
      { own: "email" },
      "unchanged",
    ],
    ["own setting enabled", "standard", {}, { own: "email" }, "newly_asked"],
    [
      "own setting disabled under all users",
      "standard",
      { scope: "all_logins", own: "email" },
      { scope: "all_logins" },
      "unchanged",
    ],
    [
      "the way out, a person",
      "standard",
      { scope: "all_logins" },
      { scope: "account_login_only", own: "email" },
      "unchanged",
    ],
    [
      "the way out, a program",
      "api",
      { scope: "all_logins" },
      { scope: "account_login_only" },
      "no_longer_asked",
    ],
  ];

  it.each(rows)("%s: %s", (_name, role, before, after, kind) => {
    expect(change(role, before, after).kind).toBe(kind);
  });

  it("before and after are the enforced decision's own words", () => {
    fc.assert(
      fc.property(anyRole, anySettings, anySettings, (role, before, after) => {
        const found = twoFactorChange(role, before, after);
        const asked = (all: Settings) =>
          requirementOf({ account: all.account, login: { role, twoFactor: all.own } });
        expect(found.before).toEqual(asked(before));
        expect(found.after).toEqual(asked(after));
        const kind = `${String(found.before.required)} ${String(found.after.required)}`;
        expect(found.kind).toBe(
          { "false true": "newly_asked", "true false": "no_longer_asked" }[kind] ?? "unchanged",
        );
      }),
    );
  });
});

describe("which verified locations are forgotten", () => {
  const rows: [string, Role, Spelled, Spelled, boolean][] = [
    [
      "ticking the account's checkbox",
      "standard",
      { scope: "all_logins" },
      { scope: "all_logins", box: true },
      true,
    ],
    ["unticking it", "standard", { scope: "all_logins", box: true }, { scope: "all_logins" }, true],
    ["coming to be covered by the account", "api", {}, { scope: "all_logins" }, true],
    [
      "ceasing to be covered by it",
      "standard",
      { scope: "all_logins" },
      { scope: "account_login_only" },
      true,
    ],
    [
      "the account login staying covered by another scope",
      "account",
      { scope: "all_logins" },
      { scope: "account_login_only" },
      true,
    ],
    ["a scope that never covers the login", "standard", {}, { scope: "account_login_only" }, false],
    [
      "a checkbox of a scope that never covers it",
      "standard",
      { scope: "account_login_only" },
      { scope: "account_login_only", box: true },
      false,
    ],
    ["own setting switched on", "standard", {}, { own: "email" }, true],
    ["own setting switched off", "standard", { own: "email" }, {}, true],
    ["own checkbox ticked", "standard", { own: "email" }, { own: "email", ownBox: true }, true],
    ["the account login's meaningless own setting", "account", {}, { own: "email" }, false],
  ];

  it.each(rows)("%s (%s)", (_name, role, before, after, isForgotten) => {
    expect(change(role, before, after).forgetsLocations).toBe(isForgotten);
  });

  it("a save that changes no setting forgets nothing and touches nobody", () => {
    fc.assert(
      fc.property(anyRole, anySettings, (role, both) => {
        const found = twoFactorChange(role, both, { account: { ...both.account }, own: { ...both.own } });
        expect(found).toMatchObject({ kind: "unchanged", forgetsLocations: false });
      }),
    );
  });

  it("whoever is asked differently afterwards starts without verified locations", () => {
    fc.assert(
      fc.property(anyRole, anySettings, anySettings, (role, before, after) => {
        const found = twoFactorChange(role, before, after);
        const isDifferent = JSON.stringify(found.before) !== JSON.stringify(found.after);
        expect(found.forgetsLocations || !isDifferent).toBe(true);
      }),
    );
  });

  it("ticked and unticked again is two changes, and both forget", () => {
    fc.assert(
      fc.property(anyRole, anySettings, anySettings, (role, one, other) => {
        expect(twoFactorChange(role, one, other).forgetsLocations).toBe(
          twoFactorChange(role, other, one).forgetsLocations,
        );
      }),
    );
  });
});

describe("sameness of settings", () => {
  it("scope, method and checkbox each make a difference", () => {
    const [account, own] = [settings({ scope: "all_logins" }).account, settings({ own: "email" }).own];
    expect(isSameAccountTwoFactor(account, { ...account })).toBe(true);
    expect(isSameAccountTwoFactor(account, { ...account, scope: "account_login_only" })).toBe(false);
    expect(isSameAccountTwoFactor(account, { ...account, promptOncePerLocation: true })).toBe(false);
    expect(isSameLoginTwoFactor(own, { ...own })).toBe(true);
    expect(isSameLoginTwoFactor(own, { ...own, method: "disabled" })).toBe(false);
    expect(isSameLoginTwoFactor(own, { ...own, promptOncePerLocation: true })).toBe(false);
  });
});
