import type { EndReason } from "@hero/contract/session";
import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

import type { Database, Statement } from "../db/client.ts";
import { sessions } from "../db/schema.ts";
import type { Limits } from "../limits.ts";
import { recordCount } from "../record/activity.ts";
import type { CountedEntry } from "../record/activity.ts";
import type { Actor } from "../sessions/actor.ts";

/** Sessions of a login that are neither ended nor past their idle or absolute end. */
export function isLivingOf(
  { loginId, accountId }: Pick<Actor, "loginId" | "accountId">,
  now: number,
  { sessionIdle, sessionAbsolute }: Pick<Limits, "sessionIdle" | "sessionAbsolute">,
): SQL | undefined {
  return and(
    eq(sessions.loginId, loginId),
    eq(sessions.accountId, accountId),
    isNull(sessions.endedAt),
    gt(sessions.lastSeenAt, now - sessionIdle),
    gt(sessions.createdAt, now - sessionAbsolute),
  );
}

/** Ends one session; matches no row when it ended meanwhile. */
export function endSessionById(
  db: Database,
  { loginId, accountId }: Pick<Actor, "loginId" | "accountId">,
  id: string,
  now: number,
  because: EndReason,
): Statement {
  return db.orm
    .update(sessions)
    .set({ endedAt: now, endedBecause: because })
    .where(
      and(
        eq(sessions.id, id),
        eq(sessions.loginId, loginId),
        eq(sessions.accountId, accountId),
        isNull(sessions.endedAt),
      ),
    );
}

/** Ends the living sessions of a login but one, and records how many they were; none leave no row. */
export function endOthers(
  db: Database,
  entry: CountedEntry & { loginId: string },
  now: number,
  { exceptId, limits }: { exceptId: string; limits: Limits },
): Statement[] {
  const living = and(isLivingOf(entry, now, limits), ne(sessions.id, exceptId));
  return [
    recordCount(db, now, { ...entry, type: "session_ended" }, sql`sessions WHERE ${living}`),
    db.orm.update(sessions).set({ endedAt: now, endedBecause: "ended_from_profile" }).where(living),
  ];
}
