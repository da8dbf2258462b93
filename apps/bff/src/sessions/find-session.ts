import type { EndReason } from "@hero/contract/session";

import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { hashToken } from "../ports/secrets.ts";
import type { Actor, Person } from "./actor.ts";
import { sessionByEarlierToken, sessionByTokenHash, touchSession } from "./statements.ts";

export type FoundSession =
  | { isAlive: true; actor: Person }
  | { isAlive: false; endedBecause: EndReason | null };

/** What a session cookie stands for now. Looking is no activity. */
export async function findSession(deps: Deps, token: string | undefined): Promise<FoundSession> {
  if (token === undefined || token === "") return { isAlive: false, endedBecause: null };
  const { db, clock, limits } = deps;
  const [tokenHash, now] = [hashToken(token), clock.now()];
  const found =
    (await db.read(() => sessionByTokenHash(db).get({ tokenHash }))) ??
    (await db.read(() => sessionByEarlierToken(db).get({ tokenHash, now })));
  if (found === undefined) return { isAlive: false, endedBecause: null };
  const { row } = found;
  if (row.endedAt !== null) return { isAlive: false, endedBecause: row.endedBecause as EndReason };
  if (!row.enabled || row.deletedAt !== null) return { isAlive: false, endedBecause: "login_disabled" };
  // What ends the sessions of a reset that completed may not have run yet.
  if (row.resetCompletesAt !== null && now >= row.resetCompletesAt) {
    return { isAlive: false, endedBecause: "password_changed" };
  }
  if (now >= row.createdAt + limits.sessionAbsolute) return { isAlive: false, endedBecause: "expired" };
  if (now >= row.lastSeenAt + limits.sessionIdle) return { isAlive: false, endedBecause: "idle" };
  return {
    isAlive: true,
    actor: {
      loginId: row.loginId,
      username: row.username,
      name: row.name,
      role: row.role,
      email: row.role === "account" ? row.accountEmail : row.ownEmail,
      accountId: row.accountId,
      accountNumber: row.accountNumber,
      accountName: row.accountName,
      session: {
        id: row.id,
        createdAt: row.createdAt,
        lastSeenAt: row.lastSeenAt,
        // The token before a confirmation is not the one that was confirmed.
        confirmedUntil:
          row.tokenHash === tokenHash && row.confirmedUntil !== null && now < row.confirmedUntil
            ? row.confirmedUntil
            : null,
        waitingReset:
          row.resetCompletesAt === null
            ? null
            : { completesAt: row.resetCompletesAt, address: row.resetAddress },
      },
    },
  };
}

const endedSentences: Record<EndReason, string> = {
  signed_out: "You signed out.",
  idle: "You were signed out after half an hour without activity.",
  expired: "You were signed out, as every session ends after 12 hours.",
  replaced: "You were signed out, as someone signed in again in this browser.",
  too_many_sessions: "You were signed out, as this login signed in at too many places.",
  two_factor_enabled: "You were signed out because Two Factor Authentication was switched on.",
  password_changed: "You were signed out because the password changed.",
  email_changed: "You were signed out because the email of this login changed.",
  login_disabled: "You were signed out because this login was disabled.",
  ended_from_profile: "You were signed out from another browser, on Your profile.",
};

/** Who is signed in; counts as activity unless told. Throws 401 `not_signed_in`, saying why where that is known. */
export async function findActor(
  deps: Deps,
  token: string | undefined,
  { isActivity = true }: { isActivity?: boolean } = {},
): Promise<Actor> {
  const found = await findSession(deps, token);
  if (!found.isAlive) {
    const detail = found.endedBecause === null ? "Sign in first." : endedSentences[found.endedBecause];
    throw problem("not_signed_in", { detail });
  }
  if (!isActivity) return found.actor;
  const { session } = found.actor;
  return { ...found.actor, session: { ...session, lastSeenAt: await noteActivity(deps, session) } };
}

/** Keeps a session from its idle end, written at most once a minute. Returns when it was last seen. */
export async function noteActivity(deps: Deps, session: { id: string; lastSeenAt: number }): Promise<number> {
  const now = deps.clock.now();
  if (now < session.lastSeenAt + deps.limits.sessionSeenEvery) return session.lastSeenAt;
  await deps.db.write([touchSession(deps.db, session.id, now)]);
  return now;
}
