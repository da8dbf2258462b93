import { createHash } from "node:crypto";

import { refusal } from "./behaviours.ts";
import type { Answer } from "./behaviours.ts";

/** What is known of a key: nothing yet, the mail it was accepted as, or why it can't be used. */
export type Known = "new" | { acceptedAs: string } | { refused: Answer };

export interface Idempotency {
  /** A new key is under way from here on, until `settle` or `forget`. */
  begin(key: string | null, body: string): Known;
  settle(key: string | null, id: string): void;
  forget(key: string | null): void;
}

const keptMilliseconds = 24 * 60 * 60 * 1000;

/** Which requests are the same one: by key, for a day from when it was first accepted. */
export function createIdempotency(now: () => number): Idempotency {
  const entries = new Map<string, { digest: string; id: string | null; at: number }>();
  return {
    begin: (key, body) => {
      if (key === null) return "new";
      const digest = createHash("sha256").update(body).digest("hex");
      const entry = entries.get(key);
      if (entry === undefined || now() - entry.at >= keptMilliseconds) {
        entries.set(key, { digest, id: null, at: now() });
        return "new";
      }
      if (entry.id === null) {
        const words = "Same idempotency key used while original request is still in progress.";
        return { refused: refusal(409, "concurrent_idempotent_requests", words) };
      }
      if (entry.digest !== digest) {
        const words = "Same idempotency key used with a different request payload.";
        return { refused: refusal(409, "invalid_idempotent_request", words) };
      }
      return { acceptedAs: entry.id };
    },
    settle: (key, id) => {
      const entry = key === null ? undefined : entries.get(key);
      if (entry !== undefined) Object.assign(entry, { id, at: now() });
    },
    forget: (key) => {
      if (key !== null) entries.delete(key);
    },
  };
}
