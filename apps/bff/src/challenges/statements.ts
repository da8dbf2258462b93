import { and, desc, eq, gt, isNull, lt, lte, sql } from "drizzle-orm";

import { bound, spelled, statement } from "../db/client.ts";
import type { Database, Orm, Statement } from "../db/client.ts";
import { compact } from "../db/compact.ts";
import { accounts, challenges, logins } from "../db/schema.ts";
import { limits } from "../limits.ts";
import { isCounted } from "../mail/counted-statements.ts";
import { millisecondsPerHour } from "../ports/clock.ts";
import { markColumns } from "./mark-statements.ts";

/** Mails are counted apart for browsers without and with the login's device cookie, and for checks of addresses. */
const buckets = { stranger: 0, device: 1, address_check: 2 } as const;

export function bucketOf({ purpose, isFromDevice }: Pick<NewChallenge, "purpose" | "isFromDevice">): number {
  if (purpose === "address_check") return buckets.address_check;
  return isFromDevice ? buckets.device : buckets.stranger;
}

export const bucketIn = (table: string) =>
  sql.raw(
    `(CASE ${table}.purpose WHEN 'address_check' THEN ${buckets.address_check} ELSE ${table}.is_from_device END)`,
  );

/**
 * Code mails of a login and bucket in the hour before `since + 1 h`, those of completed attempts, failed sends and what is
 * held while mail is down aside: a used code gives its places back.
 */
const mailsSince = (loginId: unknown, bucket: unknown, since: unknown) => sql<number>`(
  SELECT count(*) FROM outbox JOIN challenges AS counted ON counted.id = outbox.challenge_id
  WHERE counted.login_id = ${loginId} AND counted.consumed_at IS NULL AND ${bucketIn("counted")} = ${bucket}
    AND counted.created_at > ${since} - ${limits.attemptLifetime} AND outbox.created_at > ${since}
    AND ${isCounted("outbox")})`;

/** An attempt, with what tells whether it still lives and how its newest mail fares. */
function selectChallenge(orm: Orm) {
  return orm
    .select({
      row: compact({
        id: challenges.id,
        loginId: challenges.loginId,
        accountId: challenges.accountId,
        purpose: challenges.purpose,
        isFromDevice: challenges.isFromDevice,
        sessionId: challenges.sessionId,
        sentTo: challenges.sentTo,
        userAgent: challenges.userAgent,
        createdAt: challenges.createdAt,
        keyId: challenges.keyId,
        passwordVersion: challenges.passwordVersion,
        generation: challenges.generation,
        codeExpiresAt: challenges.codeExpiresAt,
        earlierCodeExpiresAt: challenges.earlierCodeExpiresAt,
        codesJudged: challenges.codesJudged,
        mailsSent: challenges.mailsSent,
        resendAvailableAt: challenges.resendAvailableAt,
        expiresAt: challenges.expiresAt,
        consumedAt: challenges.consumedAt,
        endedAt: challenges.endedAt,
        username: logins.username,
        role: logins.role,
        enabled: logins.enabled,
        deletedAt: logins.deletedAt,
        ownEmail: logins.email,
        ownEmailConfirmedAt: logins.emailConfirmedAt,
        method: logins.twoFactorMethod,
        ownPromptOnce: logins.promptOncePerLocation,
        loginPasswordVersion: logins.passwordVersion,
        strangerWrongCodes: logins.strangerWrongCodes,
        strangerLockedUntil: logins.strangerLockedUntil,
        deviceWrongCodes: logins.deviceWrongCodes,
        deviceLockedUntil: logins.deviceLockedUntil,
        accountEmail: accounts.email,
        accountEmailConfirmedAt: accounts.emailConfirmedAt,
        ...markColumns,
        scope: accounts.twoFactorScope,
        accountPromptOnce: accounts.promptOncePerLocation,
        mailsThisHour: mailsSince(challenges.loginId, bucketIn("challenges"), sql.placeholder("hourAgo")),
        delivery: sql<string | null>`(
        SELECT state FROM outbox WHERE challenge_id = ${challenges.id} ORDER BY created_at DESC LIMIT 1)`,
        deliveryAt: sql<number | null>`(
        SELECT state_at FROM outbox WHERE challenge_id = ${challenges.id} ORDER BY created_at DESC LIMIT 1)`,
        failedInARow: sql<number>`(
        SELECT count(*) FROM outbox WHERE challenge_id = ${challenges.id} AND created_at > coalesce((
          SELECT max(created_at) FROM outbox WHERE challenge_id = ${challenges.id} AND state <> 'failed'), 0))`,
        heldAt: sql<number | null>`(
        SELECT held_at FROM outbox WHERE challenge_id = ${challenges.id} ORDER BY created_at DESC LIMIT 1)`,
      }),
    })
    .from(challenges)
    .innerJoin(logins, eq(logins.id, challenges.loginId))
    .innerJoin(accounts, eq(accounts.id, challenges.accountId));
}

export const challengeByTokenHash = statement((orm) =>
  selectChallenge(orm)
    .where(eq(challenges.tokenHash, sql.placeholder("tokenHash")))
    .prepare(),
);

/** The newest confirmation that a session asked for. */
export const challengeOfSession = statement((orm) =>
  selectChallenge(orm)
    .where(and(eq(challenges.sessionId, sql.placeholder("sessionId")), eq(challenges.purpose, "confirm")))
    .orderBy(desc(challenges.createdAt), sql`${challenges}.rowid DESC`)
    .limit(1)
    .prepare(),
);

/** The newest check of an address that a login is to have. */
export const addressCheckOf = statement((orm) =>
  selectChallenge(orm)
    .where(
      and(
        eq(challenges.loginId, sql.placeholder("loginId")),
        eq(challenges.purpose, "address_check"),
        eq(challenges.sentTo, sql.placeholder("sentTo")),
      ),
    )
    .orderBy(desc(challenges.createdAt), sql`${challenges}.rowid DESC`)
    .limit(1)
    .prepare(),
);

export type ChallengeRow = NonNullable<
  Awaited<ReturnType<ReturnType<typeof challengeByTokenHash>["get"]>>
>["row"];

export type NewChallenge = Omit<
  typeof challenges.$inferInsert,
  "codesJudged" | "consumedAt" | "endedAt" | "earlierCodeExpiresAt"
>;

const given = sql.placeholder;

const challengeRow = statement((orm) =>
  spelled(
    orm,
    sql`
    INSERT INTO challenges (id, token_hash, login_id, account_id, purpose, session_id, is_from_device, sent_to, key_id,
      password_version, location, user_agent, generation, code_expires_at, codes_judged, mails_sent,
      resend_available_at, created_at, expires_at)
    SELECT ${given("id")}, ${given("tokenHash")}, ${given("loginId")}, ${given("accountId")}, ${given("purpose")},
      ${given("sessionId")}, ${given("isFromDevice")}, ${given("sentTo")}, ${given("keyId")}, ${given("passwordVersion")},
      ${given("location")}, ${given("userAgent")}, ${given("generation")}, ${given("codeExpiresAt")}, 0,
      ${given("mailsSent")}, ${given("resendAvailableAt")}, ${given("createdAt")}, ${given("expiresAt")}
    WHERE ${given("mailsSent")} = 0
      OR ${mailsSince(given("loginId"), given("bucket"), given("hourAgo"))} < ${given("mailsPerHour")}`,
  ),
);

/** Inserts an attempt, or no row once the login's code mails of its bucket and this hour are used up. */
export function insertChallenge(db: Database, row: NewChallenge, mailsPerHour: number): Statement {
  return bound(challengeRow(db), {
    ...row,
    sessionId: row.sessionId ?? null,
    isFromDevice: row.isFromDevice === true ? 1 : 0,
    location: row.location ?? null,
    bucket: bucketOf(row),
    hourAgo: row.createdAt - millisecondsPerHour,
    mailsPerHour,
  });
}

/** When the first of the login's counted code mails of a bucket leaves the hour. */
export async function firstCountedMailAt(
  db: Database,
  loginId: string,
  bucket: number,
  now: number,
): Promise<number> {
  const row = await db.read(() =>
    db.orm.get<{ at: number | null }>(sql`
      SELECT min(outbox.created_at) AS at FROM outbox JOIN challenges ON challenges.id = outbox.challenge_id
      WHERE challenges.login_id = ${loginId} AND ${bucketIn("challenges")} = ${bucket}
        AND challenges.consumed_at IS NULL
        AND outbox.created_at > ${now - millisecondsPerHour} AND ${isCounted("outbox")}`),
  );
  return row?.at ?? now;
}

const isOpen = and(isNull(challenges.consumedAt), isNull(challenges.endedAt));

const takeEntryRow = statement((orm) =>
  orm
    .update(challenges)
    .set({ codesJudged: sql`codes_judged + 1` })
    .where(
      and(
        eq(challenges.id, sql.placeholder("id")),
        lt(challenges.codesJudged, sql.placeholder("most")),
        isOpen,
      ),
    )
    .returning({ codesJudged: challenges.codesJudged })
    .prepare(),
);

/**
 * Takes one of the attempt's entries before it is compared; matches no row when none is left. Answers
 * `[{ codesJudged }]`.
 */
export function takeEntry(db: Database, id: string, most: number): Statement {
  return bound(takeEntryRow(db), { id, most });
}

const openAttempt = statement((orm) =>
  orm
    .select({ codesJudged: challenges.codesJudged })
    .from(challenges)
    .where(and(eq(challenges.id, sql.placeholder("id")), isOpen))
    .prepare(),
);

/** Whether an attempt is neither used nor ended, and has entries left. */
export async function hasEntriesLeft(db: Database, id: string, most: number): Promise<boolean> {
  const found = await db.read(() => openAttempt(db).get({ id }));
  return found !== undefined && found.codesJudged < most;
}

/** Notes one more mail, of the same code or of a new one; matches no row when another request was first. */
export function noteResend(
  db: Database,
  seen: Pick<ChallengeRow, "id" | "mailsSent" | "loginId" | "purpose" | "isFromDevice">,
  next: {
    generation: number;
    codeExpiresAt: number;
    earlierCodeExpiresAt: number | null;
    resendAvailableAt: number;
  },
  { now, mailsPerHour }: { now: number; mailsPerHour: number },
): Statement {
  return db.orm
    .update(challenges)
    .set({ ...next, mailsSent: seen.mailsSent + 1 })
    .where(
      and(
        eq(challenges.id, seen.id),
        eq(challenges.mailsSent, seen.mailsSent),
        lte(challenges.resendAvailableAt, now),
        gt(challenges.expiresAt, now),
        isNull(challenges.consumedAt),
        isNull(challenges.endedAt),
        sql`${mailsSince(seen.loginId, bucketOf(seen), now - millisecondsPerHour)} < ${mailsPerHour}`,
      ),
    );
}

/** Has a new code take the place of one whose mail is held: no mail more. Matches no row when anything came before. */
export function renewHeldCode(
  db: Database,
  seen: Pick<ChallengeRow, "id" | "mailsSent" | "generation">,
  next: { generation: number; codeExpiresAt: number; earlierCodeExpiresAt: number | null },
  now: number,
): Statement {
  return db.orm
    .update(challenges)
    .set(next)
    .where(
      and(
        eq(challenges.id, seen.id),
        eq(challenges.mailsSent, seen.mailsSent),
        eq(challenges.generation, seen.generation),
        gt(challenges.expiresAt, now),
        isOpen,
      ),
    );
}

const endByTokenHash = statement((orm) =>
  orm
    .update(challenges)
    .set({ endedAt: sql`${given("now")}` })
    .where(and(eq(challenges.tokenHash, given("tokenHash")), isOpen))
    .prepare(),
);

export function endChallenge(db: Database, tokenHash: string, now: number): Statement {
  return bound(endByTokenHash(db), { tokenHash, now });
}

/** The same by its id, whichever cookie or session it belongs to. */
export function endAttempt(db: Database, id: string, now: number): Statement {
  return db.orm
    .update(challenges)
    .set({ endedAt: now })
    .where(and(eq(challenges.id, id), isOpen));
}
