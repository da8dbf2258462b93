import { mustHaveChangedOne } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { purgeSome, takeCounted, takeDelayed, throttleRows } from "./statements.ts";
import type { Count, Delays, ThrottleRow } from "./statements.ts";

/** What a try is counted under: ever longer waits, or so many within a window. */
export type Limit = { key: string } & (({ kind: "delays" } & Delays) | ({ kind: "count" } & Count));

export type Taken = { limit: Limit; countAfter: number; at: number };

/**
 * Counts a try under every limit in one batch with the statements that go along, or nothing of it: null when a limit
 * has no room, or a guard among those statements refused.
 */
export async function takeOnce(
  db: Database,
  limits: readonly Limit[],
  along: readonly Statement[],
  now: number,
): Promise<{ taken: Taken[]; results: unknown[] } | null> {
  const written = await db.writeGuarded([
    ...limits.flatMap((limit) => [
      limit.kind === "delays"
        ? takeDelayed(db, limit.key, limit, now)
        : takeCounted(db, limit.key, limit, now),
      mustHaveChangedOne(db),
    ]),
    ...along,
    ...(limits.length === 0 ? [] : [purgeSome(db, now)]),
  ]);
  if (written === null) return null;
  const taken = limits.map((limit, index) => {
    const [row] = written[index * 2] as { count: number }[];
    return { limit, countAfter: row?.count ?? 0, at: now };
  });
  return { taken, results: written.slice(limits.length * 2, limits.length * 2 + along.length) };
}

/** The limits that have no room, and when each will have some. */
export async function retryAt(
  db: Database,
  limits: readonly Limit[],
  now: number,
): Promise<{ key: string; at: number }[]> {
  if (limits.length === 0) return [];
  const rows = new Map(
    (
      await throttleRows(
        db,
        limits.map(({ key }) => key),
      )
    ).map((row) => [row.key, row]),
  );
  return limits.flatMap((limit) => {
    const row = rows.get(limit.key);
    if (row === undefined || row.expiresAt <= now || !isFull(limit, row, now)) return [];
    return [{ key: limit.key, at: limit.kind === "delays" ? row.blockedUntil : row.expiresAt }];
  });
}

function isFull(limit: Limit, row: ThrottleRow, now: number): boolean {
  if (limit.kind === "delays") return row.blockedUntil > now;
  const names = JSON.parse(row.names) as Record<string, number>;
  const hasRoomForName = limit.name in names || Object.keys(names).length < limit.mostNames;
  return row.count >= limit.most || !hasRoomForName;
}
