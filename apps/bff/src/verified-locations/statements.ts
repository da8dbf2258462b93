import { and, desc, eq, sql } from "drizzle-orm";

import { mustHaveChangedOne } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { verifiedLocations } from "../db/schema.ts";

export type LocationRow = typeof verifiedLocations.$inferSelect;

/** The locations kept for a login, the last used first, lapsed ones too: at most `limits.locationsPerLogin`. */
export async function locationsOf(
  db: Database,
  { accountId, loginId }: { accountId: string; loginId: string },
): Promise<LocationRow[]> {
  return await db.read(() =>
    db.orm
      .select()
      .from(verifiedLocations)
      .where(and(eq(verifiedLocations.accountId, accountId), eq(verifiedLocations.loginId, loginId)))
      .orderBy(desc(verifiedLocations.lastSeenAt), sql`rowid DESC`)
      .all(),
  );
}

/** Forgets a location; refuses the batch when it is gone already. */
export function forget(
  db: Database,
  { id, accountId, loginId }: Pick<LocationRow, "id" | "accountId" | "loginId">,
): Statement[] {
  return [
    db.orm
      .delete(verifiedLocations)
      .where(
        and(
          eq(verifiedLocations.id, id),
          eq(verifiedLocations.accountId, accountId),
          eq(verifiedLocations.loginId, loginId),
        ),
      ),
    mustHaveChangedOne(db),
  ];
}
