import { formatCode } from "@hero/two-factor/code";

import type { Letter } from "../mail.ts";
import { composeLetter } from "./compose-letter.ts";
import { formatHour } from "./format-time.ts";
import { causeFacts, counted, paragraph } from "./letter-parts.ts";
import type { LetterPortal } from "./letter-parts.ts";

/** What the letter with a code is written from, whatever the code is for. */
export type MailedCode = LetterPortal & {
  /** Six digits. */
  code: string;
  /** Whose code it is: one mailbox may receive those of several logins. */
  username: string;
  /** When it was first asked for, milliseconds since 1970. */
  askedAt: number;
  codeEndsAt: number;
  codeLifetimeMinutes: number;
  /** Where it was asked for, canonical; null when that isn't known. */
  location: string | null;
  /** As the browser calls itself; only what is on our own list is repeated. */
  userAgent: string;
  /** The operator's choice: a subject is read on lock screens. */
  isCodeInSubject: boolean;
};

/** What differs by what a code is for; sentences of their own. */
export type CodeWords = { title: string; use: string; before: string; unexpected: string };

/** The mail with a code. It holds no link, because scanners open links and submit forms. */
export function codeLetter(mail: MailedCode, { title, use, before, unexpected }: CodeWords): Letter {
  const { code, username, askedAt, location, userAgent } = mail;
  return composeLetter({
    subject: mail.isCodeInSubject ? `${title}: ${formatCode(code)}` : title,
    title,
    blocks: [
      // Before the code, so that the first words, which lock screens show as well, don't give it away.
      paragraph(
        `${use} It works once and lasts ${counted(mail.codeLifetimeMinutes, "minute")}, until ${formatHour(mail.codeEndsAt)}.`,
      ),
      { kind: "code", text: formatCode(code) },
      paragraph(before),
      causeFacts({ username, at: askedAt, address: location, userAgent }),
      paragraph(unexpected),
      // Phones offer to fill in a code that names the page's host this way.
      { kind: "fineprint", text: `@${new URL(mail.publicUrl).hostname} #${code}` },
    ],
  });
}
