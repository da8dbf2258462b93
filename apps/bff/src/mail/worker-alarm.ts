import { millisecondsPerDay } from "../ports/clock.ts";
import type { Clock } from "../ports/clock.ts";
import type { Timers } from "../ports/timers.ts";

/** Rings once, at the earliest of the times it is set to. */
export interface Alarm {
  /** Milliseconds since 1970; changes nothing when it rings before that anyway. */
  at(time: number): void;
  /** Resolves when it has rung or was cleared; at once when it isn't set. */
  rung(): Promise<void>;
  clear(): void;
}

export function createAlarm({ clock, timers }: { clock: Clock; timers: Timers }, onRing: () => void): Alarm {
  let set: { time: number; cancel: () => void } | null = null;
  let waiting: (() => void)[] = [];

  function end(): void {
    set = null;
    for (const resolve of waiting) resolve();
    waiting = [];
  }

  return {
    at: (time) => {
      if (set !== null && set.time <= time) return;
      set?.cancel();
      // Timers hold no more than 24 days, and ring at once for more: whoever hears it too early sets it again.
      const wait = Math.min(Math.max(0, time - clock.now()), millisecondsPerDay);
      const cancel = timers.after(wait, () => {
        end();
        onRing();
      });
      set = { time, cancel };
    },
    rung: async () => {
      if (set !== null) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    clear: () => {
      set?.cancel();
      end();
    },
  };
}
