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
    state: text({ enum: ["queued", "sending", "sent", "failed"] }).notNull(),
    tries: integer().notNull(),
    availableAt: integer().notNull(),
    /** After this it is of no use, and is not sent. */
    usefulUntil: integer().notNull(),
    leaseUntil: integer(),
    createdAt: integer().notNull(),
    stateAt: integer().notNull(),
    failure: text(),
  },
  (table) => [
    index("outbox_due").on(table.state, table.availableAt),
    index("outbox_of_challenge").on(table.challengeId, table.createdAt),
    index("outbox_of_login").on(table.loginId, table.kind, table.createdAt),
    index("outbox_of_account").on(table.accountId, table.kind, table.createdAt),
    index("outbox_to").on(sql`lower(${table.recipient})`, table.createdAt),
  ],
);
