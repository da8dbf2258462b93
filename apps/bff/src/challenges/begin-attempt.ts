import { maskEmail } from "@hero/two-factor/mask";

import { mustHaveChangedOne } from "../db/client.ts";
import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { enqueueCode } from "../mail/outbox.ts";
import type { Purpose } from "../mail/outbox.ts";
import { hashToken } from "../ports/secrets.ts";
import { recordActivity } from "../record/activity.ts";
import type { Named } from "../record/activity.ts";
import type { Client } from "../sessions/actor.ts";
import { insertChallenge } from "./statements.ts";

export type NewAttempt = {
  purpose: Purpose;
  /** Whose attempt it is; `actor` does it, which for the check of an address may be someone else. */
  login: Named;
  actor: Named;
  accountId: string;
  sentTo: string;
  passwordVersion: number;
  client: Client;
  /** The session that is being confirmed. */
  sessionId: string | null;
  isFromDevice: boolean;
  /** False while the code step is locked or blocked: nothing is mailed, and no code is alive. */
  isMailed: boolean;
};

const purposeWords: Record<Purpose, string> = {
  sign_in: "signing in",
  confirm: "confirming it's you",
  address_check: "confirming an address",
};

/**
 * The statements that begin an attempt and owe its mail: the first two refuse the batch once the login's code mails of
 * this hour and kind are used up. The token opens the attempt where its browser holds it in a cookie.
 */
export function beginAttempt(
  { db, clock, limits, secrets }: Pick<Deps, "db" | "clock" | "limits" | "secrets">,
  attempt: NewAttempt,
): { id: string; token: string; statements: Statement[] } {
  const { purpose, login, actor, accountId, sentTo, client, isMailed } = attempt;
  const now = clock.now();
  const [id, token] = [secrets.id(), secrets.token()];
  const codeExpiresAt = isMailed ? now + limits.codeLifetime : now;
  const row = {
    id,
    tokenHash: hashToken(token),
    loginId: login.id,
    accountId,
    purpose,
    sessionId: attempt.sessionId,
    isFromDevice: attempt.isFromDevice,
    sentTo,
    keyId: secrets.currentKeyId(),
    passwordVersion: attempt.passwordVersion,
    location: client.location,
    userAgent: client.userAgent,
    generation: isMailed ? 1 : 0,
    codeExpiresAt,
    mailsSent: isMailed ? 1 : 0,
    resendAvailableAt: isMailed ? now + limits.firstResendWait : now,
    createdAt: now,
    expiresAt: now + limits.attemptLifetime,
  };
  return {
    id,
    token,
    statements: [
      insertChallenge(db, row, limits.codeMailsPerLoginAndHour),
      mustHaveChangedOne(db),
      ...(isMailed
        ? [
            enqueueCode(db, {
              id: secrets.id(),
              purpose,
              recipient: sentTo,
              loginId: login.id,
              accountId,
              challengeId: id,
              generation: 1,
              now,
              usefulUntil: codeExpiresAt,
            }),
            recordActivity(db, now, {
              accountId,
              type: "code_sent",
              actor,
              login,
              client,
              detail: `For ${purposeWords[purpose]}, to ${maskEmail(sentTo)}`,
            }),
          ]
        : []),
    ],
  };
}
