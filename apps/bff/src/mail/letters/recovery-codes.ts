import type { Letter } from "../mail.ts";
import { composeLetter } from "./compose-letter.ts";
import { causeFacts, counted, paragraph } from "./letter-parts.ts";
import type { NoticeMail } from "./letter-parts.ts";

/** From so few on the letter says to make new ones. */
const fewCodes = 3;

export function recoveryCodesMadeLetter({
  notice,
  context,
  portal,
}: NoticeMail<"recovery_codes_made">): Letter {
  const title = `New recovery codes were made for a ${portal.brandName} login`;
  return composeLetter({
    portal,
    title,
    blocks: [
      paragraph(
        `The login ${context.username} has ${counted(notice.made, "new recovery code")}, each good once in place of a mailed code. ` +
          "Those made before no longer work.",
      ),
      causeFacts(context),
      paragraph(
        "If this wasn't you, change your password, make new recovery codes on Your profile, and write to us.",
      ),
    ],
  });
}

const usedTo = {
  sign_in: "to sign in",
  confirm: "to confirm a change",
  reset: "to set a new password",
} as const;

export function recoveryCodeUsedLetter({
  notice,
  context,
  portal,
}: NoticeMail<"recovery_code_used">): Letter {
  const { left, purpose } = notice;
  const title = `A recovery code was used for a ${portal.brandName} login`;
  const more = left < fewCodes ? " Make new ones on Your profile before they run out." : "";
  return composeLetter({
    portal,
    title,
    blocks: [
      paragraph(
        `A recovery code of the login ${context.username} was used ${usedTo[purpose]}, in place of a mailed code. ` +
          `${left === 0 ? "None is" : left === 1 ? "1 is" : `${left} are`} left.${more}`,
      ),
      causeFacts(context),
      paragraph(
        "If this wasn't you, someone has your recovery codes. Change your password, make new codes on Your profile, and write to us.",
      ),
    ],
  });
}
