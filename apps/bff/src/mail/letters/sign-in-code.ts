import { formatCode } from "@hero/two-factor/code";

import { describeBrowser } from "../describe-browser.ts";
import type { Letter } from "../mail.ts";
import { composeLetter } from "./compose-letter.ts";
import { formatHour, formatMoment } from "./format-time.ts";

export type SignInCode = {
  /** Six digits. */
  code: string;
  /** When the password was given, milliseconds since 1970. */
  askedAt: number;
  codeEndsAt: number;
  codeLifetimeMinutes: number;
  /** Where the password came from, canonical; null when that isn't known. */
  location: string | null;
  /** As the browser calls itself; only what is on our own list is repeated. */
  userAgent: string;
  brandName: string;
  supportEmail: string;
  /** The portal's origin. */
  publicUrl: string;
  /** The operator's choice: a subject is read on lock screens. */
  isCodeInSubject: boolean;
};

/** The mail with a sign-in code. It holds no link, because scanners open links and submit forms. */
export function signInCodeLetter(mail: SignInCode): Letter {
  const { code, brandName } = mail;
  const title = `Your ${brandName} sign-in code`;
  return composeLetter({
    subject: mail.isCodeInSubject ? `${title}: ${formatCode(code)}` : title,
    title,
    blocks: [
      {
        kind: "paragraph",
        // Before the code, so that the first words, which lock screens show as well, don't give it away.
        text:
          `Enter this code on the page where you are signing in to ${brandName}. ` +
          `It works once and lasts ${mail.codeLifetimeMinutes === 1 ? "1 minute" : `${mail.codeLifetimeMinutes} minutes`}, until ${formatHour(mail.codeEndsAt)}.`,
      },
      { kind: "code", text: formatCode(code) },
      { kind: "paragraph", text: "Your password was given here:" },
      {
        kind: "facts",
        facts: [
          ["Time", formatMoment(mail.askedAt)],
          ["From", mail.location ?? "an address we couldn't tell"],
          ["Browser", describeBrowser(mail.userAgent)],
        ],
      },
      {
        kind: "paragraph",
        text:
          "If this wasn't you, someone else knows your password. They can't sign in without this code, so give it to nobody: " +
          `we never ask for it. Change your password, or write to ${mail.supportEmail} and we will help.`,
      },
      // Phones offer to fill in a code that names the page's host this way.
      { kind: "fineprint", text: `@${new URL(mail.publicUrl).hostname} #${code}` },
    ],
  });
}
