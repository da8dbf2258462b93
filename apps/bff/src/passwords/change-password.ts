import type { ParsedBodyOf } from "@hero/contract/endpoint";
import type { profileApi } from "@hero/contract/profile";

import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { refusePassword } from "../password-rules/refuse-password.ts";
import { findHolder } from "../resets/find-holder.ts";
import { newPasswordStatements } from "../resets/password-statements.ts";
import { cancelWaitingReset } from "../resets/statements.ts";
import type { Actor, Client } from "../sessions/actor.ts";

type Change = {
  actor: Actor;
  client: Client;
  body: ParsedBodyOf<typeof profileApi.changePassword>;
  requireConfirmed: () => void;
};

const tries = 5;

/**
 * Changes one's own password; this session goes on, and all that the old password opened ends, a waiting reset too.
 * Throws 422 for the password, 403 `confirmation_required`, 503 `overloaded`.
 */
export async function changePassword(
  deps: Deps,
  { actor, client, body, requireConfirmed }: Change,
): Promise<void> {
  const { db, clock, passwords, portal, mail } = deps;
  const { loginId, username, accountId, accountNumber } = actor;
  refusePassword(body.newPassword, {
    username,
    accountNumber,
    brandName: portal.brandName,
    path: ["newPassword"],
  });
  requireConfirmed();
  const passwordHash = await passwords.hash(body.newPassword);
  const login = { id: loginId, username };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const now = clock.now();
    const holder = await findHolder(db, loginId);
    if (holder === undefined || !holder.enabled || holder.deletedAt !== null) {
      throw problem("not_signed_in", { detail: "Sign in first." });
    }
    const password = {
      holder,
      passwordHash,
      sessionId: actor.session?.id ?? null,
      actor: login,
      client,
      type: "password_changed" as const,
      detail: "By themselves",
      how: "by_themselves" as const,
    };
    const written = await db.writeGuarded([
      ...newPasswordStatements(deps, password, now),
      ...cancelWaitingReset(db, {
        login,
        accountId,
        actor: login,
        client,
        now,
        detail: "The password was changed",
      }),
    ]);
    if (written === null) continue;
    mail.wake();
    return;
  }
  throw problem("unavailable", { retryAfterSeconds: 1 });
}
