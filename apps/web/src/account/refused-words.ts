import type { EmailRefused } from "@hero/contract/session";

import { dayAndTime } from "./when.ts";

type Marked = { emailRefused: EmailRefused | null };

/** The mark of an address that waits for its code: told within the step that takes it. */
export function refusedOf(email: string | null, { emailRefused }: Marked): EmailRefused | null {
  return emailRefused !== null && email?.toLowerCase() === emailRefused.email.toLowerCase()
    ? emailRefused
    : null;
}

/** The mark of any other address than the one that waits. */
export function refusedBeside(waiting: string | null, marked: Marked): EmailRefused | null {
  return refusedOf(waiting, marked) === null ? marked.emailRefused : null;
}

/** What happened to the last mail to an address, and when. */
export function refusedWords(
  { email, because, at }: EmailRefused,
  timeZone?: string,
): { title: string; text: string } {
  const when = dayAndTime(new Date(at), timeZone);
  return because === "bounced"
    ? {
        title: `Email to ${email} comes back`,
        text: `On ${when} the mailbox refused our email: it may be full, gone or misspelt.`,
      }
    : {
        title: `Email to ${email} was marked as spam`,
        text: `On ${when} whoever reads it marked our email as spam, so the next one may not be seen.`,
      };
}

/** The same of an address that waits for its code, and what to do about it. */
export function refusedCodeWords({ because, at }: EmailRefused, timeZone?: string): string {
  const when = dayAndTime(new Date(at), timeZone);
  return because === "bounced"
    ? `Our last email there came back on ${when}: the mailbox may be full, gone or misspelt. Check the address, then send the code again or enter another.`
    : `Our last email there was marked as spam on ${when}. Look in junk or spam, or enter another address.`;
}

/** The Logins table's words for it, under the 2FA state; null while mail gets there. */
export function refusedFlag(login: Marked & { pendingEmail: string | null }): string | null {
  const { emailRefused, pendingEmail } = login;
  if (emailRefused === null) return null;
  const isNew = refusedOf(pendingEmail, login) !== null;
  if (emailRefused.because === "bounced") return isNew ? "Mail to new email comes back" : "Mail comes back";
  return isNew ? "Mail to new email marked as spam" : "Mail was marked as spam";
}
