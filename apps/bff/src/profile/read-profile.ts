import type { Login } from "@hero/contract/logins";

import { findLogin } from "../accounts/find-login.ts";
import { ownView } from "../accounts/login-view.ts";
import type { Deps } from "../deps.ts";
import type { Actor } from "../sessions/actor.ts";

/** One's own login, whole, whatever one's role. */
export async function readProfile(deps: Deps, actor: Actor): Promise<Login> {
  const { login, account } = await findLogin(deps.db, actor, actor.loginId);
  return ownView(actor, login, account, deps.clock.now());
}
