import type { AccountTwoFactor, LoginTwoFactor, Role } from "@hero/two-factor/settings";
import { and, eq, isNull } from "drizzle-orm";

import type { Database } from "../db/client.ts";
import { logins } from "../db/schema.ts";

/** What the decision needs of each login of an account. */
export type CoveredLogin = {
  id: string;
  username: string;
  name: string;
  role: Role;
  enabled: boolean;
  ownEmail: string | null;
  ownEmailConfirmedAt: number | null;
  method: LoginTwoFactor["method"];
  promptOncePerLocation: boolean;
  version: number;
};

/** Every login of an account that is not deleted, the account login first. */
export async function loadCoveredLogins(db: Database, accountId: string): Promise<CoveredLogin[]> {
  return await db.read(() =>
    db.orm
      .select({
        id: logins.id,
        username: logins.username,
        name: logins.name,
        role: logins.role,
        enabled: logins.enabled,
        ownEmail: logins.email,
        ownEmailConfirmedAt: logins.emailConfirmedAt,
        method: logins.twoFactorMethod,
        promptOncePerLocation: logins.promptOncePerLocation,
        version: logins.version,
      })
      .from(logins)
      .where(and(eq(logins.accountId, accountId), isNull(logins.deletedAt)))
      .orderBy(logins.listRank, logins.sortName, logins.id)
      .all(),
  );
}

export function ownTwoFactor(login: Pick<CoveredLogin, "method" | "promptOncePerLocation">): LoginTwoFactor {
  return { method: login.method, promptOncePerLocation: login.promptOncePerLocation };
}

export function accountTwoFactorOf(row: {
  twoFactorScope: AccountTwoFactor["scope"];
  promptOncePerLocation: boolean;
}): AccountTwoFactor {
  return { scope: row.twoFactorScope, promptOncePerLocation: row.promptOncePerLocation };
}
