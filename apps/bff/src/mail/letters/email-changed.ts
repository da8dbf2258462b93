import { maskEmail } from "@hero/two-factor/mask";

import type { Letter } from "../mail.ts";
import { composeLetter } from "./compose-letter.ts";
import { causeFacts, paragraph } from "./letter-parts.ts";
import type { NoticeMail } from "./letter-parts.ts";

const shown = (email: string | null) => (email === null ? "none of its own" : maskEmail(email));

/** To the address in force, while the new one isn't confirmed. */
export function emailChangeAskedLetter({
  notice,
  context,
  portal,
}: NoticeMail<"email_change_asked">): Letter {
  const title = `A new email address was entered for a ${portal.brandName} login`;
  return composeLetter({
    portal,
    title,
    blocks: [
      paragraph(
        `The login ${context.username} is to get its mail at another address. Nothing has changed yet: codes go where they went ` +
          "until the new address is confirmed with a code that we sent there.",
      ),
      { kind: "facts", facts: [["New address", shown(notice.newEmail)]] },
      causeFacts(context),
      paragraph(
        "If this wasn't you or someone you asked, change the login's password, after which the new address's code is worth nothing, " +
          "and write to us.",
      ),
    ],
  });
}

export function emailChangedLetter({ notice, context, portal }: NoticeMail<"email_changed">): Letter {
  const title = `The email address of a ${portal.brandName} login was changed`;
  return composeLetter({
    portal,
    title,
    blocks: [
      paragraph(`Codes and security mails for the login ${context.username} now go to another address.`),
      {
        kind: "facts",
        facts: [
          ["Before", shown(notice.oldEmail)],
          ["Now", shown(notice.newEmail)],
        ],
      },
      causeFacts(context),
      paragraph(
        "If this wasn't you or someone you asked, write to us at once, and change the login's password if you still can.",
      ),
    ],
  });
}
