import type { EndReason } from "@hero/contract/session";
import { sql } from "drizzle-orm";

import type { Database, Statement } from "../db/client.ts";
import { recordCount } from "../record/activity.ts";
import type { ActivityType } from "../record/activity.ts";
import type { Actor, Client } from "../sessions/actor.ts";

/** A list of ids as one parameter, however many there are. */
const among = (ids: readonly string[]) =>
  sql`login_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Who causes it, for the record. */
export type By = { accountId: string; actor: Actor; client: Client; now: number };

export type Ending = {
  loginIds: readonly string[];
  because: Extract<EndReason, "two_factor_enabled" | "password_changed" | "email_changed" | "login_disabled">;
};

/**
 * Ends the sessions, living attempts and access tokens of logins whose code, password or access changed. The session
 * that causes it goes on.
 */
export function endWhatWasBefore(db: Database, { loginIds, because }: Ending, by: By): Statement[] {
  if (loginIds.length === 0) return [];
  const { now } = by;
  const living = sql`${among(loginIds)} AND ended_at IS NULL AND id <> ${by.actor.session?.id ?? ""}`;
  return [
    recordCount(db, now, entryOf(by, "session_ended", loginIds), sql`sessions WHERE ${living}`),
    db.orm.run(sql`UPDATE sessions SET ended_at = ${now}, ended_because = ${because} WHERE ${living}`),
    db.orm.run(sql`
      UPDATE challenges SET ended_at = ${now}
      WHERE ${among(loginIds)} AND consumed_at IS NULL AND ended_at IS NULL`),
    db.orm.run(sql`DELETE FROM access_tokens WHERE ${among(loginIds)}`),
  ];
}

/** What was verified under another setting, password or access is forgotten. */
export function forgetLocations(db: Database, loginIds: readonly string[], by: By): Statement[] {
  if (loginIds.length === 0) return [];
  return [
    recordCount(
      db,
      by.now,
      entryOf(by, "location_forgotten", loginIds),
      sql`verified_locations WHERE ${among(loginIds)}`,
    ),
    db.orm.run(sql`DELETE FROM verified_locations WHERE ${among(loginIds)}`),
  ];
}

function entryOf({ accountId, actor, client }: By, type: ActivityType, loginIds: readonly string[]) {
  const loginId = loginIds.length === 1 ? (loginIds[0] ?? null) : null;
  return { accountId, type, actor: { id: actor.loginId, username: actor.username }, loginId, client };
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
