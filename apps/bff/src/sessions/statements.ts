import type { EndReason } from "@hero/contract/session";
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";

import { endChallenge } from "../challenges/statements.ts";
import { bound, spelled, statement } from "../db/client.ts";
import type { Database, Orm, Statement } from "../db/client.ts";
import { compact } from "../db/compact.ts";
import { accounts, logins, sessions } from "../db/schema.ts";
import { limits } from "../limits.ts";
import { hashToken } from "../ports/secrets.ts";
import { countRow, countValues } from "../record/activity.ts";
import type { CountedEntry } from "../record/activity.ts";

/** A session with its login and account. */
function selectSession(orm: Orm) {
  return orm
    .select({
      row: compact({
        id: sessions.id,
        tokenHash: sessions.tokenHash,
        confirmedUntil: sessions.confirmedUntil,
        createdAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
        endedAt: sessions.endedAt,
        endedBecause: sessions.endedBecause,
        loginId: logins.id,
        username: logins.username,
        name: logins.name,
        role: logins.role,
        ownEmail: logins.email,
        enabled: logins.enabled,
        deletedAt: logins.deletedAt,
        resetCompletesAt: logins.resetCompletesAt,
        resetAddress: logins.resetAddress,
        accountId: accounts.id,
        accountNumber: accounts.number,
        accountName: accounts.name,
        accountEmail: accounts.email,
      }),
    })
    .from(sessions)
    .innerJoin(logins, eq(logins.id, sessions.loginId))
    .innerJoin(accounts, eq(accounts.id, logins.accountId));
}

/** By the hash of its token. */
export const sessionByTokenHash = statement((orm) =>
  selectSession(orm)
    .where(eq(sessions.tokenHash, sql.placeholder("tokenHash")))
    .prepare(),
);

/** By the hash of the token it had before it was confirmed, while that is still good. */
export const sessionByEarlierToken = statement((orm) =>
  selectSession(orm)
    .where(
      and(
        eq(sessions.earlierTokenHash, sql.placeholder("tokenHash")),
        gt(sessions.earlierTokenUntil, sql.placeholder("now")),
      ),
    )
    .prepare(),
);

export function touchSession(db: Database, id: string, now: number): Statement {
  return db.orm.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, id));
}

const endRow = statement((orm) =>
  orm
    .update(sessions)
    .set({ endedAt: sql`${sql.placeholder("now")}`, endedBecause: sql`${sql.placeholder("because")}` })
    .where(
      and(
        or(
          eq(sessions.tokenHash, sql.placeholder("tokenHash")),
          eq(sessions.earlierTokenHash, sql.placeholder("tokenHash")),
        ),
        isNull(sessions.endedAt),
      ),
    )
    .prepare(),
);

/** By its token, or the one it had before it was confirmed. */
export function endSession(db: Database, tokenHash: string, now: number, because: EndReason): Statement {
  return bound(endRow(db), { tokenHash, now, because });
}

/** The portal's cookies that a browser came with. */
export type BrowserTokens = { session: string | undefined; challenge: string | undefined };

const replacedRow = statement((orm) =>
  spelled(
    orm,
    sql`INSERT INTO activity (account_id, at, type, actor_id, actor_username, login_id, login_username, address,
        user_agent, detail)
      SELECT sessions.account_id, ${sql.placeholder("now")}, 'session_ended', logins.id, logins.username, logins.id,
        logins.username, ${sql.placeholder("address")}, ${sql.placeholder("userAgent")},
        'Someone signed in again in its browser'
      FROM sessions JOIN logins ON logins.id = sessions.login_id
      WHERE (token_hash = ${sql.placeholder("tokenHash")} OR earlier_token_hash = ${sql.placeholder("tokenHash")})
        AND ended_at IS NULL AND last_seen_at > ${sql.placeholder("seenAfter")}`,
  ),
);

/** Ends what a browser held before: a new sign-in in it takes its place. */
export function endBrowser(
  db: Database,
  browser: BrowserTokens,
  { address, userAgent }: CountedEntry["client"],
  now: number,
): Statement[] {
  const tokenHash = browser.session === undefined ? null : hashToken(browser.session);
  return [
    ...(tokenHash === null
      ? []
      : [
          bound(replacedRow(db), { tokenHash, address, userAgent, now, seenAfter: now - limits.sessionIdle }),
          endSession(db, tokenHash, now, "replaced"),
        ]),
    ...(browser.challenge === undefined ? [] : [endChallenge(db, hashToken(browser.challenge), now)]),
  ];
}

const living = sql`login_id = ${sql.placeholder("loginId")} AND ended_at IS NULL
  AND last_seen_at > ${sql.placeholder("seenAfter")}`;
const beyondKept = sql`${living} AND id NOT IN (
  SELECT id FROM sessions WHERE ${living} ORDER BY created_at DESC, rowid DESC LIMIT ${sql.placeholder("kept")})`;
const countOldest = statement((orm) => countRow(orm, sql`sessions WHERE ${beyondKept}`));
const endOldest = statement((orm) =>
  spelled(
    orm,
    sql`UPDATE sessions SET ended_at = ${sql.placeholder("now")}, ended_because = 'too_many_sessions'
      WHERE ${beyondKept}`,
  ),
);

/** Ends the oldest living sessions of a login beyond the `kept` newest. */
export function endOldestSessions(
  db: Database,
  entry: CountedEntry & { loginId: string },
  now: number,
  { kept, idle }: { kept: number; idle: number },
): Statement[] {
  const beyond = { loginId: entry.loginId, seenAfter: now - idle, kept };
  return [
    bound(countOldest(db), { ...countValues(now, { ...entry, type: "session_ended" }), ...beyond }),
    bound(endOldest(db), { ...beyond, now }),
  ];
}
