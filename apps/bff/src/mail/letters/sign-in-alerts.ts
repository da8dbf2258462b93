import type { Letter } from "../mail.ts";
import { composeLetter } from "./compose-letter.ts";
import { causeFacts, paragraph } from "./letter-parts.ts";
import type { NoticeMail } from "./letter-parts.ts";

export function newLocationLetter({ context, portal }: NoticeMail<"new_location">): Letter {
  const title = `A ${portal.brandName} login was used from a new location`;
  return composeLetter({
    portal,
    title,
    blocks: [
      paragraph(
        `The login ${context.username} was signed in to from an internet address that it hadn't been used from before.`,
      ),
      causeFacts(context),
      paragraph(
        "If this was you, there is nothing to do. If it wasn't, change the password, which ends that session, and write to us.",
      ),
    ],
  });
}

export function wrongCodesLetter({ context, portal }: NoticeMail<"wrong_codes">): Letter {
  const title = `A wrong code was entered for a ${portal.brandName} login`;
  return composeLetter({
    portal,
    title,
    blocks: [
      paragraph(
        `The password of the login ${context.username} was right, and the code after it was wrong. Nobody was let in with it.`,
      ),
      causeFacts(context),
      paragraph(
        "If this was you, there is nothing to do. If it wasn't, someone knows the password: change it, give codes to nobody, " +
          "and write to us if it goes on. We send this at most once an hour.",
      ),
    ],
  });
}
