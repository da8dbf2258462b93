import type { ActivityType } from "@hero/contract/activity";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

import { bound, spelled, statement } from "../db/client.ts";
import type { Database, Orm, Statement } from "../db/client.ts";
import { activity } from "../db/record-schema.ts";
import type { Client } from "../sessions/actor.ts";

export type { ActivityType };

export type Named = { id: string; username: string };

export type ActivityEntry = {
  /** Null for a name that no account has. */
  accountId: string | null;
  type: ActivityType;
  /** Who did it; null for someone not known. */
  actor: Named | null;
  /** Whom it is about. */
  login: Named | null;
  client: Pick<Client, "address" | "userAgent">;
  change?: Record<string, { from: unknown; to: unknown }>;
  detail: string;
};

const given = sql.placeholder;

const activityRow = statement((orm) =>
  orm
    .insert(activity)
    .values({
      accountId: given("accountId"),
      at: given("at"),
      type: given("type"),
      actorId: given("actorId"),
      actorUsername: given("actorUsername"),
      loginId: given("loginId"),
      loginUsername: given("loginUsername"),
      address: given("address"),
      userAgent: given("userAgent"),
      change: given("change"),
      detail: given("detail"),
    })
    .prepare(),
);

/** The row that goes into the same batch as what it tells of. */
export function recordActivity(db: Database, at: number, entry: ActivityEntry): Statement {
  return bound(activityRow(db), {
    accountId: entry.accountId,
    at,
    type: entry.type,
    actorId: entry.actor?.id ?? null,
    actorUsername: entry.actor?.username ?? null,
    loginId: entry.login?.id ?? null,
    loginUsername: entry.login?.username ?? null,
    address: entry.client.address,
    userAgent: entry.client.userAgent,
    change: entry.change === undefined ? null : JSON.stringify(entry.change),
    detail: entry.detail,
  });
}

/**
 * One row for what is repeated, and how often it was: a program that asks again and again must not fill the record. The
 * row is written at once, so that a refusal is never told late, and since the record never changes, its count stands
 * beside it and is raised in the batch of each repeat, so that the last one of a window is in it as well.
 */
export function recordRepeatable(
  db: Database,
  at: number,
  entry: ActivityEntry,
  /** Milliseconds from the first on. */
  foldedWithin: number,
): Statement[] {
  const { accountId, type, actor, login, client, detail } = entry;
  const lately = sql`FROM activity WHERE login_id IS ${login?.id ?? null} AND type = ${type}
    AND at > ${at - foldedWithin} AND detail = ${detail}`;
  return [
    db.orm.run(sql`
      INSERT INTO activity (account_id, at, type, actor_id, actor_username, login_id, login_username, address,
        user_agent, detail)
      SELECT ${accountId}, ${at}, ${type}, ${actor?.id ?? null}, ${actor?.username ?? null}, ${login?.id ?? null},
        ${login?.username ?? null}, ${client.address}, ${client.userAgent}, ${detail}
      WHERE NOT EXISTS (SELECT 1 ${lately})`),
    db.orm.run(sql`
      INSERT INTO activity_repeats (activity_id, times) SELECT max(id), 1 ${lately}
      ON CONFLICT (activity_id) DO UPDATE SET times = times + 1`),
  ];
}

/** A change of many logins at once is one row with their count and so many of their names. */
export const namesInRecord = 50;

/** Who did it (null for someone not known), and to whom: null where it is several logins. */
export type CountedEntry = {
  accountId: string;
  actor: Named | null;
  loginId: string | null;
  client: ActivityEntry["client"];
};

/**
 * One row for however many rows of `counted` (sessions or verified locations, and which of them) there are, and none for
 * none: in the batch before the statement that ends or deletes them. Names the logins where they are several.
 */
export function recordCount(
  db: Database,
  at: number,
  entry: CountedEntry & { type: ActivityType },
  counted: SQL,
): Statement {
  return db.orm.run(insertCount(countValues(at, entry), counted));
}

/** The same, spelled once where `counted` names its values as placeholders: `bound` with those and `countValues`. */
export const countRow = (orm: Orm, counted: SQL) =>
  spelled(
    orm,
    insertCount(
      {
        accountId: given("accountId"),
        at: given("at"),
        type: given("type"),
        actorId: given("actorId"),
        actorUsername: given("actorUsername"),
        countedLogin: given("countedLogin"),
        address: given("address"),
        userAgent: given("userAgent"),
      },
      counted,
    ),
  );

export function countValues(
  at: number,
  { accountId, type, actor, loginId, client }: CountedEntry & { type: ActivityType },
) {
  return {
    accountId,
    at,
    type,
    actorId: actor?.id ?? null,
    actorUsername: actor?.username ?? null,
    countedLogin: loginId,
    address: client.address,
    userAgent: client.userAgent,
  };
}

const insertCount = (values: Record<keyof ReturnType<typeof countValues>, unknown>, counted: SQL) => sql`
  INSERT INTO activity (account_id, at, type, actor_id, actor_username, login_id, login_username, address, user_agent,
    detail)
  SELECT ${values.accountId}, ${values.at}, ${values.type}, ${values.actorId}, ${values.actorUsername},
    ${values.countedLogin}, (SELECT username FROM logins WHERE id = ${values.countedLogin}), ${values.address},
    ${values.userAgent}, number || CASE ${values.type} WHEN 'session_ended' THEN ' session' ELSE ' location' END
      || CASE number WHEN 1 THEN '' ELSE 's' END || CASE WHEN ${values.countedLogin} IS NOT NULL THEN ''
        ELSE ' of ' || people || CASE people WHEN 1 THEN ' login: ' ELSE ' logins: ' END || (
        SELECT group_concat(username, ', ') FROM (
          SELECT username FROM logins WHERE id IN (SELECT login_id FROM ${counted}) ORDER BY username
          LIMIT ${sql.raw(String(namesInRecord))})) END
  FROM (SELECT count(*) AS number, count(DISTINCT login_id) AS people FROM ${counted})
  WHERE number > 0`;
