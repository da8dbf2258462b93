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
    portal,
    title: `Choose a new ${portal.brandName} password`,
    blocks: [
      paragraph(
        `Someone said that they lost the password of the login ${cause.username}. If that was you, choose a new one here:`,
      ),
      {
        kind: "link",
        label: "Choose a new password",
        url: `${portal.publicUrl}/password/reset#token=${token}`,
      },
      paragraph(
        `The link works once, until ${formatMoment(endsAt)}. It signs nobody in: sign in with the new password afterwards.`,
      ),
      causeFacts(cause),
      paragraph(
        "If this wasn't you, you needn't do anything: the password stays as it is. Pass the link on to nobody, and write to us " +
          "if it happens again.",
      ),
    ],
  });
}
