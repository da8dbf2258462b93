import { and, eq, sql } from "drizzle-orm";

import type { LoginWithAccount } from "../accounts/find-login.ts";
import { mustHaveChangedOne } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { fold } from "../db/list-columns.ts";
import { accounts, logins } from "../db/schema.ts";
import { isCounted } from "../mail/counted-statements.ts";
import { millisecondsPerHour } from "../ports/clock.ts";

/** Ends what checks an address of these logins: it is to be another one. */
export function endAddressChecks(db: Database, loginId: string, now: number): Statement {
  return db.orm.run(sql`
    UPDATE challenges SET ended_at = ${now}
    WHERE login_id = ${loginId} AND purpose = 'address_check' AND consumed_at IS NULL AND ended_at IS NULL`);
}

const hourAgo = (now: number) => sql`${now - millisecondsPerHour}`;

/** Mails that check an address or invite, and were neither given up nor held, to a recipient within the hour. */
const mailsTo = (recipient: string, now: number) => sql`
  FROM outbox WHERE lower(recipient) = lower(${recipient}) AND kind IN ('address_code', 'invitation')
    AND created_at > ${hourAgo(now)} AND ${isCounted("outbox")}`;

/** Mails that check an address of a login within the hour, those of used codes, failed sends and what is held aside. */
const checkMailsOf = (loginId: string, now: number) => sql`
  FROM outbox JOIN challenges ON challenges.id = outbox.challenge_id
  WHERE challenges.login_id = ${loginId} AND challenges.purpose = 'address_check'
    AND challenges.consumed_at IS NULL AND outbox.created_at > ${hourAgo(now)} AND ${isCounted("outbox")}`;

/** Refuses the batch once a recipient was mailed as often as strangers may cause within an hour. */
export function ifRecipientHasRoom(
  db: Database,
  recipient: string,
  { now, most }: { now: number; most: number },
): Statement {
  return db.orm.run(sql`
    INSERT INTO guard SELECT 0 WHERE (SELECT count(*) ${mailsTo(recipient, now)}) >= ${most}`);
}

export type CheckMails = {
  ofLogin: number;
  firstOfLogin: number | null;
  toRecipient: number;
  firstToRecipient: number | null;
};

/** How many of the hour's mails count against a login and a recipient, and when the first of each was. */
export async function countCheckMails(
  db: Database,
  { loginId, recipient, now }: { loginId: string; recipient: string; now: number },
): Promise<CheckMails> {
  const row = await db.read(() =>
    db.orm.get<CheckMails>(sql`
      SELECT of_login.number AS ofLogin, of_login.first AS firstOfLogin,
        to_recipient.number AS toRecipient, to_recipient.first AS firstToRecipient
      FROM (SELECT count(*) AS number, min(outbox.created_at) AS first ${checkMailsOf(loginId, now)}) AS of_login,
        (SELECT count(*) AS number, min(created_at) AS first ${mailsTo(recipient, now)}) AS to_recipient`),
  );
  return row ?? { ofLogin: 0, firstOfLogin: null, toRecipient: 0, firstToRecipient: null };
}

const isAccountAsRead = ({ id, version }: LoginWithAccount["account"]) =>
  sql`EXISTS (SELECT 1 FROM accounts WHERE id = ${id} AND version = ${version})`;

/** Refuses the batch unless the address is the one that was read: that of an account login is its account's. */
export function ifAddressUnchanged(db: Database, { login, account }: LoginWithAccount): Statement[] {
  const { version } = login.role === "account" ? account : login;
  return [
    login.role === "account"
      ? db.orm
          .update(accounts)
          .set({ version })
          .where(and(eq(accounts.id, account.id), eq(accounts.version, version)))
      : db.orm
          .update(logins)
          .set({ version })
          .where(and(eq(logins.id, login.id), eq(logins.version, version))),
    mustHaveChangedOne(db),
  ];
}

export type AddressColumns = {
  email?: string | null;
  emailConfirmedAt?: number | null;
  pendingEmail?: string | null;
};

/**
 * Writes the address of a login that isn't the account login; refused unless it and its account, whose address it may
 * fall back on, are as they were read.
 */
export function writeLoginAddress(
  db: Database,
  { login, account }: LoginWithAccount,
  columns: AddressColumns,
): Statement[] {
  return [
    db.orm
      .update(logins)
      .set({
        ...columns,
        ...(columns.email === undefined ? {} : { searchAddress: fold(columns.email ?? "") }),
        version: login.version + 1,
      })
      .where(and(eq(logins.id, login.id), eq(logins.version, login.version), isAccountAsRead(account))),
    mustHaveChangedOne(db),
  ];
}

/** A login without an address has none that is confirmed. */
export function unconfirm(db: Database, loginId: string): Statement {
  return db.orm.update(logins).set({ emailConfirmedAt: null }).where(eq(logins.id, loginId));
}

/** Writes the Details address, and has lists find the account login by it; refused unless Details are as read. */
export function writeDetailsAddress(
  db: Database,
  { login, account }: LoginWithAccount,
  columns: AddressColumns & { email?: string },
  now: number,
): Statement[] {
  return [
    db.orm
      .update(accounts)
      .set({ ...columns, version: account.version + 1, updatedAt: now })
      .where(and(eq(accounts.id, account.id), eq(accounts.version, account.version))),
    mustHaveChangedOne(db),
    ...(columns.email === undefined || columns.email === account.email
      ? []
      : [
          db.orm
            .update(logins)
            .set({ searchAddress: fold(columns.email), version: sql`version + 1` })
            .where(eq(logins.id, login.id)),
        ]),
  ];
}

/** The logins whose codes go to the Details address: the account login, and those without a confirmed one of their own. */
export function loginsMailedAtDetails(accountId: string) {
  return sql`SELECT id FROM logins WHERE account_id = ${accountId}
    AND (role = 'account' OR email IS NULL OR email_confirmed_at IS NULL)`;
}
