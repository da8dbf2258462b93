import type { VerifiedLocation } from "@hero/contract/locations";

import { pageOf } from "../db/page-of.ts";
import type { Paging } from "../db/page-of.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { formatTime, millisecondsPerDay } from "../ports/clock.ts";
import type { Actor } from "../sessions/actor.ts";
import { isLapsed } from "../sessions/subject.ts";
import { locationsOf } from "./statements.ts";
import type { LocationRow } from "./statements.ts";

/** The verified locations of a login of the caller's account, the last used first; those that lapsed are none. */
export async function listLocations(
  deps: Deps,
  actor: Actor,
  loginId: string,
  paging: Paging,
): Promise<{ items: VerifiedLocation[]; nextCursor: string | null }> {
  const { locationTrustDays } = deps.limits;
  const rows = await unlapsed(deps, actor, loginId);
  const items = rows.map((row) => ({
    id: row.id,
    address: row.location,
    verifiedAt: formatTime(row.verifiedAt),
    lastSeenAt: formatTime(row.lastSeenAt),
    expiresAt:
      locationTrustDays === 0 ? null : formatTime(row.lastSeenAt + locationTrustDays * millisecondsPerDay),
  }));
  return pageOf(items, paging);
}

/** One of them. Throws 404 `not_found`, the same for missing, lapsed and another login's. */
export async function findLocation(
  deps: Deps,
  actor: Actor,
  loginId: string,
  id: string,
): Promise<LocationRow> {
  const found = (await unlapsed(deps, actor, loginId)).find((row) => row.id === id);
  if (found === undefined) throw noSuchLocation();
  return found;
}

export const noSuchLocation = () =>
  problem("not_found", { detail: "There is no such location for this login." });

async function unlapsed({ db, clock, limits }: Deps, { accountId }: Actor, loginId: string) {
  const now = clock.now();
  const rows = await locationsOf(db, { accountId, loginId });
  return rows.filter(({ lastSeenAt }) => !isLapsed(lastSeenAt, now, limits));
}
