import type { EmailRefused } from "@hero/contract/session";

import { ApiError } from "../api/errors.ts";
import { errorText } from "../api/problem-text.ts";
import { codeErrorText, codeSentence } from "../sign-in/code-words.ts";
import { refusedCodeWords } from "./refused-words.ts";

export type AddressWords = {
  email: string;
  /** It is to replace another, and a code went to it when it was saved. */
  isChange: boolean;
  /** Where mail goes until then; null: nowhere, or to this very address. */
  inForce: string | null;
  /** The given name of whoever reads the mail, where it isn't the person at the screen. */
  reader?: string | undefined;
  /** The last mail to it was refused. */
  refused?: EmailRefused | null | undefined;
};

/** What is asked, and what holds until then. */
export function confirmWords({ email, isChange, inForce, reader, refused }: AddressWords): {
  title: string;
  text: string;
} {
  const isRefused = refused !== null && refused !== undefined;
  // After words about the address, "it" would be that.
  const it = isRefused ? "the code" : "it";
  const ask = reader === undefined ? "" : ` Ask ${reader} to read ${it} out.`;
  const until = inForce === null ? "" : ` Until ${it} is entered, mail still goes to ${inForce}.`;
  if (isChange) {
    const sent = isRefused ? refusedCodeWords(refused) : "We sent a six-digit code to it.";
    return { title: `Confirm ${email}`, text: `${sent}${ask}${until}` };
  }
  const sending =
    reader === undefined ? "Enter the six-digit code that we send there." : "We send a six-digit code there.";
  const code = isRefused ? refusedCodeWords(refused) : sending;
  return { title: `${email} isn’t confirmed yet`, text: `${code}${ask}${until}` };
}

/** What a code's refusal means here; "early": fewer than six digits were entered. Undefined while there is none. */
export function confirmErrorText(error: unknown): string | undefined {
  if (error === "early") return codeSentence;
  if (error instanceof ApiError) {
    const { code, attemptsLeft } = error.problem;
    if (code === "code_incorrect" && attemptsLeft === 0) {
      return "That code isn’t right either. Send a new one to try again.";
    }
    if (code === "code_expired") return "No code works any more for this address. Send a new one.";
  }
  return codeErrorText(error);
}

/** What went wrong with sending, or with cancelling. */
export function resendErrorText(error: unknown): string {
  // The button counts the seconds itself.
  return resendWaitSeconds(error) === null ? errorText(error) : "A code was sent a moment ago.";
}

/** How long the button waits after a refusal, in seconds; null unless it was pressed too soon. */
export function resendWaitSeconds(error: unknown): number | null {
  return error instanceof ApiError && error.problem.code === "resend_too_soon"
    ? error.retryAfterSeconds
    : null;
}
