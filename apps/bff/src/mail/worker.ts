import type { Timers } from "../ports/timers.ts";
import { holdCodes } from "./held-statements.ts";
import type { Mail } from "./mail.ts";
import { claimDue } from "./outbox-statements.ts";
import { createMailPurge } from "./purge.ts";
import type { Ending, Sending } from "./send-mail.ts";
import { createAlarm } from "./worker-alarm.ts";
import { createSends } from "./worker-sends.ts";

export interface MailWorker extends Mail {
  /** Begins to look by itself as well, slowly: for mails of other processes, and of workers that died. */
  start(): void;
  /** Resolves when nothing may be sent at the moment and nothing is being sent. */
  drain(): Promise<void>;
  /** Sends what is due, within the grace of `limits`; resolves when all that was taken is settled or put back. */
  stop(): Promise<void>;
}

/** Sends what the outbox holds, off the request path, several at once; one at a time while mail is down. */
export function createMailWorker(sending: Sending & { timers: Timers }): MailWorker {
  const { clock, limits, log, timers, health } = sending;
  const purge = createMailPurge(sending);
  const state = {
    isWanted: false,
    /** The last look took all that there was room for, or failed, so that more may be due. */
    isFull: false,
    isStopped: false,
    looking: null as Promise<void> | null,
    wasDown: false,
    /** When a look last found something to try, or no room for it. */
    triedAt: -Infinity,
    /** Until when the provider wants to be left alone, and when its rate lets the next mail go. */
    pausedUntil: -Infinity,
    rateOpensAt: -Infinity,
  };
  const alarm = createAlarm({ clock, timers }, wake);
  const sends = createSends(sending, onEnd);
  let cancelPoll = () => {};

  const isDown = () => health.state() === "degraded";
  const room = () => (isDown() ? 1 : limits.mailsAtOnce) - sends.count();
  // While mail is down a look also holds what came since, whether or not anything may be sent.
  const canLook = () => state.isWanted && !state.isStopped && (isDown() || room() > 0);
  const opensAt = () =>
    isDown() ? state.triedAt + limits.mailProbe : Math.max(state.pausedUntil, state.rateOpensAt);

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
      if (opensAt() > now) return alarm.at(opensAt());
      state.isFull = true;
      const atMost = state.pausedUntil > now ? 0 : Math.max(0, room());
      const { taken, isFull, nextAt, isRateSpent } = await takeDue(sending, now, atMost);
      for (const mail of taken) sends.begin(mail);
      state.isFull = isFull;
      if (isFull || taken.length > 0) state.triedAt = now;
      if (isRateSpent && nextAt !== null) state.rateOpensAt = nextAt;
      const next = state.pausedUntil > now ? state.pausedUntil : nextAt;
      if (next !== null) alarm.at(next);
    }
  }

  function onEnd(ending: Ending | null): void {
    const { nextTryIn = null, pauseFor = null } = ending ?? {};
    if (nextTryIn !== null) timers.after(nextTryIn, wake);
    if (pauseFor !== null) state.pausedUntil = Math.max(state.pausedUntil, clock.now() + pauseFor);
    const hasRecovered = state.wasDown && !isDown();
    state.wasDown = isDown();
    // A look is a write: the room that this one made is of use only to mails that found none.
    if (state.isFull || state.isWanted || hasRecovered) wake();
  }

  async function settled(): Promise<void> {
    while (state.looking !== null || sends.count() > 0) await (state.looking ?? sends.oneEnded());
  }

  function poll(): void {
    wake();
    cancelPoll = timers.after(limits.mailPoll, poll);
  }

  async function stop(): Promise<void> {
    cancelPoll();
    const purged = purge.stop();
    const end = clock.now() + limits.mailStopGrace;
    const giveUp = () => {
      state.isStopped = true;
      alarm.clear();
      sends.breakOff();
    };
    const cancel = timers.after(limits.mailStopGrace, giveUp, "holds_process");
    if (!isDown()) wake();
    await settled();
    // What the rate holds back goes as it allows; what waits for its next try, or for the provider, stays.
    while (!state.isStopped && !isDown() && (alarm.ringsAt() ?? end) < end) {
      await alarm.rung();
      await settled();
    }
    cancel();
    state.isStopped = true;
    alarm.clear();
    await purged;
  }

  return {
    wake,
    start: () => {
      poll();
      purge.start();
    },
    drain: async () => {
      wake();
      await settled();
    },
    stop,
  };
}

/** Takes what is due, and first holds what waits while mail is down. */
async function takeDue(sending: Sending, now: number, atMost: number) {
  const { db, limits, log, health, transport } = sending;
  const { mails, givenUp, nextAt, isRateSpent } = await claimDue(
    db,
    {
      now,
      leaseUntil: now + limits.mailLease,
      atMost,
      perSecond: transport.sendsPerSecond(),
      forgottenAt: now - limits.mailKnownFor,
    },
    health.state() === "degraded" ? holdCodes(db, now) : [],
  );
  for (const { id, kind, failure } of givenUp) {
    log.warn({ mailId: id, kind, failure }, "a mail was given up");
  }
  return { taken: mails, isFull: mails.length + givenUp.length === atMost, nextAt, isRateSpent };
}
