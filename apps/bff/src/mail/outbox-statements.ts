import { and, desc, eq, inArray, lte, or, sql } from "drizzle-orm";

import { bound, statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { outbox } from "../db/mail-schema.ts";
import { accounts, challenges, links, logins } from "../db/schema.ts";

/** A mail that this worker may send until its lease ends. */
export type ClaimedMail = typeof outbox.$inferSelect;

const given = sql.placeholder;

const claimRows = statement((orm) => {
  const due = orm
    .select({ id: outbox.id })
    .from(outbox)
    .leftJoin(challenges, eq(challenges.id, outbox.challengeId))
    .where(
      or(
        and(eq(outbox.state, "queued"), lte(outbox.availableAt, given("now"))),
        and(eq(outbox.state, "sending"), lte(outbox.leaseUntil, given("now"))),
      ),
    )
    .orderBy(
      // Nothing without an attempt has one, and null comes last.
      desc(challenges.createdAt),
      sql`CASE WHEN ${outbox.challengeId} IS NULL THEN ${outbox.createdAt} ELSE -${outbox.createdAt} END`,
    )
    .limit(given("atMost"));
  return orm
    .update(outbox)
    .set({ state: "sending", leaseUntil: sql`${given("leaseUntil")}`, tries: sql`${outbox.tries} + 1` })
    .where(inArray(outbox.id, due))
    .returning()
    .prepare();
});

/**
 * Takes what is due, and what another worker took and didn't finish within its lease: codes before all others and the
 * newest attempt's first, because somebody is waiting for those; the rest in the order they were owed. One statement, so
 * that two workers never take the same mail.
 */
export async function claimDue(
  db: Database,
  asked: { now: number; leaseUntil: number; atMost: number },
): Promise<ClaimedMail[]> {
  const [claimed] = (await db.write([bound(claimRows(db), asked)])) as [ClaimedMail[]];
  return claimed.toSorted((one, other) => {
    const [isCode, isOtherCode] = [one.challengeId !== null, other.challengeId !== null];
    if (isCode !== isOtherCode) return isCode ? -1 : 1;
    return isCode ? other.createdAt - one.createdAt : one.createdAt - other.createdAt;
  });
}

/** What the letter with an attempt's code is written from. */
export const challengeToMail = statement((orm) =>
  orm
    .select({
      purpose: challenges.purpose,
      keyId: challenges.keyId,
      location: challenges.location,
      userAgent: challenges.userAgent,
      codesJudged: challenges.codesJudged,
      createdAt: challenges.createdAt,
      expiresAt: challenges.expiresAt,
      consumedAt: challenges.consumedAt,
      endedAt: challenges.endedAt,
      username: logins.username,
    })
    .from(challenges)
    .innerJoin(logins, eq(logins.id, challenges.loginId))
    .where(eq(challenges.id, sql.placeholder("id")))
    .prepare(),
);

/** What a letter with a link is written from. */
export const linkToMail = statement((orm) =>
  orm
    .select({
      id: links.id,
      purpose: links.purpose,
      keyId: links.keyId,
      passwordVersion: links.passwordVersion,
      createdAt: links.createdAt,
      expiresAt: links.expiresAt,
      usedAt: links.usedAt,
      endedAt: links.endedAt,
      username: logins.username,
      loginPasswordVersion: logins.passwordVersion,
      deletedAt: logins.deletedAt,
      accountNumber: accounts.number,
    })
    .from(links)
    .innerJoin(logins, eq(logins.id, links.loginId))
    .innerJoin(accounts, eq(accounts.id, logins.accountId))
    .where(eq(links.id, sql.placeholder("id")))
    .prepare(),
);

/** Each claim counts a try, so that the count tells this worker's claim from a later one's. */
const isStillOurs = (mail: ClaimedMail) =>
  and(eq(outbox.id, mail.id), eq(outbox.state, "sending"), eq(outbox.tries, mail.tries));

const sentRow = statement((orm) =>
  orm
    .update(outbox)
    .set({ state: "sent", stateAt: sql`${given("now")}`, leaseUntil: null, failure: null })
    .where(and(eq(outbox.id, given("id")), eq(outbox.state, "sending"), eq(outbox.tries, given("tries"))))
    .prepare(),
);

export function markSent(db: Database, { id, tries }: ClaimedMail, now: number): Statement {
  return bound(sentRow(db), { id, tries, now });
}

export function markFailed(db: Database, mail: ClaimedMail, now: number, failure: string): Statement {
  return db.orm
    .update(outbox)
    .set({ state: "failed", stateAt: now, leaseUntil: null, failure })
    .where(isStillOurs(mail));
}

export function putBack(
  db: Database,
  mail: ClaimedMail,
  { availableAt, failure }: { availableAt: number; failure: string },
): Statement {
  return db.orm
    .update(outbox)
    .set({ state: "queued", availableAt, leaseUntil: null, failure })
    .where(isStillOurs(mail));
}

/**
 * A failed send counts in no budget and lifts the wait for the next one, unless a newer mail of the same attempt is
 * what that wait is for.
 */
export function giveBackMail(db: Database, mail: ClaimedMail, now: number): Statement {
  const newer = sql`SELECT 1 FROM outbox AS newer WHERE newer.challenge_id = ${mail.challengeId} AND newer.created_at > ${mail.createdAt}`;
  return db.orm
    .update(challenges)
    .set({
      mailsSent: sql`max(0, ${challenges.mailsSent} - 1)`,
      resendAvailableAt: sql`CASE WHEN EXISTS (${newer}) THEN ${challenges.resendAvailableAt} ELSE min(${challenges.resendAvailableAt}, ${now}) END`,
    })
    .where(eq(challenges.id, mail.challengeId ?? ""));
}
