import { endReasons } from "@hero/contract/session";
import type { EndReason } from "@hero/contract/session";

/** Why somebody is back at sign-in: the server's reasons, and those of the code step. */
export type SignInReason = EndReason | "attempt_over" | "wrong_codes";

const ownReasons: readonly SignInReason[] = ["attempt_over", "wrong_codes"];

/** A reason from history state, which anything may have written. */
export function readReason(value: unknown): SignInReason | undefined {
  return [...endReasons, ...ownReasons].find((reason) => reason === value);
}

/** The reason as a sentence. */
export function reasonText(reason: SignInReason): string {
  switch (reason) {
    case "signed_out":
      return "You’re signed out.";
    case "idle":
      return "You were signed out because nothing happened for a while. Sign in to carry on.";
    case "expired":
      return "You were signed out because a sign-in lasts a day’s work at most. Sign in to carry on.";
    case "replaced":
      return "You were signed out because someone signed in again in this browser. Sign in to carry on.";
    case "too_many_sessions":
      return "You were signed out because this login signed in on too many other devices. Sign in to carry on.";
    case "two_factor_enabled":
      return "You were signed out because Two Factor Authentication was switched on. Sign in to carry on.";
    case "password_changed":
      return "You were signed out because your password changed. Sign in to carry on.";
    case "email_changed":
      return "You were signed out because the email of this login changed. Sign in again.";
    case "ended_from_profile":
      return "You were signed out from another browser, on Your profile. Sign in again.";
    case "login_disabled":
      return "You were signed out because this login was switched off. Ask an administrator of your account.";
    case "attempt_over":
      return "That sign-in took too long, or was ended elsewhere. Enter your password to start again.";
    case "wrong_codes":
      return "That was the last try for this code. Enter your password to start again.";
  }
  return reason satisfies never;
}
