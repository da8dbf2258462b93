import type { Deps } from "../deps.ts";
import { ProblemError } from "../http/problem.ts";
import type { Limits } from "../limits.ts";
import { takeCounted } from "./statements.ts";
import type { Limit } from "./take-once.ts";
import { tryWithin } from "./try-within.ts";
import type { Along, Tried } from "./try-within.ts";
import { wideNetwork } from "./wide-network.ts";

const anyName = "any";

/** Where a code comes from: the client's `throttleAddress`, and whether its browser holds the login's device cookie. */
export type CodeFrom = { address: string; isFromDevice: boolean };

/**
 * Runs a code check within the limits of an address, beside the attempt's own budget; the login's own browsers pass
 * them. `check` throws `code_incorrect` for a wrong one, and see `tryWithin`. Wrong codes over all addresses raise an
 * alarm once they are too many, and refuse nobody.
 */
export async function withinCodeLimits<T>(
  deps: Pick<Deps, "db" | "clock" | "limits" | "log">,
  from: CodeFrom,
  check: (tried: Tried) => Promise<T>,
  along?: Along,
): Promise<T> {
  try {
    return await tryWithin(deps, codeLimits(deps.limits, from), check, along);
  } catch (error) {
    if (error instanceof ProblemError && error.code === "code_incorrect") await countOverAll(deps);
    throw error;
  }
}

function codeLimits(limits: Limits, { address, isFromDevice }: CodeFrom): Limit[] {
  if (isFromDevice) return [];
  const wide = wideNetwork(address);
  const limitOf = (key: string, most: number): Limit => ({
    kind: "count",
    key,
    name: anyName,
    most,
    mostNames: Infinity,
    window: limits.throttleWindow,
  });
  const perAddress = limits.wrongCodesPerAddress;
  return [
    limitOf(`code address ${address}`, perAddress),
    ...(wide === null ? [] : [limitOf(`code network ${wide}`, perAddress * limits.widerNetworkFactor)]),
  ];
}

async function countOverAll({
  db,
  clock,
  limits,
  log,
}: Pick<Deps, "db" | "clock" | "limits" | "log">): Promise<void> {
  const all = { most: Infinity, mostNames: Infinity, window: limits.throttleWindow, name: anyName };
  const [rows] = await db.write([takeCounted(db, "code all", all, clock.now())]);
  const wrongCodes = (rows as { count: number }[])[0]?.count;
  if (wrongCodes === limits.wrongCodesOverAll) {
    log.error(
      { alarm: "wrong_codes", wrongCodes },
      "many wrong codes from many addresses: someone may be guessing",
    );
  }
}
