import { and, eq, isNull, sql } from "drizzle-orm";

import { mustHaveChangedOne } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { devices, logins, recoveryCodes } from "../db/schema.ts";
import { endLinksOf } from "../links/statements.ts";

/** Marks a login as deleted, a reset that waits dropped; refused when it is already. Its username stays taken. */
export function deleteRow(
  db: Database,
  { id, accountId }: { id: string; accountId: string },
  now: number,
): Statement[] {
  return [
    db.orm
      .update(logins)
      .set({
        deletedAt: now,
        version: sql`version + 1`,
        resetId: null,
        resetPasswordHash: null,
        resetAskedAt: null,
        resetCompletesAt: null,
        resetAddress: null,
      })
      .where(and(eq(logins.id, id), eq(logins.accountId, accountId), isNull(logins.deletedAt))),
    mustHaveChangedOne(db),
  ];
}

/** What would let a login's holder past a code, and the links that cancel a reset of its password. */
export function forgetSecondFactors(db: Database, loginId: string, now: number): Statement[] {
  return [
    db.orm.delete(devices).where(eq(devices.loginId, loginId)),
    db.orm.delete(recoveryCodes).where(eq(recoveryCodes.loginId, loginId)),
    endLinksOf(db, loginId, "reset_cancel", now),
  ];
}
