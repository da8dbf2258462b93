import type { Deps } from "../deps.ts";
import type { ProviderHealth } from "./provider-health.ts";
import type { Ending } from "./send-mail.ts";

/**
 * `isFull`: it took as much as was asked for. `isPassedOver`: all that was due was given up. `spentUntil`: the rate lets
 * nothing go before this; null: it does.
 */
type Look = { mails: unknown[]; isFull: boolean; isPassedOver: boolean; spentUntil: number | null };

/** When a worker may look for what is due, as the provider, its rate and its health let it. Times since 1970. */
export interface Gate {
  isDown(): boolean;
  /** How many mails may be under way at once. */
  width(): number;
  /** No look before this. While mail is down a look also holds what came since, though nothing may be sent. */
  opensAt(): number;
  /** Until when the provider wants to be left alone. */
  pausedUntil(): number;
  /** What it returns notes what the look took. */
  beginLook(): (look: Look) => void;
  /** One that never came to the provider took no probe's turn, and nothing of the rate. */
  noteEnd(ending: Pick<Ending, "pauseFor" | "handedAt">): void;
  /** Whether mail works again since this was asked last. */
  hasRecovered(): boolean;
}

export function createGate({
  clock,
  limits,
  health,
}: Pick<Deps, "clock" | "limits"> & { health: ProviderHealth }): Gate {
  let [triedAt, handedAt, pausedUntil, spentUntil] = [-Infinity, -Infinity, -Infinity, -Infinity];
  let [passedOver, wasDown] = [0, false];
  const isDown = () => health.state() === "degraded";
  return {
    isDown,
    width: () => (isDown() ? 1 : limits.mailsAtOnce),
    opensAt: () =>
      isDown() ? Math.max(triedAt, handedAt) + limits.mailProbe : Math.max(pausedUntil, spentUntil),
    pausedUntil: () => pausedUntil,
    beginLook: () => {
      const before = passedOver;
      return (look) => {
        // What was passed over meanwhile it may still have counted: only the next look knows.
        if (passedOver > before) return;
        // It found something to try, or had no room for it.
        if (!look.isPassedOver && (look.isFull || look.mails.length > 0)) triedAt = clock.now();
        if (look.spentUntil !== null) spentUntil = look.spentUntil;
      };
    },
    noteEnd: (ending) => {
      if (ending.pauseFor !== null) pausedUntil = Math.max(pausedUntil, clock.now() + ending.pauseFor);
      if (ending.handedAt === null) {
        passedOver += 1;
        [triedAt, spentUntil] = [-Infinity, -Infinity];
      } else {
        handedAt = Math.max(handedAt, ending.handedAt);
      }
    },
    hasRecovered: () => {
      const isRecovered = wasDown && !isDown();
      wasDown = isDown();
      return isRecovered;
    },
  };
}
