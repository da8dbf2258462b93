import { isAskedLess } from "@hero/two-factor/decide";
import type { AccountTwoFactor, LoginTwoFactor, Scope } from "@hero/two-factor/settings";

import type { PlannedLogin } from "./plan.ts";

/** Whom each scope covers, the least first. */
const breadth: readonly Scope[] = ["disabled", "account_login_only", "all_logins"];

/**
 * Whether a change of an account's setting is one that the person confirms: narrowed or switched off, its checkbox
 * ticked while it stays on, or any enabled login asked less by it.
 */
export function isAccountWeakened(
  before: AccountTwoFactor,
  after: AccountTwoFactor,
  planned: readonly PlannedLogin[],
): boolean {
  const isOn = before.scope !== "disabled" && after.scope !== "disabled";
  return (
    breadth.indexOf(after.scope) < breadth.indexOf(before.scope) ||
    (isOn && !before.promptOncePerLocation && after.promptOncePerLocation) ||
    planned.some(({ login, change }) => login.enabled && isAskedLess(change.before, change.after))
  );
}

/** The same of a login's own setting: switched off, or its checkbox ticked while it stays on. */
export function isLoginWeakened(before: LoginTwoFactor, after: LoginTwoFactor): boolean {
  if (before.method === "disabled") return false;
  return after.method === "disabled" || (!before.promptOncePerLocation && after.promptOncePerLocation);
}
