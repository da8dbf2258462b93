import type { Login } from "@hero/contract/logins";

import type { LoginWithAccount } from "../accounts/find-login.ts";
import { loginView } from "../accounts/login-view.ts";
import { confirmAddress } from "../address-checks/confirm-address.ts";
import { resendCheck } from "../address-checks/resend-check.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import type { Actor, Client } from "../sessions/actor.ts";

type Asked = { actor: Actor; client: Client; resource: LoginWithAccount };

/**
 * Confirms a login's email with the code that its holder reads out. Throws 409 `managed_on_details`, and see
 * `confirmAddress`.
 */
export async function confirmLoginEmail(
  deps: Deps,
  { actor, client, resource, body }: Asked & { body: { code: string } },
): Promise<Login> {
  refuseAccountLogin(resource);
  const loginId = resource.login.id;
  const { login, account } = await confirmAddress(deps, { actor, client, loginId, code: body.code });
  return loginView(login, account, deps.clock.now());
}

/** Mails the code that confirms a login's email. Throws 409 `managed_on_details`, and see `resendCheck`. */
export async function resendLoginEmail(deps: Deps, { actor, client, resource }: Asked): Promise<Login> {
  refuseAccountLogin(resource);
  const { login, account } = await resendCheck(deps, { actor, client, loginId: resource.login.id });
  return loginView(login, account, deps.clock.now());
}

function refuseAccountLogin({ login }: LoginWithAccount): void {
  if (login.role !== "account") return;
  throw problem("managed_on_details", {
    detail: "The account login's email is the one on Account Details, and is confirmed there.",
  });
}
