import type { Challenge, Delivery } from "@hero/contract/session";
import type { ReactNode } from "react";

import { Icon, Spinner } from "../ui/icon.tsx";
import { StateMark } from "../ui/state-mark.tsx";
import { deliveryWords } from "./delivery-words.ts";

function markOf(delivery: Delivery, mailDown: boolean): ReactNode {
  if (delivery === "sending") return <Spinner />;
  if (delivery === "sent") return <Icon name="mail" />;
  if (delivery === "delivered") return <Icon name="tick" className="text-on" />;
  if (delivery === "none") return <Icon name="info" />;
  return <StateMark state={mailDown ? "warn" : "danger"} />;
}

type DeliveryLineProps = { challenge: Challenge; isWrong: boolean; isInDialog?: boolean };

/**
 * Where the mail with the code is, said aloud whenever that changes; with its address where nothing else says it. As
 * high for a word as for two lines, so that nothing under it moves.
 */
export function DeliveryLine({ challenge, ...options }: DeliveryLineProps) {
  const { lead, text } = deliveryWords(challenge, options);
  return (
    <output className="delivery">
      {markOf(challenge.delivery, challenge.mailDown)}
      <span>
        {lead !== undefined && <strong className="text-ink">{lead}</strong>}
        {text}
      </span>
    </output>
  );
}
