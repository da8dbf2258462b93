import {
  formatRecoveryCode,
  recoveryAlphabet,
  recoveryCodeLength,
  recoveryCodesMade,
} from "@hero/two-factor/recovery-code";

import { findLogin } from "../accounts/find-login.ts";
import { tell } from "../accounts/tell.ts";
import type { Deps } from "../deps.ts";
import { recordActivity } from "../record/activity.ts";
import { countRecoveryCodesLeft, replaceRecoveryCodes } from "../recovery-codes/statements.ts";
import type { Actor, Client } from "../sessions/actor.ts";

export async function readRecoveryCodes(deps: Deps, actor: Actor): Promise<{ left: number }> {
  return { left: await countRecoveryCodesLeft(deps.db, actor.loginId) };
}

/**
 * Makes recovery codes in place of all earlier ones. Only their hashes are kept, so this answer is the one time that they
 * are seen. Throws 403 `confirmation_required`.
 */
export async function makeRecoveryCodes(
  deps: Deps,
  { actor, client, requireConfirmed }: { actor: Actor; client: Client; requireConfirmed: () => void },
): Promise<{ codes: string[] }> {
  const { db, clock, secrets, mail } = deps;
  requireConfirmed();
  const by = { accountId: actor.accountId, actor, client, now: clock.now() };
  const found = await findLogin(db, actor, actor.loginId);
  const login = { id: found.login.id, username: found.login.username };
  const made = Array.from({ length: recoveryCodesMade }, () => ({
    id: secrets.id(),
    code: secrets.letters(recoveryAlphabet, recoveryCodeLength),
  }));
  await db.write([
    ...replaceRecoveryCodes(db, login.id, made, by.now),
    recordActivity(db, by.now, {
      accountId: by.accountId,
      type: "recovery_codes_made",
      actor: login,
      login,
      client,
      detail: `${recoveryCodesMade} codes, in place of all earlier ones`,
    }),
    ...tell(deps, { kind: "recovery_codes_made", made: recoveryCodesMade }, found, by),
  ]);
  mail.wake();
  return { codes: made.map(({ code }) => formatRecoveryCode(code)) };
}
