import { sql } from "drizzle-orm";

import { bound, spelled, statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { brokenOff } from "./broken-off.ts";

const given = sql.placeholder;

// The state is spelled out, since the index of what waits is partial.
const isLate = sql`state = 'queued' AND useful_until <= ${given("now")}`;

const giveBackLate = statement((orm) =>
  spelled(
    orm,
    sql`
    UPDATE challenges SET mails_sent = max(0, mails_sent - (
      SELECT count(*) FROM outbox WHERE outbox.challenge_id = challenges.id AND held_at IS NULL AND ${isLate}))
    WHERE id IN (SELECT challenge_id FROM outbox WHERE challenge_id IS NOT NULL AND held_at IS NULL AND ${isLate})`,
  ),
);

const failLate = statement((orm) =>
  spelled(
    orm,
    sql`
    UPDATE outbox SET state = 'failed', state_at = ${given("now")}, failure = ${brokenOff.tooLate} WHERE ${isLate}
    RETURNING id`,
  ),
);

/**
 * Gives up all that waits and is of no use any more, and gives its places back: a backlog of it would otherwise be taken
 * one by one, at the provider's rate, before what is still wanted. Returns how many.
 */
export async function giveUpLate(db: Database, now: number): Promise<number> {
  const statements: Statement[] = [giveBackLate, failLate].map((each) => bound(each(db), { now }));
  const written = await db.write(statements);
  return (written.at(-1) as { rows: unknown[] }).rows.length;
}
