import { methods, roles, scopes } from "@hero/two-factor/settings";
import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

// Times are integers: milliseconds since 1970, UTC. Columns are named by `casing: "snake_case"`.
const flag = () => integer({ mode: "boolean" });

/** How an address refused mail: it came back, or its reader called it spam. */
const refusals = ["bounced", "complained"] as const;

/**
 * Marks of a holder's addresses that mail to was refused, when and how: one for the address in force, and one for the
 * pending one. A mark is its address's, in whichever place, and stays there when that is confirmed or given up. Not part
 * of the version.
 */
const refusedColumns = () => ({
  refusedEmail: text(),
  refusedAt: integer(),
  refusedBecause: text({ enum: refusals }),
  pendingRefusedEmail: text(),
  pendingRefusedAt: integer(),
  pendingRefusedBecause: text({ enum: refusals }),
});

export const accounts = sqliteTable("accounts", {
  id: text().primaryKey(),
  number: text().notNull().unique(),
  name: text().notNull(),
  contactName: text().notNull(),
  email: text().notNull(),
  emailConfirmedAt: integer(),
  pendingEmail: text(),
  ...refusedColumns(),
  phone: text().notNull(),
  line1: text().notNull(),
  line2: text().notNull(),
  city: text().notNull(),
  postcode: text().notNull(),
  country: text().notNull(),
  twoFactorScope: text({ enum: scopes }).notNull(),
  promptOncePerLocation: flag().notNull(),
  version: integer().notNull(),
  createdAt: integer().notNull(),
  updatedAt: integer().notNull(),
});

/** The account login's name and email are the account's: its row keeps a copy of the name, for order and search. */
export const logins = sqliteTable(
  "logins",
  {
    id: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    username: text().notNull().unique(),
    name: text().notNull(),
    email: text(),
    emailConfirmedAt: integer(),
    pendingEmail: text(),
    ...refusedColumns(),
    role: text({ enum: roles }).notNull(),
    enabled: flag().notNull(),
    twoFactorMethod: text({ enum: methods }).notNull(),
    promptOncePerLocation: flag().notNull(),
    passwordHash: text(),
    passwordVersion: integer().notNull(),
    passwordChangedAt: integer(),
    invitedAt: integer(),
    lastSignInAt: integer(),
    /**
     * Wrong codes in a row, from browsers without and with the login's device cookie, and until when each kind's code
     * step is locked: each 10th locks it, the 100th blocks it. Not part of the version.
     */
    strangerWrongCodes: integer().notNull().default(0),
    strangerLockedUntil: integer().notNull().default(0),
    deviceWrongCodes: integer().notNull().default(0),
    deviceLockedUntil: integer().notNull().default(0),
    /** A password reset that waits: it takes effect when it completes, unless cancelled. All null without one. */
    resetId: text(),
    resetPasswordHash: text(),
    resetAskedAt: integer(),
    resetCompletesAt: integer(),
    resetAddress: text(),
    /** 0 for the account login, 1 for others: lists show it first. */
    listRank: integer().notNull(),
    /** The name as lists are ordered by it, case and macrons folded. */
    sortName: text().notNull(),
    /** Username and name, case and macrons folded. */
    searchText: text().notNull(),
    /** The address likewise, apart: programs find none. */
    searchAddress: text().notNull(),
    version: integer().notNull(),
    createdAt: integer().notNull(),
    deletedAt: integer(),
  },
  (table) => [
    index("logins_list").on(table.accountId, table.listRank, table.sortName, table.id),
    uniqueIndex("logins_one_account_login")
      .on(table.accountId)
      .where(sql`role = 'account'`),
    index("logins_resets_due")
      .on(table.resetCompletesAt)
      .where(sql`reset_completes_at IS NOT NULL`),
  ],
);

export const sessions = sqliteTable(
  "sessions",
  {
    id: text().primaryKey(),
    tokenHash: text().notNull().unique(),
    loginId: text()
      .notNull()
      .references(() => logins.id),
    accountId: text().notNull(),
    createdAt: integer().notNull(),
    lastSeenAt: integer().notNull(),
    address: text(),
    /** As locations are kept: to tell a place where the login was before from a new one. */
    location: text(),
    userAgent: text().notNull(),
    /** Until when the person has confirmed it's them; null: not. */
    confirmedUntil: integer(),
    /** The token before the last confirmation, good a little longer and without the confirmation. */
    earlierTokenHash: text().unique(),
    earlierTokenUntil: integer(),
    endedAt: integer(),
    endedBecause: text(),
  },
  (table) => [
    index("sessions_of_login").on(table.loginId, table.endedAt, table.createdAt),
    index("sessions_at_location").on(table.loginId, table.location),
  ],
);

/** What a mailed code is for. */
export const purposes = ["sign_in", "confirm", "address_check"] as const;

/**
 * An attempt to enter a mailed code: a sign-in whose password was right, a confirmation within a session, or the check
 * of an address. Holds no code: codes are derived.
 */
export const challenges = sqliteTable(
  "challenges",
  {
    id: text().primaryKey(),
    tokenHash: text().notNull().unique(),
    loginId: text()
      .notNull()
      .references(() => logins.id),
    accountId: text().notNull(),
    purpose: text({ enum: purposes }).notNull(),
    /** The session that is being confirmed; null for the other purposes. */
    sessionId: text(),
    /** Whether the browser held the login's device cookie: such browsers are counted apart. */
    isFromDevice: flag().notNull().default(false),
    sentTo: text().notNull(),
    /** Which of the server's keys derives its codes. */
    keyId: text().notNull(),
    passwordVersion: integer().notNull(),
    location: text(),
    userAgent: text().notNull(),
    generation: integer().notNull(),
    codeExpiresAt: integer().notNull(),
    /** The end of generation - 1, which still counts until then. */
    earlierCodeExpiresAt: integer(),
    /** Entries compared so far, right or wrong; at most five. */
    codesJudged: integer().notNull(),
    mailsSent: integer().notNull(),
    resendAvailableAt: integer().notNull(),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    consumedAt: integer(),
    endedAt: integer(),
  },
  (table) => [
    index("challenges_of_login").on(table.loginId, table.createdAt),
    index("challenges_of_session").on(table.sessionId, table.createdAt),
  ],
);

/** A browser in which a login completed a sign-in with a mailed code: one row per browser's token and login. */
export const devices = sqliteTable(
  "devices",
  {
    tokenHash: text().notNull(),
    loginId: text()
      .notNull()
      .references(() => logins.id),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tokenHash, table.loginId] }),
    index("devices_of_login").on(table.loginId, table.createdAt),
  ],
);

export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    id: text().primaryKey(),
    loginId: text()
      .notNull()
      .references(() => logins.id),
    codeHash: text().notNull(),
    createdAt: integer().notNull(),
    usedAt: integer(),
  },
  (table) => [uniqueIndex("recovery_codes_of_login").on(table.loginId, table.codeHash)],
);

/** What a mailed link is for. */
export const linkPurposes = ["reset", "reset_cancel", "invitation"] as const;

/** A mailed link. Its token is derived when the mail is written, so that it is nowhere at rest but as its hash. */
export const links = sqliteTable(
  "links",
  {
    id: text().primaryKey(),
    purpose: text({ enum: linkPurposes }).notNull(),
    tokenHash: text().notNull().unique(),
    /** Which of the server's keys derives its token. */
    keyId: text().notNull(),
    /** Null for a name that no login has: the same is written for those. */
    loginId: text().references(() => logins.id),
    /** The waiting reset that a cancel link is about. */
    resetId: text(),
    /** The password it was mailed under: a link outlives none. */
    passwordVersion: integer().notNull(),
    sentTo: text().notNull(),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    usedAt: integer(),
    endedAt: integer(),
  },
  (table) => [
    index("links_of_login").on(table.loginId, table.purpose, table.createdAt),
    index("links_expiry").on(table.expiresAt),
  ],
);

export const verifiedLocations = sqliteTable(
  "verified_locations",
  {
    id: text().primaryKey(),
    loginId: text()
      .notNull()
      .references(() => logins.id),
    accountId: text().notNull(),
    location: text().notNull(),
    verifiedAt: integer().notNull(),
    lastSeenAt: integer().notNull(),
  },
  (table) => [uniqueIndex("verified_locations_of_login").on(table.loginId, table.location)],
);

export const accessTokens = sqliteTable(
  "access_tokens",
  {
    tokenHash: text().primaryKey(),
    loginId: text()
      .notNull()
      .references(() => logins.id),
    accountId: text().notNull(),
    passwordVersion: integer().notNull(),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
  },
  (table) => [index("access_tokens_of_login").on(table.loginId, table.createdAt)],
);

/** Failures by what they are counted for: a login, an address, a wider network. */
export const throttle = sqliteTable(
  "throttle",
  {
    /** What is counted, and for whom, hashed: names typed by strangers are not kept. */
    key: text().primaryKey(),
    count: integer().notNull(),
    /** JSON: how often each of the names was tried, by a hash of it; `{}` where names don't matter. */
    names: text().notNull(),
    windowStartedAt: integer().notNull(),
    blockedUntil: integer().notNull(),
    /** When the row says nothing any more, and may be purged. */
    expiresAt: integer().notNull(),
  },
  (table) => [index("throttle_expiry").on(table.expiresAt)],
);

/** Takes a row only to refuse it: see `mustHaveChangedOne` in client.ts. */
export const guard = sqliteTable("guard", { ok: integer().notNull() }, (table) => [
  check("changed_one_row", sql`${table.ok} = 1`),
]);

/** One row, written and read back through another connection, to notice writes that are not kept. */
export const canary = sqliteTable("canary", { id: integer().primaryKey(), value: integer().notNull() });
