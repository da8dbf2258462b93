import { eq, sql } from "drizzle-orm";

import type { Database, Statement } from "../db/client.ts";
import { verifiedLocations } from "../db/schema.ts";
import { recordCount } from "../record/activity.ts";
import type { CountedEntry } from "../record/activity.ts";

/** Keeps a location from lapsing; matches no row when it was forgotten meanwhile. */
export function useLocation(db: Database, id: string, now: number): Statement {
  return db.orm.update(verifiedLocations).set({ lastSeenAt: now }).where(eq(verifiedLocations.id, id));
}

/** Verifies a location for a login, and lets go of those longest unused beyond `kept`. */
export function verifyLocation(
  db: Database,
  row: { id: string; location: string; now: number },
  entry: CountedEntry & { loginId: string },
  kept: number,
): Statement[] {
  const { id, location, now } = row;
  const { loginId, accountId } = entry;
  const beyond = sql`login_id = ${loginId} AND id NOT IN (
    SELECT id FROM verified_locations WHERE login_id = ${loginId}
    ORDER BY last_seen_at DESC, rowid DESC LIMIT ${kept})`;
  return [
    db.orm
      .insert(verifiedLocations)
      .values({ id, loginId, accountId, location, verifiedAt: now, lastSeenAt: now })
      .onConflictDoUpdate({
        target: [verifiedLocations.loginId, verifiedLocations.location],
        set: { verifiedAt: now, lastSeenAt: now },
      }),
    recordCount(db, now, { ...entry, type: "location_forgotten" }, sql`verified_locations WHERE ${beyond}`),
    db.orm.run(sql`DELETE FROM verified_locations WHERE ${beyond}`),
  ];
}

/** Forgets every location of a login, with a row of activity that says how many. */
export function forgetLocationsOf(
  db: Database,
  entry: CountedEntry & { loginId: string },
  now: number,
): Statement[] {
  const ofLogin = sql`verified_locations WHERE login_id = ${entry.loginId}`;
  return [
    recordCount(db, now, { ...entry, type: "location_forgotten" }, ofLogin),
    db.orm.run(sql`DELETE FROM ${ofLogin}`),
  ];
}
