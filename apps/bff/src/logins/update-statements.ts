import type { TwoFactorChange } from "@hero/two-factor/changes";
import type { LoginTwoFactor } from "@hero/two-factor/settings";
import { and, eq, sql } from "drizzle-orm";

import type { LoginWithAccount } from "../accounts/find-login.ts";
import type { LoginRow } from "../accounts/login-view.ts";
import { tell } from "../accounts/tell.ts";
import { emailStatements } from "../address-checks/change-email.ts";
import type { Asking } from "../address-checks/change-email.ts";
import type { EmailChange } from "../address-checks/email-rules.ts";
import { clearCodeStep } from "../code-step/statements.ts";
import { mustHaveChangedOne } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { listColumns } from "../db/list-columns.ts";
import { logins } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import type { Notice } from "../mail/notice.ts";
import { recordActivity } from "../record/activity.ts";
import type { Changes } from "../record/changed-fields.ts";
import { cancelWaitingReset } from "../resets/statements.ts";
import { endWhatWasBefore, forgetLocations } from "../two-factor/effects.ts";
import type { Ending } from "../two-factor/effects.ts";

/** A change of a login that is decided and not yet written. */
export type LoginUpdate = LoginWithAccount & {
  values: Pick<LoginRow, "name" | "role" | "enabled" | "twoFactorMethod" | "promptOncePerLocation"> & {
    email?: null;
    pendingEmail?: string | null;
  };
  email: EmailChange;
  changes: Changes;
  change: TwoFactorChange;
  /** Of a new password; null when it stays. */
  passwordHash: string | null;
};

export function twoFactorOf(
  row: Pick<LoginRow, "twoFactorMethod" | "promptOncePerLocation">,
): LoginTwoFactor {
  return { method: row.twoFactorMethod, promptOncePerLocation: row.promptOncePerLocation };
}

/**
 * Everything a saved change of a login writes; holds only while the login and its account are as they were read, and
 * mails to a new address are left.
 */
export function updateStatements(
  deps: Pick<Deps, "db" | "clock" | "limits" | "secrets">,
  update: LoginUpdate,
  by: Asking,
): Statement[] {
  const { db } = deps;
  const { login, account, values, change, passwordHash } = update;
  const isDisabled = login.enabled && !values.enabled;
  const isEnabled = !login.enabled && values.enabled;
  const isRepassworded = passwordHash !== null;
  const because = endReason({ isDisabled, isRepassworded, isNewlyAsked: change.kind === "newly_asked" });
  return [
    updateRow(db, update, by.now),
    mustHaveChangedOne(db),
    ...(because === null ? [] : endWhatWasBefore(db, { loginIds: [login.id], because }, by)),
    ...(isDisabled || isRepassworded || change.forgetsLocations ? forgetLocations(db, [login.id], by) : []),
    ...(isRepassworded || isEnabled ? [clearCodeStep(db, login.id, "both")] : []),
    ...(isDisabled || isRepassworded
      ? cancelWaitingReset(db, {
          login: { id: login.id, username: login.username },
          accountId: login.accountId,
          actor: { id: by.actor.loginId, username: by.actor.username },
          client: by.client,
          now: by.now,
          detail: isDisabled ? "The login was disabled" : "Another password was set",
        })
      : []),
    ...emailStatements(deps, { login, account }, update.email, by),
    ...noticesOf(update).flatMap((notice) => tell(deps, notice, { login, account }, by)),
    ...records(db, update, by),
  ];
}

/** What people are told of by mail, beside a changed email. */
function noticesOf({ login, values, changes, passwordHash }: LoginUpdate): Notice[] {
  const [before, { role }] = [twoFactorOf(login), values];
  const after = twoFactorOf(values);
  const isTwoFactorChanged = "twoFactorMethod" in changes || "promptOncePerLocation" in changes;
  const isRaised = login.role === "standard" && role === "administrator";
  const isPowerful = role === "administrator" || role === "api";
  const notices: (Notice | false)[] = [
    isTwoFactorChanged && {
      kind: "login_two_factor_changed",
      from: before.method,
      to: after.method,
      promptOncePerLocation: after.promptOncePerLocation,
    },
    passwordHash !== null && { kind: "password_changed", how: "by_someone_else" },
    isRaised && { kind: "role_raised", from: login.role, to: role },
    !login.enabled && values.enabled && isPowerful && { kind: "login_enabled", role },
  ];
  return notices.filter((notice) => notice !== false);
}

function endReason(what: {
  isDisabled: boolean;
  isRepassworded: boolean;
  isNewlyAsked: boolean;
}): Ending["because"] | null {
  if (what.isDisabled) return "login_disabled";
  if (what.isRepassworded) return "password_changed";
  return what.isNewlyAsked ? "two_factor_enabled" : null;
}

function updateRow(
  db: Database,
  { login, account, values, passwordHash }: LoginUpdate,
  now: number,
): Statement {
  return db.orm
    .update(logins)
    .set({
      ...values,
      ...listColumns({
        username: login.username,
        name: values.name,
        email: values.email === undefined ? login.email : values.email,
      }),
      ...(passwordHash === null
        ? {}
        : { passwordHash, passwordVersion: login.passwordVersion + 1, passwordChangedAt: now }),
      version: login.version + 1,
    })
    .where(
      and(
        eq(logins.id, login.id),
        eq(logins.version, login.version),
        sql`EXISTS (SELECT 1 FROM accounts WHERE id = ${account.id} AND version = ${account.version})`,
      ),
    );
}

function records(
  db: Database,
  { login, changes, passwordHash }: LoginUpdate,
  { accountId, actor, client, now }: Asking,
): Statement[] {
  const common = {
    accountId,
    actor: { id: actor.loginId, username: actor.username },
    login: { id: login.id, username: login.username },
    client,
  };
  return [
    ...(Object.keys(changes).length === 0
      ? []
      : [recordActivity(db, now, { ...common, type: "login_updated", change: changes, detail: "" })]),
    ...(passwordHash === null
      ? []
      : [recordActivity(db, now, { ...common, type: "password_changed", detail: "Set by someone else" })]),
  ];
}
