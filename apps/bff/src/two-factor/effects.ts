import type { EndReason } from "@hero/contract/session";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

import type { Database, Statement } from "../db/client.ts";
import { recordCount } from "../record/activity.ts";
import type { ActivityType } from "../record/activity.ts";
import type { Actor, Client } from "../sessions/actor.ts";

/** Logins by their ids, or as a query selects their ids in the moment of the write. */
export type Logins = readonly string[] | SQL;

const isIds = (logins: Logins): logins is readonly string[] => Array.isArray(logins);

/** A list of ids is one parameter, however many there are. */
const among = (logins: Logins) =>
  isIds(logins)
    ? sql`login_id IN (SELECT value FROM json_each(${JSON.stringify(logins)}))`
    : sql`login_id IN (${logins})`;

/** Who causes it, for the record. */
export type By = {
  accountId: string;
  actor: Pick<Actor, "loginId" | "username" | "session">;
  client: Client;
  now: number;
};

/** The same where nobody known may be the cause: a link, or the clock. */
export type ByAnyone = Omit<By, "actor"> & { actor: By["actor"] | null };

export type Ending = {
  loginIds: Logins;
  because: Extract<EndReason, "two_factor_enabled" | "password_changed" | "email_changed" | "login_disabled">;
};

/**
 * Ends the sessions, living attempts and access tokens of logins whose code, password, address or access changed, and
 * the mailed links that could still bring another password. The session that causes it goes on, and so do the tokens of
 * a program that only gets its mail elsewhere.
 */
export function endWhatWasBefore(db: Database, { loginIds, because }: Ending, by: ByAnyone): Statement[] {
  if (isIds(loginIds) && loginIds.length === 0) return [];
  const { now } = by;
  const living = sql`${among(loginIds)} AND ended_at IS NULL AND id <> ${by.actor?.session?.id ?? ""}`;
  return [
    recordCount(db, now, entryOf(by, "session_ended", loginIds), sql`sessions WHERE ${living}`),
    db.orm.run(sql`UPDATE sessions SET ended_at = ${now}, ended_because = ${because} WHERE ${living}`),
    db.orm.run(sql`
      UPDATE challenges SET ended_at = ${now}
      WHERE ${among(loginIds)} AND consumed_at IS NULL AND ended_at IS NULL`),
    ...(because === "email_changed"
      ? []
      : [db.orm.run(sql`DELETE FROM access_tokens WHERE ${among(loginIds)}`)]),
    ...(because === "two_factor_enabled" ? [] : [endLinks(db, loginIds, now)]),
  ];
}

/** Ends mailed links that set a password; one that cancels a waiting reset stays good until that is moot. */
export function endLinks(db: Database, loginIds: Logins, now: number): Statement {
  return db.orm.run(sql`
    UPDATE links SET ended_at = ${now}
    WHERE ${among(loginIds)} AND purpose <> 'reset_cancel' AND used_at IS NULL AND ended_at IS NULL`);
}

/** What was verified under another setting, password or access is forgotten. */
export function forgetLocations(db: Database, logins: Logins, by: ByAnyone): Statement[] {
  if (isIds(logins) && logins.length === 0) return [];
  return [
    recordCount(
      db,
      by.now,
      entryOf(by, "location_forgotten", logins),
      sql`verified_locations WHERE ${among(logins)}`,
    ),
    db.orm.run(sql`DELETE FROM verified_locations WHERE ${among(logins)}`),
  ];
}

function entryOf({ accountId, actor, client }: ByAnyone, type: ActivityType, logins: Logins) {
  const loginId = isIds(logins) && logins.length === 1 ? (logins[0] ?? null) : null;
  const who = actor === null ? null : { id: actor.loginId, username: actor.username };
  return { accountId, type, actor: who, loginId, client };
}

/** Living sessions of these logins but one, and their verified locations: what the statements above would touch. */
export async function countWhatEnds(
  db: Database,
  { endingIds, forgettingIds }: { endingIds: readonly string[]; forgettingIds: readonly string[] },
  {
    now,
    idle,
    absolute,
    exceptSessionId,
  }: { now: number; idle: number; absolute: number; exceptSessionId: string | null },
): Promise<{ sessions: number; locations: number }> {
  const row = await db.read(() =>
    db.orm.get<{ sessions: number; locations: number }>(sql`
      SELECT
        (SELECT count(*) FROM sessions WHERE ${among(endingIds)} AND ended_at IS NULL
          AND last_seen_at > ${now - idle} AND created_at > ${now - absolute} AND id <> ${exceptSessionId ?? ""}) AS sessions,
        (SELECT count(*) FROM verified_locations WHERE ${among(forgettingIds)}) AS locations`),
  );
  return row ?? { sessions: 0, locations: 0 };
}
