import { maskEmail } from "@hero/two-factor/mask";

import type { Letter } from "../mail.ts";
import { composeLetter } from "./compose-letter.ts";
import { formatMoment } from "./format-time.ts";
import { paragraph } from "./letter-parts.ts";
import type { NoticeMail } from "./letter-parts.ts";

const happened = {
  bounced: "A mail to this address came back: the mailbox doesn't exist, is full, or takes no mail from us.",
  complained:
    "A mail to this address was marked as spam by whoever reads it, so later ones may not be shown to them.",
};

/** To whoever else looks after the login: the address itself is where mail doesn't arrive. */
export function addressRefusedLetter({ notice, context, portal }: NoticeMail<"address_refused">): Letter {
  const title = `Mail to the ${portal.brandName} login ${context.username} was refused`;
  return composeLetter({
    subject: title,
    title,
    blocks: [
      paragraph(happened[notice.because]),
      {
        kind: "facts",
        facts: [
          ["Login", context.username],
          ["Address", maskEmail(notice.address)],
          ["Time", formatMoment(context.at)],
        ],
      },
      paragraph(
        "Sign-in codes go there. Until it takes mail again, or another address is entered in the portal, signing in may need " +
          `a recovery code. If you can't put it right, write to ${portal.supportEmail} and we will help.`,
      ),
    ],
  });
}
