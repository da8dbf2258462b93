/** Work of which only so much may run at once, and only so much may wait, in the order it came. */
export interface Slots {
  /** Null, and nothing is run, when all slots are taken and as many wait as may. */
  take<T>(work: () => Promise<T>): Promise<T> | null;
}

export function createSlots(atOnce: number, waitingAtMost: number): Slots {
  const waiting: (() => void)[] = [];
  let running = 0;

  const run = async <T>(work: () => Promise<T>, hasSlot: boolean): Promise<T> => {
    // A slot is handed over without being given back, so that nobody can slip in between.
    if (!hasSlot) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };

  return {
    take: (work) => {
      const hasSlot = running < atOnce;
      if (!hasSlot && waiting.length >= waitingAtMost) return null;
      if (hasSlot) running += 1;
      return run(work, hasSlot);
    },
  };
}
