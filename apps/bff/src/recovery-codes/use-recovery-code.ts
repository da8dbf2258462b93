import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { noticeRecipients } from "../mail/notice.ts";
import type { Notice } from "../mail/notice.ts";
import { enqueueNotice } from "../mail/outbox.ts";
import { recordActivity } from "../record/activity.ts";
import type { Client } from "../sessions/actor.ts";
import type { Subject } from "../sessions/subject.ts";
import { consumeRecoveryCode, countRecoveryCodesLeft } from "./statements.ts";

/** Whose code it is, and who is told of its use. */
export type CodeOwner = Pick<
  Subject,
  | "username"
  | "accountId"
  | "role"
  | "ownEmail"
  | "ownEmailConfirmedAt"
  | "accountEmail"
  | "accountEmailConfirmedAt"
> & { loginId: string };

type Purpose = Extract<Notice, { kind: "recovery_code_used" }>["purpose"];

const purposeWords: Record<Purpose, string> = {
  sign_in: "to sign in",
  confirm: "to confirm it's them",
  reset: "to reset the password",
};

/**
 * What the use of a recovery code writes, for the batch of what it opens: it is used up (which refuses the batch when it
 * was already), recorded, and mailed. Then `mail.wake()`.
 */
export async function useRecoveryCode(
  deps: Pick<Deps, "db" | "clock" | "secrets">,
  recoveryCodeId: string,
  { owner, purpose, client }: { owner: CodeOwner; purpose: Purpose; client: Client },
): Promise<Statement[]> {
  const { db, clock } = deps;
  const now = clock.now();
  const { loginId, username, accountId } = owner;
  const login = { id: loginId, username };
  const left = Math.max(0, (await countRecoveryCodesLeft(db, loginId)) - 1);
  const context = { username, by: null, at: now, address: client.address, userAgent: client.userAgent };
  const recipients = noticeRecipients(owner, {
    email: owner.accountEmail,
    emailConfirmedAt: owner.accountEmailConfirmedAt,
  });
  return [
    ...consumeRecoveryCode(db, recoveryCodeId, now),
    recordActivity(db, now, {
      accountId,
      type: "recovery_code_used",
      actor: login,
      login,
      client,
      detail: `Used ${purposeWords[purpose]}, ${left} left`,
    }),
    ...enqueueNotice(
      deps,
      { kind: "recovery_code_used", left, purpose },
      { loginId, accountId, context },
      recipients,
    ),
  ];
}
