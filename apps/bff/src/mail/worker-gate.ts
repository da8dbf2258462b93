import type { Deps } from "../deps.ts";
import type { ProviderHealth } from "./provider-health.ts";

/** When a worker may look for what is due, as the provider, its rate and its health let it. Times since 1970. */
export interface Gate {
  isDown(): boolean;
  /** How many mails may be under way at once. */
  width(): number;
  /** No look before this. While mail is down a look also holds what came since, though nothing may be sent. */
  opensAt(): number;
  /** Until when the provider wants to be left alone. */
  pausedUntil(): number;
  pause(milliseconds: number): void;
  /** A look found something to try, or no room for it. */
  noteTried(): void;
  /** The rate lets nothing go before this. */
  noteSpent(until: number): void;
  /** Whether mail works again since this was asked last. */
  hasRecovered(): boolean;
}

export function createGate({
  clock,
  limits,
  health,
}: Pick<Deps, "clock" | "limits"> & { health: ProviderHealth }): Gate {
  let [triedAt, pausedUntil, spentUntil, wasDown] = [-Infinity, -Infinity, -Infinity, false];
  const isDown = () => health.state() === "degraded";
  return {
    isDown,
    width: () => (isDown() ? 1 : limits.mailsAtOnce),
    opensAt: () => (isDown() ? triedAt + limits.mailProbe : Math.max(pausedUntil, spentUntil)),
    pausedUntil: () => pausedUntil,
    pause: (milliseconds) => {
      pausedUntil = Math.max(pausedUntil, clock.now() + milliseconds);
    },
    noteTried: () => {
      triedAt = clock.now();
    },
    noteSpent: (until) => {
      spentUntil = until;
    },
    hasRecovered: () => {
      const isRecovered = wasDown && !isDown();
      wasDown = isDown();
      return isRecovered;
    },
  };
}
