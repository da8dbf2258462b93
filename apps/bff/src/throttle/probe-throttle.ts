import type { Deps } from "../deps.ts";
import { millisecondsPerHour } from "../ports/clock.ts";
import { tryWithin } from "./try-within.ts";

/**
 * Runs what tells an account whether a username is taken, within its limit: `add` throws `username_taken` for one that
 * is, and see `tryWithin`.
 */
export async function withinProbeLimit<T>(
  deps: Pick<Deps, "db" | "clock" | "limits">,
  accountId: string,
  add: () => Promise<T>,
): Promise<T> {
  const most = deps.limits.usernameProbesPerAccountAndHour;
  const name = "any";
  const limit = { kind: "count", key: `probe ${accountId}`, name, most, mostNames: Infinity } as const;
  return tryWithin(deps, [{ ...limit, window: millisecondsPerHour }], add);
}
