import { codeStepOf, kindOf } from "../code-step/state.ts";
import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import type { Purpose } from "../mail/outbox.ts";
import { millisecondsPerHour } from "../ports/clock.ts";
import { recordActivity } from "../record/activity.ts";
import type { Client } from "../sessions/actor.ts";
import { endBrowser } from "../sessions/statements.ts";
import type { BrowserTokens } from "../sessions/statements.ts";
import { destinationFor } from "../sessions/subject.ts";
import type { Subject } from "../sessions/subject.ts";
import { beginAttempt } from "./begin-attempt.ts";
import { bucketOf, firstCountedMailAt } from "./statements.ts";

export type Starting = {
  /** Whether the browser holds the login's device cookie. */
  isFromDevice: boolean;
  /** What the browser held before: the attempt takes its place. */
  browser: BrowserTokens;
  /** What the right password gives back, in the same batch. */
  alongside: readonly Statement[];
};

/**
 * Begins an attempt after a right password: its row and the mail that is owed, in one batch. While the login's code step
 * is closed to this kind of browser nothing is mailed, and a recovery code alone completes it. Returns the new token.
 * Throws 403 `no_code_address`, 429 `too_many_codes`.
 */
export async function startChallenge(
  deps: Deps,
  subject: Subject,
  client: Client,
  { isFromDevice, browser, alongside }: Starting,
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
  const { accountId, passwordVersion } = subject;
  const { codeStep } = codeStepOf(subject, kindOf({ isFromDevice }), now);
  const { token, statements } = beginAttempt(deps, {
    purpose: "sign_in",
    login,
    actor: login,
    accountId,
    sentTo,
    passwordVersion,
    client,
    sessionId: null,
    isFromDevice,
    isMailed: codeStep === "open",
  });
  const written = await db.writeGuarded([
    ...statements,
    ...(codeStep === "open"
      ? []
      : [
          recordActivity(db, now, {
            accountId,
            type: codeStep === "locked" ? "code_locked" : "code_blocked",
            actor: null,
            login,
            client,
            detail: "Right password, and no code mailed: too many wrong ones before",
          }),
        ]),
    ...endBrowser(db, browser, client, now),
    ...alongside,
  ]);
  if (written === null) {
    throw await tooManyCodes(deps, { loginId: subject.id, purpose: "sign_in", isFromDevice });
  }
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
