import type { Letter } from "../mail.ts";
import { codeLetter } from "./code-letter.ts";
import type { MailedCode } from "./code-letter.ts";

export function signInCodeLetter(mail: MailedCode): Letter {
  const { brandName } = mail.portal;
  return codeLetter(mail, {
    title: `Your ${brandName} sign-in code`,
    use: `Enter this code on the page where you are signing in to ${brandName}.`,
    before: "Your password was entered here:",
    unexpected:
      "If this wasn't you, someone else knows your password. They can't sign in without this code, so give it to nobody: " +
      "we never ask for it. Change your password, or write to us and we will help.",
  });
}
