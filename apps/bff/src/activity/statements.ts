import type { ActivityType } from "@hero/contract/activity";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

import type { Database } from "../db/client.ts";

/** Whose rows: all of an account, or those of it that one login may see as its own. */
export type Scope = { accountId: string; ownOf: string | null };

export type Filters = {
  /** The id of the login it is about. */
  login?: string | undefined;
  type?: ActivityType | undefined;
  /** Milliseconds since 1970: only what happened before. */
  before?: number | undefined;
  /** Of the row that the page comes after. */
  afterId?: number | undefined;
};

export type ActivityRow = {
  id: number;
  at: number;
  type: ActivityType;
  actorId: string | null;
  actorUsername: string | null;
  loginId: string | null;
  loginUsername: string | null;
  address: string | null;
  userAgent: string;
  change: string | null;
  detail: string;
  /** How often it happened within its time; null where that isn't counted. */
  times: number | null;
};

/**
 * The newest rows first, at most `limit`. Each is found through an index that also holds the order, so that a page costs
 * the same however long the record is.
 */
export async function pageOfActivity(
  db: Database,
  scope: Scope,
  filters: Filters,
  limit: number,
): Promise<ActivityRow[]> {
  const { before } = filters;
  return await db.read(async () => {
    const lastId = before === undefined ? null : await lastIdBefore(db, scope.accountId, before);
    return await db.orm.all<ActivityRow>(pageQuery(scope, filters, lastId, limit));
  });
}

/** `lastId`: of the account's rows from before `before`; for plans to be looked at too. */
export function pageQuery(scope: Scope, filters: Filters, lastId: number | null, limit: number): SQL {
  // The index by login and type is in the order of time, and nothing else reaches a rare type of a busy login.
  const isByTime = filters.type !== undefined && (filters.login !== undefined || scope.ownOf !== null);
  const order = isByTime ? sql`at DESC, id DESC` : sql`id DESC`;
  const within = isByTime ? withinTime(filters, scope.accountId) : withinIds(filters, lastId);
  const streams = streamsOf(scope, filters).map(
    (where) =>
      sql`SELECT * FROM (SELECT * FROM activity WHERE ${where} ${within} ORDER BY ${order} LIMIT ${limit})`,
  );
  return sql`
    SELECT id, at, type, actor_id AS actorId, actor_username AS actorUsername, login_id AS loginId,
      login_username AS loginUsername, address, user_agent AS userAgent, change, detail, times
    FROM (${sql.join(streams, sql` UNION ALL `)}) LEFT JOIN activity_repeats ON activity_id = id
    ORDER BY ${order} LIMIT ${limit}`;
}

/** Conditions that each lead through one index; no row meets two of them. A `+` keeps a column's own index out of it. */
function streamsOf({ accountId, ownOf }: Scope, { login, type }: Filters): SQL[] {
  const ofType = type === undefined ? sql`` : sql`AND type = ${type}`;
  const about = (id: string) => sql`login_id = ${id} AND +account_id = ${accountId} ${ofType}`;
  if (ownOf === null) {
    return [login === undefined ? sql`account_id = ${accountId} ${ofType}` : about(login)];
  }
  const onOthers = sql`actor_id = ${ownOf} AND login_id IS NOT actor_id AND +account_id = ${accountId}
    ${type === undefined ? sql`` : sql`AND +type = ${type}`}
    ${login === undefined ? sql`` : sql`AND +login_id = ${login}`}`;
  return login === undefined || login === ownOf ? [about(ownOf), onOthers] : [onOthers];
}

// One bound each, the nearer of two: an index begins at one of them alone, and would pass by all rows up to the other.

function withinIds({ before, afterId }: Filters, lastId: number | null): SQL {
  const below = Math.min(afterId ?? Number.MAX_SAFE_INTEGER, (lastId ?? Number.MAX_SAFE_INTEGER) + 1);
  return sql`AND id < ${below} ${before === undefined ? sql`` : sql`AND at < ${before}`}`;
}

function withinTime({ before = Number.MAX_SAFE_INTEGER, afterId }: Filters, accountId: string): SQL {
  if (afterId === undefined) return sql`AND at < ${before}`;
  const at = sql`(SELECT at FROM activity WHERE id = ${afterId} AND account_id = ${accountId})`;
  return sql`AND at <= min(${before - 1}, ${at}) AND (+at, id) < (${at}, ${afterId})`;
}

/**
 * The id of the account's last row from before a time, or 0: found by halving, because ids rise with the time of their
 * rows and no index holds an account's times.
 */
async function lastIdBefore(db: Database, accountId: string, before: number): Promise<number> {
  const middle = sql`((low + high) / 2)`;
  const isBefore = sql`coalesce((SELECT at < ${before} FROM activity
    WHERE account_id = ${accountId} AND id <= ${middle} ORDER BY id DESC LIMIT 1), 1)`;
  const row = await db.orm.get<{ low: number }>(sql`
    WITH RECURSIVE search (low, high) AS (
      SELECT 0, coalesce((SELECT max(id) FROM activity WHERE account_id = ${accountId}), 0) + 1
      UNION ALL
      SELECT iif(${isBefore}, ${middle}, low), iif(${isBefore}, high, ${middle}) FROM search WHERE high - low > 1)
    SELECT low FROM search ORDER BY high - low LIMIT 1`);
  return row?.low ?? 0;
}
