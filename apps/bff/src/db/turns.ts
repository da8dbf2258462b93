/** Runs units one at a time, in the order they came. A unit must not ask for a turn of its own: it would wait for itself. */
export interface Turns {
  take<T>(unit: () => Promise<T>): Promise<T>;
  /** Whether a unit has the turn now. */
  isTaken(): boolean;
}

/** At most `waitingAtMost` units wait; one more is refused with what `refuse` makes. */
export function createTurns(waitingAtMost: number, refuse: () => Error): Turns {
  const waiting: (() => void)[] = [];
  let isTaken = false;

  return {
    isTaken: () => isTaken,
    async take(unit) {
      if (!isTaken) {
        isTaken = true;
      } else {
        if (waiting.length >= waitingAtMost) throw refuse();
        // The turn is handed over without being given back, so that nobody can slip in between.
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
      }
      try {
        return await unit();
      } finally {
        const next = waiting.shift();
        if (next === undefined) isTaken = false;
        else next();
      }
    },
  };
}
