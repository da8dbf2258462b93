import type { LoginWithAccount } from "../accounts/find-login.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { invitationStatements, refuseTooManyInvitations } from "../invitations/invite.ts";
import { invitedAddress } from "../invitations/statements.ts";
import type { Actor, Client } from "../sessions/actor.ts";

/**
 * Mails a fresh invitation; earlier ones stop working. Throws 429 `too_many_requests`, 409 `conflict` for a login that
 * has had a password, is disabled or has no email, 403 `confirmation_required`.
 */
export async function inviteLogin(
  deps: Deps,
  { login, account }: LoginWithAccount,
  { actor, client, requireConfirmed }: { actor: Actor; client: Client; requireConfirmed: () => void },
): Promise<void> {
  const { db, mail } = deps;
  const sentTo = invitedAddress(login.role === "account" ? account : login);
  const invitation = {
    login: { id: login.id, username: login.username },
    accountId: account.id,
    sentTo: sentTo ?? "",
    passwordVersion: login.passwordVersion,
    actor: { id: actor.loginId, username: actor.username },
    client,
  };
  await refuseTooManyInvitations(deps, invitation);
  if (login.passwordHash !== null) throw cannotInvite("This login has had a password already.");
  if (sentTo === null) throw cannotInvite("This login has no email to send an invitation to.");
  if (!login.enabled) throw cannotInvite("This login is disabled. Enable it first.");
  requireConfirmed();
  if ((await db.writeGuarded(invitationStatements(deps, invitation))) === null) {
    await refuseTooManyInvitations(deps, invitation);
    throw cannotInvite("This login changed meanwhile. Look at it again.");
  }
  mail.wake();
}

const cannotInvite = (detail: string) => problem("conflict", { detail });
