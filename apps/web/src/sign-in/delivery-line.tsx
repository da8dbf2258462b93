import type { Challenge } from "@hero/contract/session";
import type { ReactNode } from "react";

import { clockTime } from "../account/when.ts";
import { Icon, Spinner } from "../ui/icon.tsx";
import { StateMark } from "../ui/state-mark.tsx";

function at(time: string | null): string {
  return time === null ? "" : ` at ${clockTime(new Date(time))}`;
}

type Delivery = { challenge: Challenge; isWrong: boolean; isAddressSaid?: boolean };

function partsOf({ challenge, isWrong, isAddressSaid = false }: Delivery): {
  mark: ReactNode;
  words: ReactNode;
} {
  const { delivery, deliveryAt, resendAvailableAt, sentTo } = challenge;
  // Beside the address there is no room for the time, on a phone least of all.
  const when = isAddressSaid ? ` to\u00a0${sentTo}` : at(deliveryAt);
  const otherWay = challenge.accepts.includes("recovery_code")
    ? "Use a recovery code, or ask support."
    : "Ask support.";
  switch (delivery) {
    case "sending":
      return { mark: <Spinner />, words: isAddressSaid ? `Sending${when}…` : "Sending…" };
    case "sent":
      return { mark: <Icon name="mail" />, words: `Sent${when}. It can take a minute.` };
    case "delivered":
      return {
        mark: <Icon name="tick" className="text-on" />,
        words: (
          <>
            <strong className="text-ink">Delivered</strong>
            {when}. {isWrong ? "Check each digit, or send it again." : "Not there? Look in junk or spam."}
          </>
        ),
      };
    case "failed":
      return {
        mark: <StateMark state="danger" />,
        words:
          resendAvailableAt === null
            ? "We couldn’t send it. Start again in a little while, or ask support."
            : "We couldn’t send it. Send it again: this one doesn’t count.",
      };
    case "bounced":
      return { mark: <StateMark state="danger" />, words: `Your mailbox refused it. ${otherWay}` };
    case "none":
      return { mark: <Icon name="info" />, words: "No code is emailed for this sign-in." };
  }
  return delivery satisfies never;
}

/** Where the mail with the code is, said aloud whenever that changes; with its address where nothing else says it. */
export function DeliveryLine(delivery: Delivery) {
  const { mark, words } = partsOf(delivery);
  return (
    <output className="delivery">
      {mark}
      <span>{words}</span>
    </output>
  );
}
