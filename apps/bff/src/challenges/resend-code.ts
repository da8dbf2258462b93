import { closedStep } from "../code-step/refusal.ts";
import { mustHaveChangedOne } from "../db/client.ts";
import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import type { Limits } from "../limits.ts";
import { makeHeldDue, replaceHeld } from "../mail/held-statements.ts";
import { enqueueCode } from "../mail/outbox.ts";
import { recordActivity } from "../record/activity.ts";
import type { Named } from "../record/activity.ts";
import type { Client } from "../sessions/actor.ts";
import { hasMailsLeft, isCodeHeld, resendFreeAt } from "./find-challenge.ts";
import { tooManyCodes } from "./start-challenge.ts";
import { noteResend, renewHeldCode } from "./statements.ts";
import type { ChallengeRow } from "./statements.ts";

/** Who asks for someone else's, and what refuses the mail beside its own limits. */
export type Resending = { actor?: Named; guards?: readonly Statement[] };

/**
 * Mails the current code again while enough of it is left, otherwise a new one beside which the earlier still counts
 * until its own end. A mail that is held goes at once if it can, and spends nothing. Throws 429 `resend_too_soon`,
 * `too_many_codes` or `code_locked`, 403 `code_step_blocked`.
 */
export async function resendCode(
  deps: Deps,
  row: ChallengeRow,
  client: Client,
  resending: Resending = {},
): Promise<void> {
  const { db, clock, limits, mail } = deps;
  const now = clock.now();
  const closed = row.purpose === "address_check" ? null : closedStep(deps, row, row);
  if (closed !== null) throw closed;
  const next = nextCode(row, now, limits);
  if (isCodeHeld(row)) {
    await resendHeld(deps, row, client, { ...resending, next });
    return;
  }
  await refuseTooMany(deps, row);
  const freeAt = resendFreeAt(row, limits);
  if (now < freeAt) throw tooSoon(freeAt - now);
  const resendAvailableAt = now + limits.firstResendWait * 2 ** row.mailsSent;
  const written = await db.writeGuarded([
    ...(resending.guards ?? []),
    noteResend(
      db,
      row,
      { ...next.code, resendAvailableAt },
      { now, mailsPerHour: limits.codeMailsPerLoginAndHour },
    ),
    mustHaveChangedOne(db),
    ...oweCode(deps, row, client, { ...resending, next }),
  ]);
  if (written === null) throw tooSoon(limits.firstResendWait);
  mail.wake();
}

type NextCode = ReturnType<typeof nextCode>;

/** The code that a resend mails: the current one again, or a new one beside which the earlier still counts. */
function nextCode(row: ChallengeRow, now: number, limits: Limits) {
  // A new code could live no longer than one that lives to the attempt's end, and would push out an earlier one.
  const livesToTheEnd = row.codeExpiresAt >= row.expiresAt;
  const isRepeated = livesToTheEnd || row.codeExpiresAt - now >= limits.codeRepeatedWhileLeft;
  return {
    isRepeated,
    code: {
      generation: isRepeated ? row.generation : row.generation + 1,
      codeExpiresAt: isRepeated ? row.codeExpiresAt : Math.min(now + limits.codeLifetime, row.expiresAt),
      earlierCodeExpiresAt: isRepeated ? row.earlierCodeExpiresAt : row.codeExpiresAt,
    },
  };
}

/** The mail and its activity. `heldAt`: for one that takes the place of a held one. */
function oweCode(
  { db, clock, secrets }: Deps,
  row: ChallengeRow,
  client: Client,
  { actor, next, heldAt }: Resending & { next: NextCode; heldAt?: number },
): Statement[] {
  const now = clock.now();
  const login = { id: row.loginId, username: row.username };
  return [
    enqueueCode(db, {
      id: secrets.id(),
      purpose: row.purpose,
      loginId: row.loginId,
      accountId: row.accountId,
      recipient: row.sentTo,
      challengeId: row.id,
      generation: next.code.generation,
      now,
      usefulUntil: next.code.codeExpiresAt,
      ...(heldAt === undefined ? {} : { heldAt }),
    }),
    recordActivity(db, now, {
      accountId: row.accountId,
      type: "code_sent",
      actor: actor ?? login,
      login,
      client,
      detail: next.isRepeated ? "The same code again" : "A new code",
    }),
  ];
}

/**
 * What is held has no place and no wait to spend: it is tried at once while its code may be repeated, and a new code
 * takes its place otherwise. Where somebody, or mail itself, was faster there is nothing left to do.
 */
async function resendHeld(
  deps: Deps,
  row: ChallengeRow,
  client: Client,
  resending: Resending & { next: NextCode },
): Promise<void> {
  const { db, clock, mail } = deps;
  const now = clock.now();
  const { isRepeated, code } = resending.next;
  if (isRepeated || row.delivery === "sending") {
    await db.write([makeHeldDue(db, row.id, now)]);
  } else {
    await db.writeGuarded([
      ...(resending.guards ?? []),
      renewHeldCode(db, row, code, now),
      mustHaveChangedOne(db),
      ...replaceHeld(db, row.id, now),
      ...oweCode(deps, row, client, { ...resending, heldAt: now }),
    ]);
  }
  mail.wake();
}

/** As many as an attempt may have are as many as an hour may have: starting again brings none sooner. */
async function refuseTooMany(deps: Deps, row: ChallengeRow): Promise<void> {
  if (!hasMailsLeft(row, deps.limits)) throw await tooManyCodes(deps, row);
}

function tooSoon(waitMilliseconds: number) {
  return problem("resend_too_soon", {
    detail: "Wait a little before asking for the code again.",
    retryAfterSeconds: waitMilliseconds / 1000,
  });
}
