import { eq, sql } from "drizzle-orm";

import { statement } from "../db/client.ts";
import { compact } from "../db/compact.ts";
import { accessTokens, accounts, logins } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { hashToken } from "../ports/secrets.ts";
import type { Actor } from "./actor.ts";
import { requirementFor } from "./subject.ts";

const tokenByHash = statement((orm) =>
  orm
    .select({
      row: compact({
        expiresAt: accessTokens.expiresAt,
        passwordVersion: accessTokens.passwordVersion,
        loginId: logins.id,
        username: logins.username,
        name: logins.name,
        role: logins.role,
        email: logins.email,
        enabled: logins.enabled,
        deletedAt: logins.deletedAt,
        loginPasswordVersion: logins.passwordVersion,
        method: logins.twoFactorMethod,
        ownPromptOnce: logins.promptOncePerLocation,
        accountId: accounts.id,
        accountNumber: accounts.number,
        accountName: accounts.name,
        scope: accounts.twoFactorScope,
        accountPromptOnce: accounts.promptOncePerLocation,
      }),
    })
    .from(accessTokens)
    .innerJoin(logins, eq(logins.id, accessTokens.loginId))
    .innerJoin(accounts, eq(accounts.id, logins.accountId))
    .where(eq(accessTokens.tokenHash, sql.placeholder("tokenHash")))
    .prepare(),
);

/**
 * The program that an access token stands for. Throws 401 `invalid_token`: nonsense, expired, or its login is since
 * disabled, deleted, re-passworded or required to give a code, which a program can't.
 */
export async function findProgram({ db, clock }: Deps, token: string): Promise<Actor> {
  const found = await db.read(() => tokenByHash(db).get({ tokenHash: hashToken(token) }));
  const row = found?.row;
  const isGood =
    row !== undefined &&
    clock.now() < row.expiresAt &&
    row.enabled &&
    row.deletedAt === null &&
    row.passwordVersion === row.loginPasswordVersion &&
    !requirementFor(row).required;
  if (!isGood) {
    throw problem("invalid_token", {
      detail: "The access token is not valid, or no longer. Ask for a new one.",
      headers: { "WWW-Authenticate": 'Bearer error="invalid_token"' },
    });
  }
  const { loginId, username, name, role, email, accountId, accountNumber, accountName } = row;
  return { loginId, username, name, role, email, accountId, accountNumber, accountName, session: null };
}
