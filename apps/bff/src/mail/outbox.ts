import { bound } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import type { mailKinds } from "../db/mail-schema.ts";
import type { purposes } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import { millisecondsPerDay, millisecondsPerHour } from "../ports/clock.ts";
import type { LinkFacts, Notice, NoticeContext, NoticeFacts } from "./notice.ts";
import { oweOnceSince, outboxRow } from "./owe-statements.ts";

export type MailKind = (typeof mailKinds)[number];
export type Purpose = (typeof purposes)[number];

const noticeUseful = 7 * millisecondsPerDay;

const nothing = { challengeId: null, generation: null, linkId: null, facts: null, heldAt: null };

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
  /** For one that takes the place of a held one, and has none of its own. */
  heldAt?: number;
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
  return recipients.map((recipient) =>
    oweOnceSince(
      db,
      {
        id: secrets.id(),
        kind: notice.kind,
        recipient,
        loginId,
        accountId,
        facts: JSON.stringify(facts),
        now: context.at,
        usefulUntil: context.at + noticeUseful,
      },
      context.at - millisecondsPerHour,
    ),
  );
}
