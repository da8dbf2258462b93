import type { Problem } from "@hero/contract/problems";

import { ApiError, NetworkError } from "./errors.ts";
import { waitWords } from "./wait-words.ts";

const outOfStep = "This page is out of step with the portal. Reload it and try again.";
const forPrograms = "That answer is meant for programs. Reload the page and try again.";

function afterWait(seconds: number | null): string {
  return seconds === null ? "Wait a little, then try again." : `Wait ${waitWords(seconds)}, then try again.`;
}

const busy = "We’re a bit busy.";

const whyWait = {
  too_many_requests: "Too many tries.",
  too_many_codes: "Too many codes were sent to this login.",
  resend_too_soon: "A code was sent a moment ago.",
  code_locked: "Too many wrong codes were entered for this login.",
  overloaded: busy,
  unavailable: busy,
} as const;

/** The server's own sentence where only it knows the particulars, else ours. */
function detailOr(problem: Problem, sentence: string): string {
  return problem.detail === "" ? sentence : problem.detail;
}

/** What a refusal means, in words for the person. Exhaustive: a new code doesn't build until it has a text. */
export function problemText(problem: Problem, retryAfter: number | null = null): string {
  switch (problem.code) {
    case "malformed_json":
    case "malformed_request":
    case "method_not_allowed":
    case "unsupported_media_type":
    case "version_required":
    case "body_too_large":
    case "cross_origin":
      return outOfStep;
    case "unsupported_grant_type":
    case "invalid_token":
    case "invalid_signature":
    case "two_factor_required":
      return forPrograms;
    case "not_signed_in":
      return "You’re not signed in any more. Sign in to carry on.";
    case "invalid_credentials":
      return "That login and password don’t match. Check both and try again.";
    case "no_challenge":
      return "That sign-in is over. Enter your password to start again.";
    case "forbidden":
      return detailOr(problem, "Your login can’t do this.");
    case "confirmation_required":
      return "Confirm it’s you first.";
    case "api_login_only":
      return "This login is for programs. People sign in with a login of their own.";
    case "no_code_address":
      return "Your password is right, but there’s no confirmed email to send a code to. Ask support for a hand.";
    case "code_step_blocked":
      return "Too many wrong codes were entered for this login. An administrator can open it again.";
    case "not_found":
      return "We couldn’t find that. It may have been removed.";
    case "conflict":
      return detailOr(problem, "That isn’t possible as things stand.");
    case "username_taken":
      return "That username is taken. Choose another.";
    case "email_unconfirmed":
      return detailOr(problem, "The address that would receive the code isn’t confirmed yet.");
    case "managed_on_details":
      return "This belongs to the account login, and is changed on Account Details.";
    case "managed_on_profile":
      return "This is your own login: change this on your profile.";
    case "cannot_delete":
      return "This login can’t be deleted.";
    case "code_expired":
      return "That code has expired. Send a new one.";
    case "link_expired":
      return "That link has expired, or has been used.";
    case "version_mismatch":
      return "Someone else changed this meanwhile.";
    case "invalid_input":
      return "Some of what was entered needs another look.";
    case "code_incorrect":
      return codeIncorrectText(problem.attemptsLeft);
    case "too_many_requests":
    case "too_many_codes":
    case "resend_too_soon":
    case "code_locked":
    case "overloaded":
    case "unavailable":
      return `${whyWait[problem.code]} ${afterWait(retryAfter)}`;
    case "internal":
      return "Something went wrong on our side. Nothing was changed. Try again in a moment.";
  }
  return problem.code satisfies never;
}

function codeIncorrectText(attemptsLeft: number | undefined): string {
  if (attemptsLeft === undefined) return "That code isn’t right.";
  return `That code isn’t right. You have ${attemptsLeft} ${attemptsLeft === 1 ? "try" : "tries"} left.`;
}

/** The same for whatever a call threw. */
export function errorText(error: unknown): string {
  if (error instanceof ApiError) return problemText(error.problem, error.retryAfterSeconds);
  if (error instanceof NetworkError) return "No connection. Check your network, then try again.";
  return "Something went wrong on this page. Reload it and try again.";
}
