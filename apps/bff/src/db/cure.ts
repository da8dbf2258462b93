import { setTimeout as pause } from "node:timers/promises";

import { DatabaseUnavailable, isBusy, isConstraint } from "./errors.ts";

/** How long a unit waits for another process's lock. libSQL's own wait stops this process, hence short and often. */
export type LockPatience = { tries: number; waitMilliseconds: number; pauseMilliseconds: number };

export interface Cure {
  /** Runs one statement of a unit; after one that failed, nothing more runs on the connection until it is renewed. */
  watch<T>(statement: () => Promise<T>): Promise<T>;
  /** Runs a unit, and again from its start after SQLITE_BUSY, on a connection made anew. */
  persist<T>(unit: () => Promise<T>): Promise<T>;
}

/** After one SQLITE_BUSY a libSQL client reports later writes as done and loses them: `renew` makes it whole again. */
export function createCure(patience: LockPatience, renew: () => Promise<void>): Cure {
  // Why the connection must be renewed before anything runs on it; only constraints are no reason.
  let suspicion: { error: unknown } | null = null;
  let hasGivenUp = false;

  return {
    async watch(statement) {
      if (suspicion !== null) throw suspicion.error;
      try {
        return await statement();
      } catch (error) {
        if (!isConstraint(error)) suspicion = { error };
        throw error;
      }
    },
    async persist(unit) {
      // Whoever comes after one that waited in vain doesn't wait too, or the queue would stand still for minutes.
      const triesAtMost = hasGivenUp ? 1 : patience.tries;
      for (let tries = 1; ; tries++) {
        try {
          if (suspicion !== null) {
            await renew();
            suspicion = null;
          }
          const result = await unit();
          hasGivenUp = false;
          return result;
        } catch (error) {
          if (!isBusy(error)) throw error;
          suspicion ??= { error };
          if (tries >= triesAtMost) {
            hasGivenUp = true;
            throw new DatabaseUnavailable("another process holds the database", { cause: error });
          }
          await pause(patience.pauseMilliseconds);
        }
      }
    },
  };
}
