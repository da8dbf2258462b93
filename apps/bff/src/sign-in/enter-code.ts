import type { EnteredCode, SessionState } from "@hero/contract/session";

import { findChallenge } from "../challenges/find-challenge.ts";
import type { ChallengeRow } from "../challenges/statements.ts";
import { noChallenge, withRightCode } from "../code-step/judge-code.ts";
import type { RightEntry } from "../code-step/judge-code.ts";
import type { Deps } from "../deps.ts";
import { withToken } from "../devices/cookie.ts";
import { ownDevice } from "../devices/find-device.ts";
import type { Cookies } from "../http/cookies.ts";
import { ProblemError } from "../http/problem.ts";
import type { Client } from "../sessions/actor.ts";
import { mintSession } from "../sessions/mint-session.ts";
import { signedInState } from "../sessions/session-state.ts";

/** The living attempt of this browser. Throws 401 `no_challenge`. */
export async function requireChallenge(deps: Deps, cookies: Cookies): Promise<ChallengeRow> {
  const row = await findChallenge(deps, cookies.read("challenge"));
  if (row !== null) return row;
  cookies.clear("challenge");
  throw noChallenge();
}

/**
 * Completes a sign-in with the mailed code or a recovery code. Throws 410 `code_expired`, 422 `code_incorrect`, 401
 * `no_challenge`, 429 `code_locked` or `too_many_requests`, 403 `code_step_blocked`.
 */
export async function enterCode(
  deps: Deps,
  row: ChallengeRow,
  { code, client, cookies }: { code: EnteredCode; client: Client; cookies: Cookies },
): Promise<SessionState> {
  const entering = { client, isFromDevice: row.isFromDevice, actor: null };
  try {
    return await withRightCode(deps, row, code, entering, (right) =>
      complete(deps, row, right, { client, cookies }),
    );
  } catch (error) {
    if (error instanceof ProblemError && isOver(error)) cookies.clear("challenge");
    throw error;
  }
}

const isOver = ({ code, extra }: ProblemError) =>
  code === "no_challenge" || (code === "code_incorrect" && extra.attemptsLeft === 0);

async function complete(
  deps: Deps,
  row: ChallengeRow,
  { given, settling, settle }: RightEntry,
  { client, cookies }: { client: Client; cookies: Cookies },
): Promise<SessionState> {
  const device = await ownDevice(deps, cookies.read("device"), row.loginId);
  const minted = await mintSession(deps, {
    loginId: row.loginId,
    passwordVersion: row.passwordVersion,
    code: { challengeId: row.id, given },
    client,
    browser: { session: cookies.read("session"), challenge: cookies.read("challenge"), device },
    alongside: settling,
  });
  if (minted.outcome !== "signed_in") throw noChallenge();
  settle();
  cookies.clear("challenge");
  cookies.set("session", minted.token);
  if (minted.deviceToken !== null) {
    cookies.set("device", withToken(cookies.read("device"), minted.deviceToken, device));
  }
  return signedInState(minted.actor, deps.limits);
}
