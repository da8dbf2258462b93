type Headers = Record<string, string>;

/** What the provider takes before it has said anything; it says so with every answer. */
const assumedPerSecond = 5;
/** A figure beyond these is a misunderstanding, and nothing to plan by. */
const [leastPerSecond, mostPerSecond] = [1, 1000];
const longestWaitMilliseconds = 60 * 60 * 1000;

/** How many requests a second the provider takes, as its own answers tell. */
export interface ResendRate {
  note(headers: Headers): void;
  perSecond(): number;
}

export function createResendRate(): ResendRate {
  let perSecond = assumedPerSecond;
  let seen = { limit: 0, windowSeconds: 1 };
  return {
    note: (headers) => {
      const limit = wholeNumber(headers["ratelimit-limit"]);
      if (limit === null || limit === 0) return;
      const windowSeconds = windowOf(headers, limit) ?? longestReset(headers, limit, seen);
      seen = { limit, windowSeconds };
      perSecond = Math.min(Math.max(Math.floor(limit / windowSeconds), leastPerSecond), mostPerSecond);
    },
    perSecond: () => perSecond,
  };
}

/** The window of the policy that the limit belongs to, where the provider states one: `10;w=1`. */
function windowOf(headers: Headers, limit: number): number | null {
  for (const [, quota, seconds] of (headers["ratelimit-policy"] ?? "").matchAll(/(\d+)\s*;\s*w=(\d+)/g)) {
    if (Number(quota) === limit && Number(seconds) > 0) return Number(seconds);
  }
  return null;
}

/** The window is at least what was ever left of it. */
function longestReset(
  headers: Headers,
  limit: number,
  seen: { limit: number; windowSeconds: number },
): number {
  const reset = wholeNumber(headers["ratelimit-reset"]) ?? 1;
  return Math.max(reset, 1, seen.limit === limit ? seen.windowSeconds : 1);
}

function wholeNumber(text: string | undefined): number | null {
  const [digits] = /^\s*\d{1,9}/.exec(text ?? "") ?? [];
  return digits === undefined ? null : Number(digits);
}

/**
 * How long the provider asks to be left alone, at most an hour: in seconds, or until a time by its own clock, which the
 * answer's date tells. `now`: milliseconds since 1970, for an answer without one. Null: it asks nothing that can be read.
 */
export function retryAfterOf(headers: Headers, now: number): number | null {
  const asked = headers["retry-after"]?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(asked)) return bounded(Math.ceil(Number(asked) * 1000));
  // Date.parse takes much that is no HTTP date, such as "-1".
  if (!/^[A-Z][a-z]{2,8},? .+ GMT$/.test(asked)) return null;
  const [until, theirNow] = [Date.parse(asked), Date.parse(headers["date"] ?? "")];
  if (Number.isNaN(until)) return null;
  return bounded(until - (Number.isNaN(theirNow) ? now : theirNow));
}

const bounded = (milliseconds: number) => Math.min(Math.max(milliseconds, 0), longestWaitMilliseconds);
