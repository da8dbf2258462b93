import { and, eq, isNotNull, lte, sql } from "drizzle-orm";

import { statement } from "../db/client.ts";
import type { Database, Orm } from "../db/client.ts";
import { compact } from "../db/compact.ts";
import { accounts, logins } from "../db/schema.ts";

/** A login as far as its password is concerned: what decides whether and how it may be reset. */
function selectHolder(orm: Orm) {
  return orm
    .select({
      row: compact({
        id: logins.id,
        username: logins.username,
        role: logins.role,
        enabled: logins.enabled,
        deletedAt: logins.deletedAt,
        ownEmail: logins.email,
        ownEmailConfirmedAt: logins.emailConfirmedAt,
        pendingEmail: logins.pendingEmail,
        method: logins.twoFactorMethod,
        ownPromptOnce: logins.promptOncePerLocation,
        hasPassword: sql<number>`(${logins.passwordHash} IS NOT NULL)`,
        passwordVersion: logins.passwordVersion,
        version: logins.version,
        resetId: logins.resetId,
        resetPasswordHash: logins.resetPasswordHash,
        resetCompletesAt: logins.resetCompletesAt,
        resetAddress: logins.resetAddress,
        accountId: accounts.id,
        accountNumber: accounts.number,
        accountEmail: accounts.email,
        accountEmailConfirmedAt: accounts.emailConfirmedAt,
        accountPendingEmail: accounts.pendingEmail,
        scope: accounts.twoFactorScope,
        accountPromptOnce: accounts.promptOncePerLocation,
        accountVersion: accounts.version,
      }),
    })
    .from(logins)
    .innerJoin(accounts, eq(accounts.id, logins.accountId));
}

const byId = statement((orm) =>
  selectHolder(orm)
    .where(eq(logins.id, sql.placeholder("id")))
    .prepare(),
);

const byUsername = statement((orm) =>
  selectHolder(orm)
    .where(eq(logins.username, sql.placeholder("username")))
    .prepare(),
);

export type Holder = NonNullable<Awaited<ReturnType<ReturnType<typeof byId>["get"]>>>["row"];

/** Deleted ones too. */
export async function findHolder(db: Database, id: string): Promise<Holder | undefined> {
  const found = await db.read(() => byId(db).get({ id }));
  return found?.row;
}

export async function findHolderByUsername(db: Database, username: string): Promise<Holder | undefined> {
  const found = await db.read(() => byUsername(db).get({ username }));
  return found?.row;
}

/** The login's own address once confirmed, the only one a reset is mailed to; null without. */
export function ownAddress(holder: Holder): string | null {
  if (holder.role === "account") return holder.accountEmailConfirmedAt === null ? null : holder.accountEmail;
  return holder.ownEmailConfirmedAt === null ? null : holder.ownEmail;
}

/** Programs have no mailbox, and a disabled login none that it may use. */
export function mayReset(holder: Holder): boolean {
  return holder.enabled && holder.deletedAt === null && holder.role !== "api";
}

/** Logins whose waiting reset takes effect by now, the longest due first. */
export async function findDueResets(db: Database, now: number, atMost: number): Promise<string[]> {
  const rows = await db.read(() =>
    db.orm
      .select({ id: logins.id })
      .from(logins)
      .where(and(isNotNull(logins.resetCompletesAt), lte(logins.resetCompletesAt, now)))
      .orderBy(logins.resetCompletesAt)
      .limit(atMost)
      .all(),
  );
  return rows.map(({ id }) => id);
}

/** Confirmed addresses of the account's enabled administrators. */
export async function findAdministrators(db: Database, accountId: string): Promise<string[]> {
  const rows = await db.read(() =>
    db.orm.all<{ email: string }>(sql`
      SELECT DISTINCT email FROM logins
      WHERE account_id = ${accountId} AND role = 'administrator' AND enabled = 1 AND deleted_at IS NULL
        AND email IS NOT NULL AND email_confirmed_at IS NOT NULL`),
  );
  return rows.map(({ email }) => email);
}
