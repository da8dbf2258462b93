import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import type { Purpose } from "../mail/outbox.ts";
import { millisecondsPerHour } from "../ports/clock.ts";
import type { Client } from "../sessions/actor.ts";
import { endBrowser } from "../sessions/statements.ts";
import type { BrowserTokens } from "../sessions/statements.ts";
import { destinationFor } from "../sessions/subject.ts";
import type { Subject } from "../sessions/subject.ts";
import { beginAttempt } from "./begin-attempt.ts";
import { bucketOf, firstCountedMailAt } from "./statements.ts";

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
  const { db, clock, portal, mail } = deps;
  const now = clock.now();
  const sentTo = destinationFor(subject);
  if (sentTo === null) {
    throw problem("no_code_address", {
      detail: `This login needs a code, and it has no confirmed address to send it to. Ask ${portal.supportEmail} for help.`,
    });
  }
  const login = { id: subject.id, username: subject.username };
  const { token, statements } = beginAttempt(deps, {
    purpose: "sign_in",
    login,
    actor: login,
    accountId: subject.accountId,
    sentTo,
    passwordVersion: subject.passwordVersion,
    client,
    sessionId: null,
    isFromDevice: false,
    isMailed: true,
  });
  const written = await db.writeGuarded([...statements, ...endBrowser(db, browser, now)]);
  if (written === null)
    throw await tooManyCodes(deps, { loginId: subject.id, purpose: "sign_in", isFromDevice: false });
  mail.wake();
  return token;
}

/** 429 for a login whose code mails of this hour and kind are used up, saying when there is one again. */
export async function tooManyCodes(
  { db, clock }: Pick<Deps, "db" | "clock">,
  row: { loginId: string; purpose: Purpose; isFromDevice: boolean },
) {
  const now = clock.now();
  const freeAt = (await firstCountedMailAt(db, row.loginId, bucketOf(row), now)) + millisecondsPerHour;
  return problem("too_many_codes", {
    detail: "Too many codes were sent for this login within an hour. Enter one you have, or try again later.",
    retryAfterSeconds: (freeAt - now) / 1000,
  });
}
