import type { Confirmation } from "@hero/contract/confirmation";
import type { EnteredCode } from "@hero/contract/session";

import type { ChallengeRow } from "../challenges/statements.ts";
import { judgeCode } from "../code-step/judge-code.ts";
import type { Given } from "../code-step/judge-code.ts";
import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { ownDevice } from "../devices/find-device.ts";
import type { Cookies } from "../http/cookies.ts";
import { problem } from "../http/problem.ts";
import { formatTime } from "../ports/clock.ts";
import { hashToken } from "../ports/secrets.ts";
import { recordActivity } from "../record/activity.ts";
import { useRecoveryCode } from "../recovery-codes/use-recovery-code.ts";
import type { Actor, Client, Person } from "../sessions/actor.ts";
import { findActor } from "../sessions/find-session.ts";
import { consume } from "../sessions/mint-statements.ts";
import { findSubject, requirementFor } from "../sessions/subject.ts";
import type { Subject } from "../sessions/subject.ts";
import { withinPasswordLimits } from "../throttle/password-throttle.ts";
import { askForCode } from "./ask-for-code.ts";
import type { Asking } from "./ask-for-code.ts";
import { findAttempt } from "./find-attempt.ts";
import { confirmSession, findRotation } from "./statements.ts";

type Confirming = {
  actor: Actor;
  client: Client;
  cookies: Cookies;
  body: { password: string; code?: EnteredCode | undefined };
};

/** What was right beside the password, where Two Factor Authentication is required. */
type CodeProof = { row: ChallengeRow; given: Given };

const tries = 3;

/**
 * Confirm it's you: the password, within the limits of the login's sign-in, and a code where one is required of the login,
 * wherever it is. Both in one request confirm the session for ten minutes, under a new token. Without a code one is mailed.
 * Throws 401 `invalid_credentials`, 422 `code_incorrect`, 410 `code_expired`, 429, and what asking for a code throws.
 */
export async function confirmIdentity(
  deps: Deps,
  { actor, client, cookies, body }: Confirming,
): Promise<Confirmation> {
  const person = personOf(actor);
  const fromHash = (await findRotation(deps.db, person))?.tokenHash ?? "";
  const device = await ownDevice(deps, cookies.read("device"), person.loginId);
  const asking = { actor: person, client, isFromDevice: device !== undefined };
  let subject = await checkPassword(deps, asking, body.password, device);
  let proof: CodeProof | null = null;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (requirementFor(subject).required && proof === null) {
      if (body.code === undefined) return await askForCode(deps, asking, subject);
      proof = await checkCode(deps, asking, body.code);
    }
    const confirmed = await confirm(deps, asking, subject, { proof, fromHash });
    if (confirmed !== null) {
      cookies.set("session", confirmed.token);
      return { outcome: "confirmed", confirmedUntil: formatTime(confirmed.until) };
    }
    // A guard refused: the session ended, the code was used, another request confirmed, or the login changed.
    await findActor(deps, cookies.read("session"));
    if (proof !== null) await refuseUsedCode(deps, asking, proof);
    const rotated = await findRotation(deps.db, person);
    const confirmedUntil = rotated?.tokenHash === fromHash ? null : (rotated?.confirmedUntil ?? null);
    if (confirmedUntil !== null) return { outcome: "confirmed", confirmedUntil: formatTime(confirmedUntil) };
    subject = await readAgain(deps, asking, subject);
  }
  throw problem("unavailable", { retryAfterSeconds: 1 });
}

export function personOf(actor: Actor): Person {
  if (actor.session === null) throw problem("forbidden", { detail: "A program has nothing to confirm." });
  return { ...actor, session: actor.session };
}

/** The subject, whose password is right. Throws 401 `invalid_credentials`, 429 `too_many_requests`, 503 `overloaded`. */
async function checkPassword(
  deps: Deps,
  { actor, client }: Asking,
  typed: string,
  device: string | undefined,
): Promise<Subject> {
  const { db, clock, passwords } = deps;
  const tried = {
    kind: "portal",
    username: actor.username,
    address: client.throttleAddress,
    ownDevice: device,
  } as const;
  return await withinPasswordLimits(deps, tried, async () => {
    const subject = await findSubject(db, actor.loginId, client.location);
    const { isRight } = await passwords.verify(subject?.passwordHash ?? null, typed);
    if (subject !== undefined && isRight) return subject;
    const login = { id: actor.loginId, username: actor.username };
    await db.write([
      recordActivity(db, clock.now(), {
        accountId: actor.accountId,
        type: "sign_in_failed",
        actor: login,
        login,
        client,
        detail: "Wrong password at Confirm it's you",
      }),
    ]);
    throw wrongPassword();
  });
}

const wrongPassword = () => problem("invalid_credentials", { detail: "That password isn't right." });

const noCodeAlive = () =>
  problem("code_expired", { detail: "That code doesn't count any more. Ask for a new one." });

async function checkCode(deps: Deps, asking: Asking, code: EnteredCode): Promise<CodeProof> {
  const { actor, client, isFromDevice } = asking;
  const { living } = await findAttempt(deps, actor.session.id);
  if (living === null) throw noCodeAlive();
  const login = { id: actor.loginId, username: actor.username };
  return { row: living, given: await judgeCode(deps, living, code, { client, isFromDevice, actor: login }) };
}

/** One batch that holds only while all is as it was read; null when it isn't. */
async function confirm(
  deps: Deps,
  { actor, client }: Asking,
  subject: Subject,
  { proof, fromHash }: { proof: CodeProof | null; fromHash: string },
): Promise<{ token: string; until: number } | null> {
  const { db, clock, limits, secrets, mail } = deps;
  const now = clock.now();
  const [token, until] = [secrets.token(), now + limits.confirmationLifetime];
  const login = { id: subject.id, username: subject.username };
  const written = await db.writeGuarded([
    ...(proof === null ? [] : consume(db, proof.row.id, now)),
    ...(await recoveryCodeOf(deps, subject, proof, client)),
    ...confirmSession(db, subject, {
      sessionId: actor.session.id,
      fromHash,
      toHash: hashToken(token),
      confirmedUntil: until,
      earlierTokenUntil: now + limits.earlierTokenLifetime,
    }),
    recordActivity(db, now, {
      accountId: subject.accountId,
      type: "confirmed",
      actor: login,
      login,
      client,
      detail: detailOf(proof),
    }),
  ]);
  if (written === null) return null;
  mail.wake();
  return { token, until };
}

async function recoveryCodeOf(
  deps: Deps,
  subject: Subject,
  proof: CodeProof | null,
  client: Client,
): Promise<Statement[]> {
  if (proof?.given.by !== "recovery_code") return [];
  const owner = { ...subject, loginId: subject.id };
  return await useRecoveryCode(deps, proof.given.recoveryCodeId, { owner, purpose: "confirm", client });
}

function detailOf(proof: CodeProof | null): string {
  if (proof === null) return "With the password";
  return proof.given.by === "email_code"
    ? "With the password and an emailed code"
    : "With the password and a recovery code";
}

async function refuseUsedCode(deps: Deps, { actor }: Asking, { row }: CodeProof): Promise<void> {
  const { living } = await findAttempt(deps, actor.session.id);
  if (living?.id !== row.id) throw noCodeAlive();
}

async function readAgain(deps: Deps, { actor, client }: Asking, before: Subject): Promise<Subject> {
  const subject = await findSubject(deps.db, actor.loginId, client.location);
  if (subject?.passwordVersion !== before.passwordVersion) throw wrongPassword();
  return subject;
}
