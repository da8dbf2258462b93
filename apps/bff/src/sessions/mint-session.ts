import type { Decision } from "@hero/two-factor/decide";

import { mustHaveChangedOne } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { useLocation, verifyLocation } from "../locations/statements.ts";
import { recordActivity } from "../record/activity.ts";
import type { ActorSession, Client, Person } from "./actor.ts";
import { consume, insertSession, isLiving, signInIfUnchanged } from "./mint-statements.ts";
import { endBrowser, endOldestSessions } from "./statements.ts";
import type { BrowserTokens } from "./statements.ts";
import { decideFor, findSubject } from "./subject.ts";
import type { Subject } from "./subject.ts";

export type Proof = {
  loginId: string;
  /** The version of the password that was right: a password changed since makes the proof void. */
  passwordVersion: number;
  /** The attempt whose code was right; null when only the password was given. */
  challengeId: string | null;
  client: Client;
  /** What the browser held before: a new sign-in ends it. */
  browser: BrowserTokens;
};

export type Minted =
  | { outcome: "signed_in"; token: string; actor: Person }
  /** A code is needed and none was given. */
  | { outcome: "code_required"; subject: Subject; decision: Decision }
  /** Disabled, deleted, another password by now, or the code's attempt is used up. */
  | { outcome: "void" };

const tries = 5;

/**
 * The only place that makes a session. Reads policy and login afresh, decides, and writes one batch that holds only
 * while what was read is still so: the attempt is consumed, the location verified and the session made together, or
 * nothing is.
 */
export async function mintSession(deps: Deps, proof: Proof): Promise<Minted> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const minted = await tryToMint(deps, proof);
    if (minted !== "changed_meanwhile") return minted;
    if (proof.challengeId !== null && !(await isLiving(deps.db, proof.challengeId))) break;
  }
  return { outcome: "void" };
}

async function tryToMint(deps: Deps, proof: Proof): Promise<Minted | "changed_meanwhile"> {
  const { db, clock, limits, secrets } = deps;
  const now = clock.now();
  const { location } = proof.client;
  const subject = await findSubject(db, proof.loginId, location);
  if (subject === undefined || !isStillGood(subject, proof)) return { outcome: "void" };
  const decision = decideFor(subject, now, limits);
  if (decision.challenge && proof.challengeId === null) {
    return { outcome: "code_required", subject, decision };
  }

  const session = {
    id: secrets.id(),
    createdAt: now,
    lastSeenAt: now,
    confirmedUntil: null,
    waitingReset: null,
  };
  const token = secrets.token();
  const verifies = proof.challengeId !== null && decision.locationCounts && location !== null;
  const { id: loginId, username, accountId } = subject;
  const entry = { accountId, actor: { id: loginId, username }, loginId, client: proof.client };
  const isExcused = proof.challengeId === null && decision.required;
  const written = await db.writeGuarded([
    ...(proof.challengeId === null ? [] : consume(db, proof.challengeId, now)),
    ...signInIfUnchanged(db, subject, now),
    ...(isExcused && subject.locationId !== null
      ? [useLocation(db, subject.locationId, now), mustHaveChangedOne(db)]
      : []),
    ...(verifies
      ? verifyLocation(db, { id: secrets.id(), location, now }, entry, limits.locationsPerLogin)
      : []),
    ...endBrowser(db, proof.browser, now),
    insertSession(db, session, token, subject, proof.client),
    ...endOldestSessions(db, entry, now, { kept: limits.sessionsPerLogin, idle: limits.sessionIdle }),
    ...records(db, now, subject, decision, proof, verifies),
  ]);
  if (written === null) return "changed_meanwhile";
  return { outcome: "signed_in", token, actor: actorOf(subject, session) };
}

function isStillGood(subject: Subject, proof: Proof): boolean {
  const isPerson = subject.role !== "api";
  return (
    isPerson &&
    subject.enabled &&
    subject.deletedAt === null &&
    subject.passwordVersion === proof.passwordVersion
  );
}

function records(
  db: Database,
  now: number,
  subject: Subject,
  decision: Decision,
  { client, challengeId }: Proof,
  verifies: boolean,
): Statement[] {
  const login = { id: subject.id, username: subject.username };
  const common = { accountId: subject.accountId, actor: login, login, client };
  const detail = signInDetail(decision, challengeId !== null, client.location);
  return [
    recordActivity(db, now, { ...common, type: "sign_in", detail }),
    ...(verifies
      ? [
          recordActivity(db, now, {
            ...common,
            type: "location_verified",
            detail: `Verified ${client.location}`,
          }),
        ]
      : []),
  ];
}

function signInDetail(decision: Decision, gaveCode: boolean, location: string | null): string {
  if (gaveCode) {
    return `With an emailed code${decision.required ? `, enabled by ${decision.because.join(" and ")}` : ""}`;
  }
  if (decision.required) return `No code asked: ${location} is a verified location`;
  return "No code asked: Two Factor Authentication is disabled";
}

function actorOf(subject: Subject, session: ActorSession): Person {
  return {
    loginId: subject.id,
    username: subject.username,
    name: subject.name,
    role: subject.role,
    email: subject.role === "account" ? subject.accountEmail : subject.ownEmail,
    accountId: subject.accountId,
    accountNumber: subject.accountNumber,
    accountName: subject.accountName,
    session,
  };
}
