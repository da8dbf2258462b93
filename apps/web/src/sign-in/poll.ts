import type { Delivery } from "@hero/contract/session";

const pollMilliseconds = { sending: 1_000, sent: 4_000, later: 15_000 };

/** How long until it is looked at again where a code's mail is: often while it is on the way. */
export function pollAfterMilliseconds(delivery: Delivery): number {
  return delivery === "sending" || delivery === "sent" ? pollMilliseconds[delivery] : pollMilliseconds.later;
}
