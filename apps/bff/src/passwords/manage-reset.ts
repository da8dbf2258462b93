import type { LoginWithAccount } from "../accounts/find-login.ts";
import { mustHaveChangedOne } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { recordActivity } from "../record/activity.ts";
import { completeDueReset, takeEffectStatements } from "../resets/complete-reset.ts";
import { findHolder } from "../resets/find-holder.ts";
import { cancelWaitingReset } from "../resets/statements.ts";
import type { Actor, Client } from "../sessions/actor.ts";

type Managing = { actor: Actor; client: Client };

const nothingWaits = () => problem("not_found", { detail: "No new password of this login waits." });

/** Cancels the waiting reset of a login of the account. Throws 404 `not_found` when none waits. */
export async function cancelLoginReset(
  deps: Deps,
  { login: { id, username } }: LoginWithAccount,
  managing: Managing,
): Promise<void> {
  if (!(await cancel(deps, { id, username }, managing))) throw nothingWaits();
}

/** Cancels a waiting reset of one's own; without one there is nothing to do. */
export async function cancelProfileReset(deps: Deps, managing: Managing): Promise<void> {
  const { loginId, username } = managing.actor;
  await cancel(deps, { id: loginId, username }, managing);
}

/** Whether there was one to cancel; one whose time has come takes effect instead. */
async function cancel(
  deps: Deps,
  login: { id: string; username: string },
  { actor, client }: Managing,
): Promise<boolean> {
  const { db, clock } = deps;
  await completeDueReset(deps, login.id);
  const written = await db.writeGuarded([
    ...cancelWaitingReset(db, {
      login,
      accountId: actor.accountId,
      actor: { id: actor.loginId, username: actor.username },
      client,
      now: clock.now(),
    }),
    mustHaveChangedOne(db),
  ]);
  return written !== null;
}

const tries = 5;

/**
 * Lets a waiting reset take effect now. Throws 404 `not_found` when none waits, 403 `forbidden` for the account login's,
 * 403 `confirmation_required`.
 */
export async function releaseLoginReset(
  deps: Deps,
  { login }: LoginWithAccount,
  { actor, client, requireConfirmed }: Managing & { requireConfirmed: () => void },
): Promise<void> {
  const { db, clock, portal, mail } = deps;
  await completeDueReset(deps, login.id);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const now = clock.now();
    const holder = await findHolder(db, login.id);
    if (holder === undefined || holder.resetId === null) throw nothingWaits();
    if (holder.role === "account") {
      throw problem("forbidden", {
        detail: `Only ${portal.supportEmail} can release a new password of the account login.`,
      });
    }
    requireConfirmed();
    const by = { id: actor.loginId, username: actor.username };
    const written = await db.writeGuarded([
      ...takeEffectStatements(deps, holder, { actor: by, client, detail: "Released before its time" }, now),
      recordActivity(db, now, {
        accountId: actor.accountId,
        type: "password_reset_released",
        actor: by,
        login: { id: holder.id, username: holder.username },
        client,
        detail: "",
      }),
    ]);
    if (written === null) continue;
    mail.wake();
    return;
  }
  throw problem("unavailable", { retryAfterSeconds: 1 });
}
