import type { Challenge } from "@hero/contract/session";
import type { ReactNode } from "react";

import { clockTime } from "../account/when.ts";
import { Icon, Spinner } from "../ui/icon.tsx";
import { StateMark } from "../ui/state-mark.tsx";

function at(time: string | null): string {
  return time === null ? "" : ` at ${clockTime(new Date(time))}`;
}

function partsOf(challenge: Challenge, isWrong: boolean): { mark: ReactNode; words: ReactNode } {
  const { delivery, deliveryAt, resendAvailableAt } = challenge;
  const otherWay = challenge.accepts.includes("recovery_code")
    ? "Use a recovery code, or ask support."
    : "Ask support.";
  switch (delivery) {
    case "sending":
      return { mark: <Spinner />, words: "Sending…" };
    case "sent":
      return { mark: <Icon name="mail" />, words: `Sent${at(deliveryAt)}. It can take a minute.` };
    case "delivered":
      return {
        mark: <Icon name="tick" className="text-on" />,
        words: (
          <>
            <strong className="text-ink">Delivered</strong>
            {at(deliveryAt)}.{" "}
            {isWrong ? "Check each digit, or send it again." : "Not there? Look in junk or spam."}
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

/** Where the mail with the code is, said aloud whenever that changes. */
export function DeliveryLine({ challenge, isWrong }: { challenge: Challenge; isWrong: boolean }) {
  const { mark, words } = partsOf(challenge, isWrong);
  return (
    <output className="delivery">
      {mark}
      <span>{words}</span>
    </output>
  );
}
