import type { Letter } from "../mail.ts";
import { composeLetter } from "./compose-letter.ts";
import { causeFacts, paragraph } from "./letter-parts.ts";
import type { NoticeMail } from "./letter-parts.ts";

const how = {
  by_themselves: "was changed by the person who was signed in with it",
  by_someone_else: "was set by someone who looks after the account's logins",
  reset: "was reset with a link that we mailed",
} as const;

export function passwordChangedLetter({ notice, context, portal }: NoticeMail<"password_changed">): Letter {
  const title = `The password of a ${portal.brandName} login was changed`;
  return composeLetter({
    portal,
    title,
    blocks: [
      paragraph(
        `The password of the login ${context.username} ${how[notice.how]}. Its other sessions were ended, and its verified locations forgotten.`,
      ),
      causeFacts(context),
      paragraph(
        "If this wasn't you or someone you asked, choose a new password with 'Forgot your password?' on the sign-in page, " +
          "and write to us.",
      ),
    ],
  });
}
