import type { TwoFactorChange } from "@hero/two-factor/changes";
import { and, eq, sql } from "drizzle-orm";

import type { LoginWithAccount } from "../accounts/find-login.ts";
import type { LoginRow } from "../accounts/login-view.ts";
import { mustHaveChangedOne } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { listColumns } from "../db/list-columns.ts";
import { logins } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import { recordActivity } from "../record/activity.ts";
import type { Changes } from "../record/changed-fields.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { endWhatWasBefore, forgetLocations } from "../two-factor/effects.ts";
import type { Ending } from "../two-factor/effects.ts";

/** A change of a login that is decided and not yet written. */
export type LoginUpdate = LoginWithAccount & {
  values: Pick<LoginRow, "name" | "role" | "enabled" | "twoFactorMethod" | "promptOncePerLocation">;
  changes: Changes;
  change: TwoFactorChange;
  /** Of a new password; null when it stays. */
  passwordHash: string | null;
};

/** Everything a saved change of a login writes; holds only while the login and its account are as they were read. */
export function updateStatements(
  { db, clock }: Pick<Deps, "db" | "clock">,
  update: LoginUpdate,
  actor: Actor,
  client: Client,
): Statement[] {
  const { login, values, change, passwordHash } = update;
  const now = clock.now();
  const isDisabled = login.enabled && !values.enabled;
  const isRepassworded = passwordHash !== null;
  const by = { accountId: login.accountId, actor, client, now };
  const because = endReason({ isDisabled, isRepassworded, isNewlyAsked: change.kind === "newly_asked" });
  return [
    updateRow(db, update, now),
    mustHaveChangedOne(db),
    ...(because === null ? [] : endWhatWasBefore(db, { loginIds: [login.id], because }, by)),
    ...(isDisabled || isRepassworded || change.forgetsLocations ? forgetLocations(db, [login.id], by) : []),
    ...records(db, now, update, actor, client),
  ];
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
      ...listColumns({ username: login.username, name: values.name, email: login.email }),
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

function records(db: Database, now: number, update: LoginUpdate, actor: Actor, client: Client): Statement[] {
  const { login, changes, passwordHash } = update;
  const common = {
    accountId: login.accountId,
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
