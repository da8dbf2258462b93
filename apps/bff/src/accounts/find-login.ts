import { and, eq, getTableColumns, isNull, sql } from "drizzle-orm";

import { statement } from "../db/client.ts";
import type { Database, Orm } from "../db/client.ts";
import { compact } from "../db/compact.ts";
import { accounts, logins } from "../db/schema.ts";
import { problem } from "../http/problem.ts";
import type { Actor } from "../sessions/actor.ts";
import type { LoginRow } from "./login-view.ts";

export type LoginWithAccount = { login: LoginRow; account: typeof accounts.$inferSelect };

function selectLogin(orm: Orm) {
  return orm
    .select({ login: compact(getTableColumns(logins)), account: compact(getTableColumns(accounts)) })
    .from(logins)
    .innerJoin(accounts, eq(accounts.id, logins.accountId));
}

const loginOfAccount = statement((orm) =>
  selectLogin(orm)
    .where(
      and(
        eq(logins.id, sql.placeholder("id")),
        eq(logins.accountId, sql.placeholder("accountId")),
        isNull(logins.deletedAt),
      ),
    )
    .prepare(),
);

const accountLoginOfAccount = statement((orm) =>
  selectLogin(orm)
    .where(and(eq(logins.accountId, sql.placeholder("accountId")), eq(logins.role, "account")))
    .prepare(),
);

/** The account login, whose address is the Details page's. Throws 404 `not_found`. */
export async function findAccountLogin(
  db: Database,
  { accountId }: Pick<Actor, "accountId">,
): Promise<LoginWithAccount> {
  const row = await db.read(() => accountLoginOfAccount(db).get({ accountId }));
  if (row === undefined) throw problem("not_found", { detail: "There is no such account." });
  return row;
}

/** A login of the caller's account. Throws 404 `not_found`, the same for missing and for another account's. */
export async function findLogin(db: Database, { accountId }: Actor, id: string): Promise<LoginWithAccount> {
  const row = await db.read(() => loginOfAccount(db).get({ id, accountId }));
  if (row === undefined) throw problem("not_found", { detail: "There is no such login on this account." });
  return row;
}
