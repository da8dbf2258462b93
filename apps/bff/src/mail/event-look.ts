import { applyEventsLeft } from "./mail-events.ts";
import type { Applying } from "./mail-events.ts";

/** Looks for events that were left waiting although their mail is known: its worker died in between. */
export interface EventLook {
  /** Looks soon, unless it is looking already; returns at once. */
  look(): void;
  /** Resolves when it isn't looking any more. */
  settled(): Promise<void>;
}

export function createEventLook(deps: Applying): EventLook {
  let looking: Promise<void> | null = null;
  return {
    look: () => {
      looking ??= applyEventsLeft(deps)
        .catch((error: unknown) => deps.log.error({ error }, "events of mails could not be looked for"))
        .finally(() => {
          looking = null;
        });
    },
    settled: async () => {
      await looking;
    },
  };
}
