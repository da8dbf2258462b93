import type { SessionState } from "@hero/contract/session";

import { challengeState, findChallenge } from "../challenges/find-challenge.ts";
import type { Deps } from "../deps.ts";
import type { Cookies } from "../http/cookies.ts";
import type { Client } from "../sessions/actor.ts";
import { findSession, noteActivity } from "../sessions/find-session.ts";
import { signedInState } from "../sessions/session-state.ts";

/**
 * What this browser is: signed in, owing a code, or signed out, with the reason where a session ended elsewhere.
 * Polling it keeps nobody signed in, unless `isActivity`.
 */
export async function readSession(
  deps: Deps,
  { cookies, client }: { cookies: Cookies; client: Client },
  { isActivity }: { isActivity: boolean },
): Promise<SessionState> {
  const found = await findSession(deps, cookies.read("session"));
  if (found.isAlive) {
    const { session } = found.actor;
    const lastSeenAt = isActivity ? await noteActivity(deps, session) : session.lastSeenAt;
    return signedInState({ ...found.actor, session: { ...session, lastSeenAt } }, deps.limits);
  }
  const challenge = await findChallenge(deps, cookies.read("challenge"));
  if (challenge !== null) return challengeState(deps, challenge, client);
  return found.endedBecause === null
    ? { state: "signed_out" }
    : { state: "signed_out", endedBecause: found.endedBecause };
}
