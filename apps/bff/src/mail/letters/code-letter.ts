import { formatCode } from "@hero/two-factor/code";

import type { Letter } from "../mail.ts";
import { composeLetter } from "./compose-letter.ts";
import type { Block } from "./compose-letter.ts";
import { formatHour } from "./format-time.ts";
import { causeFacts, counted, paragraph } from "./letter-parts.ts";
import type { LetterPortal } from "./letter-parts.ts";

/** What the letter with a code is written from, whatever the code is for. */
export type MailedCode = {
  portal: LetterPortal;
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
  const { portal, code, username, askedAt, location, userAgent, isCodeInSubject } = mail;
  const life = `It works once and lasts ${counted(mail.codeLifetimeMinutes, "minute")}, until ${formatHour(mail.codeEndsAt)}.`;
  const entering: Block[] = [paragraph(`${use} ${life}`), { kind: "code", text: formatCode(code) }];
  const cause = [paragraph(before), causeFacts({ username, at: askedAt, address: location, userAgent })];
  return composeLetter({
    portal,
    title,
    subject: isCodeInSubject ? `${title}: ${formatCode(code)}` : title,
    blocks: [
      // Lock screens and lists show a mail's first words beside its subject: what one hides, the other mustn't tell.
      ...(isCodeInSubject ? [...entering, ...cause] : [...cause, ...entering]),
      paragraph(unexpected),
    ],
    // Phones offer to fill in a code that names the page's host this way.
    lastLine: `@${new URL(portal.publicUrl).hostname} #${code}`,
  });
}
