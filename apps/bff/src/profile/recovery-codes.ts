import {
  formatRecoveryCode,
  recoveryAlphabet,
  recoveryCodeLength,
  recoveryCodesMade,
} from "@hero/two-factor/recovery-code";

import { findLogin } from "../accounts/find-login.ts";
import type { Deps } from "../deps.ts";
import { noticeRecipients } from "../mail/notice.ts";
import { enqueueNotice } from "../mail/outbox.ts";
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
  const now = clock.now();
  const { login, account } = await findLogin(db, actor, actor.loginId);
  const named = { id: login.id, username: login.username };
  const made = Array.from({ length: recoveryCodesMade }, () => ({
    id: secrets.id(),
    code: secrets.letters(recoveryAlphabet, recoveryCodeLength),
  }));
  const context = {
    username: login.username,
    by: null,
    at: now,
    address: client.address,
    userAgent: client.userAgent,
  };
  await db.write([
    ...replaceRecoveryCodes(db, login.id, made, now),
    recordActivity(db, now, {
      accountId: account.id,
      type: "recovery_codes_made",
      actor: named,
      login: named,
      client,
      detail: `${recoveryCodesMade} codes, in place of all earlier ones`,
    }),
    ...enqueueNotice(
      deps,
      { kind: "recovery_codes_made", made: recoveryCodesMade },
      { loginId: login.id, accountId: account.id, context },
      noticeRecipients(
        { role: login.role, ownEmail: login.email, ownEmailConfirmedAt: login.emailConfirmedAt },
        account,
      ),
    ),
  ]);
  mail.wake();
  return { codes: made.map(({ code }) => formatRecoveryCode(code)) };
}
