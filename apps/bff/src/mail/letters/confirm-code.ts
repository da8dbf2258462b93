import type { Letter } from "../mail.ts";
import { codeLetter } from "./code-letter.ts";
import type { MailedCode } from "./code-letter.ts";

export function confirmCodeLetter(mail: MailedCode): Letter {
  const { brandName } = mail.portal;
  return codeLetter(mail, {
    title: `Your ${brandName} code to confirm it's you`,
    use:
      `Someone signed in to ${brandName} as you is about to change something that needs more than a password. ` +
      "If that is you, enter this code where the portal asks you to confirm it's you.",
    before: "Your password was entered again here:",
    unexpected:
      "If this wasn't you, someone else is signed in as you and knows your password. Without this code they can't make " +
      "the change, so give it to nobody: we never ask for it. Change your password, which ends their session, or write to us and we will help.",
  });
}
