import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What security asks us to tell people of, by mail. */
export const noticeKinds = [
  "account_two_factor_changed",
  "login_two_factor_changed",
  "email_change_asked",
  "email_changed",
  "password_changed",
  "login_added",
  "login_enabled",
  "role_raised",
  "recovery_codes_made",
  "recovery_code_used",
  "reset_waiting",
  "code_step_blocked",
  "code_step_rebound",
  "new_location",
  "wrong_codes",
  "address_refused",
] as const;
/** Every mail the portal sends: codes, links, and notices that security asks for. */
export const mailKinds = [
  "sign_in_code",
  "confirm_code",
  "address_code",
  "reset_link",
  "invitation",
  ...noticeKinds,
] as const;

/** `queued` and `sending` are the worker's, `sent` and `failed` how it ended there, the rest what the provider heard. */
const mailStates = ["queued", "sending", "sent", "delivered", "bounced", "failed"] as const;

/** A mail that is owed; what it says is made when it is sent. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: text().primaryKey(),
    kind: text({ enum: mailKinds }).notNull(),
    recipient: text().notNull(),
    /** Whose mail it is, for limits. */
    loginId: text(),
    accountId: text(),
    /** Of a code. */
    challengeId: text(),
    generation: integer(),
    /** Of a mail that holds a link. */
    linkId: text(),
    /** JSON: what the letter says beside that; never a secret. */
    facts: text(),
    state: text({ enum: mailStates }).notNull(),
    tries: integer().notNull(),
    availableAt: integer().notNull(),
    /** After this it is of no use, and is not sent. */
    usefulUntil: integer().notNull(),
    leaseUntil: integer(),
    /** When it was last taken to be sent: every worker keeps within the provider's rate by these. */
    claimedAt: integer(),
    /**
     * Since when a code waits for a provider that sends nothing: it counts in no budget meanwhile, and goes once mail
     * works again if it is still of use then. Of one that failed: it did so because the provider sent nothing.
     */
    heldAt: integer(),
    /** The provider's own name for it, by which its events come. */
    providerId: text(),
    createdAt: integer().notNull(),
    stateAt: integer().notNull(),
    failure: text(),
  },
  (table) => [
    index("outbox_due")
      .on(table.availableAt)
      .where(sql`state = 'queued'`),
    index("outbox_under_way")
      .on(table.leaseUntil)
      .where(sql`state = 'sending'`),
    index("outbox_claimed")
      .on(table.claimedAt)
      .where(sql`claimed_at IS NOT NULL`),
    index("outbox_of_provider")
      .on(table.providerId)
      .where(sql`provider_id IS NOT NULL`),
    index("outbox_age").on(table.createdAt),
    index("outbox_of_challenge").on(table.challengeId, table.createdAt),
    index("outbox_of_login").on(table.loginId, table.kind, table.createdAt),
    // For the limits of mails that strangers may cause: kept of those alone, since every index costs each sign-in.
    index("outbox_invitations")
      .on(table.accountId, table.createdAt)
      .where(sql`kind = 'invitation'`),
    index("outbox_to_strangers")
      .on(sql`lower(${table.recipient})`, table.createdAt)
      .where(sql`kind IN ('address_code', 'invitation')`),
  ],
);

/** What the mail provider said of a mail, kept by its own id so that nothing is taken twice. */
export const mailEvents = sqliteTable(
  "mail_events",
  {
    /** The provider's id of the event. */
    id: text().primaryKey(),
    /** Of the mail it is about: `outbox.providerId`, which an event may come before. */
    providerId: text().notNull(),
    kind: text({ enum: ["delivered", "bounced", "complained", "failed"] }).notNull(),
    /** In the provider's words, without the address. */
    reason: text(),
    /** When it happened, as the provider says. */
    at: integer().notNull(),
    receivedAt: integer().notNull(),
    /** When it was taken into account; null: its mail isn't known yet. */
    appliedAt: integer(),
  },
  (table) => [
    index("mail_events_waiting")
      .on(table.providerId)
      .where(sql`applied_at IS NULL`),
    index("mail_events_age").on(table.receivedAt),
  ],
);
