import type { Logger } from "pino";

export type MailState = "ok" | "degraded";

/** Whether the mail provider takes mails, as the tries of this process tell; made once, in the composition root. */
export interface ProviderHealth {
  noteSent(): void;
  /**
   * The provider took nothing, for no fault of the mail. `reason`: without addresses and secrets; it is logged.
   * `isOutage`: it says itself that it takes nothing for a while.
   */
  noteFailure(reason: string, isOutage?: boolean): void;
  state(): MailState;
}

/** So many failures in a row, over all mails: one alone is a hiccup, and waits for its next try. */
const failuresUntilDown = 3;

/** Says once that mail is down, and once that it works again: an operator's alarm must not ring for each mail. */
export function createProviderHealth(log: Logger): ProviderHealth {
  let failures = 0;
  const state = (): MailState => (failures >= failuresUntilDown ? "degraded" : "ok");
  return {
    state,
    noteSent: () => {
      const wasDown = state() === "degraded";
      failures = 0;
      if (wasDown) log.info("mail is sent again");
    },
    noteFailure: (failure, isOutage = false) => {
      const wasDown = state() === "degraded";
      failures = Math.max(failures + 1, isOutage ? failuresUntilDown : 0);
      if (!wasDown && state() === "degraded") {
        log.error({ failure, failures }, "mail is down: codes wait, and one mail a second is tried");
      }
    },
  };
}
