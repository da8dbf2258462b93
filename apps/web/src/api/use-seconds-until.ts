import { useEffect, useState } from "react";

import { serverNow } from "./server-clock.ts";

/** To the nearest, since the server's clock is known to about half a second; 0 only once it is over. */
export function wholeSecondsIn(milliseconds: number): number {
  return milliseconds <= 0 ? 0 : Math.max(1, Math.round(milliseconds / 1000));
}

function secondsUntil(time: string | null): number {
  return time === null ? 0 : wholeSecondsIn(Date.parse(time) - serverNow());
}

/**
 * Whole seconds until a time of the server's, counted down to 0; 0 for null. It wakes the screen each second only
 * while fewer than `within` are left.
 */
export function useSecondsUntil(time: string | null, within = Number.POSITIVE_INFINITY): number {
  const [, setTick] = useState(0);
  const seconds = secondsUntil(time);
  useEffect(() => {
    if (seconds === 0) return undefined;
    const wait = seconds > within ? seconds - within : 1;
    const timer = setTimeout(() => setTick((tick) => tick + 1), wait * 1000);
    return () => clearTimeout(timer);
  });
  return seconds;
}
