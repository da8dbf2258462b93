import type { Challenge } from "@hero/contract/session";
import { useState } from "react";

import { livingChallenge, useConfirmIdentity } from "../api/confirmation.ts";
import { serverNow } from "../api/server-clock.ts";
import { closedBy, isTooSoon } from "./confirm-words.ts";

export type Closed = Pick<Challenge, "codeStep" | "codeStepOpensAt">;

type Options = {
  onConfirmed: () => void;
  /** A code is asked for now, or asked for afresh. */
  onCodeRequired: () => void;
  onRefused: (error: unknown) => void;
};

/** What the server is asked, and what is known since of the code step: its attempt, or that it is closed. */
export function useAsking({ onConfirmed, onCodeRequired, onRefused }: Options) {
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const [closed, setClosed] = useState<Closed | null>(null);
  const confirm = useConfirmIdentity();
  const isBusy = confirm.isPending || confirm.data?.outcome === "confirmed";

  const know = (living: Challenge) => {
    setChallenge(living);
    setClosed(living.codeStep === "open" ? null : living);
  };
  const ask = (body: { password: string; code?: string }) => {
    if (isBusy) return;
    confirm.mutate(body, {
      onSuccess: (answer) => {
        if (answer.outcome === "confirmed") return onConfirmed();
        know(answer.challenge);
        return onCodeRequired();
      },
      onError: (error) => {
        const living = livingChallenge(error);
        if (living !== null) know(living);
        // A living code is no failure: its own countdown says when the next may be sent.
        if (living !== null && isTooSoon(error)) {
          confirm.reset();
          return onCodeRequired();
        }
        const closing = closedBy(error, serverNow());
        if (closing !== null) setClosed(closing);
        return onRefused(error);
      },
    });
  };
  return {
    ask,
    challenge,
    closed,
    isBusy,
    error: confirm.error,
    reset: confirm.reset,
  };
}
