import type { SessionState } from "@hero/contract/session";

import { challengeState, findChallenge } from "../challenges/find-challenge.ts";
import { startChallenge } from "../challenges/start-challenge.ts";
import type { Deps } from "../deps.ts";
import type { Cookies } from "../http/cookies.ts";
import { problem, ProblemError } from "../http/problem.ts";
import { recordActivity } from "../record/activity.ts";
import type { Client } from "../sessions/actor.ts";
import { mintSession } from "../sessions/mint-session.ts";
import { signedInState } from "../sessions/session-state.ts";
import { endBrowser } from "../sessions/statements.ts";
import { destinationFor, findSubjectByUsername } from "../sessions/subject.ts";
import type { Subject } from "../sessions/subject.ts";
import { withinPasswordLimits } from "../throttle/password-throttle.ts";
import { replaceHash } from "./statements.ts";

export type Credentials = { username: string; password: string };

/**
 * The password step. Answers `signed_in`, or `code_required` with the attempt in a cookie. Unknown name, wrong
 * password and disabled login are one answer, one cost and one write.
 */
export async function signIn(
  deps: Deps,
  { username, password }: Credentials,
  { client, cookies }: { client: Client; cookies: Cookies },
): Promise<SessionState> {
  const subject = await withinPasswordLimits(
    deps,
    { kind: "portal", username, address: client.throttleAddress },
    () => checkPassword(deps, { username, password }, client),
  );
  if (subject.role === "api") {
    await recordRefusal(deps, subject, client, "Right password, and for programs only");
    throw problem("api_login_only", {
      detail: "This login is for programs. It signs in on the API only, not here.",
    });
  }
  const browser = { session: cookies.read("session"), challenge: cookies.read("challenge") };
  const proof = {
    loginId: subject.id,
    passwordVersion: subject.passwordVersion,
    challengeId: null,
    client,
    browser,
  };
  const minted = await mintSession(deps, proof);
  if (minted.outcome === "void") throw wrongCredentials();
  if (minted.outcome === "signed_in") {
    cookies.clear("challenge");
    cookies.set("session", minted.token);
    return signedInState(minted.actor, deps.limits);
  }
  return await requireCode(deps, minted.subject, { client, cookies });
}

async function recordRefusal(
  { db, clock }: Deps,
  subject: Subject,
  client: Client,
  detail: string,
): Promise<void> {
  await db.write([recordActivity(db, clock.now(), { ...failed(subject, client), detail })]);
}

/** Continues this browser's living attempt for the login, or begins one. */
async function requireCode(
  deps: Deps,
  subject: Subject,
  { client, cookies }: { client: Client; cookies: Cookies },
): Promise<SessionState> {
  const [session, token] = [cookies.read("session"), cookies.read("challenge")];
  const living = await findChallenge(deps, token);
  if (living?.loginId === subject.id && living.sentTo === destinationFor(subject)) {
    await deps.db.write(endBrowser(deps.db, { session, challenge: undefined }, deps.clock.now()));
    cookies.clear("session");
    return challengeState(living, client, deps.limits);
  }
  const started = await startChallenge(deps, subject, client, { session, challenge: token }).catch(
    async (error: unknown) => {
      if (error instanceof ProblemError) {
        await recordRefusal(deps, subject, client, `Right password, and refused: ${error.code}`);
      }
      throw error;
    },
  );
  cookies.clear("session");
  cookies.set("challenge", started);
  const row = await findChallenge(deps, started);
  if (row === null) throw problem("unavailable", { retryAfterSeconds: 1 });
  return challengeState(row, client, deps.limits);
}

/** The subject whose password is right. Throws 401 `invalid_credentials`, 503 `overloaded`. */
async function checkPassword(
  deps: Deps,
  { username, password }: Credentials,
  client: Client,
): Promise<Subject> {
  const { db, clock, passwords } = deps;
  const subject = await findSubjectByUsername(db, username, client.location);
  const isUsable = subject !== undefined && subject.enabled && subject.deletedAt === null;
  const { isRight, needsRehash } = await passwords.verify(isUsable ? subject.passwordHash : null, password);
  if (!isUsable || !isRight) {
    await db.write([recordActivity(db, clock.now(), failed(subject, client))]);
    throw wrongCredentials();
  }
  // Stored parameters below today's are raised at the moment the password is known.
  if (needsRehash) await db.write([replaceHash(db, subject, await passwords.hash(password))]);
  return subject;
}

const wrongCredentials = () =>
  problem("invalid_credentials", { detail: "The account number, username or password isn't right." });

/** A name that no account has leaves the same kind of row, without the name: it may be a password typed in the wrong place. */
function failed(subject: Subject | undefined, client: Client) {
  return {
    accountId: subject?.accountId ?? null,
    type: "sign_in_failed" as const,
    actor: null,
    login: subject === undefined ? null : { id: subject.id, username: subject.username },
    client,
    detail: "Wrong username or password",
  };
}
