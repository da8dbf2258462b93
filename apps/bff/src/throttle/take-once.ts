import { mustHaveChangedOne } from "../db/client.ts";
import type { Database } from "../db/client.ts";
import { purgeSome, takeCounted, takeDelayed, throttleRows } from "./statements.ts";
import type { Count, Delays, ThrottleRow } from "./statements.ts";

/** What a try is counted under: ever longer waits, or so many within a window. */
export type Limit = { key: string } & (({ kind: "delays" } & Delays) | ({ kind: "count" } & Count));

export type Taken = { limit: Limit; countAfter: number; at: number };

/** Counts a try under every limit in one batch, or under none: null when one has no room. */
export async function takeOnce(db: Database, limits: readonly Limit[], now: number): Promise<Taken[] | null> {
  const results = await db.writeGuarded([
    ...limits.flatMap((limit) => [
      limit.kind === "delays"
        ? takeDelayed(db, limit.key, limit, now)
        : takeCounted(db, limit.key, limit, now),
      mustHaveChangedOne(db),
    ]),
    purgeSome(db, now),
  ]);
  if (results === null) return null;
  return limits.map((limit, index) => {
    const [row] = results[index * 2] as { count: number }[];
    return { limit, countAfter: row?.count ?? 0, at: now };
  });
}

/** The limits that have no room, and when each will have some. */
export async function retryAt(
  db: Database,
  limits: readonly Limit[],
  now: number,
): Promise<{ key: string; at: number }[]> {
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
