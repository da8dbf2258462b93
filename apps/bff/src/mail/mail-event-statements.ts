import type { Refusal } from "@hero/contract/session";
import { and, asc, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

import { statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { compact } from "../db/compact.ts";
import { mailEvents, outbox } from "../db/mail-schema.ts";
import { accounts, logins } from "../db/schema.ts";
import type { MailState } from "./mail-event-rules.ts";
import type { MailEvent } from "./mail.ts";

/** Whether this address of this account is known to refuse mail: 1 or 0. */
const isMarkedOf = (accountId: unknown, recipient: unknown) => sql<number>`(
  EXISTS (SELECT 1 FROM accounts WHERE id = ${accountId} AND lower(refused_email) = lower(${recipient}))
  OR EXISTS (SELECT 1 FROM logins WHERE account_id = ${accountId} AND lower(refused_email) = lower(${recipient})))`;

const mailOfProvider = statement((orm) =>
  orm
    .select({
      row: compact({
        ...getTableColumns(outbox),
        username: sql<string | null>`${logins.username}`,
        isMarked: isMarkedOf(outbox.accountId, outbox.recipient),
      }),
    })
    .from(outbox)
    .leftJoin(logins, eq(logins.id, outbox.loginId))
    .where(eq(outbox.providerId, sql.placeholder("providerId")))
    .limit(1)
    .prepare(),
);

/** A mail that the provider has taken, with the name of the login it is about, and whether its address refuses mail. */
export type ToldOf = NonNullable<Awaited<ReturnType<ReturnType<typeof mailOfProvider>["get"]>>>["row"];

export async function findMailOf(db: Database, providerId: string): Promise<ToldOf | undefined> {
  const found = await db.read(() => mailOfProvider(db).get({ providerId }));
  return found?.row;
}

/** Refused by the table itself when the event is there already. */
export function keepApplied(
  db: Database,
  { id, providerId, kind, reason, at }: MailEvent,
  now: number,
): Statement {
  return db.orm
    .insert(mailEvents)
    .values({ id, providerId, kind, reason, at, receivedAt: now, appliedAt: now });
}

/** The event waits for its mail; no row when the mail has become known meanwhile. */
export function keepWaiting(
  db: Database,
  { id, providerId, kind, reason, at }: MailEvent,
  now: number,
): Statement {
  return db.orm.run(sql`
    INSERT INTO mail_events (id, provider_id, kind, reason, at, received_at)
    SELECT ${id}, ${providerId}, ${kind}, ${reason}, ${at}, ${now}
    WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE provider_id = ${providerId})`);
}

/** Matches no row when the event is applied already. */
export function noteApplied(db: Database, { id }: MailEvent, now: number): Statement {
  return db.orm
    .update(mailEvents)
    .set({ appliedAt: now })
    .where(and(eq(mailEvents.id, id), isNull(mailEvents.appliedAt)));
}

/** Null: never heard of it. */
export async function findEvent(
  db: Database,
  id: string,
): Promise<Pick<typeof mailEvents.$inferSelect, "appliedAt"> | null> {
  const rows = await db.read(() =>
    db.orm.select({ appliedAt: mailEvents.appliedAt }).from(mailEvents).where(eq(mailEvents.id, id)).all(),
  );
  return rows[0] ?? null;
}

const waitingOfProvider = statement((orm) =>
  orm
    .select({
      id: mailEvents.id,
      providerId: mailEvents.providerId,
      kind: mailEvents.kind,
      reason: mailEvents.reason,
      at: mailEvents.at,
    })
    .from(mailEvents)
    .where(and(eq(mailEvents.providerId, sql.placeholder("providerId")), sql`applied_at IS NULL`))
    .orderBy(asc(mailEvents.at), asc(mailEvents.id))
    .prepare(),
);

/** What came before its mail was known, in the order in which it happened. */
export async function findWaiting(db: Database, providerId: string): Promise<MailEvent[]> {
  return await db.read(() => waitingOfProvider(db).all({ providerId }));
}

const left = statement((orm) =>
  orm
    .selectDistinct({ providerId: mailEvents.providerId })
    .from(mailEvents)
    .innerJoin(outbox, eq(outbox.providerId, mailEvents.providerId))
    .where(sql`applied_at IS NULL`)
    .limit(sql.placeholder("atMost"))
    .prepare(),
);

/** Mails that are known, and of which an event waits all the same. */
export async function findLeft(db: Database, atMost: number): Promise<string[]> {
  const rows = await db.read(() => left(db).all({ atMost }));
  return rows.map(({ providerId }) => providerId);
}

/** Matches no row when another event was first. */
export function moveMail(
  db: Database,
  { id, state }: ToldOf,
  to: { state: MailState; stateAt: number; failure: string | null },
): Statement {
  return db.orm
    .update(outbox)
    .set({ ...to, leaseUntil: null })
    .where(and(eq(outbox.id, id), eq(outbox.state, state)));
}

/** Whether a mail about this login, owed after `since`, has arrived at the address that this one was for. */
export async function hasArrivedSince(
  db: Database,
  { loginId, recipient }: ToldOf,
  since: number,
): Promise<boolean> {
  const rows = await db.read(() =>
    db.orm.all(sql`
      SELECT 1 FROM outbox WHERE login_id = ${loginId} AND created_at > ${since} AND state = 'delivered'
        AND lower(recipient) = lower(${recipient}) LIMIT 1`),
  );
  return rows.length > 0;
}

const isHeld = (email: string): SQL =>
  sql`(lower(email) = lower(${email}) OR lower(pending_email) = lower(${email}))`;
const isMarked = (email: string): SQL => sql`lower(refused_email) = lower(${email})`;

/** One that holds the address, current or pending; `isMarked`: it is known to refuse mail. */
export type Holder = { id: string; username: string; isMarked: boolean };

/** The account with its login, as far as an address is concerned. */
export type AccountHeard = {
  /** Of the account login, whose username is the account's number. */
  id: string;
  username: string;
  /** Whether the address is its own, current or pending, and whether it is the current one. */
  isHeld: boolean;
  isCurrent: boolean;
  isMarked: boolean;
  /** Null: not confirmed, or itself known to refuse mail, so that it is told nothing. */
  noticesTo: string | null;
};

export async function findAccountHeard(
  db: Database,
  accountId: string,
  email: string,
): Promise<AccountHeard | undefined> {
  const row = await db.read(() =>
    db.orm.get<Omit<AccountHeard, "isHeld" | "isCurrent" | "isMarked"> & Record<string, unknown>>(sql`
      SELECT (SELECT id FROM logins WHERE account_id = accounts.id AND role = 'account') AS id, number AS username,
        ${isHeld(email)} AS isHeld, lower(email) = lower(${email}) AS isCurrent, ${isMarked(email)} AS isMarked,
        CASE WHEN email_confirmed_at IS NOT NULL AND lower(email) IS NOT lower(refused_email) THEN email END AS noticesTo
      FROM accounts WHERE id = ${accountId}`),
  );
  if (row === undefined) return undefined;
  // Null where there is nothing to compare with.
  return {
    ...row,
    isHeld: row["isHeld"] === 1,
    isCurrent: row["isCurrent"] === 1,
    isMarked: row["isMarked"] === 1,
  };
}

/** The logins of this account that hold the address as their own. */
export async function findHolders(db: Database, accountId: string, email: string): Promise<Holder[]> {
  const rows = await db.read(() =>
    db.orm.all<{ id: string; username: string; is_marked: number }>(sql`
      SELECT id, username, coalesce(${isMarked(email)}, 0) AS is_marked FROM logins
      WHERE account_id = ${accountId} AND deleted_at IS NULL AND ${isHeld(email)}`),
  );
  return rows.map(({ id, username, is_marked }) => ({ id, username, isMarked: is_marked === 1 }));
}

/** Confirmed addresses of the account's enabled administrators, but for this one and those that refuse mail. */
export async function findAdministratorsToTell(
  db: Database,
  accountId: string,
  email: string,
): Promise<string[]> {
  const rows = await db.read(() =>
    db.orm.all<{ email: string }>(sql`
      SELECT DISTINCT email FROM logins
      WHERE account_id = ${accountId} AND role = 'administrator' AND enabled = 1 AND deleted_at IS NULL
        AND email IS NOT NULL AND email_confirmed_at IS NOT NULL
        AND lower(email) <> lower(${email}) AND lower(email) IS NOT lower(refused_email)`),
  );
  return rows.map((row) => row.email);
}

export type Mark = { accountId: string; email: string; because: Refusal; at: number };

/** Refuses the batch unless the statement before it changed exactly so many rows. */
function mustHaveChanged(db: Database, rows: number): Statement {
  return db.orm.run(sql`INSERT INTO guard SELECT 0 WHERE changes() <> ${rows}`);
}

/** Marks whoever of the account holds the address and isn't marked yet; refused unless they are so many. */
export function markHolders(
  db: Database,
  { accountId, email, because, at }: Mark,
  unmarked: { accounts: number; logins: number },
): Statement[] {
  const mark = { refusedEmail: email, refusedAt: at, refusedBecause: because };
  const isNew = and(isHeld(email), sql`lower(refused_email) IS NOT lower(${email})`);
  return [
    db.orm
      .update(accounts)
      .set(mark)
      .where(and(eq(accounts.id, accountId), isNew)),
    mustHaveChanged(db, unmarked.accounts),
    db.orm
      .update(logins)
      .set(mark)
      .where(and(eq(logins.accountId, accountId), isNull(logins.deletedAt), isNew)),
    mustHaveChanged(db, unmarked.logins),
  ];
}

/** A mark says how and when mail was refused last. */
export function renewMarks(db: Database, { accountId, email, because, at }: Mark): Statement[] {
  const renewed = { refusedAt: at, refusedBecause: because };
  const isOlder = and(isMarked(email), sql`refused_at < ${at}`);
  return [
    db.orm
      .update(accounts)
      .set(renewed)
      .where(and(eq(accounts.id, accountId), isOlder)),
    db.orm
      .update(logins)
      .set(renewed)
      .where(and(eq(logins.accountId, accountId), isOlder)),
  ];
}

/** A mail that was owed after an address refused one, and arrived, takes the marks off it. */
export function clearMarks(
  db: Database,
  { accountId, email, before }: { accountId: string; email: string; before: number },
): Statement[] {
  const none = { refusedEmail: null, refusedAt: null, refusedBecause: null };
  const isOver = and(isMarked(email), sql`refused_at < ${before}`);
  return [
    db.orm
      .update(accounts)
      .set(none)
      .where(and(eq(accounts.id, accountId), isOver)),
    db.orm
      .update(logins)
      .set(none)
      .where(and(eq(logins.accountId, accountId), isOver)),
  ];
}
