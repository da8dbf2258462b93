import { sql } from "drizzle-orm";

import type { Database } from "../db/client.ts";

type Done = { rowsAffected: number };

/** Deletes so many of the oldest mails that were settled before a time, and of the oldest events; answers how many. */
export async function purgeSettled(
  db: Database,
  { before, atMost }: { before: number; atMost: number },
): Promise<number> {
  const results = (await db.write([
    db.orm.run(sql`
      DELETE FROM outbox WHERE id IN (SELECT id FROM outbox
        WHERE created_at < ${before} AND state_at < ${before} AND state NOT IN ('queued', 'sending')
        ORDER BY created_at LIMIT ${atMost})`),
    db.orm.run(sql`
      DELETE FROM mail_events WHERE id IN (SELECT id FROM mail_events
        WHERE received_at < ${before} ORDER BY received_at LIMIT ${atMost})`),
  ])) as Done[];
  return Math.max(...results.map(({ rowsAffected }) => rowsAffected));
}
