import { sql } from "drizzle-orm";

import { statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { outbox } from "../db/mail-schema.ts";
import type { NoticeKind } from "./notice.ts";

const given = sql.placeholder;

/** A mail that is owed from `now` on. */
export const outboxRow = statement((orm) =>
  orm
    .insert(outbox)
    .values({
      id: given("id"),
      kind: given("kind"),
      recipient: given("recipient"),
      loginId: given("loginId"),
      accountId: given("accountId"),
      challengeId: given("challengeId"),
      generation: given("generation"),
      linkId: given("linkId"),
      facts: given("facts"),
      state: "queued",
      tries: 0,
      availableAt: given("now"),
      usefulUntil: given("usefulUntil"),
      heldAt: given("heldAt"),
      createdAt: given("now"),
      stateAt: given("now"),
    })
    .prepare(),
);

export type OwedNotice = {
  id: string;
  kind: NoticeKind;
  recipient: string;
  loginId: string;
  accountId: string;
  /** JSON. */
  facts: string;
  now: number;
  usefulUntil: number;
};

/** The same, but no row while the login had a mail of that kind to that address after `since`. */
export function oweOnceSince(db: Database, notice: OwedNotice, since: number): Statement {
  const { id, kind, recipient, loginId, accountId, facts, now, usefulUntil } = notice;
  return db.orm.run(sql`
    INSERT INTO outbox (id, kind, recipient, login_id, account_id, facts, state, tries, available_at, useful_until,
      created_at, state_at)
    SELECT ${id}, ${kind}, ${recipient}, ${loginId}, ${accountId}, ${facts}, 'queued', 0, ${now}, ${usefulUntil}, ${now},
      ${now}
    WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE login_id = ${loginId} AND kind = ${kind}
      AND recipient = ${recipient} AND created_at > ${since})`);
}
