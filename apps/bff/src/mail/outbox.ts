import { sql } from "drizzle-orm";

import type { Database, Statement } from "../db/client.ts";
import { bound, statement } from "../db/client.ts";
import { outbox } from "../db/schema.ts";
import type { mailKinds, purposes } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import { millisecondsPerDay, millisecondsPerHour } from "../ports/clock.ts";
import type { LinkFacts, Notice, NoticeContext, NoticeFacts } from "./notice.ts";

export type MailKind = (typeof mailKinds)[number];
export type Purpose = (typeof purposes)[number];

const given = sql.placeholder;
const noticeUseful = 7 * millisecondsPerDay;

const outboxRow = statement((orm) =>
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
      createdAt: given("now"),
      stateAt: given("now"),
    })
    .prepare(),
);

const nothing = { challengeId: null, generation: null, linkId: null, facts: null };

export type CodeMail = {
  id: string;
  purpose: Purpose;
  recipient: string;
  loginId: string;
  accountId: string;
  challengeId: string;
  /** Which of the attempt's codes: the mail is written when it is sent, and derives it then. */
  generation: number;
  /** Milliseconds since 1970, as all times here. */
  now: number;
  /** The code's end: the mail is not sent after it. */
  usefulUntil: number;
};

const codeKinds = {
  sign_in: "sign_in_code",
  confirm: "confirm_code",
  address_check: "address_code",
} as const satisfies Record<Purpose, MailKind>;

/** A mail with a code is owed from now on. For the batch of the change that owes it; then `mail.wake()`. */
export function enqueueCode(db: Database, { purpose, ...mail }: CodeMail): Statement {
  return bound(outboxRow(db), { ...nothing, ...mail, kind: codeKinds[purpose] });
}

export type LinkMail = {
  id: string;
  kind: "reset_link" | "invitation";
  recipient: string;
  loginId: string;
  accountId: string;
  /** Of the `links` row: the mail derives its token when it is written. */
  linkId: string;
  now: number;
  usefulUntil: number;
  /** Who asked for it, and where, for the letter to say. */
  context?: NoticeContext;
};

/** A mail with a link is owed from now on. Not limited here: the caller counts. */
export function enqueueLink(db: Database, { context, ...mail }: LinkMail): Statement {
  const facts: LinkFacts | null = context === undefined ? null : { context };
  return bound(outboxRow(db), { ...nothing, ...mail, facts: facts === null ? null : JSON.stringify(facts) });
}

/** Whose notice it is, for the record and for limits. */
export type NoticeOf = { loginId: string; accountId: string; context: NoticeContext };

/** One mail to each recipient; `linkIds` names a cancel link for each, where the letter holds one. */
export function enqueueNotice(
  { db, secrets }: Pick<Deps, "db" | "secrets">,
  notice: Notice,
  { loginId, accountId, context }: NoticeOf,
  recipients: readonly string[],
  linkIds: readonly string[] = [],
): Statement[] {
  const facts: NoticeFacts = { notice, context };
  return recipients.map((recipient, index) =>
    bound(outboxRow(db), {
      ...nothing,
      id: secrets.id(),
      kind: notice.kind,
      recipient,
      loginId,
      accountId,
      linkId: linkIds[index] ?? null,
      facts: JSON.stringify(facts),
      now: context.at,
      usefulUntil: context.at + noticeUseful,
    }),
  );
}

/** The same, but none while the login had a mail of that kind to that address within the hour. */
export function enqueueNoticeOncePerHour(
  { db, secrets }: Pick<Deps, "db" | "secrets">,
  notice: Notice,
  { loginId, accountId, context }: NoticeOf,
  recipients: readonly string[],
): Statement[] {
  const facts: NoticeFacts = { notice, context };
  const { at } = context;
  return recipients.map((recipient) =>
    db.orm.run(sql`
      INSERT INTO outbox (id, kind, recipient, login_id, account_id, facts, state, tries, available_at, useful_until,
        created_at, state_at)
      SELECT ${secrets.id()}, ${notice.kind}, ${recipient}, ${loginId}, ${accountId}, ${JSON.stringify(facts)}, 'queued', 0,
        ${at}, ${at + noticeUseful}, ${at}, ${at}
      WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE login_id = ${loginId} AND kind = ${notice.kind}
        AND recipient = ${recipient} AND created_at > ${at - millisecondsPerHour})`),
  );
}
