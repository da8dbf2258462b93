import { and, eq, gt, isNull, lt, lte, sql } from "drizzle-orm";

import { statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { compact } from "../db/compact.ts";
import { accounts, challenges, logins } from "../db/schema.ts";
import { limits } from "../limits.ts";
import { millisecondsPerHour } from "../ports/clock.ts";

/**
 * Code mails of a login in the hour before `since + 1 h`, those of completed attempts and failed sends aside:
 * a used code gives its places back.
 */
const mailsSince = (loginId: unknown, since: unknown) => sql<number>`(
  SELECT count(*) FROM outbox JOIN challenges AS counted ON counted.id = outbox.challenge_id
  WHERE counted.login_id = ${loginId} AND counted.consumed_at IS NULL
    AND counted.created_at > ${since} - ${limits.attemptLifetime} AND outbox.created_at > ${since} AND outbox.state <> 'failed')`;

/** An attempt by the hash of its token, with what tells whether it still lives and how its newest mail fares. */
export const challengeByTokenHash = statement((orm) =>
  orm
    .select({
      row: compact({
        id: challenges.id,
        loginId: challenges.loginId,
        accountId: challenges.accountId,
        purpose: challenges.purpose,
        sentTo: challenges.sentTo,
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
        accountEmail: accounts.email,
        accountEmailConfirmedAt: accounts.emailConfirmedAt,
        scope: accounts.twoFactorScope,
        accountPromptOnce: accounts.promptOncePerLocation,
        mailsThisHour: mailsSince(challenges.loginId, sql.placeholder("hourAgo")),
        delivery: sql<string | null>`(
        SELECT state FROM outbox WHERE challenge_id = ${challenges.id} ORDER BY created_at DESC LIMIT 1)`,
        deliveryAt: sql<number | null>`(
        SELECT state_at FROM outbox WHERE challenge_id = ${challenges.id} ORDER BY created_at DESC LIMIT 1)`,
      }),
    })
    .from(challenges)
    .innerJoin(logins, eq(logins.id, challenges.loginId))
    .innerJoin(accounts, eq(accounts.id, challenges.accountId))
    .where(eq(challenges.tokenHash, sql.placeholder("tokenHash")))
    .prepare(),
);

export type ChallengeRow = NonNullable<
  Awaited<ReturnType<ReturnType<typeof challengeByTokenHash>["get"]>>
>["row"];

export type NewChallenge = Omit<
  typeof challenges.$inferInsert,
  "generation" | "codesJudged" | "mailsSent" | "consumedAt" | "endedAt" | "earlierCodeExpiresAt"
>;

/** Inserts an attempt, or no row once the login's code mails of this hour are used up. */
export function insertChallenge(db: Database, row: NewChallenge, mailsPerHour: number): Statement {
  const hourAgo = row.createdAt - millisecondsPerHour;
  return db.orm.run(sql`
    INSERT INTO challenges (id, token_hash, login_id, account_id, purpose, sent_to, key_id, password_version,
      location, user_agent, generation, code_expires_at, codes_judged, mails_sent, resend_available_at, created_at,
      expires_at)
    SELECT ${row.id}, ${row.tokenHash}, ${row.loginId}, ${row.accountId}, ${row.purpose}, ${row.sentTo}, ${row.keyId},
      ${row.passwordVersion}, ${row.location ?? null}, ${row.userAgent}, 1, ${row.codeExpiresAt}, 0, 1,
      ${row.resendAvailableAt}, ${row.createdAt}, ${row.expiresAt}
    WHERE ${mailsSince(row.loginId, hourAgo)} < ${mailsPerHour}`);
}

/** When the first of the login's counted code mails leaves the hour. */
export async function firstCountedMailAt(db: Database, loginId: string, now: number): Promise<number> {
  const row = await db.read(() =>
    db.orm.get<{ at: number | null }>(sql`
      SELECT min(outbox.created_at) AS at FROM outbox JOIN challenges ON challenges.id = outbox.challenge_id
      WHERE challenges.login_id = ${loginId} AND challenges.consumed_at IS NULL
        AND outbox.created_at > ${now - millisecondsPerHour} AND outbox.state <> 'failed'`),
  );
  return row?.at ?? now;
}

/** Takes one of the attempt's entries before it is compared; matches no row when none is left. */
export function takeEntry(db: Database, id: string, most: number) {
  return db.orm
    .update(challenges)
    .set({ codesJudged: sql`codes_judged + 1` })
    .where(
      and(
        eq(challenges.id, id),
        lt(challenges.codesJudged, most),
        isNull(challenges.consumedAt),
        isNull(challenges.endedAt),
      ),
    )
    .returning({ codesJudged: challenges.codesJudged });
}

/** Notes one more mail, of the same code or of a new one; matches no row when another request was first. */
export function noteResend(
  db: Database,
  seen: Pick<ChallengeRow, "id" | "mailsSent" | "loginId">,
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
        sql`${mailsSince(seen.loginId, now - millisecondsPerHour)} < ${mailsPerHour}`,
      ),
    );
}

export function endChallenge(db: Database, tokenHash: string, now: number): Statement {
  return db.orm
    .update(challenges)
    .set({ endedAt: now })
    .where(
      and(eq(challenges.tokenHash, tokenHash), isNull(challenges.consumedAt), isNull(challenges.endedAt)),
    );
}
