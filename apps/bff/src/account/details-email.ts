import type { Account } from "@hero/contract/account";

import { findAccountLogin } from "../accounts/find-login.ts";
import { cancelEmailChange } from "../address-checks/cancel-change.ts";
import { confirmAddress } from "../address-checks/confirm-address.ts";
import { resendCheck } from "../address-checks/resend-check.ts";
import type { Deps } from "../deps.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { accountView } from "./read-account.ts";

type Asked = { actor: Actor; client: Client };

/** Confirms the Details email; see `confirmAddress`. */
export async function confirmDetailsEmail(
  deps: Deps,
  { actor, client, body }: Asked & { body: { code: string } },
): Promise<Account> {
  const { login } = await findAccountLogin(deps.db, actor);
  const { account } = await confirmAddress(deps, { actor, client, loginId: login.id, code: body.code });
  return accountView(account);
}

/** Mails the code that confirms the Details email; see `resendCheck`. */
export async function resendDetailsEmail(deps: Deps, { actor, client }: Asked): Promise<Account> {
  const { login } = await findAccountLogin(deps.db, actor);
  const { account } = await resendCheck(deps, { actor, client, loginId: login.id });
  return accountView(account);
}

/** Keeps the Details email as it is. */
export async function cancelDetailsEmail(deps: Deps, { actor, client }: Asked): Promise<Account> {
  const { login } = await findAccountLogin(deps.db, actor);
  const { account } = await cancelEmailChange(deps, { actor, client, loginId: login.id });
  return accountView(account);
}
