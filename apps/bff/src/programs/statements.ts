import { and, eq, gt, lte, min, sql } from "drizzle-orm";

import type { Database, Statement } from "../db/client.ts";
import { accessTokens } from "../db/schema.ts";

/**
 * Inserts a token, or no row once the login has as many from after `since` as it may, or when it or its account changed
 * since they were read: it may be disabled or required to give a code by now.
 */
export function insertToken(
  db: Database,
  row: typeof accessTokens.$inferInsert,
  { since, most }: { since: number; most: number },
  seen: { version: number; accountVersion: number },
): Statement {
  return db.orm.run(sql`
    INSERT INTO access_tokens (token_hash, login_id, account_id, password_version, created_at, expires_at)
    SELECT ${row.tokenHash}, ${row.loginId}, ${row.accountId}, ${row.passwordVersion}, ${row.createdAt}, ${row.expiresAt}
    WHERE (SELECT count(*) FROM access_tokens WHERE login_id = ${row.loginId} AND created_at > ${since}) < ${most}
      AND EXISTS (SELECT 1 FROM logins JOIN accounts ON accounts.id = logins.account_id
        WHERE logins.id = ${row.loginId} AND logins.version = ${seen.version}
          AND accounts.version = ${seen.accountVersion})`);
}

export function deleteExpiredTokens(db: Database, loginId: string, now: number): Statement {
  return db.orm
    .delete(accessTokens)
    .where(and(eq(accessTokens.loginId, loginId), lte(accessTokens.expiresAt, now)));
}

/** When the oldest of a login's tokens from after `since` was issued; `since` when there is none. */
export async function oldestTokenSince(db: Database, loginId: string, since: number): Promise<number> {
  const row = await db.read(() =>
    db.orm
      .select({ at: min(accessTokens.createdAt) })
      .from(accessTokens)
      .where(and(eq(accessTokens.loginId, loginId), gt(accessTokens.createdAt, since)))
      .get(),
  );
  return row?.at ?? since;
}
