import type { Refusal } from "@hero/contract/session";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { SQL, SQLWrapper } from "drizzle-orm";

import type { Database, Statement } from "../db/client.ts";
import { accounts, logins } from "../db/schema.ts";

const isHeld = (email: string): SQL =>
  sql`(lower(email) = lower(${email}) OR lower(pending_email) = lower(${email}))`;

/** Whether a row of an account or a login says that this address refuses mail, in either place: 1 or 0. */
export const isMarked = (email: string | SQLWrapper): SQL<number> =>
  sql`coalesce(lower(${email}) IN (lower(refused_email), lower(pending_refused_email)), 0)`;

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
        CASE WHEN email_confirmed_at IS NOT NULL AND NOT ${isMarked(sql`email`)} THEN email END AS noticesTo
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
      SELECT id, username, ${isMarked(email)} AS is_marked FROM logins
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
        AND lower(email) <> lower(${email}) AND NOT ${isMarked(sql`email`)}`),
  );
  return rows.map((row) => row.email);
}

export type Mark = { accountId: string; email: string; because: Refusal; at: number };

/** Refuses the batch unless the statement before it changed exactly so many rows. */
function mustHaveChanged(db: Database, rows: number): Statement {
  return db.orm.run(sql`INSERT INTO guard SELECT 0 WHERE changes() <> ${rows}`);
}

/**
 * What the mark of an address in force or pending becomes: the new one where it is that address, else the one it has, in
 * whichever place that stands since before the address came into force. Marks of addresses that are no longer held go.
 */
const nextOf = (held: "email" | "pending_email", email: string) => {
  const address = sql.raw(held);
  return (part: "email" | "at" | "because", value: string | number): SQL => sql`CASE
    WHEN lower(${address}) = lower(${email}) THEN ${value}
    WHEN lower(${address}) = lower(refused_email) THEN ${sql.raw(`refused_${part}`)}
    WHEN lower(${address}) = lower(pending_refused_email) THEN ${sql.raw(`pending_refused_${part}`)} END`;
};

/** Marks whoever of the account holds the address and isn't marked yet; refused unless they are so many. */
export function markHolders(
  db: Database,
  { accountId, email, because, at }: Mark,
  unmarked: { accounts: number; logins: number },
): Statement[] {
  const [current, pending] = [nextOf("email", email), nextOf("pending_email", email)];
  const marks = {
    refusedEmail: current("email", email),
    refusedAt: current("at", at),
    refusedBecause: current("because", because),
    pendingRefusedEmail: pending("email", email),
    pendingRefusedAt: pending("at", at),
    pendingRefusedBecause: pending("because", because),
  };
  const isNew = and(isHeld(email), sql`NOT ${isMarked(email)}`);
  return [
    db.orm
      .update(accounts)
      .set(marks)
      .where(and(eq(accounts.id, accountId), isNew)),
    mustHaveChanged(db, unmarked.accounts),
    db.orm
      .update(logins)
      .set(marks)
      .where(and(eq(logins.accountId, accountId), isNull(logins.deletedAt), isNew)),
    mustHaveChanged(db, unmarked.logins),
  ];
}

/** A mark says how and when mail was refused last. */
export function renewMarks(db: Database, { accountId, email, because, at }: Mark): Statement[] {
  return eachMark(db, { accountId, email, before: at }, [
    { refusedAt: at, refusedBecause: because },
    { pendingRefusedAt: at, pendingRefusedBecause: because },
  ]);
}

type Marked = { accountId: string; email: string; before: number };

/** A mail that was owed after an address refused one, and arrived, takes the marks off it. */
export function clearMarks(db: Database, marked: Marked): Statement[] {
  return eachMark(db, marked, [
    { refusedEmail: null, refusedAt: null, refusedBecause: null },
    { pendingRefusedEmail: null, pendingRefusedAt: null, pendingRefusedBecause: null },
  ]);
}

type Columns = Partial<Pick<typeof accounts.$inferSelect, MarkColumn>>;
type MarkColumn =
  | "refusedEmail"
  | "refusedAt"
  | "refusedBecause"
  | "pendingRefusedEmail"
  | "pendingRefusedAt"
  | "pendingRefusedBecause";

/** Sets the columns of every mark of the address from before that time, in the first place and in the second. */
function eachMark(
  db: Database,
  { accountId, email, before }: Marked,
  [first, second]: [Columns, Columns],
): Statement[] {
  const isFirst = sql`lower(refused_email) = lower(${email}) AND refused_at < ${before}`;
  const isSecond = sql`lower(pending_refused_email) = lower(${email}) AND pending_refused_at < ${before}`;
  return (
    [
      [first, isFirst],
      [second, isSecond],
    ] as const
  ).flatMap(([columns, isMeant]) => [
    db.orm
      .update(accounts)
      .set(columns)
      .where(and(eq(accounts.id, accountId), isMeant)),
    db.orm
      .update(logins)
      .set(columns)
      .where(and(eq(logins.accountId, accountId), isMeant)),
  ]);
}
