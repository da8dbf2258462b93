import type { Letter } from "../mail.ts";
import { composeLetter } from "./compose-letter.ts";
import { causeFacts, paragraph } from "./letter-parts.ts";
import type { NoticeMail } from "./letter-parts.ts";

export function codeStepBlockedLetter({ context, portal }: NoticeMail<"code_step_blocked">): Letter {
  const title = `Codes are blocked for a ${portal.brandName} login`;
  return composeLetter({
    portal,
    title,
    blocks: [
      paragraph(
        `Too many wrong codes in a row were entered for the login ${context.username}, each after its right password. ` +
          "From browsers like the one below, mailed codes no longer work for it; a recovery code still does.",
      ),
      paragraph("The last one was entered here:"),
      causeFacts(context),
      paragraph(
        "An administrator of the account can open the step again on the Logins page; for the account login, write to us. " +
          "If this wasn't you, someone knows the password: change it.",
      ),
    ],
  });
}

export function codeStepReboundLetter({ context, portal }: NoticeMail<"code_step_rebound">): Letter {
  const title = `Codes are accepted again for a ${portal.brandName} login`;
  return composeLetter({
    portal,
    title,
    blocks: [
      paragraph(
        `The code step of the login ${context.username} was opened again: its wrong codes are no longer counted, and its ` +
          "verified locations were forgotten. The next sign-in is asked for a code.",
      ),
      causeFacts(context),
      paragraph("If you didn't ask for this, change the login's password and write to us."),
    ],
  });
}
