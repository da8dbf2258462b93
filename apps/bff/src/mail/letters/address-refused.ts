import { maskEmail } from "@hero/two-factor/mask";

import type { Letter } from "../mail.ts";
import { composeLetter } from "./compose-letter.ts";
import { formatMoment } from "./format-time.ts";
import { paragraph } from "./letter-parts.ts";
import type { NoticeMail } from "./letter-parts.ts";

const happened = {
  bounced: {
    title: (brandName: string) => `Mail for a ${brandName} login came back`,
    text: "came back: the mailbox doesn't exist, is full, or takes no mail from us.",
    remedy: "make sure that this one is right and takes our mail",
  },
  complained: {
    title: (brandName: string) => `Mail for a ${brandName} login was marked as spam`,
    text: "was marked as spam by whoever reads it, so later ones may not reach them.",
    remedy: "have our mails marked as not spam there",
  },
};

/** Of the account login's address, on Details, an administrator may tell its reader and no more. */
function whatToDo({ whose, because }: NoticeMail<"address_refused">["notice"], username: string): string {
  const { remedy } = happened[because];
  return whose === "account"
    ? `Only the account login can change this address. If that isn't you, ask whoever has the account login (${username}) to enter another, or to ${remedy}.`
    : `Enter another address for the login in the portal, or ${remedy}.`;
}

/**
 * To whoever else looks after the login: the address itself is where mail doesn't arrive. No browser caused it, so none
 * is named.
 */
export function addressRefusedLetter({ notice, context, portal }: NoticeMail<"address_refused">): Letter {
  const { title, text } = happened[notice.because];
  return composeLetter({
    portal,
    title: title(portal.brandName),
    blocks: [
      paragraph(`A mail to the address of the login ${context.username} ${text}`),
      {
        kind: "facts",
        facts: [
          ["Login", context.username],
          ["Address", maskEmail(notice.address)],
          ["Time", formatMoment(context.at)],
        ],
      },
      paragraph(
        "Sign-in codes go to this address, so until mail arrives there again, signing in may need a recovery code. " +
          `${whatToDo(notice, context.username)} If you can't put it right, write to us and we will help.`,
      ),
    ],
  });
}
