import { maskEmail } from "@hero/two-factor/mask";

import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { newLink } from "../links/new-link.ts";
import { endLinksOf } from "../links/statements.ts";
import { enqueueLink } from "../mail/outbox.ts";
import { recordActivity } from "../record/activity.ts";
import type { ActivityEntry, Named } from "../record/activity.ts";
import { insertInvitation, invitationFreeAt, markInvited } from "./statements.ts";

export type Invitation = {
  login: Named;
  accountId: string;
  /** The login's own address, not yet confirmed: accepting confirms it. */
  sentTo: string;
  passwordVersion: number;
  actor: Named;
  client: ActivityEntry["client"];
};

/**
 * The statements that invite a login to set its first password, earlier invitations ending: in a batch after the
 * login's row. Refused past 3 per login and hour, 50 per account and day or 10 per recipient and hour, and once the
 * login has a password or is disabled; `refuseTooManyInvitations` tells the first from the rest. Then `mail.wake()`.
 */
export function invitationStatements(
  deps: Pick<Deps, "db" | "clock" | "secrets" | "limits">,
  invitation: Invitation,
): Statement[] {
  const { db, clock, secrets, limits } = deps;
  const { login, accountId, sentTo, passwordVersion, actor, client } = invitation;
  const now = clock.now();
  const expiresAt = now + limits.invitationLifetime;
  const link = { ...newLink(deps, "invitation"), passwordVersion, sentTo, createdAt: now, expiresAt };
  return [
    endLinksOf(db, login.id, "invitation", now),
    ...insertInvitation(db, link, { loginId: login.id, accountId, sentTo }, limits),
    ...markInvited(db, login.id, now),
    enqueueLink(db, {
      id: secrets.id(),
      kind: "invitation",
      recipient: sentTo,
      loginId: login.id,
      accountId,
      linkId: link.id,
      now,
      usefulUntil: expiresAt,
      context: {
        username: login.username,
        by: actor.username,
        at: now,
        address: client.address,
        userAgent: client.userAgent,
      },
    }),
    recordActivity(db, now, {
      accountId,
      type: "invitation_sent",
      actor,
      login,
      client,
      detail: `To ${maskEmail(sentTo)}`,
    }),
  ];
}

/** Throws 429 `too_many_requests` while an invitation may not be mailed. */
export async function refuseTooManyInvitations(
  { db, clock, limits }: Pick<Deps, "db" | "clock" | "limits">,
  { login, accountId, sentTo }: Pick<Invitation, "login" | "accountId" | "sentTo">,
): Promise<void> {
  const now = clock.now();
  const freeAt = await invitationFreeAt(db, { loginId: login.id, accountId, sentTo }, limits, now);
  if (freeAt === null) return;
  throw problem("too_many_requests", {
    detail: "Too many invitations were sent. Try again later.",
    retryAfterSeconds: (freeAt - now) / 1000,
  });
}
