import type { Confirmation } from "@hero/contract/confirmation";
import type { Challenge } from "@hero/contract/session";

import { beginAttempt } from "../challenges/begin-attempt.ts";
import { challengeState } from "../challenges/find-challenge.ts";
import { resendCode } from "../challenges/resend-code.ts";
import { tooManyCodes } from "../challenges/start-challenge.ts";
import { endAttempt } from "../challenges/statements.ts";
import type { ChallengeRow } from "../challenges/statements.ts";
import { codeStepOf, kindOf } from "../code-step/state.ts";
import type { Deps } from "../deps.ts";
import { problem, ProblemError } from "../http/problem.ts";
import { recordActivity } from "../record/activity.ts";
import type { Client, Person } from "../sessions/actor.ts";
import { destinationFor } from "../sessions/subject.ts";
import type { Subject } from "../sessions/subject.ts";
import { findAttempt } from "./find-attempt.ts";
import { unlessAttemptLives } from "./statements.ts";

/** Who confirms, and from which kind of browser. */
export type Asking = { actor: Person; client: Client; isFromDevice: boolean };

/**
 * Mails a code for this session, or by the rules of a resend the one that is under way. Throws 403 `no_code_address`, 429
 * `too_many_codes`, and for an attempt that lives already, which the problem then holds, 429 `resend_too_soon`.
 */
export async function askForCode(deps: Deps, asking: Asking, subject: Subject): Promise<Confirmation> {
  const { actor, client } = asking;
  const { living, newest } = await findAttempt(deps, actor.session.id);
  if (living !== null) {
    await resend(deps, living, client);
  } else if ((await begin(deps, asking, subject, newest)) === "begun_meanwhile") {
    const { living: other } = await findAttempt(deps, actor.session.id);
    if (other !== null) await resend(deps, other, client);
  }
  const { living: row } = await findAttempt(deps, actor.session.id);
  if (row === null) throw problem("unavailable", { retryAfterSeconds: 1 });
  return { outcome: "code_required", challenge: challengeOf(deps, row, client) };
}

async function resend(deps: Deps, row: ChallengeRow, client: Client): Promise<void> {
  try {
    await resendCode(deps, row, client);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // A dialog that was opened anew needs the attempt to go on with, though no mail goes out.
    throw problem(error.code, { ...error.extra, challenge: challengeOf(deps, row, client) });
  }
}

async function begin(
  deps: Deps,
  { actor, client, isFromDevice }: Asking,
  subject: Subject,
  before: ChallengeRow | null,
): Promise<"begun" | "begun_meanwhile"> {
  const { db, clock, portal, mail } = deps;
  const now = clock.now();
  const sentTo = destinationFor(subject);
  if (sentTo === null) {
    throw problem("no_code_address", {
      detail: `This login needs a code, and it has no confirmed address to send it to. Ask ${portal.supportEmail} for help.`,
    });
  }
  const { codeStep } = codeStepOf(subject, kindOf({ isFromDevice }), now);
  const isMailed = codeStep === "open";
  const login = { id: subject.id, username: subject.username };
  const { statements } = beginAttempt(deps, {
    purpose: "confirm",
    login,
    actor: login,
    accountId: subject.accountId,
    sentTo,
    passwordVersion: subject.passwordVersion,
    client,
    sessionId: actor.session.id,
    isFromDevice,
    isMailed,
  });
  const written = await db.writeGuarded([
    ...(before === null ? [] : [endAttempt(db, before.id, now)]),
    unlessAttemptLives(db, actor.session.id, now),
    ...statements,
    ...(isMailed
      ? []
      : [
          recordActivity(db, now, {
            accountId: subject.accountId,
            type: codeStep === "locked" ? "code_locked" : "code_blocked",
            actor: login,
            login,
            client,
            detail: "Right password at Confirm it's you, and no code mailed: too many wrong ones before",
          }),
        ]),
  ]);
  if (written === null) {
    if ((await findAttempt(deps, actor.session.id)).living !== null) return "begun_meanwhile";
    throw await tooManyCodes(deps, { loginId: subject.id, purpose: "confirm", isFromDevice });
  }
  if (isMailed) mail.wake();
  return "begun";
}

/** A code that confirms verifies no location, whatever a sign-in's would. */
export function challengeOf(deps: Deps, row: ChallengeRow, client: Client): Challenge {
  const { challenge } = challengeState(deps, row, client);
  return { ...challenge, remembersLocation: false };
}
