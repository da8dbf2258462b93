import type { Refusal } from "@hero/contract/session";
import type { LoginTwoFactor, Role, Scope } from "@hero/two-factor/settings";

import type { mailKinds, noticeKinds } from "../db/mail-schema.ts";

export type NoticeKind = (typeof noticeKinds)[number];

export type MailKind = (typeof mailKinds)[number];

/** What happened, with what its letter says beside whom it is about, when and from where. */
export type Notice =
  /** Mailed to Details once, with how many logins are asked for a code. */
  | {
      kind: "account_two_factor_changed";
      from: Scope;
      to: Scope;
      promptOncePerLocation: boolean;
      askedBefore: number;
      askedAfter: number;
      of: number;
    }
  | {
      kind: "login_two_factor_changed";
      from: LoginTwoFactor["method"];
      to: LoginTwoFactor["method"];
      promptOncePerLocation: boolean;
    }
  /** To the address in force; the new one is shown masked. */
  | { kind: "email_change_asked"; newEmail: string }
  /** To the old address; both are shown masked. */
  | { kind: "email_changed"; oldEmail: string | null; newEmail: string | null }
  | { kind: "password_changed"; how: "by_themselves" | "by_someone_else" | "reset" }
  | { kind: "login_added" | "login_enabled"; role: Role }
  | { kind: "role_raised"; from: Role; to: Role }
  | { kind: "recovery_codes_made"; made: number }
  | { kind: "recovery_code_used"; left: number; purpose: "sign_in" | "confirm" | "reset" }
  /** Holds a link that cancels it. */
  | { kind: "reset_waiting"; completesAt: number }
  | { kind: "code_step_blocked" }
  | { kind: "code_step_rebound" }
  /** At most one per login, kind and hour. */
  | { kind: "new_location" }
  | { kind: "wrong_codes" }
  /** To whoever else looks after the login; the address is shown masked. `whose` tells who may enter another. */
  | { kind: "address_refused"; address: string; because: Refusal; whose: "account" | "user" };

/** Whom and what it is about, beside the notice itself. */
export type NoticeContext = {
  /** Of the login it is about; the account's number for its own settings. */
  username: string;
  /** Who caused it; null: someone not known, or the login itself. */
  by: string | null;
  /** Milliseconds since 1970. */
  at: number;
  /** Where the cause came from. */
  address: string | null;
  userAgent: string;
};

/** What the outbox keeps of a notice, as JSON. */
export type NoticeFacts = { notice: Notice; context: NoticeContext };

/** The same of a mail that holds a link: who asked for it, and where. */
export type LinkFacts = { context: NoticeContext };

/**
 * Who is told of what concerns a login: its own address once confirmed, and for users also the account's. An address
 * that isn't confirmed is told nothing.
 */
export function noticeRecipients(
  login: { role: Role; ownEmail: string | null; ownEmailConfirmedAt: number | null },
  account: { email: string; emailConfirmedAt: number | null },
): string[] {
  const own = login.role !== "account" && login.ownEmailConfirmedAt !== null ? login.ownEmail : null;
  const accounts = account.emailConfirmedAt === null ? null : account.email;
  return [...new Set([own, accounts])].filter((address) => address !== null);
}
