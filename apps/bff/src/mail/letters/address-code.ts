import type { Letter } from "../mail.ts";
import { codeLetter } from "./code-letter.ts";
import type { MailedCode } from "./code-letter.ts";

/** To an address that isn't confirmed: its reader may know nothing of the portal. */
export function addressCodeLetter(mail: MailedCode): Letter {
  const { brandName } = mail.portal;
  return codeLetter(mail, {
    title: `Your ${brandName} code to confirm this address`,
    use:
      `This address was entered for a ${brandName} login. To confirm that mail reaches you here, enter this code in the portal, ` +
      "or read it out to the person who looks after your account's logins if you can't get in yourself.",
    before: "The address was entered here:",
    unexpected:
      "If you know nothing of this, someone mistook your address for theirs. You needn't do anything: without the code it isn't used. " +
      "Write to us if it happens again.",
  });
}
