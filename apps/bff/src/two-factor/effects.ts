import { sql } from "drizzle-orm";

import type { Database, Statement } from "../db/client.ts";

/** A list of ids as one parameter, however many there are. */
const among = (ids: readonly string[]) =>
  sql`login_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/**
 * Switching 2FA on ends the other sessions, living attempts and access tokens of the logins it touches; the session
 * that saves it goes on.
 */
export function endWhatWasBefore(
  db: Database,
  loginIds: readonly string[],
  now: number,
  exceptSessionId: string | null,
): Statement[] {
  if (loginIds.length === 0) return [];
  return [
    db.orm.run(sql`
      UPDATE sessions SET ended_at = ${now}, ended_because = 'two_factor_enabled'
      WHERE ${among(loginIds)} AND ended_at IS NULL AND id <> ${exceptSessionId ?? ""}`),
    db.orm.run(sql`
      UPDATE challenges SET ended_at = ${now}
      WHERE ${among(loginIds)} AND consumed_at IS NULL AND ended_at IS NULL`),
    db.orm.run(sql`DELETE FROM access_tokens WHERE ${among(loginIds)}`),
  ];
}

/** A setting that covers them changed: what was verified under the old one is forgotten. */
export function forgetLocations(db: Database, loginIds: readonly string[]): Statement[] {
  if (loginIds.length === 0) return [];
  return [db.orm.run(sql`DELETE FROM verified_locations WHERE ${among(loginIds)}`)];
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
