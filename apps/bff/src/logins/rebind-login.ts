import type { LoginWithAccount } from "../accounts/find-login.ts";
import { tell } from "../accounts/tell.ts";
import { clearCodeStep } from "../code-step/statements.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { recordActivity } from "../record/activity.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { forgetLocations } from "../two-factor/effects.ts";

type Rebinding = { actor: Actor; client: Client; requireConfirmed: () => void };

/**
 * Opens a login's code step again: its counts, lock and block are cleared, its locations forgotten, and its holder told.
 * Throws 409 `managed_on_details` for the account login, 403 `confirmation_required`.
 */
export async function rebindLogin(
  deps: Pick<Deps, "db" | "clock" | "secrets" | "mail" | "portal">,
  found: LoginWithAccount,
  { actor, client, requireConfirmed }: Rebinding,
): Promise<void> {
  const { db, clock, mail, portal } = deps;
  const { id, username, accountId, role } = found.login;
  if (role === "account") {
    throw problem("managed_on_details", {
      detail: `Only ${portal.supportEmail} can open the account login's code step again.`,
    });
  }
  requireConfirmed();
  const now = clock.now();
  const by = { accountId, actor, client, now };
  await db.write([
    clearCodeStep(db, id, "both"),
    ...forgetLocations(db, [id], by),
    recordActivity(db, now, {
      accountId,
      type: "two_factor_rebound",
      actor: { id: actor.loginId, username: actor.username },
      login: { id, username },
      client,
      detail: "",
    }),
    ...tell(deps, { kind: "code_step_rebound" }, found, by),
  ]);
  mail.wake();
}
