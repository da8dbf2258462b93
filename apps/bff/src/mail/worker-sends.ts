import type { Deps } from "../deps.ts";
import type { Timers } from "../ports/timers.ts";
import { brokenOff } from "./broken-off.ts";
import type { ClaimedMail } from "./outbox-statements.ts";
import { sendMail } from "./send-mail.ts";
import type { Ending, Sending } from "./send-mail.ts";

/** The mails that a worker is sending. */
export interface Sends {
  count(): number;
  begin(mail: ClaimedMail): void;
  /** Resolves when one of them is settled or put back; at once when there is none. */
  oneEnded(): Promise<void>;
  /** Breaks all of them off; each is put back. */
  breakOff(): void;
}

/** `onEnd` hears how each ended once it is counted no more. */
export function createSends(
  sending: Sending & Pick<Deps, "limits"> & { timers: Timers },
  onEnd: (ending: Ending) => void,
): Sends {
  const { clock, limits, log, timers } = sending;
  const underWay = new Map<Promise<void>, AbortController>();

  async function send(mail: ClaimedMail, signal: AbortSignal): Promise<Ending> {
    try {
      return await sendMail(sending, mail, signal);
    } catch (error) {
      log.error({ error, mailId: mail.id }, "a mail was not seen to its end");
      // It may have been handed over; its lease brings it back.
      return { nextTryIn: null, pauseFor: null, handedAt: clock.now() };
    }
  }

  return {
    count: () => underWay.size,
    begin: (mail) => {
      const controller = new AbortController();
      const left = mail.usefulUntil - clock.now();
      const isShort = left < limits.mailSendTimeout;
      const cancel = timers.after(isShort ? Math.max(0, left) : limits.mailSendTimeout, () =>
        controller.abort(isShort ? brokenOff.tooLate : brokenOff.noAnswer),
      );
      const task = send(mail, controller.signal).then((ending) => {
        cancel();
        underWay.delete(task);
        onEnd(ending);
      });
      underWay.set(task, controller);
    },
    oneEnded: async () => {
      if (underWay.size > 0) await Promise.race(underWay.keys());
    },
    breakOff: () => {
      for (const controller of underWay.values()) controller.abort(brokenOff.stopping);
    },
  };
}
