import type { Deps } from "../deps.ts";
import { newLink } from "../links/new-link.ts";
import { purgeLinks } from "../links/statements.ts";
import { findHolderByUsername, mayReset, ownAddress } from "../resets/find-holder.ts";
import type { Client } from "../sessions/actor.ts";
import { withinResetLimits } from "../throttle/link-throttle.ts";
import { insertResetLink, owedResetMail } from "./request-statements.ts";

/**
 * Mails the link that sets a new password, to the login's own confirmed address. Names without one cost and write the
 * same: a link that is over at once. Throws 429 `too_many_requests` past the limit of the address.
 */
export async function requestReset(
  deps: Pick<Deps, "db" | "clock" | "secrets" | "limits" | "mail">,
  username: string,
  client: Client,
): Promise<void> {
  const { db, clock, secrets, limits, mail } = deps;
  const now = clock.now();
  const holder = await findHolderByUsername(db, username);
  const sentTo = holder !== undefined && mayReset(holder) ? ownAddress(holder) : null;
  const link = {
    ...newLink(deps, "reset"),
    passwordVersion: holder?.passwordVersion ?? 1,
    sentTo: sentTo ?? "",
    createdAt: now,
    expiresAt: now + limits.resetLinkLifetime,
  };
  const owner = sentTo === null ? null : { loginId: holder?.id ?? "", accountId: holder?.accountId ?? "" };
  const { address, userAgent } = client;
  const context = { username: holder?.username ?? "", by: null, at: now, address, userAgent };
  await withinResetLimits(deps, client.throttleAddress, [
    purgeLinks(db, now),
    insertResetLink(db, link, owner, limits.resetMailsPerLoginAndHour),
    owedResetMail(db, { id: secrets.id(), facts: { context } }, link, owner),
  ]);
  mail.wake();
}
