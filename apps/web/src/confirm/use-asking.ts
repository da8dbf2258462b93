import type { Challenge } from "@hero/contract/session";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { confirmationQuery, livingChallenge, useConfirmIdentity } from "../api/confirmation.ts";
import { serverNow } from "../api/server-clock.ts";
import { pollAfterMilliseconds } from "../sign-in/poll.ts";
import { closedBy, isTooSoon } from "./confirm-words.ts";

export type Closed = Pick<Challenge, "codeStep" | "codeStepOpensAt">;

type Options = {
  onConfirmed: () => void;
  /** A code is asked for now, or asked for afresh. */
  onCodeRequired: () => void;
  onRefused: (error: unknown) => void;
};

/** The attempt as last heard, looked at while its mail is on the way; null until there is one. */
function useLiveChallenge() {
  const queryClient = useQueryClient();
  const [last, setLast] = useState<Challenge | null>(null);
  const { data } = useQuery({
    ...confirmationQuery,
    enabled: last !== null,
    refetchInterval: ({ state }) => {
      const challenge = state.data?.challenge ?? null;
      return challenge !== null && pollAfterMilliseconds(challenge.delivery);
    },
  });
  // One that is over stays on screen as it was: the refusal of what is entered says so.
  const now = last === null ? null : (data?.challenge ?? null);
  if (now !== null && now !== last) setLast(now);
  const know = (living: Challenge) => {
    void queryClient.cancelQueries({ queryKey: confirmationQuery.queryKey });
    queryClient.setQueryData(confirmationQuery.queryKey, { challenge: living });
    setLast(living);
  };
  return { challenge: now ?? last, know };
}

/** What the server is asked, and what is known since of the code step: its attempt, or that it is closed. */
export function useAsking({ onConfirmed, onCodeRequired, onRefused }: Options) {
  const live = useLiveChallenge();
  const [closing, setClosing] = useState<Closed | null>(null);
  const confirm = useConfirmIdentity();
  const isBusy = confirm.isPending || confirm.data?.outcome === "confirmed";
  const { challenge } = live;

  const know = (living: Challenge) => {
    live.know(living);
    setClosing(null);
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
        const closes = closedBy(error, serverNow());
        if (closes !== null) setClosing(closes);
        return onRefused(error);
      },
    });
  };
  return {
    ask,
    challenge,
    closed: closing ?? (challenge !== null && challenge.codeStep !== "open" ? challenge : null),
    isBusy,
    error: confirm.error,
    reset: confirm.reset,
  };
}
