import { methodLabels, scopeLabels } from "@hero/two-factor/settings";

import type { Letter } from "../mail.ts";
import { composeLetter } from "./compose-letter.ts";
import { causeFacts, counted, paragraph } from "./letter-parts.ts";
import type { NoticeMail } from "./letter-parts.ts";

/** How a setting went from one value to another, in a word. */
function changeWord(from: string, to: string): string {
  if (from === to) return "changed";
  if (to === "disabled") return "switched off";
  return from === "disabled" ? "switched on" : "changed";
}

const checkbox = (isTicked: boolean) =>
  ["Prompt only once from the same location", isTicked ? "Ticked" : "Not ticked"] as const;

export function accountTwoFactorChangedLetter({
  notice,
  context,
  portal,
}: NoticeMail<"account_two_factor_changed">): Letter {
  const { from, to, promptOncePerLocation, askedBefore, askedAfter, of } = notice;
  const title = `Two Factor Authentication was ${changeWord(from, to)} for your ${portal.brandName} account`;
  return composeLetter({
    portal,
    title,
    blocks: [
      paragraph(
        `The account's Two Factor Authentication (2FA) setting was changed. ${askedAfter} of ${counted(of, "login")} ${askedAfter === 1 ? "is" : "are"} now asked for a code; before, it was ${askedBefore}.`,
      ),
      {
        kind: "facts",
        facts: [["Before", scopeLabels[from]], ["Now", scopeLabels[to]], checkbox(promptOncePerLocation)],
      },
      causeFacts(context),
      paragraph(
        "If nobody at your end meant to change this, set it back on Account Details, change the password of the login that did it, and write to us.",
      ),
    ],
  });
}

export function loginTwoFactorChangedLetter({
  notice,
  context,
  portal,
}: NoticeMail<"login_two_factor_changed">): Letter {
  const { from, to, promptOncePerLocation } = notice;
  const title = `Two Factor Authentication was ${changeWord(from, to)} for a ${portal.brandName} login`;
  return composeLetter({
    portal,
    title,
    blocks: [
      paragraph(`The Two Factor Authentication (2FA) setting of the login ${context.username} was changed.`),
      {
        kind: "facts",
        facts: [["Before", methodLabels[from]], ["Now", methodLabels[to]], checkbox(promptOncePerLocation)],
      },
      causeFacts(context),
      paragraph(
        "If nobody at your end meant to change this, have it set back on the Logins page, change the password of the login that did it, and write to us.",
      ),
    ],
  });
}
