import { findLogin } from "../accounts/find-login.ts";
import type { LoginWithAccount } from "../accounts/find-login.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { recordActivity } from "../record/activity.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { addressOf } from "./email-rules.ts";
import { endAddressChecks, writeDetailsAddress, writeLoginAddress } from "./statements.ts";

const tries = 3;

/** Drops the address that waits to be confirmed, and its check; changes nothing where none waits. */
export async function cancelEmailChange(
  deps: Deps,
  { actor, client, loginId }: { actor: Actor; client: Client; loginId: string },
): Promise<LoginWithAccount> {
  const { db, clock } = deps;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const holder = await findLogin(db, actor, loginId);
    const { pendingEmail } = addressOf(holder);
    if (pendingEmail === null) return holder;
    const [now, isDetails] = [clock.now(), holder.login.role === "account"];
    const columns = { pendingEmail: null };
    const written = await db.writeGuarded([
      ...(isDetails ? writeDetailsAddress(db, holder, columns, now) : writeLoginAddress(db, holder, columns)),
      endAddressChecks(db, loginId, now),
      recordActivity(db, now, {
        accountId: actor.accountId,
        type: isDetails ? "account_updated" : "login_updated",
        actor: { id: actor.loginId, username: actor.username },
        login: isDetails ? null : { id: loginId, username: holder.login.username },
        client,
        change: { pendingEmail: { from: pendingEmail, to: null } },
        detail: "",
      }),
    ]);
    if (written !== null) return await findLogin(db, actor, loginId);
  }
  throw problem("unavailable", { retryAfterSeconds: 1 });
}
