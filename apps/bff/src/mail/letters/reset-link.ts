import type { Letter } from "../mail.ts";
import { composeLetter } from "./compose-letter.ts";
import { formatMoment } from "./format-time.ts";
import { causeFacts, paragraph } from "./letter-parts.ts";
import type { Cause, LetterPortal } from "./letter-parts.ts";

export type ResetLink = {
  portal: LetterPortal;
  /** Of the mailed link, URL-safe. */
  token: string;
  /** Milliseconds since 1970. */
  endsAt: number;
  /** Where the reset was asked for. */
  cause: Cause;
};

export function resetLinkLetter({ portal, token, endsAt, cause }: ResetLink): Letter {
  return composeLetter({
    subject: `Choose a new ${portal.brandName} password`,
    title: `Choose a new ${portal.brandName} password`,
    blocks: [
      paragraph("A new password was asked for, because the old one was said to be lost."),
      {
        kind: "link",
        label: "Choose a new password",
        url: `${portal.publicUrl}/password/reset#token=${token}`,
      },
      paragraph(`The link works once, until ${formatMoment(endsAt)}. It signs nobody in.`),
      causeFacts(cause),
      paragraph(
        "If this wasn't you, you needn't do anything: the password stays as it is. Pass the link on to nobody, and write to " +
          `${portal.supportEmail} if it happens again.`,
      ),
    ],
  });
}
