import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

import { bound, statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { throttle } from "../db/schema.ts";

const { key, count, names, windowStartedAt, blockedUntil, expiresAt } = throttle;
const given = sql.placeholder;
const purgedAtOnce = 20;

/** A row that has run out counts as none, so that nothing depends on when it is purged. */
const unlessOver = (fresh: SQL, else_: SQL) =>
  sql`CASE WHEN ${expiresAt} <= ${given("now")} THEN ${fresh} ELSE ${else_} END`;

const takeDelayedRow = statement((orm) =>
  orm
    .insert(throttle)
    .values({
      key: given("key"),
      count: 1,
      names: "{}",
      windowStartedAt: given("now"),
      blockedUntil: given("firstBlockedUntil"),
      expiresAt: given("expiresAt"),
    })
    .onConflictDoUpdate({
      target: key,
      set: {
        count: unlessOver(sql`1`, sql`${count} + 1`),
        windowStartedAt: sql`${given("now")}`,
        blockedUntil: unlessOver(
          sql`${given("firstBlockedUntil")}`,
          sql`CASE WHEN ${count} + 1 < ${given("free")} THEN 0 ELSE ${given("now")} + json_extract(${given("delays")},
            '$[' || CAST(min(${count} + 1 - ${given("free")}, ${given("lastDelay")}) AS INTEGER) || ']') END`,
        ),
        expiresAt: sql`${given("expiresAt")}`,
      },
      setWhere: sql`${blockedUntil} <= ${given("now")}`,
    })
    .returning({ count: throttle.count })
    .prepare(),
);

const timesOfName = sql`json_extract(${names}, ${given("namePath")})`;

const takeCountedRow = statement((orm) =>
  orm
    .insert(throttle)
    .values({
      key: given("key"),
      count: 1,
      names: given("firstNames"),
      windowStartedAt: given("now"),
      blockedUntil: 0,
      expiresAt: given("expiresAt"),
    })
    .onConflictDoUpdate({
      target: key,
      set: {
        count: unlessOver(sql`1`, sql`${count} + 1`),
        names: unlessOver(
          sql`${given("firstNames")}`,
          sql`json_set(${names}, ${given("namePath")}, coalesce(${timesOfName}, 0) + 1)`,
        ),
        windowStartedAt: unlessOver(sql`${given("now")}`, sql`${windowStartedAt}`),
        expiresAt: unlessOver(sql`${given("expiresAt")}`, sql`${expiresAt}`),
      },
      setWhere: sql`${expiresAt} <= ${given("now")} OR (${count} < ${given("most")} AND (${timesOfName} IS NOT NULL
        OR (SELECT count(*) FROM json_each(${names})) < ${given("mostNames")}))`,
    })
    .returning({ count: throttle.count })
    .prepare(),
);

export type Delays = {
  /** Milliseconds: after the `free`-th failure, and after each one more; the last stays. */
  delays: readonly number[];
  free: number;
  /** Milliseconds without a failure after which the count begins anew. */
  kept: number;
};

/** Counts a try under a key; changes no row while the key is blocked. Answers `[{ count }]`. */
export function takeDelayed(
  db: Database,
  rowKey: string,
  { delays, free, kept }: Delays,
  now: number,
): Statement {
  return bound(takeDelayedRow(db), {
    key: rowKey,
    now,
    free,
    delays: JSON.stringify(delays),
    lastDelay: delays.length - 1,
    firstBlockedUntil: free <= 1 ? now + (delays[0] ?? 0) : 0,
    expiresAt: now + kept,
  });
}

export type Count = {
  most: number;
  /** How many different names may be tried; Infinity where names don't matter. */
  mostNames: number;
  /** Milliseconds from the first try on. */
  window: number;
  /** The name tried, hashed: letters and digits alone. */
  name: string;
};

/** Counts a try under a key; changes no row when the key's count, or that of its names, is full. Answers `[{ count }]`. */
export function takeCounted(db: Database, rowKey: string, limit: Count, now: number): Statement {
  return bound(takeCountedRow(db), {
    key: rowKey,
    now,
    namePath: pathOf(limit.name),
    firstNames: JSON.stringify({ [limit.name]: 1 }),
    most: Math.min(limit.most, Number.MAX_SAFE_INTEGER),
    mostNames: Math.min(limit.mostNames, Number.MAX_SAFE_INTEGER),
    expiresAt: now + limit.window,
  });
}

const pathOf = (name: string) => `$."${name}"`;

const giveBackCountedRow = statement((orm) =>
  orm
    .update(throttle)
    .set({
      count: sql`max(${count} - 1, 0)`,
      names: sql`CASE WHEN ${timesOfName} > 1 THEN json_set(${names}, ${given("namePath")}, ${timesOfName} - 1)
        ELSE json_remove(${names}, ${given("namePath")}) END`,
    })
    .where(and(eq(key, given("key")), lte(windowStartedAt, given("takenAt"))))
    .prepare(),
);

/** Takes back a try that was no failure, unless its window is over. */
export function giveBackCounted(db: Database, rowKey: string, name: string, takenAt: number): Statement {
  return bound(giveBackCountedRow(db), { key: rowKey, namePath: pathOf(name), takenAt });
}

const giveBackDelayedRow = statement((orm) =>
  orm
    .update(throttle)
    .set({
      count: sql`max(${count} - 1, 0)`,
      blockedUntil: sql`CASE WHEN ${count} = ${given("countAfter")} THEN 0 ELSE ${blockedUntil} END`,
    })
    .where(eq(key, given("key")))
    .prepare(),
);

/** Takes back a try that was never judged; the block goes with it unless another failure came after. */
export function giveBackDelayed(db: Database, rowKey: string, countAfter: number): Statement {
  return bound(giveBackDelayedRow(db), { key: rowKey, countAfter });
}

const forgiveRow = statement((orm) =>
  orm
    .delete(throttle)
    .where(eq(key, given("key")))
    .prepare(),
);

/** Forgets every failure under a key. */
export function forgive(db: Database, rowKey: string): Statement {
  return bound(forgiveRow(db), { key: rowKey });
}

const purgeRows = statement((orm) =>
  orm
    .delete(throttle)
    .where(
      inArray(
        key,
        orm
          .select({ key })
          .from(throttle)
          .where(lte(expiresAt, given("now")))
          .orderBy(expiresAt)
          .limit(purgedAtOnce),
      ),
    )
    .prepare(),
);

/** Deletes a few rows that have run out: done with each try, it keeps the table within what the windows hold. */
export function purgeSome(db: Database, now: number): Statement {
  return bound(purgeRows(db), { now });
}

export type ThrottleRow = typeof throttle.$inferSelect;

export async function throttleRows(db: Database, keys: readonly string[]): Promise<ThrottleRow[]> {
  return db.read(() =>
    db.orm
      .select()
      .from(throttle)
      .where(inArray(key, [...keys]))
      .all(),
  );
}
