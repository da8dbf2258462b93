import { mustHaveChangedOne } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { enqueueSignInCode } from "../mail/outbox.ts";
import { formatTime, millisecondsPerHour } from "../ports/clock.ts";
import { hashToken } from "../ports/secrets.ts";
import { recordActivity } from "../record/activity.ts";
import type { Client } from "../sessions/actor.ts";
import { endBrowser } from "../sessions/statements.ts";
import type { BrowserTokens } from "../sessions/statements.ts";
import { destinationFor } from "../sessions/subject.ts";
import type { Subject } from "../sessions/subject.ts";
import { firstCountedMailAt, insertChallenge } from "./statements.ts";

/**
 * Begins an attempt after a right password: its row and the mail that is owed, in one batch. Returns the new token.
 * Throws 403 `no_code_address`, 429 `too_many_codes`.
 */
export async function startChallenge(
  deps: Deps,
  subject: Subject,
  client: Client,
  browser: BrowserTokens,
): Promise<string> {
  const { db, clock, limits, secrets, portal, mail } = deps;
  const now = clock.now();
  const sentTo = destinationFor(subject);
  if (sentTo === null) {
    throw problem("no_code_address", {
      detail: `This login needs a code, and it has no confirmed address to send it to. Ask ${portal.supportEmail} for help.`,
    });
  }
  const [id, token] = [secrets.id(), secrets.token()];
  const row = {
    id,
    tokenHash: hashToken(token),
    loginId: subject.id,
    accountId: subject.accountId,
    purpose: "sign_in" as const,
    sentTo,
    keyId: secrets.currentKeyId(),
    passwordVersion: subject.passwordVersion,
    location: client.location,
    userAgent: client.userAgent,
    codeExpiresAt: now + limits.codeLifetime,
    resendAvailableAt: now + limits.firstResendWait,
    createdAt: now,
    expiresAt: now + limits.attemptLifetime,
  };
  const login = { id: subject.id, username: subject.username };
  const written = await db.writeGuarded([
    insertChallenge(db, row, limits.codeMailsPerLoginAndHour),
    mustHaveChangedOne(db),
    enqueueSignInCode(db, {
      id: secrets.id(),
      recipient: sentTo,
      challengeId: id,
      generation: 1,
      now,
      usefulUntil: row.codeExpiresAt,
    }),
    ...endBrowser(db, browser, now),
    recordActivity(db, now, {
      accountId: subject.accountId,
      type: "code_sent",
      actor: login,
      login,
      client,
      detail: `Code for signing in, good until ${formatTime(row.codeExpiresAt)}`,
    }),
  ]);
  if (written === null) throw await tooManyCodes(deps, subject.id);
  mail.wake();
  return token;
}

/** 429 for a login whose code mails of this hour are used up, saying when there is one again. */
export async function tooManyCodes({ db, clock }: Deps, loginId: string) {
  const now = clock.now();
  const freeAt = (await firstCountedMailAt(db, loginId, now)) + millisecondsPerHour;
  return problem("too_many_codes", {
    detail: "Too many codes were sent for this login within an hour. Enter one you have, or try again later.",
    retryAfterSeconds: (freeAt - now) / 1000,
  });
}
