import type { Letter } from "../mail.ts";
import { composeLetter } from "./compose-letter.ts";
import { formatMoment } from "./format-time.ts";
import { causeFacts, paragraph } from "./letter-parts.ts";
import type { Cause, LetterPortal } from "./letter-parts.ts";

export type Invitation = {
  portal: LetterPortal;
  /** Of the mailed link, URL-safe. */
  token: string;
  /** Milliseconds since 1970. */
  endsAt: number;
  /** The account's number; its name is whatever its people chose, and isn't repeated to strangers. */
  accountNumber: string;
  /** Of the login that was made. */
  cause: Cause;
};

export function invitationLetter(mail: Invitation): Letter {
  const { portal, token, endsAt, accountNumber, cause } = mail;
  return composeLetter({
    portal,
    title: `Your invitation to the ${portal.brandName} portal`,
    blocks: [
      paragraph(
        `A login was made for you on the ${portal.brandName} account ${accountNumber}. Choose a password to start using it; ` +
          `then sign in as ${cause.username}.`,
      ),
      { kind: "link", label: "Choose your password", url: `${portal.publicUrl}/invitation#token=${token}` },
      paragraph(
        `The link works once, until ${formatMoment(endsAt)}. Choosing a password also confirms this address.`,
      ),
      causeFacts(cause),
      paragraph(
        "If you weren't expecting this, you needn't do anything: without a password the login can't be used. Write to us " +
          "if it happens again.",
      ),
    ],
  });
}
