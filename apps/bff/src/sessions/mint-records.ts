import type { Decision } from "@hero/two-factor/decide";

import type { Given } from "../code-step/judge-code.ts";
import type { Database, Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { noticeRecipients } from "../mail/notice.ts";
import { enqueueNoticeOncePerHour } from "../mail/outbox.ts";
import type { NoticeOf } from "../mail/outbox.ts";
import { recordActivity } from "../record/activity.ts";
import type { Client } from "./actor.ts";
import type { Subject } from "./subject.ts";

export type SignedIn = {
  decision: Decision;
  given: Given | null;
  /** The location that was verified. */
  verifies: string | null;
  client: Client;
};

/** The rows of activity of a sign-in: prompted or skipped and why, and the location that it verified. */
export function signInRecords(
  db: Database,
  subject: Subject,
  { decision, given, verifies, client }: SignedIn,
  now: number,
): Statement[] {
  const login = { id: subject.id, username: subject.username };
  const common = { accountId: subject.accountId, actor: login, login, client };
  const detail = signInDetail(decision, given, client.location);
  return [
    recordActivity(db, now, { ...common, type: "sign_in", detail }),
    ...(verifies === null
      ? []
      : [recordActivity(db, now, { ...common, type: "location_verified", detail: `Verified ${verifies}` })]),
  ];
}

const codeWords = { email_code: "With an emailed code", recovery_code: "With a recovery code" };

function signInDetail(decision: Decision, given: Given | null, location: string | null): string {
  if (given !== null) {
    const why = decision.required ? `, enabled by ${decision.because.join(" and ")}` : "";
    return `${codeWords[given.by]}${why}`;
  }
  if (decision.required) return `No code asked: ${location} is a verified location`;
  return "No code asked: Two Factor Authentication is disabled";
}

/** Tells the holder of a sign-in from where the login never was, unless it was never anywhere: at most once an hour. */
export function newLocationNotice(
  deps: Pick<Deps, "db" | "secrets">,
  subject: Subject,
  client: Client,
  now: number,
): Statement[] {
  const isNew = client.location !== null && subject.wasSomewhere === 1 && subject.wasHere === 0;
  if (!isNew) return [];
  return enqueueNoticeOncePerHour(
    deps,
    { kind: "new_location" },
    noticeOf(subject, client, now),
    recipientsOf(subject),
  );
}

export function noticeOf(
  { id, accountId, username }: Subject,
  { address, userAgent }: Client,
  at: number,
): NoticeOf {
  return { loginId: id, accountId, context: { username, by: null, at, address, userAgent } };
}

export function recipientsOf(subject: Subject): string[] {
  const account = { email: subject.accountEmail, emailConfirmedAt: subject.accountEmailConfirmedAt };
  return noticeRecipients(subject, account);
}
