import type { Login } from "@hero/contract/logins";

import { ownView } from "../accounts/login-view.ts";
import { cancelEmailChange } from "../address-checks/cancel-change.ts";
import { confirmAddress } from "../address-checks/confirm-address.ts";
import { resendCheck } from "../address-checks/resend-check.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import type { Actor, Client } from "../sessions/actor.ts";

type Asked = { actor: Actor; client: Client };

/** Confirms one's own email. Throws 409 `managed_on_details`, and see `confirmAddress`. */
export async function confirmOwnEmail(
  deps: Deps,
  { actor, client, body }: Asked & { body: { code: string } },
): Promise<Login> {
  refuseAccountLogin(actor);
  const own = { actor, client, loginId: actor.loginId };
  const { login, account } = await confirmAddress(deps, { ...own, code: body.code });
  return ownView(actor, login, account, deps.clock.now());
}

/** Mails the code that confirms one's own email. Throws 409 `managed_on_details`, and see `resendCheck`. */
export async function resendOwnEmail(deps: Deps, { actor, client }: Asked): Promise<void> {
  refuseAccountLogin(actor);
  await resendCheck(deps, { actor, client, loginId: actor.loginId });
}

/** Keeps one's own email as it is. Throws 409 `managed_on_details`. */
export async function cancelOwnEmail(deps: Deps, { actor, client }: Asked): Promise<void> {
  refuseAccountLogin(actor);
  await cancelEmailChange(deps, { actor, client, loginId: actor.loginId });
}

function refuseAccountLogin({ role }: Actor): void {
  if (role === "account") throw managedOnDetails();
}

export const managedOnDetails = () =>
  problem("managed_on_details", {
    detail: "The account login's email is the one on Account Details, and is changed there.",
  });
