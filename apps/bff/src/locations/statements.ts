import { eq, sql } from "drizzle-orm";

import { bound, spelled, statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { verifiedLocations } from "../db/schema.ts";
import { countRow, countValues, recordCount } from "../record/activity.ts";
import type { CountedEntry } from "../record/activity.ts";

const given = sql.placeholder;

const useRow = statement((orm) =>
  orm
    .update(verifiedLocations)
    .set({ lastSeenAt: sql`${given("now")}` })
    .where(eq(verifiedLocations.id, given("id")))
    .prepare(),
);

/** Keeps a location from lapsing; matches no row when it was forgotten meanwhile. */
export function useLocation(db: Database, id: string, now: number): Statement {
  return bound(useRow(db), { id, now });
}

const verifyRow = statement((orm) =>
  orm
    .insert(verifiedLocations)
    .values({
      id: given("id"),
      loginId: given("loginId"),
      accountId: given("accountId"),
      location: given("location"),
      verifiedAt: given("now"),
      lastSeenAt: given("now"),
    })
    .onConflictDoUpdate({
      target: [verifiedLocations.loginId, verifiedLocations.location],
      set: { verifiedAt: sql`excluded.verified_at`, lastSeenAt: sql`excluded.last_seen_at` },
    })
    .prepare(),
);

const beyondKept = sql`verified_locations WHERE login_id = ${given("loginId")} AND id NOT IN (
  SELECT id FROM verified_locations WHERE login_id = ${given("loginId")}
  ORDER BY last_seen_at DESC, rowid DESC LIMIT ${given("kept")})`;
const countBeyond = statement((orm) => countRow(orm, beyondKept));
const deleteBeyond = statement((orm) => spelled(orm, sql`DELETE FROM ${beyondKept}`));

/** Verifies a location for a login, and lets go of those longest unused beyond `kept`. */
export function verifyLocation(
  db: Database,
  row: { id: string; location: string; now: number },
  entry: CountedEntry & { loginId: string },
  kept: number,
): Statement[] {
  const { loginId, accountId } = entry;
  const beyond = { loginId, kept };
  return [
    bound(verifyRow(db), { ...row, loginId, accountId }),
    bound(countBeyond(db), { ...countValues(row.now, { ...entry, type: "location_forgotten" }), ...beyond }),
    bound(deleteBeyond(db), beyond),
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
