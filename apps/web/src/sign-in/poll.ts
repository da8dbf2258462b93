import type { Delivery } from "@hero/contract/session";

const onItsWayMilliseconds = 1_000;
const settledMilliseconds = 1_500;

/** How long until it is looked at again where a code's mail is, while the page is in view: soon, since somebody waits. */
export function pollAfterMilliseconds(delivery: Delivery): number {
  const isOnItsWay = delivery === "sending" || delivery === "sent" || delivery === "failed";
  return isOnItsWay ? onItsWayMilliseconds : settledMilliseconds;
}
