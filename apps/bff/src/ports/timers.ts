import type { Clock } from "./clock.ts";

/** The one place that waits. */
export interface Timers {
  /**
   * Runs the function once, so many milliseconds from now, unless the returned function is called before. The process
   * may end meanwhile, unless it `holds` it: for what is still to be done before the end.
   */
  after(milliseconds: number, run: () => void, holds?: "holds_process"): () => void;
}

export const systemTimers: Timers = {
  after: (milliseconds, run, holds) => {
    const timer = setTimeout(run, milliseconds);
    if (holds === undefined) timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Timers that follow a clock which only moves when told: `elapse` runs all that are due by it, in order. */
export function movableTimers(clock: Clock): Timers & { elapse(): void } {
  const waiting = new Set<{ at: number; run: () => void }>();
  const nextDue = () =>
    [...waiting].filter(({ at }) => at <= clock.now()).toSorted((one, other) => one.at - other.at)[0];
  return {
    after: (milliseconds, run) => {
      const timer = { at: clock.now() + milliseconds, run };
      waiting.add(timer);
      return () => waiting.delete(timer);
    },
    elapse: () => {
      for (let timer = nextDue(); timer !== undefined; timer = nextDue()) {
        waiting.delete(timer);
        timer.run();
      }
    },
  };
}
