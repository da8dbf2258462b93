import type { Deps } from "../deps.ts";
import type { Limits } from "../limits.ts";
import { hashToken } from "../ports/secrets.ts";
import type { Secrets } from "../ports/secrets.ts";
import type { Limit } from "./take-once.ts";
import { tryWithin } from "./try-within.ts";
import type { Tried } from "./try-within.ts";
import { wideNetwork } from "./wide-network.ts";

/** A password try: programs have buckets of their own, so that a broken one cannot shut its office out. */
export type PasswordTry = {
  kind: "portal" | "token";
  /** As typed, trimmed and lower-cased: it names a login whether or not there is one. */
  username: string;
  /** `throttleAddress` of the client. */
  address: string;
  /**
   * The token of a device cookie that is this login's own: such a browser waits for its own failures alone, whoever
   * else guesses at the login or from the address.
   */
  ownDevice?: string | undefined;
};

/**
 * Runs a password check within its limits: ever longer waits per login, failures and names per address, and four
 * times that per IPv6 /48. `check` throws `invalid_credentials` for a wrong one, and see `tryWithin`.
 */
export async function withinPasswordLimits<T>(
  deps: Pick<Deps, "db" | "clock" | "secrets" | "limits">,
  tried: PasswordTry,
  check: (tried: Tried) => Promise<T>,
): Promise<T> {
  return tryWithin(deps, passwordLimits(deps, tried), check);
}

function passwordLimits(
  { secrets, limits }: Pick<Deps, "secrets" | "limits">,
  { kind, username, address, ownDevice }: PasswordTry,
): Limit[] {
  const name = keyedHash(secrets, username);
  const delays = {
    kind: "delays",
    delays: limits.passwordDelaysSeconds.map((seconds) => seconds * 1000),
    free: limits.wrongPasswordsBeforeDelay,
    kept: limits.wrongPasswordsKept,
  } as const;
  if (ownDevice !== undefined) {
    return [{ ...delays, key: `${kind} device ${hashToken(ownDevice).slice(0, 32)} login ${name}` }];
  }
  const wide = wideNetwork(address);
  return [
    { ...delays, key: `${kind} login ${name}` },
    addressLimit(`${kind} address ${address}`, name, limits, 1),
    ...(wide === null
      ? []
      : [addressLimit(`${kind} network ${wide}`, name, limits, limits.widerNetworkFactor)]),
  ];
}

function addressLimit(key: string, name: string, limits: Limits, factor: number): Limit {
  return {
    kind: "count",
    key,
    // Half the hash is enough to tell a few dozen names apart.
    name: name.slice(0, 16),
    most: limits.failuresPerAddress * factor,
    mostNames: limits.failedLoginsPerAddress * factor,
    window: limits.throttleWindow,
  };
}

/** Under the server's key, since what strangers type as a name may be a password. */
function keyedHash(secrets: Secrets, username: string): string {
  const hash = secrets.hmac(secrets.currentKeyId(), `throttled name ${username}`);
  if (hash === null) throw new Error("the current key is missing");
  return hash.toString("hex").slice(0, 32);
}
