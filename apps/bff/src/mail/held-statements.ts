import { and, eq, isNotNull, sql } from "drizzle-orm";

import { bucketIn } from "../challenges/statements.ts";
import { bound, mustHaveChangedOne, spelled, statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { outbox } from "../db/mail-schema.ts";
import { challenges } from "../db/schema.ts";
import type { Limits } from "../limits.ts";
import { passedOver } from "./broken-off.ts";
import type { ClaimedMail } from "./outbox-statements.ts";
import { giveUpUnwanted, givingUp } from "./unwanted-statements.ts";

const given = sql.placeholder;

const waits = (table: string) =>
  sql.raw(`${table}.state = 'queued' AND ${table}.held_at IS NULL AND ${table}.challenge_id IS NOT NULL`);

/** Gives back the places that waiting codes have in their attempts, and the wait for the newest of an attempt. */
const giveBackWaiting = statement((orm) =>
  spelled(
    orm,
    sql`
    UPDATE challenges SET
      mails_sent = max(0, mails_sent - (
        SELECT count(*) FROM outbox WHERE outbox.challenge_id = challenges.id AND ${waits("outbox")})),
      resend_available_at = CASE
        WHEN (SELECT ${waits("newest")} FROM outbox AS newest WHERE newest.challenge_id = challenges.id
          ORDER BY newest.created_at DESC, newest.rowid DESC LIMIT 1)
        THEN min(resend_available_at, ${given("now")}) ELSE resend_available_at END
    WHERE id IN (SELECT outbox.challenge_id FROM outbox WHERE ${waits("outbox")})`,
  ),
);

const giveUpOlder = statement((orm) =>
  givingUp(
    orm,
    sql`
    UPDATE outbox SET state = 'failed', state_at = ${given("now")}, failure = ${passedOver.superseded}
    WHERE state = 'queued' AND challenge_id IS NOT NULL AND EXISTS (
      SELECT 1 FROM outbox AS newer WHERE newer.challenge_id = outbox.challenge_id AND newer.state <> 'failed'
        AND (newer.created_at, newer.rowid) > (outbox.created_at, outbox.rowid))
    RETURNING failure`,
  ),
);

const holdWaiting = statement((orm) =>
  spelled(orm, sql`UPDATE outbox SET held_at = ${given("now")} WHERE ${waits("outbox")}`),
);

const newestFirst = sql`ORDER BY outbox.created_at DESC, outbox.rowid DESC`;

/** What is held has its places back already. */
const giveUpExcess = statement((orm) =>
  givingUp(
    orm,
    sql`
    UPDATE outbox SET state = 'failed', state_at = ${given("now")}, failure = ${passedOver.tooManyHeld}
    WHERE id IN (SELECT id FROM (
      SELECT outbox.id, outbox.kind,
        row_number() OVER (PARTITION BY challenges.login_id, ${bucketIn("challenges")} ${newestFirst}) AS of_login,
        row_number() OVER (PARTITION BY lower(outbox.recipient), outbox.kind ${newestFirst}) AS to_recipient
      FROM outbox JOIN challenges ON challenges.id = outbox.challenge_id
      WHERE outbox.state = 'queued' AND outbox.held_at IS NOT NULL)
    WHERE of_login > ${given("perLogin")} OR (kind = 'address_code' AND to_recipient > ${given("perRecipient")}))
    RETURNING failure`,
  ),
);

/**
 * Every code that waits is held from now on: it counts in no budget, its attempt has its place and its wait back, and of
 * the mails of one attempt the newest alone goes once mail works again. Those that nobody wants any more are given up,
 * and the oldest of more than a login or recipient may have in an hour: an outage must not queue without bound.
 */
export function holdCodes(db: Database, now: number, limits: Limits): Statement[] {
  const { codeMailsPerLoginAndHour: perLogin, strangerMailsPerRecipientAndHour: perRecipient } = limits;
  return [
    ...giveUpUnwanted(db, now, limits),
    ...[giveBackWaiting, giveUpOlder, holdWaiting].map((each) => bound(each(db), { now })),
    bound(giveUpExcess(db), { now, perLogin, perRecipient }),
  ];
}

/** A held mail that was sent after all takes its place in its attempt again, and is waited for anew. */
export function takePlaceAgain(
  db: Database,
  mail: Pick<ClaimedMail, "challengeId">,
  { now, firstResendWait }: { now: number; firstResendWait: number },
): Statement {
  return db.orm
    .update(challenges)
    .set({
      mailsSent: sql`mails_sent + 1`,
      resendAvailableAt: sql`max(resend_available_at, ${now} + ${firstResendWait} * (1 << mails_sent))`,
    })
    .where(eq(challenges.id, mail.challengeId ?? ""));
}

/** What waited for a provider that sends again is due from now on. */
export function makeAllDue(db: Database, now: number): Statement {
  return db.orm.run(
    sql`UPDATE outbox SET available_at = ${now} WHERE state = 'queued' AND available_at > ${now}`,
  );
}

const isHeldOf = (challengeId: string) =>
  and(eq(outbox.challengeId, challengeId), eq(outbox.state, "queued"), isNotNull(outbox.heldAt));

/** The held mail of an attempt is due from now on; no row when it has been taken meanwhile. */
export function makeHeldDue(db: Database, challengeId: string, now: number): Statement {
  return db.orm
    .update(outbox)
    .set({ availableAt: sql`min(available_at, ${now})` })
    .where(isHeldOf(challengeId));
}

/** The same is given up for a newer one; refused when it has been taken meanwhile. */
export function replaceHeld(db: Database, challengeId: string, now: number): Statement[] {
  return [
    db.orm
      .update(outbox)
      .set({ state: "failed", stateAt: now, failure: passedOver.superseded })
      .where(isHeldOf(challengeId)),
    mustHaveChangedOne(db),
  ];
}
