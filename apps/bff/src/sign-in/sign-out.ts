import { endChallenge } from "../challenges/statements.ts";
import type { Deps } from "../deps.ts";
import type { Cookies } from "../http/cookies.ts";
import { hashToken } from "../ports/secrets.ts";
import { recordActivity } from "../record/activity.ts";
import type { Client } from "../sessions/actor.ts";
import { findSession } from "../sessions/find-session.ts";
import { endSession } from "../sessions/statements.ts";

/** Ends this browser's session and drops a sign-in that waits for its code. Verified locations are kept. */
export async function signOut(
  deps: Deps,
  { cookies, client }: { cookies: Cookies; client: Client },
): Promise<void> {
  const { db, clock } = deps;
  const now = clock.now();
  const [session, challenge] = [cookies.read("session"), cookies.read("challenge")];
  const found = await findSession(deps, session);
  await db.write([
    ...(session !== undefined && found.isAlive
      ? [
          endSession(db, hashToken(session), now, "signed_out"),
          recordActivity(db, now, signedOut(found.actor, client)),
        ]
      : []),
    ...(challenge === undefined ? [] : [endChallenge(db, hashToken(challenge), now)]),
  ]);
  cookies.clear("session");
  cookies.clear("challenge");
}

function signedOut(actor: { accountId: string; loginId: string; username: string }, client: Client) {
  const login = { id: actor.loginId, username: actor.username };
  return { accountId: actor.accountId, type: "sign_out" as const, actor: login, login, client, detail: "" };
}
