import type { Role } from "@hero/two-factor/settings";
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

import { mustHaveChangedOne } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { fold } from "../db/list-columns.ts";
import type { Limits } from "../limits.ts";
import type { NewLink } from "../links/statements.ts";
import { isCounted } from "../mail/counted-statements.ts";
import { millisecondsPerDay, millisecondsPerHour } from "../ports/clock.ts";

/** Whom an invitation is for. */
export type Invited = { loginId: string; accountId: string; sentTo: string };

type Count = { most: number; within: number; mails: SQL };

/** Invitations per login and per account, and the mails that anyone else's doing sends to one recipient. */
function countsOf({ loginId, accountId, sentTo }: Invited, limits: Limits): Count[] {
  return [
    {
      most: limits.invitationsPerLoginAndHour,
      within: millisecondsPerHour,
      mails: sql`login_id = ${loginId} AND kind = 'invitation'`,
    },
    {
      most: limits.invitationsPerAccountAndDay,
      within: millisecondsPerDay,
      mails: sql`account_id = ${accountId} AND kind = 'invitation'`,
    },
    {
      most: limits.strangerMailsPerRecipientAndHour,
      within: millisecondsPerHour,
      mails: sql`lower(recipient) = lower(${sentTo}) AND kind IN ('address_code', 'invitation')`,
    },
  ];
}

/** A failed send counts in no budget, nor does a code that is held while mail is down. */
const countedSince = ({ mails, within }: Count, now: number) =>
  sql`FROM outbox WHERE ${mails} AND ${isCounted("outbox")} AND created_at > ${now - within}`;

/** When an invitation may be mailed again; null: now. */
export async function invitationFreeAt(
  db: Database,
  invited: Invited,
  limits: Limits,
  now: number,
): Promise<number | null> {
  let freeAt: number | null = null;
  for (const count of countsOf(invited, limits)) {
    // The mail whose leaving the window makes room: the newest but most - 1.
    const [last] = await db.read(() =>
      db.orm.all<{ at: number }>(
        sql`SELECT created_at AS at ${countedSince(count, now)} ORDER BY created_at DESC LIMIT 1 OFFSET ${count.most - 1}`,
      ),
    );
    if (last !== undefined) freeAt = Math.max(freeAt ?? 0, last.at + count.within);
  }
  return freeAt;
}

/** Inserts the link, unless a limit is reached; the batch is refused then. */
export function insertInvitation(db: Database, link: NewLink, invited: Invited, limits: Limits): Statement[] {
  const now = link.createdAt;
  const hasRoom = sql.join(
    countsOf(invited, limits).map(
      (count) => sql`(SELECT count(*) ${countedSince(count, now)}) < ${count.most}`,
    ),
    sql` AND `,
  );
  return [
    db.orm.run(sql`
      INSERT INTO links (id, purpose, token_hash, key_id, login_id, password_version, sent_to, created_at, expires_at)
      SELECT ${link.id}, ${link.purpose}, ${link.tokenHash}, ${link.keyId}, ${invited.loginId}, ${link.passwordVersion},
        ${link.sentTo}, ${now}, ${link.expiresAt}
      WHERE ${hasRoom}`),
    mustHaveChangedOne(db),
  ];
}

/** Notes the invitation at the login; refused once it has had a password, is disabled or deleted. */
export function markInvited(db: Database, loginId: string, now: number): Statement[] {
  return [
    db.orm.run(sql`
      UPDATE logins SET invited_at = ${now}
      WHERE id = ${loginId} AND password_hash IS NULL AND enabled = 1 AND deleted_at IS NULL`),
    mustHaveChangedOne(db),
  ];
}

/** The address that an invitation was mailed to is the login's from now on, and confirmed. */
export function confirmInvited(
  db: Database,
  holder: { id: string; accountId: string; role: Role },
  sentTo: string,
  now: number,
): Statement[] {
  const confirmed = sql`email = ${sentTo}, pending_email = NULL,
    email_confirmed_at = CASE WHEN email = ${sentTo} THEN coalesce(email_confirmed_at, ${now}) ELSE ${now} END`;
  const isInvited = sql`coalesce(pending_email, email) = ${sentTo}`;
  const searchAddress = sql`search_address = ${fold(sentTo)}`;
  if (holder.role !== "account") {
    return [
      db.orm.run(
        sql`UPDATE logins SET ${confirmed}, ${searchAddress} WHERE id = ${holder.id} AND ${isInvited}`,
      ),
      mustHaveChangedOne(db),
    ];
  }
  return [
    db.orm.run(sql`
      UPDATE accounts SET ${confirmed}, version = version + 1, updated_at = ${now}
      WHERE id = ${holder.accountId} AND ${isInvited}`),
    mustHaveChangedOne(db),
    db.orm.run(sql`UPDATE logins SET ${searchAddress} WHERE id = ${holder.id}`),
  ];
}

/** Where an invitation goes: the address that a login is to have; null without one. */
export function invitedAddress(held: { email: string | null; pendingEmail: string | null }): string | null {
  return held.pendingEmail ?? held.email;
}
