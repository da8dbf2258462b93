import type { ParsedBodyOf } from "@hero/contract/endpoint";
import type { passwordsApi } from "@hero/contract/passwords";

import type { Deps } from "../deps.ts";
import { confirmInvited, invitedAddress } from "../invitations/statements.ts";
import { findLink, linkExpired } from "../links/find-link.ts";
import { spendLink } from "../links/statements.ts";
import { refusePassword } from "../password-rules/refuse-password.ts";
import { recordActivity } from "../record/activity.ts";
import { changedFields } from "../record/changed-fields.ts";
import { findHolder } from "../resets/find-holder.ts";
import type { Holder } from "../resets/find-holder.ts";
import { newPasswordStatements } from "../resets/password-statements.ts";
import type { Client } from "../sessions/actor.ts";

const tries = 5;

/**
 * Sets the first password by the mailed invitation, which shows that its address is the login's. Never a session. Throws
 * 410 `link_expired`, also once the login has a password, another address, or is disabled; 422 for the password.
 */
export async function acceptInvitation(
  deps: Deps,
  { token, password }: ParsedBodyOf<typeof passwordsApi.acceptInvitation>,
  client: Client,
): Promise<void> {
  const { db, clock, passwords, portal, mail } = deps;
  let passwordHash: string | null = null;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { link, found: holder } = await findInvitation(deps, token, client);
    refusePassword(password, {
      username: holder.username,
      accountNumber: holder.accountNumber,
      brandName: portal.brandName,
      path: ["password"],
    });
    passwordHash ??= await passwords.hash(password);
    const now = clock.now();
    const login = { id: holder.id, username: holder.username };
    const by = { actor: login, client, sessionId: null };
    const written = await db.writeGuarded([
      ...spendLink(db, link.id, now),
      ...newPasswordStatements(
        deps,
        {
          holder,
          passwordHash,
          ...by,
          type: "password_changed",
          detail: "The first one, by invitation",
          how: null,
        },
        now,
      ),
      ...confirmInvited(db, holder, link.sentTo, now),
      recordActivity(db, now, {
        accountId: holder.accountId,
        type: "email_confirmed",
        actor: login,
        login,
        client,
        change: changedFields({ emailConfirmed: false }, { emailConfirmed: true }),
        detail: "By accepting the invitation",
      }),
    ]);
    if (written === null) continue;
    mail.wake();
    return;
  }
  throw linkExpired();
}

async function findInvitation(deps: Deps, token: string, { throttleAddress }: Client) {
  const wanted = { token, purpose: "invitation" as const, address: throttleAddress };
  return await findLink(deps, wanted, async (link) => {
    const holder = await findHolder(deps.db, link.loginId);
    const isGood =
      holder !== undefined &&
      holder.enabled &&
      holder.deletedAt === null &&
      holder.hasPassword === 0 &&
      holder.passwordVersion === link.passwordVersion &&
      invitedAddress(addressesOf(holder)) === link.sentTo;
    return isGood ? holder : undefined;
  });
}

function addressesOf(holder: Holder) {
  return holder.role === "account"
    ? { email: holder.accountEmail, pendingEmail: holder.accountPendingEmail }
    : { email: holder.ownEmail, pendingEmail: holder.pendingEmail };
}
