import type { Challenge } from "@hero/contract/session";

import { clockTime } from "../account/when.ts";
import { ApiError } from "../api/errors.ts";
import { errorText } from "../api/problem-text.ts";

export const codeSentence = "Enter the six digits from the email.";
export const unclearSentence =
  "We couldn’t find one six-digit code in that. Enter the six digits from the email.";
export const recoverySentence = "Enter a recovery code: 16 letters, in four groups of four.";
export const recoveryHelp = "One of the ten that you saved or printed. Each works once.";

/** How much longer a code works, by the minute: a count of seconds beside the field would only hurry people. */
export function worksFor(seconds: number): string {
  // What this device knows of the server's clock may be a second out, and no code works for a minute more.
  const minutes = Math.ceil((seconds - 1) / 60);
  return minutes > 1 ? `It works for ${minutes}\u00a0minutes.` : "It works for less than a minute.";
}

/** What is remembered once the code is right; 0 days: for as long as nobody removes it. */
export function locationSentence(location: string | null, trustDays: number): string {
  const place = location ?? "this location";
  const span = trustDays === 0 ? "" : ` for ${trustDays}\u00a0days`;
  return `You asked for one prompt per location. After this code, ${place} is remembered${span}.`;
}

/** What an entered code's refusal means for the attempt. */
export function outcomeOf(error: unknown): "none" | "over" | "tries_used" | "expired" | "closed" | "wrong" {
  if (!(error instanceof ApiError)) return error === null ? "none" : "wrong";
  const { code, attemptsLeft } = error.problem;
  if (code === "no_challenge") return "over";
  if (code === "code_expired") return "expired";
  if (code === "code_locked" || code === "code_step_blocked") return "closed";
  return code === "code_incorrect" && attemptsLeft === 0 ? "tries_used" : "wrong";
}

/** The refusal as the field's own sentence; undefined while there is none. */
export function codeErrorText(error: unknown): string | undefined {
  if (error === null) return undefined;
  if (error instanceof ApiError && error.problem.code === "invalid_input") {
    return error.problem.errors?.[0]?.message ?? codeSentence;
  }
  return errorText(error);
}

/** Why no emailed code is taken, until when or by whose doing, and the way that is left; null while one is. */
export function closedWords(
  { codeStep, codeStepOpensAt }: Pick<Challenge, "codeStep" | "codeStepOpensAt">,
  timeZone?: string,
): { title: string; text: string } | null {
  if (codeStep === "open") return null;
  if (codeStep === "locked") {
    const span =
      codeStepOpensAt === null
        ? "for a little while"
        : `until\u00a0${clockTime(new Date(codeStepOpensAt), timeZone)}`;
    return {
      title: `Emailed codes are locked ${span}`,
      text: "Too many wrong codes were entered for this login. Until then none is sent or taken, but a recovery code works.",
    };
  }
  return {
    title: "Emailed codes are blocked for this login",
    text: "Too many wrong codes were entered for it. An administrator of your account can open it again; for the account number itself, ask support. A recovery code works meanwhile.",
  };
}
