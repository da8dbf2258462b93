import type { Account } from "@hero/contract/account";

import { refusalsOf } from "../accounts/email-refused.ts";
import { loadAccount } from "../accounts/statements.ts";
import type { AccountRow } from "../accounts/statements.ts";
import type { Deps } from "../deps.ts";
import { formatTime } from "../ports/clock.ts";
import type { Actor } from "../sessions/actor.ts";

export function accountView(row: AccountRow): Account {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    contactName: row.contactName,
    email: row.email,
    emailConfirmed: row.emailConfirmedAt !== null,
    pendingEmail: row.pendingEmail,
    ...refusalsOf(row),
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

export async function readAccount(deps: Deps, actor: Actor): Promise<Account> {
  return accountView(await loadAccount(deps.db, actor.accountId));
}
