import type { LoginWithAccount } from "../accounts/find-login.ts";
import { problem } from "../http/problem.ts";
import type { Actor } from "../sessions/actor.ts";
import { addressOf, unconfirmedOf } from "./email-rules.ts";

/**
 * The address that there is to confirm. Throws 409 `conflict` when there is none, 403 `forbidden` for anyone but the
 * account login when it is to become the Details email: who confirms that takes the account over.
 */
export function requireUnconfirmed(holder: LoginWithAccount, actor: Actor): string {
  const held = addressOf(holder);
  const address = unconfirmedOf(held);
  if (address === null) {
    throw problem("conflict", {
      detail: held.email === null ? "There is no email to confirm." : `${held.email} is confirmed already.`,
    });
  }
  if (holder.login.role === "account" && held.pendingEmail !== null && actor.role !== "account") {
    throw problem("forbidden", {
      detail: `Only the account login (${holder.account.number}) can confirm the email that it is changing to.`,
    });
  }
  return address;
}
