import type { Timers } from "../ports/timers.ts";
import type { Mail } from "./mail.ts";
import { claimDue } from "./outbox-statements.ts";
import type { ClaimedMail } from "./outbox-statements.ts";
import { sendMail } from "./send-mail.ts";
import type { Sending } from "./send-mail.ts";

export interface MailWorker extends Mail {
  /** Begins to look by itself as well, slowly: for mails of other processes, and of workers that died. */
  start(): void;
  /** Resolves when nothing is due and nothing is being sent. */
  drain(): Promise<void>;
  /** Takes no more, and resolves when what is being sent is settled or put back; within the grace of `limits`. */
  stop(): Promise<void>;
}

/** Sends what the outbox holds, off the request path, several at once. */
export function createMailWorker(sending: Sending & { timers: Timers }): MailWorker {
  const { db, clock, limits, log, timers } = sending;
  const underWay = new Map<Promise<void>, AbortController>();
  // `isFull`: the last look took all that there was room for, or failed, so that more may be due.
  const state = { isWanted: false, isFull: false, isStopped: false, looking: null as Promise<void> | null };
  let cancelPoll = () => {};

  const room = () => limits.mailsAtOnce - underWay.size;

  function wake(): void {
    state.isWanted = true;
    if (state.isStopped || state.looking !== null) return;
    state.looking = look()
      .catch((error: unknown) => log.error({ error }, "the outbox could not be read"))
      .finally(() => {
        state.looking = null;
        // Somebody woke us after the last look and before this line.
        if (state.isWanted && room() > 0) wake();
      });
  }

  async function look(): Promise<void> {
    while (state.isWanted && !state.isStopped && room() > 0) {
      state.isWanted = false;
      state.isFull = true;
      const [now, atMost] = [clock.now(), room()];
      const claimed = await claimDue(db, { now, leaseUntil: now + limits.mailLease, atMost });
      state.isFull = claimed.length === atMost;
      for (const mail of claimed) begin(mail);
    }
  }

  function begin(mail: ClaimedMail): void {
    const controller = new AbortController();
    const patience = Math.min(limits.mailSendTimeout, mail.usefulUntil - clock.now());
    const cancel = timers.after(Math.max(0, patience), () => controller.abort());
    const task = sendMail(sending, mail, controller.signal)
      .then((wait) => {
        if (wait !== null) timers.after(wait, wake);
      })
      .catch((error: unknown) => log.error({ error, mailId: mail.id }, "a mail's state could not be written"))
      .finally(() => {
        cancel();
        underWay.delete(task);
        // A look is a write: the room that this one made is of use only to mails that found none.
        if (state.isFull || state.isWanted) wake();
      });
    underWay.set(task, controller);
  }

  async function settled(): Promise<void> {
    while (state.looking !== null || underWay.size > 0) {
      await (state.looking ?? Promise.race(underWay.keys()));
    }
  }

  function poll(): void {
    wake();
    cancelPoll = timers.after(limits.mailPoll, poll);
  }

  return {
    wake,
    start: poll,
    drain: async () => {
      wake();
      await settled();
    },
    stop: async () => {
      state.isStopped = true;
      cancelPoll();
      const cancel = timers.after(limits.mailStopGrace, () => {
        for (const controller of underWay.values()) controller.abort();
      });
      await settled();
      cancel();
    },
  };
}
