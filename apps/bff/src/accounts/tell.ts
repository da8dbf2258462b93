import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { noticeRecipients } from "../mail/notice.ts";
import type { Notice } from "../mail/notice.ts";
import { enqueueNotice } from "../mail/outbox.ts";
import type { By } from "../two-factor/effects.ts";
import type { LoginWithAccount } from "./find-login.ts";

/**
 * The mails that tell of a change: to the login's own address once confirmed, and for users also to the account's, as
 * they stood before it. For the batch of the change; then `mail.wake()`.
 */
export function tell(
  deps: Pick<Deps, "db" | "secrets">,
  notice: Notice,
  { login, account }: LoginWithAccount,
  { actor, client, now }: By,
): Statement[] {
  const { role, email, emailConfirmedAt } = login;
  const context = {
    username: login.username,
    by: actor.loginId === login.id ? null : actor.username,
    at: now,
    address: client.address,
    userAgent: client.userAgent,
  };
  return enqueueNotice(
    deps,
    notice,
    { loginId: login.id, accountId: account.id, context },
    noticeRecipients({ role, ownEmail: email, ownEmailConfirmedAt: emailConfirmedAt }, account),
  );
}
