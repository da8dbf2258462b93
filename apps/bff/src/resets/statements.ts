import { and, eq, isNull, sql } from "drizzle-orm";

import { mustHaveChangedOne } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { logins } from "../db/schema.ts";
import type { ActivityEntry, Named } from "../record/activity.ts";
import type { Holder } from "./find-holder.ts";

const noReset = {
  resetId: null,
  resetPasswordHash: null,
  resetAskedAt: null,
  resetCompletesAt: null,
  resetAddress: null,
};

export type Cancelling = {
  login: Named;
  accountId: string;
  /** Null: someone not known, by a mailed link. */
  actor: Named | null;
  client: ActivityEntry["client"];
  now: number;
  /** Why, for the record; none unless told. */
  detail?: string;
};

/**
 * Cancels a reset that waits, its row of activity and the end of its cancel links included; does nothing when none
 * does, or when it has taken effect by now. The last statement changes the login's version: it goes after what is
 * guarded by that, and one login is changed by it or none, for `mustHaveChangedOne`.
 */
export function cancelWaitingReset(
  db: Database,
  { login, accountId, actor, client, now, detail = "" }: Cancelling,
): Statement[] {
  const waiting = sql`FROM logins WHERE id = ${login.id} AND reset_completes_at > ${now}`;
  return [
    db.orm.run(sql`
      INSERT INTO activity (account_id, at, type, actor_id, actor_username, login_id, login_username, address,
        user_agent, detail)
      SELECT ${accountId}, ${now}, 'password_reset_cancelled', ${actor?.id ?? null}, ${actor?.username ?? null},
        ${login.id}, ${login.username}, ${client.address}, ${client.userAgent}, ${detail} ${waiting}`),
    db.orm.run(sql`
      UPDATE links SET ended_at = ${now}
      WHERE login_id = ${login.id} AND purpose = 'reset_cancel' AND used_at IS NULL AND ended_at IS NULL
        AND reset_id = (SELECT reset_id ${waiting})`),
    db.orm
      .update(logins)
      .set({ ...noReset, version: sql`version + 1` })
      .where(and(eq(logins.id, login.id), sql`reset_completes_at > ${now}`)),
  ];
}

/** The login and its account are as they were read, none of its columns but counts and times: what was decided still holds. */
const isUnchanged = (seen: Holder) =>
  and(
    eq(logins.id, seen.id),
    eq(logins.version, seen.version),
    eq(logins.passwordVersion, seen.passwordVersion),
    isNull(logins.deletedAt),
    sql`EXISTS (SELECT 1 FROM accounts WHERE id = ${seen.accountId} AND version = ${seen.accountVersion})`,
  );

/** Sets another password; refused once the login or its account is no longer as it was read. */
export function replacePassword(db: Database, seen: Holder, passwordHash: string, now: number): Statement[] {
  return [
    db.orm
      .update(logins)
      .set({
        passwordHash,
        passwordVersion: seen.passwordVersion + 1,
        passwordChangedAt: now,
        version: seen.version + 1,
      })
      .where(isUnchanged(seen)),
    mustHaveChangedOne(db),
  ];
}

/** Lets go of this reset, which is no longer there to be cancelled; one login is changed, or none when it is gone. */
export function clearReset(db: Database, { id, resetId }: Holder): Statement {
  return db.orm
    .update(logins)
    .set({ ...noReset, version: sql`version + 1` })
    .where(and(eq(logins.id, id), eq(logins.resetId, resetId ?? "")));
}

export type WaitingReset = {
  id: string;
  passwordHash: string;
  askedAt: number;
  completesAt: number;
  address: string | null;
};

/** A reset begins to wait; refused once the login or its account changed, as it does when another begins. */
export function beginWaiting(db: Database, seen: Holder, reset: WaitingReset): Statement[] {
  return [
    db.orm
      .update(logins)
      .set({
        resetId: reset.id,
        resetPasswordHash: reset.passwordHash,
        resetAskedAt: reset.askedAt,
        resetCompletesAt: reset.completesAt,
        resetAddress: reset.address,
        version: seen.version + 1,
      })
      .where(isUnchanged(seen)),
    mustHaveChangedOne(db),
  ];
}
