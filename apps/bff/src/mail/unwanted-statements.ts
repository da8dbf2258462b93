import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

import { bound, spelled, statement } from "../db/client.ts";
import type { Database, Orm, Statement } from "../db/client.ts";
import type { Limits } from "../limits.ts";
import { brokenOff, passedOver } from "./broken-off.ts";

const given = sql.placeholder;

/** What a statement that gives mails up returns: why, once for each. */
export class GivenUp {
  readonly failures: readonly string[];
  constructor(failures: readonly string[]) {
    this.failures = failures;
  }
}

/** An UPDATE of the outbox that fails mails, written out with `RETURNING failure`. */
export function givingUp(orm: Orm, text: SQL) {
  return {
    ...spelled(orm, text),
    mapResult: (response: unknown) =>
      new GivenUp((response as { rows: { failure: string }[] }).rows.map(({ failure }) => failure)),
  };
}

// The state is spelled out, since the index of what waits is partial.
const isLate = sql`outbox.useful_until <= ${given("now")}`;
const isUnwanted = sql`outbox.state = 'queued' AND (${isLate} OR (outbox.challenge_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM challenges AS living WHERE living.id = outbox.challenge_id AND living.consumed_at IS NULL
    AND living.ended_at IS NULL AND living.expires_at > ${given("now")} AND living.codes_judged < ${given("mostEntries")})))`;

const giveBackUnwanted = statement((orm) =>
  spelled(
    orm,
    sql`
    UPDATE challenges SET mails_sent = max(0, mails_sent - (
      SELECT count(*) FROM outbox WHERE outbox.challenge_id = challenges.id AND outbox.held_at IS NULL AND ${isUnwanted}))
    WHERE id IN (
      SELECT outbox.challenge_id FROM outbox WHERE outbox.challenge_id IS NOT NULL AND outbox.held_at IS NULL AND ${isUnwanted})`,
  ),
);

const failUnwanted = statement((orm) =>
  givingUp(
    orm,
    sql`
    UPDATE outbox SET state = 'failed', state_at = ${given("now")},
      failure = CASE WHEN ${isLate} THEN ${brokenOff.tooLate} ELSE ${passedOver.attemptOver} END
    WHERE ${isUnwanted}
    RETURNING failure`,
  ),
);

/**
 * Gives up all that waits and is of no use any more, because it is too late or because its attempt is over, and gives
 * its places back: a backlog of it would otherwise be taken one by one, before what is still wanted.
 */
export function giveUpUnwanted(
  db: Database,
  now: number,
  { wrongCodesPerAttempt }: Pick<Limits, "wrongCodesPerAttempt">,
): Statement[] {
  return [giveBackUnwanted, failUnwanted].map((each) =>
    bound(each(db), { now, mostEntries: wrongCodesPerAttempt }),
  );
}
