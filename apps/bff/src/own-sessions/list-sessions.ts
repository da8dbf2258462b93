import type { Session } from "@hero/contract/sessions";
import { desc, sql } from "drizzle-orm";

import { pageOf } from "../db/page-of.ts";
import type { Paging } from "../db/page-of.ts";
import { sessions } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { formatTime } from "../ports/clock.ts";
import type { Actor } from "../sessions/actor.ts";
import { isLivingOf } from "./statements.ts";

/** One's own living sessions, the newest first: no more than a login can have. */
export async function listSessions(
  deps: Deps,
  actor: Actor,
  paging: Paging,
): Promise<{ items: Session[]; nextCursor: string | null }> {
  const rows = await livingSessions(deps, actor);
  const items = rows.map((row) => ({
    id: row.id,
    current: row.id === actor.session?.id,
    createdAt: formatTime(row.createdAt),
    lastSeenAt: formatTime(row.lastSeenAt),
    address: row.address,
    userAgent: row.userAgent,
  }));
  return pageOf(items, paging);
}

/** One's own living session of that id. Throws 404 `not_found`, the same for one that ended and for someone else's. */
export async function findLivingSession(deps: Deps, actor: Actor, id: string): Promise<{ id: string }> {
  const found = (await livingSessions(deps, actor)).find((row) => row.id === id);
  if (found === undefined) throw noSuchSession();
  return { id: found.id };
}

export const noSuchSession = () => problem("not_found", { detail: "You have no such session." });

async function livingSessions({ db, clock, limits }: Deps, actor: Actor) {
  return await db.read(() =>
    db.orm
      .select()
      .from(sessions)
      .where(isLivingOf(actor, clock.now(), limits))
      .orderBy(desc(sessions.createdAt), sql`rowid DESC`)
      .all(),
  );
}
