import type { Given } from "../code-step/judge-code.ts";
import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { rememberDevice } from "../devices/statements.ts";
import { cancelWaitingReset } from "../resets/statements.ts";
import type { Client } from "./actor.ts";
import { consume } from "./mint-statements.ts";
import type { Subject } from "./subject.ts";

export type GivenCode = {
  code: { challengeId: string; given: Given };
  client: Client;
  /** The login's device token in this browser before, and the one from now on: null after a recovery code. */
  browser: { device: string | undefined };
  deviceToken: string | null;
  /** What the use of a recovery code writes; nothing after a mailed code. */
  recovery: readonly Statement[];
};

/**
 * What a sign-in does by its code: the attempt is used up (refused when it is already), and a recovery code with it; a
 * mailed code makes the browser the login's own; either cancels a reset that waits, for the password was given too.
 */
export function codeStatements(
  deps: Pick<Deps, "db" | "limits" | "secrets">,
  subject: Subject,
  { code, client, browser, deviceToken, recovery }: GivenCode,
  now: number,
): Statement[] {
  const { db, limits } = deps;
  const login = { id: subject.id, username: subject.username };
  const { accountId, id: loginId } = subject;
  return [
    ...consume(db, code.challengeId, now),
    ...recovery,
    ...(deviceToken === null
      ? []
      : rememberDevice(db, {
          loginId,
          token: deviceToken,
          earlierToken: browser.device,
          now,
          expiresAt: now + limits.deviceLifetime,
          kept: limits.devicesPerLogin,
        })),
    ...(subject.resetCompletesAt === null
      ? []
      : cancelWaitingReset(db, {
          login,
          accountId,
          actor: login,
          client,
          now,
          detail: "Signed in with password and code",
        })),
  ];
}
