import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { forgetLocationsOf } from "../locations/statements.ts";
import { noticeRecipients } from "../mail/notice.ts";
import { enqueueNotice, enqueueNoticeOncePerHour } from "../mail/outbox.ts";
import { millisecondsPerMinute } from "../ports/clock.ts";
import { recordActivity } from "../record/activity.ts";
import type { Named } from "../record/activity.ts";
import type { Client } from "../sessions/actor.ts";
import type { Subject } from "../sessions/subject.ts";
import { codeStepOf, isClosedForGood, kindOf } from "./state.ts";
import type { CodeStepCounts } from "./state.ts";

/** Whose code step it is, and where what it does to that login is told. */
export type CodeLogin = Pick<
  Subject,
  | "id"
  | "username"
  | "accountId"
  | "role"
  | "ownEmail"
  | "ownEmailConfirmedAt"
  | "accountEmail"
  | "accountEmailConfirmedAt"
>;

/** Who enters a code, and from where. */
export type Entering = {
  client: Client;
  /** Whether this browser holds the login's device cookie: such browsers are counted apart. */
  isFromDevice: boolean;
  /** Null for someone who hasn't shown yet who they are. */
  actor: Named | null;
};

/** The row of activity that a wrong entry leaves. */
export function recordWrongEntry(
  { db, clock }: Pick<Deps, "db" | "clock">,
  login: CodeLogin,
  { client, actor }: Entering,
  detail: string,
): Statement {
  return recordActivity(db, clock.now(), { ...entryOf(login, client, actor), type: "code_failed", detail });
}

/**
 * What follows when the entry that was counted last closed the code step, by the counts after it: the row of activity,
 * the notice of a block, and the end of what was verified once nobody passes. Nothing while the step is open.
 */
export function closingStatements(
  deps: Pick<Deps, "db" | "clock" | "secrets">,
  login: CodeLogin,
  counts: CodeStepCounts,
  { client, isFromDevice, actor }: Entering,
): Statement[] {
  const { db, clock } = deps;
  const now = clock.now();
  const { codeStep, opensAt } = codeStepOf(counts, kindOf({ isFromDevice }), now);
  if (codeStep === "open") return [];
  const where = isFromDevice ? "the login's own browsers" : "browsers that aren't the login's own";
  const entry = entryOf(login, client, actor);
  return [
    opensAt === null
      ? recordActivity(db, now, { ...entry, type: "code_blocked", detail: `For ${where}` })
      : recordActivity(db, now, {
          ...entry,
          type: "code_locked",
          detail: `For ${where}, ${Math.round((opensAt - now) / millisecondsPerMinute)} minutes`,
        }),
    ...(opensAt === null
      ? enqueueNotice(deps, { kind: "code_step_blocked" }, noticeOf(login, client, now), recipientsOf(login))
      : []),
    ...(isClosedForGood(counts, now)
      ? forgetLocationsOf(db, { accountId: login.accountId, actor, loginId: login.id, client }, now)
      : []),
  ];
}

/** Tells the holder that someone who knows the password entered a wrong code: at most once an hour. */
export function tellWrongCodes(
  deps: Pick<Deps, "db" | "clock" | "secrets">,
  login: CodeLogin,
  { client }: Entering,
): Statement[] {
  const about = noticeOf(login, client, deps.clock.now());
  return enqueueNoticeOncePerHour(deps, { kind: "wrong_codes" }, about, recipientsOf(login));
}

function recipientsOf(login: CodeLogin): string[] {
  const account = { email: login.accountEmail, emailConfirmedAt: login.accountEmailConfirmedAt };
  return noticeRecipients(login, account);
}

function noticeOf({ id, accountId, username }: CodeLogin, { address, userAgent }: Client, at: number) {
  return { loginId: id, accountId, context: { username, by: null, at, address, userAgent } };
}

function entryOf({ id, username, accountId }: CodeLogin, client: Client, actor: Named | null) {
  return { accountId, actor, login: { id, username }, client };
}
