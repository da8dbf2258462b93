import { and, eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

import { bound, spelled, statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { outbox } from "../db/mail-schema.ts";
import { accounts, challenges, links, logins } from "../db/schema.ts";

/** A mail that this worker may send until its lease ends. */
export type ClaimedMail = typeof outbox.$inferSelect;

const given = sql.placeholder;

/** Why a mail that may have gone is not sent again. */
const notKnown = "not known whether it was sent";

/** Within the provider's rate: what this second's claims of every process leave of it. */
const withinRate = sql`AND (outbox.claimed_at IS NULL OR outbox.claimed_at <= ${given("secondAgo")})`;
const leftOfRate = sql`max(0, ${given("perSecond")} - (SELECT count(*) FROM outbox AS taken WHERE taken.claimed_at > ${given("secondAgo")}))`;

// The states are spelled out, since their indexes are partial: a bound value would find none of them.
const claimRows = (isLimited: boolean) =>
  statement((orm) => {
    const due = sql`
      SELECT outbox.id FROM outbox LEFT JOIN challenges ON challenges.id = outbox.challenge_id
      WHERE ((outbox.state = 'queued' AND outbox.available_at <= ${given("now")})
        OR (outbox.state = 'sending' AND outbox.lease_until <= ${given("now")})) ${isLimited ? withinRate : sql``}
      ORDER BY challenges.created_at DESC,
        CASE WHEN outbox.challenge_id IS NULL THEN outbox.created_at ELSE -outbox.created_at END
      LIMIT ${isLimited ? sql`min(${given("atMost")}, ${leftOfRate})` : given("atMost")}`;
    const ifForgotten = (then: SQL, otherwise: SQL) =>
      sql`CASE WHEN claimed_at <= ${given("forgottenAt")} THEN ${then} ELSE ${otherwise} END`;
    return orm
      .update(outbox)
      .set({
        state: ifForgotten(sql`'failed'`, sql`'sending'`),
        stateAt: ifForgotten(sql`${given("now")}`, sql`state_at`),
        failure: ifForgotten(sql`${notKnown}`, sql`failure`),
        leaseUntil: ifForgotten(sql`NULL`, sql`${given("leaseUntil")}`),
        claimedAt: ifForgotten(sql`claimed_at`, sql`${given("now")}`),
        tries: sql`tries + 1`,
      })
      .where(sql`${outbox.id} IN (${due})`)
      .returning()
      .prepare();
  });
const claimFreely = claimRows(false);
const claimWithinRate = claimRows(true);

/** What this second's claims leave: `isLeft` 1 or 0, whether something due was held back by them. */
const claimedThisSecond = statement((orm) =>
  spelled(
    orm,
    sql`
    SELECT count(*) AS number, min(claimed_at) AS first,
      EXISTS (SELECT 1 FROM outbox WHERE state = 'queued' AND available_at <= ${given("now")})
        OR EXISTS (SELECT 1 FROM outbox WHERE state = 'sending' AND lease_until <= ${given("now")}) AS isLeft
    FROM outbox WHERE claimed_at > ${given("secondAgo")}`,
  ),
);
type Taken = { number: number; first: number | null; isLeft: number };

export type Claiming = {
  now: number;
  leaseUntil: number;
  atMost: number;
  /** How many sends a second the provider takes, all processes together; null: it doesn't matter. */
  perSecond: number | null;
  /** How long a claim counts as one of a second's. */
  rateWindow: number;
  /** Of a mail that was last tried by then, its provider may no longer know that it has it. */
  forgottenAt: number;
};

export type Claimed = {
  mails: ClaimedMail[];
  /** Not to be sent: whether they were is not known. */
  givenUp: ClaimedMail[];
  /** When the rate lets a next one go that it held back; null: it held none back. */
  nextAt: number | null;
  /** Whether it lets nothing go before that. */
  isRateSpent: boolean;
  /** What the statements before it answered. */
  before: unknown[];
};

/**
 * Takes what is due, and what another worker took and didn't finish within its lease: codes before all others and the
 * newest attempt's first, because somebody is waiting for those; the rest in the order they were owed. One statement, so
 * that two workers never take the same mail. `alongside` comes before it in the same batch.
 */
export async function claimDue(
  db: Database,
  { perSecond, rateWindow, ...asked }: Claiming,
  alongside: readonly Statement[] = [],
): Promise<Claimed> {
  if (perSecond === null) {
    const written = await db.write([...alongside, bound(claimFreely(db), asked)]);
    return {
      ...sorted(written[alongside.length] as ClaimedMail[]),
      nextAt: null,
      isRateSpent: false,
      before: written,
    };
  }
  const limited = { ...asked, perSecond, secondAgo: asked.now - rateWindow };
  const written = await db.write([
    ...alongside,
    bound(claimWithinRate(db), limited),
    bound(claimedThisSecond(db), limited),
  ]);
  const [claimed, taken] = written.slice(alongside.length) as [ClaimedMail[], { rows: Taken[] }];
  const { number = 0, first = null, isLeft = 0 } = taken.rows[0] ?? {};
  const isHeldBack = claimed.length < asked.atMost && isLeft === 1 && first !== null;
  return {
    ...sorted(claimed),
    nextAt: isHeldBack ? first + rateWindow : null,
    isRateSpent: number >= perSecond,
    before: written.slice(0, alongside.length),
  };
}

function sorted(claimed: ClaimedMail[]): Pick<Claimed, "mails" | "givenUp"> {
  const inOrder = claimed.toSorted((one, other) => {
    const [isCode, isOtherCode] = [one.challengeId !== null, other.challengeId !== null];
    if (isCode !== isOtherCode) return isCode ? -1 : 1;
    return isCode ? other.createdAt - one.createdAt : one.createdAt - other.createdAt;
  });
  return {
    mails: inOrder.filter(({ state }) => state === "sending"),
    givenUp: inOrder.filter(({ state }) => state === "failed"),
  };
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
    .set({
      state: "sent",
      stateAt: sql`${given("now")}`,
      leaseUntil: null,
      heldAt: null,
      failure: null,
      providerId: sql`${given("providerId")}`,
    })
    .where(and(eq(outbox.id, given("id")), eq(outbox.state, "sending"), eq(outbox.tries, given("tries"))))
    .prepare(),
);

/** `providerId`: the provider's own name for it, by which its events come; null: it told none. */
export function markSent(
  db: Database,
  { id, tries }: ClaimedMail,
  now: number,
  providerId: string | null,
): Statement {
  return bound(sentRow(db), { id, tries, now, providerId });
}

/** Whose fault it is that a mail failed: its own, the provider's, or nobody's, since the provider was never asked. */
export type Fault = "own" | "provider" | "none";

/**
 * One that the provider was never asked for takes nothing of the rate. A code that failed for the provider's fault keeps
 * or gets the mark of those that are held: mail being down is why it didn't go.
 */
export function markFailed(
  db: Database,
  mail: ClaimedMail,
  now: number,
  { failure, fault }: { failure: string; fault: Fault },
): Statement {
  return db.orm
    .update(outbox)
    .set({
      state: "failed",
      stateAt: now,
      leaseUntil: null,
      failure,
      heldAt: fault === "provider" && mail.challengeId !== null ? (mail.heldAt ?? now) : null,
      ...(fault === "none" ? { claimedAt: null } : {}),
    })
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
export function giveBackMail(
  db: Database,
  mail: Pick<ClaimedMail, "challengeId" | "createdAt">,
  now: number,
): Statement {
  const newer = sql`SELECT 1 FROM outbox AS newer WHERE newer.challenge_id = ${mail.challengeId} AND newer.created_at > ${mail.createdAt}`;
  return db.orm
    .update(challenges)
    .set({
      mailsSent: sql`max(0, ${challenges.mailsSent} - 1)`,
      resendAvailableAt: sql`CASE WHEN EXISTS (${newer}) THEN ${challenges.resendAvailableAt} ELSE min(${challenges.resendAvailableAt}, ${now}) END`,
    })
    .where(eq(challenges.id, mail.challengeId ?? ""));
}
