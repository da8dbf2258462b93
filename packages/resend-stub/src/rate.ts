import { refusal } from "./behaviours.ts";
import type { Answer } from "./behaviours.ts";

export interface Rate {
  /** Counts a request; what it is refused with when there were too many in this second. */
  take(): Answer | null;
  /** How it stands, on every answer. */
  headers(): Record<string, string>;
  set(requestsPerSecond: number): void;
}

const windowMilliseconds = 1000;

/** So many requests in each second, as the provider counts them: on the machine's own clock. */
export function createRate(requestsPerSecond: number): Rate {
  const state = { limit: requestsPerSecond, begun: 0, taken: 0 };
  return {
    take: () => {
      if (performance.now() - state.begun >= windowMilliseconds) {
        state.begun = performance.now();
        state.taken = 0;
      }
      state.taken += 1;
      if (state.taken <= state.limit) return null;
      const words = `Too many requests. You can only make ${state.limit} requests per second.`;
      return refusal(429, "rate_limit_exceeded", words, { "retry-after": "1" });
    },
    headers: () => ({
      "ratelimit-limit": String(state.limit),
      "ratelimit-policy": `${state.limit};w=1`,
      "ratelimit-remaining": String(Math.max(0, state.limit - state.taken)),
      "ratelimit-reset": "1",
    }),
    set: (limit) => {
      state.limit = limit;
    },
  };
}
