import { clearCodeStep } from "../code-step/statements.ts";
import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { noticeRecipients } from "../mail/notice.ts";
import type { Notice, NoticeContext } from "../mail/notice.ts";
import { enqueueNotice } from "../mail/outbox.ts";
import { recordActivity } from "../record/activity.ts";
import type { Named } from "../record/activity.ts";
import type { Client } from "../sessions/actor.ts";
import { endWhatWasBefore, forgetLocations } from "../two-factor/effects.ts";
import type { By, ByAnyone } from "../two-factor/effects.ts";
import type { Holder } from "./find-holder.ts";
import { replacePassword } from "./statements.ts";

export type NewPassword = {
  holder: Holder;
  passwordHash: string;
  /** The session that sets it goes on; all others end. */
  sessionId: string | null;
  /** Null: by the clock, or by someone not known. */
  actor: Named | null;
  client: Client;
  type: "password_changed" | "password_reset";
  detail: string;
  /** Null: nobody is told, for it is the first one. */
  how: Extract<Notice, { kind: "password_changed" }>["how"] | null;
};

/**
 * The statements that give a login another password and end what the one before opened: sessions, living attempts,
 * address checks, access tokens, mailed links, verified locations, and the counts of its code step. Refused once the
 * login or its account is no longer as it was read. A waiting reset is the caller's. Then `mail.wake()`.
 */
export function newPasswordStatements(
  deps: Pick<Deps, "db" | "secrets">,
  { holder, passwordHash, sessionId, actor, client, type, detail, how }: NewPassword,
  now: number,
): Statement[] {
  const { db } = deps;
  const { id, username, accountId } = holder;
  const login = { id, username };
  const by: ByAnyone = { accountId, actor: actor === null ? null : doerOf(actor, sessionId), client, now };
  return [
    ...replacePassword(db, holder, passwordHash, now),
    ...endWhatWasBefore(db, { loginIds: [id], because: "password_changed" }, by),
    ...forgetLocations(db, [id], by),
    clearCodeStep(db, id, "both"),
    recordActivity(db, now, { accountId, type, actor, login, client, detail }),
    ...(how === null
      ? []
      : tellHolder(deps, holder, { kind: "password_changed", how }, { client, now, actor })),
  ];
}

/** Who does it, with the session that goes on, as far as the record of what ends asks for them. */
function doerOf({ id, username }: Named, sessionId: string | null): By["actor"] {
  const unused = { createdAt: 0, lastSeenAt: 0, confirmedUntil: null, waitingReset: null };
  return { loginId: id, username, session: sessionId === null ? null : { id: sessionId, ...unused } };
}

/** From where it was done, when, and by whom: null for the login itself, or nobody known. */
export type Doing = { client: Client; now: number; actor: Named | null };

/** Mails a notice to those who are told of what concerns the login. */
export function tellHolder(
  deps: Pick<Deps, "db" | "secrets">,
  holder: Holder,
  notice: Notice,
  doing: Doing,
): Statement[] {
  return enqueueNotice(deps, notice, noticeOf(holder, doing), recipientsOf(holder));
}

export function noticeOf({ id, accountId, username }: Holder, { client, now, actor }: Doing) {
  const { address, userAgent } = client;
  const by = actor === null || actor.id === id ? null : actor.username;
  const context: NoticeContext = { username, by, at: now, address, userAgent };
  return { loginId: id, accountId, context };
}

export function recipientsOf(holder: Holder): string[] {
  return noticeRecipients(holder, {
    email: holder.accountEmail,
    emailConfirmedAt: holder.accountEmailConfirmedAt,
  });
}
