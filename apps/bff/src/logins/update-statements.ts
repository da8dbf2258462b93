import type { TwoFactorChange } from "@hero/two-factor/changes";
import { and, eq, sql } from "drizzle-orm";

import { endChallengesOf } from "../challenges/statements.ts";
import { mustHaveChangedOne } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { listColumns } from "../db/list-columns.ts";
import { accessTokens, logins } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import { forgetLocationsOf } from "../locations/statements.ts";
import { recordActivity } from "../record/activity.ts";
import type { Changes } from "../record/changed-fields.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { endSessionsOf } from "../sessions/statements.ts";
import { endWhatWasBefore } from "../two-factor/effects.ts";
import type { LoginWithAccount } from "./find-login.ts";
import type { LoginRow } from "./view.ts";

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
  const ownSessionId = actor.loginId === login.id ? (actor.session?.id ?? null) : null;
  return [
    updateRow(db, update, now),
    mustHaveChangedOne(db),
    ...(isDisabled || isRepassworded
      ? [
          endSessionsOf(db, login.id, now, isDisabled ? "login_disabled" : "password_changed", ownSessionId),
          endChallengesOf(db, login.id, now),
          db.orm.delete(accessTokens).where(eq(accessTokens.loginId, login.id)),
        ]
      : []),
    ...(change.kind === "newly_asked" ? endWhatWasBefore(db, [login.id], now, ownSessionId) : []),
    ...(isDisabled || isRepassworded || change.forgetsLocations ? [forgetLocationsOf(db, login.id)] : []),
    ...records(db, now, update, actor, client),
  ];
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
