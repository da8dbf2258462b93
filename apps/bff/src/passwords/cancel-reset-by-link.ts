import { mustHaveChangedOne } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { findLink, linkExpired } from "../links/find-link.ts";
import { spendLink } from "../links/statements.ts";
import { findHolder } from "../resets/find-holder.ts";
import { cancelWaitingReset } from "../resets/statements.ts";
import type { Client } from "../sessions/actor.ts";

/** Cancels the waiting reset that a mailed link is about. Throws 410 `link_expired` once that is moot. */
export async function cancelResetByLink(deps: Deps, token: string, client: Client): Promise<void> {
  const { db, clock } = deps;
  const wanted = { token, purpose: "reset_cancel" as const, address: client.throttleAddress };
  const { link, found: holder } = await findLink(deps, wanted, async ({ loginId, resetId }) => {
    const found = await findHolder(db, loginId);
    return found !== undefined && found.resetId !== null && found.resetId === resetId ? found : undefined;
  });
  const now = clock.now();
  const login = { id: holder.id, username: holder.username };
  const written = await db.writeGuarded([
    ...spendLink(db, link.id, now),
    ...cancelWaitingReset(db, {
      login,
      accountId: holder.accountId,
      actor: null,
      client,
      now,
      detail: "By a mailed link",
    }),
    mustHaveChangedOne(db),
  ]);
  // Somebody else was first, or its time has come.
  if (written === null) throw linkExpired();
}
