import { and, eq, isNull, sql } from "drizzle-orm";

import { mustHaveChangedOne, statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { recoveryCodes } from "../db/schema.ts";
import { hashToken, isEqual } from "../ports/secrets.ts";

/** What is kept of a recovery code: with the login in it, so that equal codes of two logins are not seen to be equal. */
export function hashRecoveryCode(loginId: string, code: string): string {
  return hashToken(`recovery code ${loginId} ${code}`);
}

const unusedOfLogin = statement((orm) =>
  orm
    .select({ id: recoveryCodes.id, codeHash: recoveryCodes.codeHash })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.loginId, sql.placeholder("loginId")), isNull(recoveryCodes.usedAt)))
    .prepare(),
);

/** The login's unused recovery code that this is, as `parseRecoveryCode` gives it. Every one is compared, right or wrong. */
export async function findRecoveryCode(
  db: Database,
  loginId: string,
  code: string,
): Promise<{ id: string } | undefined> {
  const entered = hashRecoveryCode(loginId, code);
  const unused = await db.read(() => unusedOfLogin(db).all({ loginId }));
  const [found] = unused.filter(({ codeHash }) => isEqual(codeHash, entered));
  return found === undefined ? undefined : { id: found.id };
}

/** Uses a recovery code up; refuses the batch when it is used already, or replaced. */
export function consumeRecoveryCode(db: Database, id: string, now: number): Statement[] {
  return [
    db.orm
      .update(recoveryCodes)
      .set({ usedAt: now })
      .where(and(eq(recoveryCodes.id, id), isNull(recoveryCodes.usedAt))),
    mustHaveChangedOne(db),
  ];
}

/** How many of a login's recovery codes are unused. */
export async function countRecoveryCodesLeft(db: Database, loginId: string): Promise<number> {
  return (await db.read(() => unusedOfLogin(db).all({ loginId }))).length;
}

/** New codes (as `parseRecoveryCode` gives them) in place of all that the login had, used or not. */
export function replaceRecoveryCodes(
  db: Database,
  loginId: string,
  made: readonly { id: string; code: string }[],
  now: number,
): Statement[] {
  return [
    db.orm.delete(recoveryCodes).where(eq(recoveryCodes.loginId, loginId)),
    db.orm.insert(recoveryCodes).values(
      made.map(({ id, code }) => ({
        id,
        loginId,
        codeHash: hashRecoveryCode(loginId, code),
        createdAt: now,
      })),
    ),
  ];
}
