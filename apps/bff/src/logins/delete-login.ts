import type { LoginWithAccount } from "../accounts/find-login.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { recordActivity } from "../record/activity.ts";
import { cancelWaitingReset } from "../resets/statements.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { endWhatWasBefore, forgetLocations } from "../two-factor/effects.ts";
import { deleteRow, forgetSecondFactors } from "./delete-statements.ts";

type Deleting = { actor: Actor; client: Client; requireConfirmed: () => void };

/**
 * Deletes a login: nothing of it opens anything any more, and its username stays taken. Throws 409 `cannot_delete` for
 * the account login and for oneself, 403 `confirmation_required`.
 */
export async function deleteLogin(
  { db, clock }: Pick<Deps, "db" | "clock">,
  { login }: LoginWithAccount,
  { actor, client, requireConfirmed }: Deleting,
): Promise<void> {
  if (login.role === "account") throw cannotDelete("The account login can't be deleted.");
  if (login.id === actor.loginId) throw cannotDelete("You can't delete your own login.");
  requireConfirmed();
  const now = clock.now();
  const { id, username, accountId } = login;
  const by = { accountId, actor, client, now };
  const doer = { id: actor.loginId, username: actor.username };
  const written = await db.writeGuarded([
    ...cancelWaitingReset(db, {
      login: { id, username },
      accountId,
      actor: doer,
      client,
      now,
      detail: "The login was deleted",
    }),
    ...deleteRow(db, login, now),
    ...endWhatWasBefore(db, { loginIds: [id], because: "login_disabled" }, by),
    ...forgetLocations(db, [id], by),
    ...forgetSecondFactors(db, id, now),
    recordActivity(db, now, {
      accountId,
      type: "login_deleted",
      actor: doer,
      login: { id, username },
      client,
      detail: "",
    }),
  ]);
  // Someone else deleted it meanwhile.
  if (written === null) throw problem("not_found", { detail: "There is no such login on this account." });
}

const cannotDelete = (detail: string) => problem("cannot_delete", { detail });
