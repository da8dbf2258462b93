import { mustHaveChangedOne } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import type { Cookies } from "../http/cookies.ts";
import { recordActivity } from "../record/activity.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { noSuchSession } from "./list-sessions.ts";
import { endOthers, endSessionById } from "./statements.ts";

type Ending = { actor: Actor; client: Client };

/** Ends one of one's own sessions; ending the current one is signing out. Throws 404 when it ended meanwhile. */
export async function endSession(
  { db, clock }: Deps,
  { actor, client, cookies, resource }: Ending & { cookies: Cookies; resource: { id: string } },
): Promise<void> {
  const now = clock.now();
  const isCurrent = resource.id === actor.session?.id;
  const login = { id: actor.loginId, username: actor.username };
  const written = await db.writeGuarded([
    endSessionById(db, actor, resource.id, now, isCurrent ? "signed_out" : "ended_from_profile"),
    mustHaveChangedOne(db),
    recordActivity(db, now, {
      accountId: actor.accountId,
      type: isCurrent ? "sign_out" : "session_ended",
      actor: login,
      login,
      client,
      detail: isCurrent ? "" : "1 session",
    }),
  ]);
  if (written === null) throw noSuchSession();
  if (isCurrent) cookies.clear("session");
}

/** Ends all of one's own sessions but the one that asks. */
export async function endOtherSessions(
  { db, clock, limits }: Deps,
  { actor, client }: Ending,
): Promise<void> {
  const { accountId, loginId, username } = actor;
  const entry = { accountId, actor: { id: loginId, username }, loginId, client };
  await db.write(endOthers(db, entry, clock.now(), { exceptId: actor.session?.id ?? "", limits }));
}
