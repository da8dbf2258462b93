import { closedStep } from "../code-step/refusal.ts";
import { mustHaveChangedOne } from "../db/client.ts";
import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { enqueueCode } from "../mail/outbox.ts";
import { recordActivity } from "../record/activity.ts";
import type { Named } from "../record/activity.ts";
import type { Client } from "../sessions/actor.ts";
import { hasMailsLeft } from "./find-challenge.ts";
import { tooManyCodes } from "./start-challenge.ts";
import { noteResend } from "./statements.ts";
import type { ChallengeRow } from "./statements.ts";

/** Who asks for someone else's, and what refuses the mail beside its own limits. */
export type Resending = { actor?: Named; guards?: readonly Statement[] };

/**
 * Mails the current code again while enough of it is left, otherwise a new one beside which the earlier still counts
 * until its own end. Throws 429 `resend_too_soon`, `too_many_codes` or `code_locked`, 403 `code_step_blocked`.
 */
export async function resendCode(
  deps: Deps,
  row: ChallengeRow,
  client: Client,
  { actor, guards = [] }: Resending = {},
): Promise<void> {
  const { db, clock, limits, secrets, mail } = deps;
  const now = clock.now();
  const closed = row.purpose === "address_check" ? null : closedStep(deps, row, row);
  if (closed !== null) throw closed;
  await refuseTooMany(deps, row);
  if (now < row.resendAvailableAt) throw tooSoon(row.resendAvailableAt - now);

  // A new code could live no longer than one that lives to the attempt's end, and would push out an earlier one.
  const livesToTheEnd = row.codeExpiresAt >= row.expiresAt;
  const isRepeated = livesToTheEnd || row.codeExpiresAt - now >= limits.codeRepeatedWhileLeft;
  const generation = isRepeated ? row.generation : row.generation + 1;
  const codeExpiresAt = isRepeated ? row.codeExpiresAt : Math.min(now + limits.codeLifetime, row.expiresAt);
  const earlierCodeExpiresAt = isRepeated ? row.earlierCodeExpiresAt : row.codeExpiresAt;
  const resendAvailableAt = now + limits.firstResendWait * 2 ** row.mailsSent;
  const login = { id: row.loginId, username: row.username };
  const written = await db.writeGuarded([
    ...guards,
    noteResend(
      db,
      row,
      { generation, codeExpiresAt, earlierCodeExpiresAt, resendAvailableAt },
      { now, mailsPerHour: limits.codeMailsPerLoginAndHour },
    ),
    mustHaveChangedOne(db),
    enqueueCode(db, {
      id: secrets.id(),
      purpose: row.purpose,
      loginId: row.loginId,
      accountId: row.accountId,
      recipient: row.sentTo,
      challengeId: row.id,
      generation,
      now,
      usefulUntil: codeExpiresAt,
    }),
    recordActivity(db, now, {
      accountId: row.accountId,
      type: "code_sent",
      actor: actor ?? login,
      login,
      client,
      detail: isRepeated ? "The same code again" : "A new code",
    }),
  ]);
  if (written === null) throw tooSoon(limits.firstResendWait);
  mail.wake();
}

async function refuseTooMany(deps: Deps, row: ChallengeRow): Promise<void> {
  if (hasMailsLeft(row, deps.limits)) return;
  if (row.mailsSent < deps.limits.mailsPerAttempt) throw await tooManyCodes(deps, row);
  throw problem("too_many_codes", {
    detail: "We sent as many codes as one sign-in can have. Enter one you have, or start again.",
    retryAfterSeconds: (row.expiresAt - deps.clock.now()) / 1000,
  });
}

function tooSoon(waitMilliseconds: number) {
  return problem("resend_too_soon", {
    detail: "Wait a little before asking for the code again.",
    retryAfterSeconds: waitMilliseconds / 1000,
  });
}
