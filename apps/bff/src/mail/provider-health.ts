import type { Logger } from "pino";

export type MailState = "ok" | "degraded";

/** Milliseconds since 1970. `isOutage`: so long that mail is down at once. */
export type AskedWait = { from: number; until: number; isOutage: boolean };

/** Whether the mail provider takes mails, as the tries of this process tell; made once, in the composition root. */
export interface ProviderHealth {
  noteSent(): void;
  /**
   * The provider took nothing, for no fault of the mail. `reason`: without addresses and secrets; it is logged. `wait`:
   * it says itself for how long; mails that were under way then fail for the same reason, and count no more.
   */
  noteFailure(reason: string, wait?: AskedWait | null): void;
  state(): MailState;
}

/** So many failures in a row, over all mails: one alone is a hiccup, and waits for its next try. */
const failuresUntilDown = 3;

/** Says once that mail is down, and once that it works again: an operator's alarm must not ring for each mail. */
export function createProviderHealth(log: Logger): ProviderHealth {
  let [failures, waitsUntil] = [0, -Infinity];
  const state = (): MailState => (failures >= failuresUntilDown ? "degraded" : "ok");
  return {
    state,
    noteSent: () => {
      const wasDown = state() === "degraded";
      failures = 0;
      if (wasDown) log.info("mail is sent again");
    },
    noteFailure: (failure, wait = null) => {
      const wasDown = state() === "degraded";
      const isSameWait = wait !== null && wait.from < waitsUntil;
      failures = Math.max(failures + (isSameWait ? 0 : 1), wait?.isOutage === true ? failuresUntilDown : 0);
      waitsUntil = Math.max(waitsUntil, wait?.until ?? -Infinity);
      if (!wasDown && state() === "degraded") {
        log.error({ failure, failures }, "mail is down: codes wait, and one mail a second is tried");
      }
    },
  };
}
