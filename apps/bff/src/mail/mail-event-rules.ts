import type { Refusal } from "@hero/contract/session";

import type { MailEvent } from "./mail.ts";

/** As the outbox keeps it. */
export type MailState = "queued" | "sending" | "sent" | "delivered" | "bounced" | "failed";

const untold = ["sending", "sent"] as const;
/** Some mailboxes take a mail and send it back later. */
const notEnded = [...untold, "delivered"] as const;

/** What each kind of event makes of a mail, and of a mail in which state: none leads back. */
const moves: Record<MailEvent["kind"], { to: MailState; from: readonly MailState[] }> = {
  delivered: { to: "delivered", from: untold },
  // Somebody who calls it spam has it.
  complained: { to: "delivered", from: untold },
  bounced: { to: "bounced", from: notEnded },
  failed: { to: "failed", from: notEnded },
};

/** The state that a mail comes to by an event, or null: it is as far already. */
export function movedBy(state: MailState, kind: MailEvent["kind"]): MailState | null {
  const { to, from } = moves[kind];
  return from.includes(state) ? to : null;
}

/** How an event says that the address refuses mail; null: it says nothing of the kind. */
export function refusalBy(kind: MailEvent["kind"]): Refusal | null {
  return kind === "bounced" || kind === "complained" ? kind : null;
}

/** When it happened as the provider says, but neither before what was known by then nor after now: clocks differ. */
export function momentOf(at: number, notBefore: number, now: number): number {
  return Math.max(notBefore, Math.min(at, now));
}
