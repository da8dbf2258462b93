import { findLogin } from "../accounts/find-login.ts";
import type { LoginWithAccount } from "../accounts/find-login.ts";
import { resendCode } from "../challenges/resend-code.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { checkStatements } from "./change-email.ts";
import { requireCheckLeft } from "./check-limits.ts";
import { findCheck } from "./find-check.ts";
import { requireUnconfirmed } from "./require-unconfirmed.ts";
import { endAddressChecks, ifAddressUnchanged, ifRecipientHasRoom } from "./statements.ts";

const tries = 3;

/**
 * Mails the code of the living check again by the rules of resending, or begins a check where none lives. Throws 409
 * and 403 as `requireUnconfirmed`, 429 `resend_too_soon` or `too_many_codes`.
 */
export async function resendCheck(
  deps: Deps,
  { actor, client, loginId }: { actor: Actor; client: Client; loginId: string },
): Promise<LoginWithAccount> {
  const { db, clock, limits, mail } = deps;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const holder = await findLogin(db, actor, loginId);
    const address = requireUnconfirmed(holder, actor);
    const check = await findCheck(deps, loginId, address);
    await requireCheckLeft(deps, loginId, address);
    const now = clock.now();
    if (check !== null) {
      const most = limits.strangerMailsPerRecipientAndHour;
      const guards = [ifRecipientHasRoom(db, address, { now, most })];
      await resendCode(deps, check, client, {
        actor: { id: actor.loginId, username: actor.username },
        guards,
      });
      return holder;
    }
    const written = await db.writeGuarded([
      ...ifAddressUnchanged(db, holder),
      endAddressChecks(db, loginId, now),
      ...checkStatements(deps, holder.login, address, { accountId: actor.accountId, actor, client, now }),
    ]);
    if (written === null) continue;
    mail.wake();
    return holder;
  }
  throw problem("unavailable", { retryAfterSeconds: 1 });
}
