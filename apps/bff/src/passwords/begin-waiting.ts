import type { ResetOutcome } from "@hero/contract/passwords";

import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import type { LinkOfLogin } from "../links/find-link.ts";
import { newLink } from "../links/new-link.ts";
import { insertLink, spendLink } from "../links/statements.ts";
import { enqueueNotice } from "../mail/outbox.ts";
import { formatTime, millisecondsPerHour } from "../ports/clock.ts";
import { recordActivity } from "../record/activity.ts";
import { findAdministrators } from "../resets/find-holder.ts";
import type { Holder } from "../resets/find-holder.ts";
import { noticeOf, recipientsOf } from "../resets/password-statements.ts";
import { beginWaiting } from "../resets/statements.ts";
import type { Client } from "../sessions/actor.ts";

export type Waiting = { link: LinkOfLogin; holder: Holder; passwordHash: string; client: Client };

/**
 * The statements by which a reset begins to wait, the link spent. The login's own address, the account's and every
 * administrator's are told, each with a link of its own that cancels it. Then `mail.wake()`.
 */
export async function beginWaitingReset(
  deps: Pick<Deps, "db" | "clock" | "secrets" | "limits">,
  { link, holder, passwordHash, client }: Waiting,
): Promise<{ statements: Statement[]; outcome: ResetOutcome }> {
  const { db, clock, secrets, limits } = deps;
  const now = clock.now();
  const completesAt = now + limits.resetWait;
  const resetId = secrets.id();
  const administrators = await findAdministrators(db, holder.accountId);
  const recipients = [...new Set([...recipientsOf(holder), ...administrators])];
  const cancelLinks = recipients.map((sentTo) => ({
    ...newLink(deps, "reset_cancel"),
    loginId: holder.id,
    resetId,
    passwordVersion: holder.passwordVersion,
    sentTo,
    createdAt: now,
    expiresAt: completesAt,
  }));
  const reset = { id: resetId, passwordHash, askedAt: now, completesAt, address: client.address };
  return {
    outcome: { outcome: "waiting", completesAt: formatTime(completesAt) },
    statements: [
      ...spendLink(db, link.id, now),
      ...beginWaiting(db, holder, reset),
      ...cancelLinks.map((cancelLink) => insertLink(db, cancelLink)),
      ...enqueueNotice(
        deps,
        { kind: "reset_waiting", completesAt },
        noticeOf(holder, { client, now, actor: null }),
        recipients,
        cancelLinks.map(({ id }) => id),
      ),
      recordActivity(db, now, {
        accountId: holder.accountId,
        type: "password_reset_waiting",
        actor: null,
        login: { id: holder.id, username: holder.username },
        client,
        detail: `Takes effect after ${inHours(completesAt - now)} unless someone cancels it`,
      }),
    ],
  };
}

function inHours(milliseconds: number): string {
  const hours = Math.round(milliseconds / millisecondsPerHour);
  return hours === 1 ? "an hour" : `${hours} hours`;
}
