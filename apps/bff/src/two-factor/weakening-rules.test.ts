import { methods, roles, scopes } from "@hero/two-factor/settings";
import type { AccountTwoFactor, LoginTwoFactor } from "@hero/two-factor/settings";
import { describe, expect, it } from "vitest";

import type { CoveredLogin } from "./covered-logins.ts";
import { planAccountTwoFactor } from "./plan.ts";
import { isAccountWeakened, isLoginWeakened } from "./weakening-rules.ts";

const accountSettings: AccountTwoFactor[] = scopes.flatMap((scope) =>
  [false, true].map((promptOncePerLocation) => ({ scope, promptOncePerLocation })),
);
const ownSettings: LoginTwoFactor[] = methods.flatMap((method) =>
  [false, true].map((promptOncePerLocation) => ({ method, promptOncePerLocation })),
);

const loginsOfEveryKind: CoveredLogin[] = roles.flatMap((role) =>
  ownSettings.map((own, index) => ({
    id: `${role}-${index}`,
    username: `${role}-${index}`,
    name: role,
    role,
    enabled: true,
    ownEmail: null,
    ownEmailConfirmedAt: null,
    ...own,
    version: 1,
  })),
);

const weakens = (before: AccountTwoFactor, after: AccountTwoFactor, logins = loginsOfEveryKind) =>
  isAccountWeakened(before, after, planAccountTwoFactor(logins, before, after, { exemptApiLogins: false }));

const off = { scope: "disabled", promptOncePerLocation: false } as const;
const owner = { scope: "account_login_only", promptOncePerLocation: false } as const;
const all = { scope: "all_logins", promptOncePerLocation: false } as const;
const ticked = <T extends object>(setting: T) => ({ ...setting, promptOncePerLocation: true });

describe("a setting of the account", () => {
  it.each([
    [all, owner],
    [all, off],
    [owner, off],
    [ticked(all), ticked(owner)],
    [ticked(owner), off],
    [all, ticked(all)],
    [owner, ticked(owner)],
    [owner, ticked(all)],
  ])("%j to %j weakens, whoever is on the account", (before, after) => {
    expect(weakens(before, after)).toBe(true);
    expect(weakens(before, after, [])).toBe(true);
  });

  it.each([
    [off, owner],
    [off, all],
    [off, ticked(all)],
    [owner, all],
    [ticked(all), all],
    [ticked(owner), all],
    [all, all],
  ])("%j to %j does not", (before, after) => {
    expect(weakens(before, after)).toBe(false);
  });

  it("that asks any enabled login less often always weakens", () => {
    const missed: unknown[] = [];
    for (const before of accountSettings) {
      for (const after of accountSettings) {
        const planned = planAccountTwoFactor(loginsOfEveryKind, before, after, { exemptApiLogins: false });
        const asksLess = planned.some(
          ({ change: { before: was, after: will } }) =>
            was.required && (!will.required || (!was.locationCounts && will.locationCounts)),
        );
        if (asksLess && !isAccountWeakened(before, after, planned)) missed.push([before, after]);
      }
    }
    expect(missed).toEqual([]);
  });
});

describe("a login's own setting", () => {
  const on = { method: "email", promptOncePerLocation: false } as const;
  const none = { method: "disabled", promptOncePerLocation: false } as const;

  it("weakens when it is switched off, or ticked while it stays on", () => {
    expect([isLoginWeakened(on, none), isLoginWeakened(ticked(on), none)]).toEqual([true, true]);
    expect(isLoginWeakened(on, ticked(on))).toBe(true);
  });

  it("does not when it is switched on, unticked or left", () => {
    expect([isLoginWeakened(none, on), isLoginWeakened(none, ticked(on))]).toEqual([false, false]);
    expect([isLoginWeakened(ticked(on), on), isLoginWeakened(on, on)]).toEqual([false, false]);
  });
});
