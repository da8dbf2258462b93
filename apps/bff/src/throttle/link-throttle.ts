import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import type { Limits } from "../limits.ts";
import type { Limit } from "./take-once.ts";
import { tryWithin } from "./try-within.ts";
import { wideNetwork } from "./wide-network.ts";

/** Counts by `throttleAddress`, and by an IPv6 /48 at four times the figure. */
function limitsOf(what: string, address: string, most: number, limits: Limits): Limit[] {
  const wide = wideNetwork(address);
  const limitOf = (key: string, factor: number): Limit => ({
    kind: "count",
    key,
    name: "any",
    most: most * factor,
    mostNames: Infinity,
    window: limits.throttleWindow,
  });
  return [
    limitOf(`${what} address ${address}`, 1),
    ...(wide === null ? [] : [limitOf(`${what} network ${wide}`, limits.widerNetworkFactor)]),
  ];
}

/**
 * Finds what a mailed link stands for, within the limit of dead links per address: `find` throws `link_expired` for a
 * dead one, and see `tryWithin`.
 */
export async function withinLinkLimits<T>(
  deps: Pick<Deps, "db" | "clock" | "limits">,
  address: string,
  find: () => Promise<T>,
): Promise<T> {
  const { limits } = deps;
  return tryWithin(deps, limitsOf("link", address, limits.deadLinksPerAddress, limits), find);
}

/**
 * Writes what a request for a reset writes, in the batch that counts it: every request counts, whatever its name.
 * Throws 429 `too_many_requests` past the limit of its address.
 */
export async function withinResetLimits(
  deps: Pick<Deps, "db" | "clock" | "limits">,
  address: string,
  statements: readonly Statement[],
): Promise<void> {
  const { limits } = deps;
  const within = limitsOf("reset", address, limits.resetRequestsPerAddress, limits);
  await tryWithin(deps, within, async ({ settle }) => settle(), { statements, explain: async () => {} });
}
