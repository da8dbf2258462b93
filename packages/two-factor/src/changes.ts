import { isCoveredByAccount, isCoveredByItself, requirementOf } from "./decide.ts";
import type { Requirement } from "./decide.ts";
import type { AccountTwoFactor, LoginTwoFactor, Role } from "./settings.ts";

export type Settings = { account: AccountTwoFactor; own: LoginTwoFactor };

export type TwoFactorChange = {
  before: Requirement;
  after: Requirement;
  kind: "newly_asked" | "no_longer_asked" | "unchanged";
  /** A setting that covers the login, or comes to cover it, changed: its verified locations are forgotten. */
  forgetsLocations: boolean;
};

export function isSameAccountTwoFactor(a: AccountTwoFactor, b: AccountTwoFactor): boolean {
  return a.scope === b.scope && a.promptOncePerLocation === b.promptOncePerLocation;
}

export function isSameLoginTwoFactor(a: LoginTwoFactor, b: LoginTwoFactor): boolean {
  return a.method === b.method && a.promptOncePerLocation === b.promptOncePerLocation;
}

/** What a change of settings does to one login. Settings are the normalised ones of `settings.ts`. */
export function twoFactorChange(role: Role, before: Settings, after: Settings): TwoFactorChange {
  const input = (settings: Settings) => ({
    account: settings.account,
    login: { role, twoFactor: settings.own },
  });
  const [was, will] = [requirementOf(input(before)), requirementOf(input(after))];
  const accountTouches =
    !isSameAccountTwoFactor(before.account, after.account) &&
    (isCoveredByAccount(before.account, role) || isCoveredByAccount(after.account, role));
  const ownTouches =
    !isSameLoginTwoFactor(before.own, after.own) &&
    (isCoveredByItself(input(before).login) || isCoveredByItself(input(after).login));
  return {
    before: was,
    after: will,
    kind: was.required === will.required ? "unchanged" : will.required ? "newly_asked" : "no_longer_asked",
    forgetsLocations: accountTouches || ownTouches,
  };
}
