import type { Timers } from "../ports/timers.ts";
import { createEventLook } from "./event-look.ts";
import { sayGivenUp } from "./give-up-unwanted.ts";
import { holdCodes } from "./held-statements.ts";
import { applyWaitingEvents } from "./mail-events.ts";
import type { Mail } from "./mail.ts";
import { claimDue } from "./outbox-statements.ts";
import { createMailPurge } from "./purge.ts";
import type { Ending, Sending } from "./send-mail.ts";
import { createAlarm } from "./worker-alarm.ts";
import { createGate } from "./worker-gate.ts";
import { createSends } from "./worker-sends.ts";

export interface MailWorker extends Mail {
  /** Begins to look by itself as well, slowly: for mails of other processes, and of workers that died. */
  start(): void;
  /** Resolves when nothing may be sent at the moment and nothing is being sent. */
  drain(): Promise<void>;
  /** Sends what is due, within the grace of `limits`; resolves when all that was taken is settled or put back. */
  stop(): Promise<void>;
}

type Working = Sending & { timers: Timers };

/** Sends what the outbox holds, off the request path, several at once; one at a time while mail is down. */
export function createMailWorker(sending: Working): MailWorker {
  const { limits, timers } = sending;
  const purge = createMailPurge(sending);
  const isDown = () => sending.health.state() === "degraded";
  const applying = { ...sending, mail: { wake: () => engine.wake(), isDown } };
  const events = createEventLook(applying);
  const engine = createEngine({
    ...sending,
    onSent: (providerId) => applyWaitingEvents(applying, providerId),
  });
  let cancelPoll = () => {};

  function poll(): void {
    engine.wake();
    events.look();
    cancelPoll = timers.after(limits.mailPoll, poll);
  }

  return {
    wake: engine.wake,
    isDown,
    start: () => {
      poll();
      purge.start();
    },
    drain: async () => {
      engine.wake();
      await engine.settled();
    },
    stop: async () => {
      cancelPoll();
      await Promise.all([purge.stop(), engine.stop(), events.settled()]);
    },
  };
}

/** What looks when it is woken, and as long as there is more. */
function createEngine(sending: Working) {
  const { clock, limits, log, timers } = sending;
  const state = {
    isWanted: false,
    /** The last look took all that there was room for, or failed, so that more may be due. */
    isFull: false,
    /** Until when the rate held back what the last look found due; null: nothing. */
    heldBackUntil: null as number | null,
    isStopped: false,
    looking: null as Promise<void> | null,
  };
  const gate = createGate(sending);
  const alarm = createAlarm(sending, wake);
  const sends = createSends(sending, onEnd);
  const room = () => gate.width() - sends.count();
  const canLook = () => state.isWanted && !state.isStopped && (gate.isDown() || room() > 0);

  function wake(): void {
    state.isWanted = true;
    if (state.isStopped || state.looking !== null) return;
    state.looking = look()
      .catch((error: unknown) => log.error({ error }, "the outbox could not be read"))
      .finally(() => {
        state.looking = null;
        // Somebody woke us after the last look and before this line.
        if (canLook()) wake();
      });
  }

  async function look(): Promise<void> {
    while (canLook()) {
      const now = clock.now();
      state.isWanted = false;
      if (gate.opensAt() > now) return alarm.at(gate.opensAt());
      state.isFull = true;
      const isPaused = gate.pausedUntil() > now;
      const noteLook = gate.beginLook();
      const due = await takeDue(sending, now, isPaused ? 0 : Math.max(0, room()));
      for (const mail of due.mails) sends.begin(mail);
      state.isFull = due.isFull;
      state.heldBackUntil = due.nextAt;
      if (due.isPassedOver) state.isWanted = true;
      noteLook(due);
      const next = isPaused ? gate.pausedUntil() : due.nextAt;
      if (next !== null) alarm.at(next);
    }
  }

  function onEnd(ending: Ending): void {
    gate.noteEnd(ending);
    if (ending.nextTryIn !== null) timers.after(ending.nextTryIn, wake);
    // A look is a write: the room that this one made is of use only to mails that found none. One that never came to the
    // provider leaves its turn to the next at once; it is settled for good, so that there is an end to such looks.
    if (gate.hasRecovered() || ending.handedAt === null || state.isFull || state.isWanted) wake();
  }

  async function settled(): Promise<void> {
    while (state.looking !== null || sends.count() > 0) await (state.looking ?? sends.oneEnded());
  }

  async function stop(): Promise<void> {
    const end = clock.now() + limits.mailStopGrace;
    const giveUp = () => {
      state.isStopped = true;
      alarm.clear();
      sends.breakOff();
    };
    const cancel = timers.after(limits.mailStopGrace, giveUp, "holds_process");
    if (!gate.isDown()) wake();
    await settled();
    // What the rate holds back goes as it allows; what waits for its next try, or for the provider, stays.
    while (!state.isStopped && !gate.isDown() && (state.heldBackUntil ?? end) < end) {
      await alarm.rung();
      await settled();
    }
    cancel();
    state.isStopped = true;
    alarm.clear();
  }

  return { wake, settled, stop };
}

/**
 * Takes what is due, and first holds what waits while mail is down. `isFull`: as much as was asked for. `isPassedOver`:
 * it was all given up, and something else may be due.
 */
async function takeDue(sending: Sending, now: number, atMost: number) {
  const { db, limits, log, health, transport } = sending;
  const { mails, givenUp, nextAt, isRateSpent, before } = await claimDue(
    db,
    {
      now,
      leaseUntil: now + limits.mailLease,
      atMost,
      perSecond: transport.sendsPerSecond(),
      rateWindow: limits.mailRateWindow,
      forgottenAt: now - limits.mailKnownFor,
    },
    health.state() === "degraded" ? holdCodes(db, now, limits) : [],
  );
  sayGivenUp(log, before);
  for (const { id, kind, failure } of givenUp) {
    log.warn({ mailId: id, kind, failure }, "a mail was given up");
  }
  return {
    mails,
    isFull: mails.length + givenUp.length === atMost,
    isPassedOver: mails.length === 0 && givenUp.length > 0,
    nextAt,
    spentUntil: isRateSpent ? nextAt : null,
  };
}
