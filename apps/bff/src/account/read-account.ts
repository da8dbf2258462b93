import type { Account } from "@hero/contract/account";

import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { formatTime } from "../ports/clock.ts";
import type { Actor } from "../sessions/actor.ts";
import { accountById } from "./statements.ts";
import type { AccountRow } from "./statements.ts";

export function accountView(row: AccountRow): Account {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    contactName: row.contactName,
    email: row.email,
    emailConfirmed: row.emailConfirmedAt !== null,
    pendingEmail: row.pendingEmail,
    phone: row.phone,
    address: {
      line1: row.line1,
      line2: row.line2,
      city: row.city,
      postcode: row.postcode,
      country: row.country,
    },
    twoFactor: { scope: row.twoFactorScope, promptOncePerLocation: row.promptOncePerLocation },
    version: row.version,
    updatedAt: formatTime(row.updatedAt),
  };
}

/** The caller's own account: its id comes from the session, never from the request. */
export async function loadAccount({ db }: Pick<Deps, "db">, { accountId }: Actor): Promise<AccountRow> {
  const row = await db.read(() => accountById(db).get({ id: accountId }));
  if (row === undefined) throw problem("not_found");
  return row;
}

export async function readAccount(deps: Deps, actor: Actor): Promise<Account> {
  return accountView(await loadAccount(deps, actor));
}
