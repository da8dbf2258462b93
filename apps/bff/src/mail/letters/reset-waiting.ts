import type { Letter } from "../mail.ts";
import { composeLetter } from "./compose-letter.ts";
import { formatMoment } from "./format-time.ts";
import { causeFacts, paragraph } from "./letter-parts.ts";
import type { NoticeMail } from "./letter-parts.ts";

/** `token`: of this recipient's own link to cancel it; null where it has none. */
export function resetWaitingLetter({
  notice,
  context,
  portal,
  token,
}: NoticeMail<"reset_waiting"> & { token: string | null }): Letter {
  const title = `A new password for a ${portal.brandName} login is waiting`;
  return composeLetter({
    portal,
    title,
    blocks: [
      paragraph(
        `A new password was chosen for the login ${context.username} with a mailed link, in a browser that we don't know. ` +
          "Because this login is asked for codes, the new password waits before it counts.",
      ),
      { kind: "facts", facts: [["Takes effect", formatMoment(notice.completesAt)]] },
      causeFacts(context),
      paragraph(
        "If this was you, wait until then, or ask an administrator of the account (for the account login, us) to release it sooner. The old password is good until then.",
      ),
      paragraph("If this wasn't you, cancel it: the password stays as it is."),
      ...(token === null
        ? []
        : [
            {
              kind: "link" as const,
              label: "Cancel the new password",
              url: `${portal.publicUrl}/password/reset/cancel#token=${token}`,
            },
          ]),
      paragraph(
        "Signing in with the old password and a code cancels it too. Whoever asked for it can read this mailbox or " +
          "another of the login's, so change that mailbox's password as well, or write to us and we will help.",
      ),
    ],
  });
}
