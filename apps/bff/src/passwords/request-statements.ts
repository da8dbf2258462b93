import { sql } from "drizzle-orm";

import type { Database, Statement } from "../db/client.ts";
import type { NewLink } from "../links/statements.ts";
import type { LinkFacts } from "../mail/notice.ts";
import { millisecondsPerHour } from "../ports/clock.ts";

/** Whose link it is; null for a name that gets none. */
type Owner = { loginId: string; accountId: string } | null;

/**
 * Always inserts one row: of the login while it has had fewer mails than it may in this hour, otherwise of nobody and
 * over at once, so that those are gone with the next request's purge however many names are tried.
 */
export function insertResetLink(db: Database, link: NewLink, owner: Owner, mailsPerHour: number): Statement {
  const loginId = owner?.loginId ?? null;
  const { createdAt: now } = link;
  return db.orm.run(sql`
    INSERT INTO links (id, purpose, token_hash, key_id, login_id, password_version, sent_to, created_at, expires_at)
    SELECT ${link.id}, ${link.purpose}, ${link.tokenHash}, ${link.keyId}, CASE has_room WHEN 1 THEN ${loginId} END,
      ${link.passwordVersion}, CASE has_room WHEN 1 THEN ${link.sentTo} ELSE '' END, ${now},
      CASE has_room WHEN 1 THEN ${link.expiresAt} ELSE ${now} END
    FROM (SELECT ${loginId} IS NOT NULL AND (
      SELECT count(*) FROM outbox WHERE login_id = ${loginId} AND kind = 'reset_link' AND state <> 'failed'
        AND created_at > ${now - millisecondsPerHour}) < ${mailsPerHour} AS has_room)`);
}

/** The mail of a link that has become a login's; the same statement, of no row, for any other. */
export function owedResetMail(
  db: Database,
  mail: { id: string; facts: LinkFacts },
  link: NewLink,
  owner: Owner,
): Statement {
  const { createdAt: now } = link;
  return db.orm.run(sql`
    INSERT INTO outbox (id, kind, recipient, login_id, account_id, link_id, facts, state, tries, available_at, useful_until,
      created_at, state_at)
    SELECT ${mail.id}, 'reset_link', sent_to, login_id, ${owner?.accountId ?? ""}, id, ${JSON.stringify(mail.facts)}, 'queued', 0, ${now}, expires_at,
      ${now}, ${now}
    FROM links WHERE id = ${link.id} AND login_id IS NOT NULL`);
}
