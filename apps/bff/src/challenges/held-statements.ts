import { sql } from "drizzle-orm";

import type { Database } from "../db/client.ts";
import { limits } from "../limits.ts";
import { millisecondsPerHour } from "../ports/clock.ts";
import { bucketIn } from "./statements.ts";

/** A code's mail that waited, uncounted, for a provider to send again, and was taken to be sent now. */
export type TakenAgain = {
  id: string;
  challengeId: string;
  recipient: string;
  createdAt: number;
  claimedAt: number;
};

/**
 * Whether an hour's code mails leave room for one that was held: what was held counted nowhere, and what is sent of it
 * at last stays within the budgets of its login and, where it checks an address, of the recipient. Those that were taken
 * before it count as sent.
 */
export async function hasRoomForHeld(
  db: Database,
  { id, challengeId, recipient, createdAt, claimedAt }: TakenAgain,
  {
    now,
    mailsPerLogin,
    mailsPerRecipient,
  }: { now: number; mailsPerLogin: number; mailsPerRecipient: number },
): Promise<boolean> {
  const hourAgo = now - millisecondsPerHour;
  const counts = sql`
    outbox.id <> ${id} AND outbox.created_at > ${hourAgo} AND outbox.state <> 'failed'
    AND (outbox.held_at IS NULL OR (outbox.state = 'sending'
      AND (outbox.claimed_at, -outbox.created_at, outbox.id) < (${claimedAt}, ${-createdAt}, ${id})))`;
  const row = await db.read(() =>
    db.orm.get<{ ofLogin: number; toRecipient: number }>(sql`
      SELECT
        (SELECT count(*) FROM challenges AS counted JOIN outbox ON outbox.challenge_id = counted.id
          WHERE counted.login_id = own.login_id AND ${bucketIn("counted")} = ${bucketIn("own")}
            AND counted.created_at > ${hourAgo - limits.attemptLifetime} AND counted.consumed_at IS NULL
            AND ${counts}) AS ofLogin,
        CASE own.purpose WHEN 'address_check' THEN (
          SELECT count(*) FROM outbox WHERE lower(recipient) = lower(${recipient})
            AND kind IN ('address_code', 'invitation') AND ${counts}) ELSE 0 END AS toRecipient
      FROM challenges AS own WHERE own.id = ${challengeId}`),
  );
  return row === undefined || (row.ofLogin < mailsPerLogin && row.toRecipient < mailsPerRecipient);
}
