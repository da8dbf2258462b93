import type { Deps } from "../deps.ts";
import type { Timers } from "../ports/timers.ts";
import { completeDueReset } from "./complete-reset.ts";
import { findDueResets } from "./find-holder.ts";

const atOnce = 20;

export interface ResetClock {
  /** Begins to look, now and ever so often. */
  start(): void;
  /** Lets every reset take effect that is due by now; resolves when it has looked once. */
  look(): Promise<void>;
  /** Looks no more, and resolves when what is under way is done. */
  stop(): Promise<void>;
}

/** Lets waiting resets take effect when their time comes, whether or not anyone signs in. */
export function createResetClock(
  deps: Pick<Deps, "db" | "clock" | "secrets" | "mail" | "limits" | "log"> & { timers: Timers },
): ResetClock {
  const { db, clock, limits, log, timers } = deps;
  let isStopped = false;
  let looking = Promise.resolve();
  let cancel = () => {};

  async function lookOnce(): Promise<void> {
    try {
      for (const loginId of await findDueResets(db, clock.now(), atOnce)) {
        if (isStopped) return;
        await completeDueReset(deps, loginId);
      }
    } catch (error) {
      log.error({ error }, "resets that are due could not be looked at");
    }
  }

  function look(): Promise<void> {
    looking = looking.then(lookOnce);
    return looking;
  }

  function poll(): void {
    // The next look is set only after this one, so that a slow database is not asked ever more.
    void look().then(() => {
      if (!isStopped) cancel = timers.after(limits.resetPoll, poll);
    });
  }

  return {
    start: poll,
    look,
    stop: async () => {
      isStopped = true;
      cancel();
      await looking;
    },
  };
}
