/**
 * Tries that are being judged in this process, by what they are counted under. A try is counted before it is judged,
 * so one that finds no room may find some once the others have turned out right: it waits for them.
 */
export interface InFlight {
  begin(keys: readonly string[]): void;
  /** Ends a try, and lets the next that waits for any of its keys look again. */
  end(keys: readonly string[]): void;
  has(key: string): boolean;
  /** Resolves when it is this one's turn to look again; null when too many wait. */
  wait(key: string): Promise<void> | null;
  /** Lets the next that waits for the key look again: owed by whoever was woken, unless it waits for that key anew. */
  wakeNext(key: string): void;
}

export function createInFlight(waitingAtMost: number): InFlight {
  const running = new Map<string, number>();
  const waiting = new Map<string, (() => void)[]>();
  let waitingInAll = 0;

  const wakeNext = (key: string) => {
    const queue = waiting.get(key);
    const next = queue?.shift();
    if (queue?.length === 0) waiting.delete(key);
    if (next === undefined) return;
    waitingInAll -= 1;
    next();
  };

  return {
    wakeNext,
    has: (key) => running.has(key),
    begin: (keys) => {
      for (const key of keys) running.set(key, (running.get(key) ?? 0) + 1);
    },
    end: (keys) => {
      for (const key of keys) {
        const left = (running.get(key) ?? 1) - 1;
        if (left === 0) running.delete(key);
        else running.set(key, left);
      }
      for (const key of keys) wakeNext(key);
    },
    wait: (key) => {
      if (waitingInAll >= waitingAtMost) return null;
      waitingInAll += 1;
      return new Promise<void>((resolve) => {
        const queue = waiting.get(key) ?? [];
        queue.push(resolve);
        waiting.set(key, queue);
      });
    },
  };
}
