import type { SessionState } from "@hero/contract/session";

import { challengeState, findChallenge } from "../challenges/find-challenge.ts";
import { startChallenge } from "../challenges/start-challenge.ts";
import type { Deps } from "../deps.ts";
import { deviceOfName } from "../devices/find-device.ts";
import type { Cookies } from "../http/cookies.ts";
import { problem, ProblemError } from "../http/problem.ts";
import { recordActivity } from "../record/activity.ts";
import { completeDueReset } from "../resets/complete-reset.ts";
import type { Client } from "../sessions/actor.ts";
import { mintSession } from "../sessions/mint-session.ts";
import { signedInState } from "../sessions/session-state.ts";
import { endBrowser } from "../sessions/statements.ts";
import { destinationFor, findSubjectByUsername } from "../sessions/subject.ts";
import type { Subject } from "../sessions/subject.ts";
import { withinPasswordLimits } from "../throttle/password-throttle.ts";
import type { Tried } from "../throttle/try-within.ts";
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
  const ownDevice = await deviceOfName(deps, cookies.read("device"), username);
  const isFromDevice = ownDevice !== undefined;
  return await withinPasswordLimits(
    deps,
    { kind: "portal", username, address: client.throttleAddress, ownDevice },
    async (tried) => {
      const subject = await checkPassword(deps, { username, password }, client);
      return await withPassword(deps, subject, tried, { client, cookies, isFromDevice });
    },
  );
}

type From = { client: Client; cookies: Cookies; isFromDevice: boolean };

/** What a right password leads to. The try is given back in the batch of whichever it is. */
async function withPassword(deps: Deps, subject: Subject, tried: Tried, from: From): Promise<SessionState> {
  const { client, cookies } = from;
  if (subject.role === "api") {
    await recordRefusal(deps, subject, tried, client, "Right password, and for programs only");
    throw problem("api_login_only", {
      detail: "This login is for programs. It signs in on the API only, not here.",
    });
  }
  const minted = await mintSession(deps, {
    loginId: subject.id,
    passwordVersion: subject.passwordVersion,
    code: null,
    client,
    browser: { session: cookies.read("session"), challenge: cookies.read("challenge"), device: undefined },
    alongside: tried.giveBack,
  });
  if (minted.outcome === "void") throw wrongCredentials();
  if (minted.outcome === "code_required") return await requireCode(deps, minted.subject, tried, from);
  tried.settle();
  cookies.clear("challenge");
  cookies.set("session", minted.token);
  return signedInState(minted.actor, deps.limits);
}

async function recordRefusal(
  { db, clock }: Deps,
  subject: Subject,
  { giveBack, settle }: Tried,
  client: Client,
  detail: string,
): Promise<void> {
  await db.write([recordActivity(db, clock.now(), { ...failed(subject, client), detail }), ...giveBack]);
  settle();
}

/** Continues this browser's living attempt for the login, or begins one. */
async function requireCode(deps: Deps, subject: Subject, tried: Tried, from: From): Promise<SessionState> {
  const { client, cookies, isFromDevice } = from;
  const [session, challenge] = [cookies.read("session"), cookies.read("challenge")];
  const living = await findChallenge(deps, challenge);
  if (living?.loginId === subject.id && living.sentTo === destinationFor(subject)) {
    await continueAttempt(deps, subject, tried, { client, session });
    cookies.clear("session");
    return challengeState(deps, living, client);
  }
  const started = await startChallenge(deps, subject, client, {
    isFromDevice,
    browser: { session, challenge },
    alongside: tried.giveBack,
  }).catch(async (error: unknown) => {
    if (error instanceof ProblemError) {
      await recordRefusal(deps, subject, tried, client, `Right password, and refused: ${error.code}`);
    }
    throw error;
  });
  tried.settle();
  cookies.clear("session");
  cookies.set("challenge", started);
  const row = await findChallenge(deps, started);
  if (row === null) throw problem("unavailable", { retryAfterSeconds: 1 });
  return challengeState(deps, row, client);
}

/**
 * Nothing is mailed. The row of activity is of the type that the attempt's beginning left, for it is the same attempt
 * that the password was right for again; its words say that no mail went.
 */
async function continueAttempt(
  { db, clock }: Deps,
  subject: Subject,
  { giveBack, settle }: Tried,
  { client, session }: { client: Client; session: string | undefined },
): Promise<void> {
  const now = clock.now();
  await db.write([
    recordActivity(db, now, {
      ...failed(subject, client),
      type: "code_sent",
      detail: "Right password again: the sign-in under way goes on, and nothing was mailed",
    }),
    ...endBrowser(db, { session, challenge: undefined }, client, now),
    ...giveBack,
  ]);
  settle();
}

/** The subject whose password is right. Throws 401 `invalid_credentials`, 503 `overloaded`. */
async function checkPassword(
  deps: Deps,
  { username, password }: Credentials,
  client: Client,
): Promise<Subject> {
  const { db, clock, passwords } = deps;
  const subject = await findCurrentSubject(deps, username, client);
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

/** The login of that name, once a reset of its password that is due has taken effect. */
async function findCurrentSubject(
  deps: Deps,
  username: string,
  { location }: Client,
): Promise<Subject | undefined> {
  const { db, clock } = deps;
  const subject = await findSubjectByUsername(db, username, location);
  const completesAt = subject?.resetCompletesAt ?? null;
  if (subject === undefined || completesAt === null || clock.now() < completesAt) return subject;
  await completeDueReset(deps, subject.id);
  return await findSubjectByUsername(db, username, location);
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
