/** The one place that reads the time. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that only moves forward when told: tests and the test server own it. */
export function movableClock(start: number | Clock): Clock & { advance(by: Duration): void } {
  let offset = 0;
  return {
    now: () => (typeof start === "number" ? start : start.now()) + offset,
    advance: (by) => {
      offset += toMilliseconds(by);
    },
  };
}

export type Duration = {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
  milliseconds?: number;
};

export function toMilliseconds({
  days = 0,
  hours = 0,
  minutes = 0,
  seconds = 0,
  milliseconds = 0,
}: Duration): number {
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}

/** RFC 3339 UTC with milliseconds, from milliseconds since 1970. */
export function formatTime(at: number): string {
  return new Date(at).toISOString();
}

export function formatTimeOrNull(at: number | null): string | null {
  return at === null ? null : formatTime(at);
}

export const millisecondsPerMinute = toMilliseconds({ minutes: 1 });
export const millisecondsPerHour = toMilliseconds({ hours: 1 });
export const millisecondsPerDay = toMilliseconds({ days: 1 });
