import type { Login, LoginForPrograms } from "@hero/contract/logins";
import { requirementOf } from "@hero/two-factor/decide";
import type { Requirement } from "@hero/two-factor/decide";
import { maskEmail } from "@hero/two-factor/mask";

import { worseCodeStepOf } from "../code-step/state.ts";
import type { accounts, logins } from "../db/schema.ts";
import { formatTime, formatTimeOrNull } from "../ports/clock.ts";
import type { Actor } from "../sessions/actor.ts";
import { destinationFor } from "../sessions/subject.ts";
import { refusalsOf } from "./email-refused.ts";
import type { Marked } from "./email-refused.ts";

export type LoginRow = typeof logins.$inferSelect;

type Account = Marked &
  Pick<
    typeof accounts.$inferSelect,
    "email" | "emailConfirmedAt" | "twoFactorScope" | "promptOncePerLocation"
  >;

/** Where a login's code goes; null when no confirmed address would receive it. */
export function destinationOf(
  row: LoginRow,
  account: Pick<Account, "email" | "emailConfirmedAt">,
): string | null {
  return destinationFor({
    role: row.role,
    ownEmail: row.email,
    ownEmailConfirmedAt: row.emailConfirmedAt,
    accountEmail: account.email,
    accountEmailConfirmedAt: account.emailConfirmedAt,
  });
}

/** What is asked of a login wherever it is, by the settings in force. */
export function requirementOfLogin(
  row: LoginRow,
  account: Pick<Account, "twoFactorScope" | "promptOncePerLocation">,
): Requirement {
  return requirementOf({
    account: { scope: account.twoFactorScope, promptOncePerLocation: account.promptOncePerLocation },
    login: {
      role: row.role,
      twoFactor: { method: row.twoFactorMethod, promptOncePerLocation: row.promptOncePerLocation },
    },
  });
}

/** A login as people see it, with the two-factor state that is in force and why. */
export function loginView(row: LoginRow, account: Account, now: number): Login {
  const isAccountLogin = row.role === "account";
  const address = isAccountLogin ? account : row;
  const twoFactor = { method: row.twoFactorMethod, promptOncePerLocation: row.promptOncePerLocation };
  const requirement = requirementOfLogin(row, account);
  const isMailed = requirement.required && row.role !== "api";
  return {
    ...programView(row),
    email: address.email,
    emailConfirmed: address.email !== null && address.emailConfirmedAt !== null,
    pendingEmail: address.pendingEmail,
    ...refusalsOf(address),
    twoFactor,
    effectiveTwoFactor: { ...requirement, codeGoesTo: isMailed ? destinationOf(row, account) : null },
    codeStep: worseCodeStepOf(row, now),
    waitingReset: waitingResetOf(row, now),
  };
}

/** Once its time has come it waits no more, whether or not it is carried out yet. */
function waitingResetOf({ resetCompletesAt, resetAddress }: LoginRow, now: number): Login["waitingReset"] {
  if (resetCompletesAt === null || now >= resetCompletesAt) return null;
  return { completesAt: formatTime(resetCompletesAt), address: resetAddress };
}

function programView(row: LoginRow): LoginForPrograms {
  return {
    id: row.id,
    username: row.username,
    name: row.name,
    role: row.role,
    enabled: row.enabled,
    invited: row.invitedAt !== null && row.passwordHash === null,
    passwordChangedAt: formatTimeOrNull(row.passwordChangedAt),
    lastSignInAt: formatTimeOrNull(row.lastSignInAt),
    version: row.version,
    createdAt: formatTime(row.createdAt),
  };
}

/** What this caller may see of a login: programs see neither addresses nor two-factor settings. */
export function viewFor(
  actor: Actor,
  row: LoginRow,
  account: Account,
  now: number,
): Login | LoginForPrograms {
  return actor.role === "api" ? programView(row) : loginView(row, account, now);
}

/** One's own login as one may see it: the account's address is masked for those who don't read Details. */
export function ownView(actor: Actor, row: LoginRow, account: Account, now: number): Login {
  const view = loginView(row, account, now);
  const { codeGoesTo } = view.effectiveTwoFactor;
  if (actor.role !== "standard" || codeGoesTo === null || codeGoesTo === view.email) return view;
  return { ...view, effectiveTwoFactor: { ...view.effectiveTwoFactor, codeGoesTo: maskEmail(codeGoesTo) } };
}
