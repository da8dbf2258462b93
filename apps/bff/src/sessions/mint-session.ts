import type { Decision } from "@hero/two-factor/decide";

import type { Given } from "../code-step/judge-code.ts";
import { mustHaveChangedOne } from "../db/client.ts";
import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { useLocation, verifyLocation } from "../locations/statements.ts";
import { useRecoveryCode } from "../recovery-codes/use-recovery-code.ts";
import type { ActorSession, Client, Person } from "./actor.ts";
import { codeStatements } from "./mint-code.ts";
import { newLocationNotice, signInRecords } from "./mint-records.ts";
import { insertSession, isLiving, signInIfUnchanged } from "./mint-statements.ts";
import { endBrowser, endOldestSessions } from "./statements.ts";
import type { BrowserTokens } from "./statements.ts";
import { decideFor, findSubject } from "./subject.ts";
import type { Subject } from "./subject.ts";

export type Proof = {
  loginId: string;
  /** The version of the password that was right: a password changed since makes the proof void. */
  passwordVersion: number;
  /** The attempt into which a right code was entered, and which kind; null when only the password was given. */
  code: { challengeId: string; given: Given } | null;
  client: Client;
  /** What the browser held before, ended by a new sign-in; `device`: the login's own token there. */
  browser: BrowserTokens & { device: string | undefined };
  /** What the proof was counted under is given back in the batch that acts on it. */
  alongside: readonly Statement[];
};

export type Minted =
  /** `deviceToken`: for the browser to hold from now on; null when it isn't remembered as the login's own. */
  | { outcome: "signed_in"; token: string; deviceToken: string | null; actor: Person }
  /** A code is needed and none was given. */
  | { outcome: "code_required"; subject: Subject; decision: Decision }
  /** Disabled, deleted, another password by now, or the attempt or recovery code is used up. */
  | { outcome: "void" };

const tries = 5;

/**
 * The only place that makes a session. Reads policy and login afresh, decides, and writes one batch that holds only
 * while what was read is still so: the attempt and a recovery code are consumed, the location verified, the browser
 * remembered and the session made together, or nothing is.
 */
export async function mintSession(deps: Deps, proof: Proof): Promise<Minted> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const minted = await tryToMint(deps, proof);
    if (minted !== "changed_meanwhile") return minted;
    if (proof.code !== null && !(await isLiving(deps.db, proof.code.challengeId))) break;
  }
  return { outcome: "void" };
}

async function tryToMint(deps: Deps, proof: Proof): Promise<Minted | "changed_meanwhile"> {
  const { db, clock, limits, secrets, mail } = deps;
  const now = clock.now();
  const { code, client } = proof;
  const { location } = client;
  const subject = await findSubject(db, proof.loginId, location);
  if (subject === undefined || !isStillGood(subject, proof)) return { outcome: "void" };
  const decision = decideFor(subject, now, limits);
  if (decision.challenge && code === null) return { outcome: "code_required", subject, decision };
  const isMailed = code?.given.by === "email_code";
  const recovery = code === null ? [] : await recoveryStatements(deps, subject, code.given, client);

  const session = newSession(secrets.id(), now);
  const [token, deviceToken] = [secrets.token(), isMailed ? secrets.token() : null];
  const verifies = isMailed && decision.locationCounts ? location : null;
  const { id: loginId, username, accountId } = subject;
  const entry = { accountId, actor: { id: loginId, username }, loginId, client };
  const notices = newLocationNotice(deps, subject, client, now);
  const written = await db.writeGuarded([
    ...signInIfUnchanged(db, subject, now),
    ...(code === null ? [] : codeStatements(deps, subject, { ...proof, code, deviceToken, recovery }, now)),
    ...(code === null && decision.required && subject.locationId !== null
      ? [useLocation(db, subject.locationId, now), mustHaveChangedOne(db)]
      : []),
    ...(verifies === null
      ? []
      : verifyLocation(db, { id: secrets.id(), location: verifies, now }, entry, limits.locationsPerLogin)),
    ...endBrowser(db, proof.browser, proof.client, now),
    insertSession(db, session, token, subject, client),
    ...endOldestSessions(db, entry, now, { kept: limits.sessionsPerLogin, idle: limits.sessionIdle }),
    ...signInRecords(db, subject, { decision, given: code?.given ?? null, verifies, client }, now),
    ...notices,
    ...proof.alongside,
  ]);
  if (written === null) return "changed_meanwhile";
  if (notices.length > 0 || recovery.length > 0) mail.wake();
  return { outcome: "signed_in", token, deviceToken, actor: actorOf(subject, session) };
}

/** What the use of a recovery code writes; nothing after a mailed code. */
async function recoveryStatements(
  deps: Deps,
  subject: Subject,
  given: Given,
  client: Client,
): Promise<Statement[]> {
  if (given.by === "email_code") return [];
  const owner = { ...subject, loginId: subject.id };
  return await useRecoveryCode(deps, given.recoveryCodeId, { owner, purpose: "sign_in", client });
}

function newSession(id: string, now: number) {
  return { id, createdAt: now, lastSeenAt: now, confirmedUntil: null, waitingReset: null };
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
