import type { Delivery, SessionState } from "@hero/contract/session";
import { maskEmail } from "@hero/two-factor/mask";

import { refusedBeforehand } from "../accounts/email-refused.ts";
import { codeStepOf, kindOf } from "../code-step/state.ts";
import type { Deps } from "../deps.ts";
import type { Limits } from "../limits.ts";
import { formatTime, formatTimeOrNull, millisecondsPerHour } from "../ports/clock.ts";
import { hashToken } from "../ports/secrets.ts";
import type { Client } from "../sessions/actor.ts";
import { destinationFor, requirementFor } from "../sessions/subject.ts";
import { challengeByTokenHash } from "./statements.ts";
import type { ChallengeRow } from "./statements.ts";

/**
 * The living attempt that a challenge cookie stands for, or null: used, ended, 20 minutes over, or begun with a
 * password or towards an address that is no longer the login's.
 */
export async function findChallenge(deps: Deps, token: string | undefined): Promise<ChallengeRow | null> {
  if (token === undefined || token === "") return null;
  const now = deps.clock.now();
  const found = await deps.db.read(() =>
    challengeByTokenHash(deps.db).get({ tokenHash: hashToken(token), hourAgo: now - millisecondsPerHour }),
  );
  const row = found?.row;
  if (row === undefined || row.consumedAt !== null || row.endedAt !== null || now >= row.expiresAt) {
    return null;
  }
  if (!row.enabled || row.deletedAt !== null || row.passwordVersion !== row.loginPasswordVersion) return null;
  return destinationFor(row) === row.sentTo ? row : null;
}

/** Whether the code waits for mail to work again, uncounted. One that is being tried just now still does. */
export function isCodeHeld(row: ChallengeRow): boolean {
  return row.heldAt !== null && (row.delivery === "queued" || row.delivery === "sending");
}

/**
 * From when on a mail may be asked for, since 1970. A failed one lifts the wait, and counts nowhere: past as many in a row
 * as an attempt may have, each has the first wait again, so that pressing on and on presses neither provider nor record.
 */
export function resendFreeAt(row: ChallengeRow, limits: Limits): number {
  if (row.failedInARow < limits.mailsPerAttempt || row.deliveryAt === null) return row.resendAvailableAt;
  return Math.max(row.resendAvailableAt, row.deliveryAt + limits.firstResendWait);
}

/** Whether the attempt may still cause a mail, its own and the login's limits considered; one that is held counts in none. */
export function hasMailsLeft(row: ChallengeRow, limits: Limits): boolean {
  if (isCodeHeld(row)) return true;
  return row.mailsSent < limits.mailsPerAttempt && row.mailsThisHour < limits.codeMailsPerLoginAndHour;
}

const deliveryOfState: Record<string, Delivery> = {
  queued: "sending",
  sending: "sending",
  sent: "sent",
  delivered: "delivered",
  bounced: "bounced",
  failed: "failed",
};

/**
 * How the newest mail fares. What is held was not sent, whether or not it ever will be; what failed for the provider's
 * fault didn't go because mail is down, as long as it is.
 */
function deliveryOf(row: ChallengeRow, isMailDown: boolean) {
  const isHeld = isCodeHeld(row);
  return {
    delivery: isHeld ? "failed" : (deliveryOfState[row.delivery ?? ""] ?? "none"),
    deliveryAt: formatTimeOrNull(isHeld ? row.heldAt : row.deliveryAt),
    codeWaits: isHeld,
    mailDown: isHeld || (isMailDown && row.delivery === "failed" && row.heldAt !== null),
  } as const;
}

const neverMailed = { delivery: "none", deliveryAt: null, mailDown: false, codeWaits: false } as const;

/**
 * An attempt as the code screen sees it: the address masked, nothing that tells the code. While the code step is closed
 * to this kind of browser nothing is mailed, and a recovery code alone is taken.
 */
export function challengeState(
  { clock, limits, mail }: Pick<Deps, "clock" | "limits" | "mail">,
  row: ChallengeRow,
  client: Client,
): Extract<SessionState, { state: "code_required" }> {
  const { locationCounts } = requirementFor(row);
  const { codeStep, opensAt } = codeStepOf(row, kindOf(row), clock.now());
  const isOpen = codeStep === "open";
  const resendAvailableAt = Math.max(resendFreeAt(row, limits), opensAt ?? 0);
  const canResend = codeStep !== "blocked" && hasMailsLeft(row, limits) && resendAvailableAt < row.expiresAt;
  return {
    state: "code_required",
    challenge: {
      sentTo: maskEmail(row.sentTo),
      ...(isOpen ? deliveryOf(row, mail.isDown()) : neverMailed),
      sentToRefused: refusedBeforehand(row),
      expiresAt: formatTime(isOpen && row.generation > 0 ? row.codeExpiresAt : row.expiresAt),
      resendAvailableAt: canResend ? formatTime(resendAvailableAt) : null,
      attemptsLeft: limits.wrongCodesPerAttempt - row.codesJudged,
      remembersLocation: locationCounts && client.location !== null,
      location: client.location,
      locationTrustDays: limits.locationTrustDays,
      // Always both while it is open: whether a login has recovery codes is nobody's business before they are used.
      accepts: isOpen ? ["email_code", "recovery_code"] : ["recovery_code"],
      codeStep,
      codeStepOpensAt: formatTimeOrNull(opensAt),
    },
  };
}
