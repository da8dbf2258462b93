import type { Role } from "@hero/two-factor/settings";

import type { Letter } from "../mail.ts";
import { composeLetter } from "./compose-letter.ts";
import { causeFacts, paragraph } from "./letter-parts.ts";
import type { NoticeMail } from "./letter-parts.ts";

const roleNames: Record<Role, string> = {
  account: "Account login",
  administrator: "Administrator",
  standard: "Standard",
  api: "API",
};

const mayDo: Record<Role, string> = {
  account: "It may do everything on the account.",
  administrator: "It may change the account's details and its other logins.",
  standard: "It may see and change its own profile alone.",
  api: "A program may use it to read the account.",
};

/** The same letter for a login that is new and for one that works again. */
export function loginAddedLetter({
  notice,
  context,
  portal,
}: NoticeMail<"login_added" | "login_enabled">): Letter {
  const did = notice.kind === "login_added" ? "added to" : "enabled on";
  const title = `A login was ${did} your ${portal.brandName} account`;
  return composeLetter({
    portal,
    title,
    blocks: [
      paragraph(`The login ${context.username} was ${did} the account. ${mayDo[notice.role]}`),
      { kind: "facts", facts: [["Role", roleNames[notice.role]]] },
      causeFacts(context),
      paragraph(
        "If nobody at your end meant to do this, disable the login on the Logins page, change the password of the login that did it, and write to us.",
      ),
    ],
  });
}

export function roleRaisedLetter({ notice, context, portal }: NoticeMail<"role_raised">): Letter {
  const title = `A ${portal.brandName} login was given more rights`;
  return composeLetter({
    portal,
    title,
    blocks: [
      paragraph(`The login ${context.username} was given another role. ${mayDo[notice.to]}`),
      {
        kind: "facts",
        facts: [
          ["Before", roleNames[notice.from]],
          ["Now", roleNames[notice.to]],
        ],
      },
      causeFacts(context),
      paragraph(
        "If nobody at your end meant to do this, set the role back on the Logins page, change the password of the login that did it, and write to us.",
      ),
    ],
  });
}
