import { twoFactorChange } from "@hero/two-factor/changes";
import type { TwoFactorChange } from "@hero/two-factor/changes";
import { exemptedTwoFactor } from "@hero/two-factor/exempt";
import type { AccountTwoFactor, LoginTwoFactor } from "@hero/two-factor/settings";

import { ownTwoFactor } from "./covered-logins.ts";
import type { CoveredLogin } from "./covered-logins.ts";

export type PlannedLogin = {
  login: CoveredLogin;
  own: LoginTwoFactor;
  /** Whether the login's own setting is switched on by the way out for programs. */
  isSwitchedOn: boolean;
  change: TwoFactorChange;
};

/** What saving this setting does to each login: read by the preview and carried out by the save, so they agree. */
export function planAccountTwoFactor(
  logins: readonly CoveredLogin[],
  before: AccountTwoFactor,
  after: AccountTwoFactor,
  { exemptApiLogins }: { exemptApiLogins: boolean },
): PlannedLogin[] {
  return logins.map((login) => {
    const own = ownTwoFactor(login);
    const exempted = exemptApiLogins
      ? exemptedTwoFactor({ role: login.role, twoFactor: own }, after.promptOncePerLocation)
      : null;
    const next = exempted ?? own;
    return {
      login,
      own: next,
      isSwitchedOn: exempted !== null,
      change: twoFactorChange(login.role, { account: before, own }, { account: after, own: next }),
    };
  });
}
