import type { Deps } from "../deps.ts";
import type { Timers } from "../ports/timers.ts";
import { giveUpWhatIsUnwanted } from "./give-up-unwanted.ts";
import { purgeSettled } from "./purge-statements.ts";

export interface MailPurge {
  /** Begins to look, now and ever so often. */
  start(): void;
  /** Deletes all that is old enough; resolves when nothing of it is left, or it was stopped. */
  run(): Promise<void>;
  /** Begins no further batch, and resolves when the one under way is done. */
  stop(): Promise<void>;
}

/**
 * Keeps the outbox small: what came to be of no use while nobody worked is given up, and what was settled long ago goes, a few rows at
 * a time so that nobody waits for it.
 */
export function createMailPurge({
  db,
  clock,
  limits,
  log,
  timers,
}: Pick<Deps, "db" | "clock" | "limits" | "log"> & { timers: Timers }): MailPurge {
  const state = { isStopped: false };
  let running = Promise.resolve();
  let cancel = () => {};

  async function purge(): Promise<void> {
    const [before, atMost] = [clock.now() - limits.mailKept, limits.mailsPurgedAtOnce];
    try {
      await giveUpWhatIsUnwanted({ db, log, limits }, clock.now());
      let deleted = atMost;
      while (!state.isStopped && deleted === atMost) deleted = await purgeSettled(db, { before, atMost });
    } catch (error) {
      log.error({ error }, "settled mails could not be deleted");
    }
  }

  function run(): Promise<void> {
    running = running.then(purge);
    return running;
  }

  function start(): void {
    void run().then(() => {
      if (!state.isStopped) cancel = timers.after(limits.mailPurge, start);
    });
  }

  return {
    start,
    run,
    stop: async () => {
      state.isStopped = true;
      cancel();
      await running;
    },
  };
}
