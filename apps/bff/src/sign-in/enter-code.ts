import type { EnteredCode, SessionState } from "@hero/contract/session";

import { findChallenge } from "../challenges/find-challenge.ts";
import { livingCodes } from "../challenges/living-codes.ts";
import { endChallenge, takeEntry } from "../challenges/statements.ts";
import type { ChallengeRow } from "../challenges/statements.ts";
import type { Deps } from "../deps.ts";
import type { Cookies } from "../http/cookies.ts";
import { problem } from "../http/problem.ts";
import { hashToken, isEqual } from "../ports/secrets.ts";
import { recordActivity } from "../record/activity.ts";
import type { Client } from "../sessions/actor.ts";
import { mintSession } from "../sessions/mint-session.ts";
import { signedInState } from "../sessions/session-state.ts";
import { withinCodeLimits } from "../throttle/code-throttle.ts";

export const noChallenge = () =>
  problem("no_challenge", { detail: "This sign-in is over. Enter your password again." });

/** The living attempt of this browser. Throws 401 `no_challenge`. */
export async function requireChallenge(deps: Deps, cookies: Cookies): Promise<ChallengeRow> {
  const row = await findChallenge(deps, cookies.read("challenge"));
  if (row !== null) return row;
  cookies.clear("challenge");
  throw noChallenge();
}

/**
 * Completes a sign-in. An entry is taken from the attempt's five before it is compared, so that a burst cannot exceed
 * them, and stays taken if anything fails after. Throws 410 `code_expired`, 422 `code_incorrect`, 401 `no_challenge`.
 */
export async function enterCode(
  deps: Deps,
  row: ChallengeRow,
  { code, client, cookies }: { code: EnteredCode; client: Client; cookies: Cookies },
): Promise<SessionState> {
  const { limits } = deps;
  const candidates = livingCodes(deps, row);
  if (candidates.length === 0) {
    throw problem("code_expired", { detail: "That code has expired. Send a new one." });
  }
  await withinCodeLimits(deps, client.throttleAddress, async () => {
    const [taken] = await takeEntryOnce(deps, row.id);
    if (taken === undefined) {
      cookies.clear("challenge");
      throw noChallenge();
    }
    // Every candidate is compared, so that time doesn't tell which one was near.
    const isRight = candidates.map((candidate) => isEqual(candidate, code.code)).includes(true);
    if (!isRight) {
      throw await wrongCode(deps, row, limits.wrongCodesPerAttempt - taken.codesJudged, client, cookies);
    }
  });

  const browser = { session: cookies.read("session"), challenge: cookies.read("challenge") };
  const { loginId, passwordVersion, id: challengeId } = row;
  const minted = await mintSession(deps, { loginId, passwordVersion, challengeId, client, browser });
  cookies.clear("challenge");
  if (minted.outcome !== "signed_in") throw noChallenge();
  cookies.set("session", minted.token);
  return signedInState(minted.actor, limits);
}

async function takeEntryOnce({ db, limits }: Deps, id: string): Promise<{ codesJudged: number }[]> {
  const [result] = await db.write([takeEntry(db, id, limits.wrongCodesPerAttempt)]);
  return result as { codesJudged: number }[];
}

async function wrongCode(
  deps: Deps,
  row: ChallengeRow,
  attemptsLeft: number,
  client: Client,
  cookies: Cookies,
) {
  const { db, clock } = deps;
  const now = clock.now();
  const token = cookies.read("challenge");
  const isOver = attemptsLeft === 0;
  await db.write([
    ...(isOver && token !== undefined ? [endChallenge(db, hashToken(token), now)] : []),
    recordActivity(db, now, {
      accountId: row.accountId,
      type: "code_failed",
      actor: null,
      login: { id: row.loginId, username: row.username },
      client,
      detail: isOver ? "Wrong code, and no tries left" : `Wrong code, ${attemptsLeft} left`,
    }),
  ]);
  if (isOver) cookies.clear("challenge");
  const tries = attemptsLeft === 1 ? "1 try" : `${attemptsLeft} tries`;
  const detail = isOver
    ? "That code isn't right, and there are no tries left. Enter your password again."
    : `That code isn't right. You have ${tries} left.`;
  return problem("code_incorrect", { attemptsLeft, detail, errors: [{ path: ["code"], message: detail }] });
}
