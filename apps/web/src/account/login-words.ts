import type { Login } from "@hero/contract/logins";
import { twoFactorChange } from "@hero/two-factor/changes";
import { isCoveredByAccount } from "@hero/two-factor/decide";
import { codeDestination } from "@hero/two-factor/destination";
import type { AccountTwoFactor, LoginTwoFactor } from "@hero/two-factor/settings";
import { normaliseLoginTwoFactor, scopeLabels } from "@hero/two-factor/settings";

import type { LoginPreviewView } from "../ui/preview.tsx";
import { changeWords, destinationWords } from "./preview-words.ts";
import { givenName, possessive } from "./two-factor-words.ts";

export type AccountSide = { twoFactor: AccountTwoFactor; email: string; emailConfirmed: boolean };

type Person = Pick<Login, "id" | "name" | "username" | "role" | "email" | "emailConfirmed" | "twoFactor">;

export function ownEmailOf(
  login: Pick<Login, "email" | "emailConfirmed">,
): "confirmed" | "unconfirmed" | "none" {
  return login.email === null ? "none" : login.emailConfirmed ? "confirmed" : "unconfirmed";
}

/** Where this login's codes go, or would go, by the rule that sends them. */
export function codeGoesTo(login: Person, account: AccountSide): string | null {
  return codeDestination(
    login.role,
    { email: login.email, isConfirmed: login.emailConfirmed },
    { email: account.email, isConfirmed: account.emailConfirmed },
  );
}

function detail(login: Person, account: AccountSide, isRequired: boolean): string {
  if (login.role === "api") {
    return isRequired ? "API login, its requests are refused" : "API login, keeps working";
  }
  if (!isRequired) return "The password alone will do";
  return destinationWords({ ...login, codeGoesTo: codeGoesTo(login, account), ownEmail: ownEmailOf(login) });
}

function summary(before: boolean, after: boolean): string {
  if (before) return after ? "Asked before and after you save" : "No longer asked after you save";
  return after ? "Asked after you save" : "Not asked, before or after you save";
}

function refusal(login: Person, because: string[], wasRequired: boolean): LoginPreviewView["warning"] {
  if (login.role !== "api" || because.length === 0) return null;
  const isByAccount = because.includes("account");
  return {
    title: wasRequired ? `${login.username} can’t get in` : `${login.username} will stop working`,
    text: isByAccount
      ? `It is a program, and a program can’t open an email. The account’s setting ‘${scopeLabels.all_logins}’ covers it, whatever is chosen here: change that on Account Details.`
      : "It is a program, and a program can’t open an email. Its requests are refused while this is on: leave it ‘Disabled’.",
  };
}

/** What the chosen setting means for this one login, from the decision that sign-in itself enforces. */
export function loginPreviewView(
  login: Person,
  account: AccountSide,
  chosen: LoginTwoFactor,
): LoginPreviewView {
  const settings = (own: LoginTwoFactor) => ({ account: account.twoFactor, own });
  const next = normaliseLoginTwoFactor(chosen);
  const change = twoFactorChange(login.role, settings(login.twoFactor), settings(next));
  const name = givenName(login.name);
  const endings = [
    ...(change.kind === "newly_asked" && login.role !== "api" ? [`signs ${name} out`] : []),
    ...(change.forgetsLocations && change.before.locationCounts
      ? [`forgets ${possessive(name)} verified locations`]
      : []),
  ];
  return {
    summary: summary(change.before.required, change.after.required),
    warning: refusal(login, change.after.because, change.before.required),
    row: {
      id: login.id,
      name: login.name,
      username: login.username,
      ...changeWords(change.before, change.after, login.role),
      detail: detail(login, account, change.after.required),
    },
    ending: endings.length === 0 ? null : `Saving ${endings.join(" and ")}.`,
  };
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What to call a login in a sentence: a person by their first name, once there is one. */
export function callName(login: Pick<Login, "name" | "role">): string {
  if (login.role === "api") return "this API login";
  return login.name.trim() === "" ? "this person" : givenName(login.name);
}

/** The section's intro: what the setting applies to beside the account's own. */
export function appliesTo(login: Pick<Login, "name" | "role">, account: AccountSide): string {
  return `Applies to ${callName(login)} only. The account’s own setting is ‘${scopeLabels[account.twoFactor.scope]}’.`;
}

/** The line under the select: where codes go with this choice, or what else is true of it. */
export function methodHelp(login: Person, account: AccountSide, method: LoginTwoFactor["method"]): string {
  const name = callName(login);
  const isByAccount = isCoveredByAccount(account.twoFactor, login.role);
  if (login.role === "api") {
    return method === "email"
      ? "A program can’t enter a code, so it would be refused."
      : isByAccount
        ? "The account’s setting covers it all the same, so it is refused."
        : "Programs keep working.";
  }
  if (method === "disabled" && isByAccount) {
    return `The account’s setting asks ${name} for a code all the same.`;
  }
  const address = codeGoesTo(login, account);
  if (address === null) {
    return `Codes would go to ${account.email}, which isn’t confirmed yet, so this can’t be switched on.`;
  }
  if (method === "disabled") return `${capitalised(name)} signs in with the password alone.`;
  const until = ownEmailOf(login) === "unconfirmed" ? `, until ${possessive(name)} own is confirmed` : "";
  return `Codes go to ${address}${until}.`;
}

/** The address of a login that waits for its code; null: none does, or accepting the invitation confirms it. */
export function waitingAddress(
  login: Pick<Login, "email" | "emailConfirmed" | "pendingEmail" | "invited">,
): string | null {
  if (login.pendingEmail !== null) return login.pendingEmail;
  return login.email === null || login.emailConfirmed || login.invited ? null : login.email;
}

/** Where its mail goes until then; null: nowhere. */
export function inForceUntil(login: Person, account: AccountSide): string | null {
  if (login.role !== "api") return codeGoesTo(login, account);
  return login.emailConfirmed ? login.email : null;
}

/** The line under a login's email. */
export function emailHelp(login: Person & Pick<Login, "invited">, account: AccountSide): string {
  if (login.role === "api") return "For mail about this login. A program gets no codes.";
  if (login.email !== null && login.emailConfirmed) {
    return "A new address takes over once the code we send to it is entered.";
  }
  const until =
    login.email === null
      ? `None of their own: codes go to ${account.email}.`
      : `Until it is, codes go to ${account.email}.`;
  return login.invited ? `Accepting the invitation confirms it. ${until}` : until;
}

/** What the Logins screen says of a login that was just added: with the password that was set, or by invitation. */
export function addedWords(
  { name, username, role, email }: Pick<Login, "name" | "username" | "role" | "email">,
  way: "password" | "invitation",
): string {
  if (way === "invitation") {
    return `${name} (${username}) is added. An invitation is on its way to ${email}: the link in it works for 7 days.`;
  }
  const how = role === "api" ? "gets access tokens" : "can sign in";
  return `${name} (${username}) is added, and ${how} with the password you set.`;
}

/** What it says of one that was just deleted. */
export function deletedWords({ name, username }: Pick<Login, "name" | "username">): string {
  return `${name} (${username}) is deleted. The username stays taken.`;
}

/** What the list of a login's verified locations is. */
export function locationsIntro({ name }: Pick<Login, "name">): string {
  return `Where ${givenName(name)} gave a code. While 2FA prompts only once from the same location, none is asked for there.`;
}

/** Why a login has no verified location. */
export function whyNoLocations(login: Login, account: AccountSide): string {
  const name = givenName(login.name);
  const { required, because, locationCounts } = login.effectiveTwoFactor;
  if (!required) return `${name} isn’t asked for a code anywhere.`;
  if (locationCounts) return `${name} gets one by giving a code at sign-in.`;
  const isByAccount = because.includes("account") && !account.twoFactor.promptOncePerLocation;
  const setting = isByAccount ? "The account’s setting asks" : "The setting above asks";
  return `${setting} ${name} for a code at every sign-in.`;
}
