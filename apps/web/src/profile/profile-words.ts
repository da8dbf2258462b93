import { describeBrowser } from "@hero/contract/describe-browser";
import type { Login } from "@hero/contract/logins";
import type { Session } from "@hero/contract/sessions";

import type { AddressWords } from "../account/confirm-address-words.ts";
import { countOf } from "../forms/words.ts";
import type { ProfileValues } from "./profile-fields.ts";

const kept = "What you entered is kept.";

/** What saving the profile comes to where the server wants to know first that it's still the same person. */
export function profileWhy({ email }: ProfileValues, saved: Pick<Login, "email" | "pendingEmail">): string {
  const isKnown = email === saved.email || (email !== null && email === saved.pendingEmail);
  if (isKnown) return `We check that it’s you first. ${kept}`;
  return email === null
    ? `Your codes will go to the account’s address instead, so we check that it’s you first. ${kept}`
    : `Your codes will go to ${email} once it is confirmed, so we check that it’s you first. ${kept}`;
}

export const passwordWhy = `Your password lets people in as you, so we check that it’s you first. ${kept}`;

/** Why making recovery codes wants a check. */
export function recoveryWhy(left: number): string {
  const end = left === 0 ? "" : ` The ${left === 1 ? "one" : left} you still have will stop working.`;
  return `Each of these gets someone in without your email, so we check that it’s you first.${end}`;
}

type Addresses = Pick<Login, "email" | "emailConfirmed" | "pendingEmail"> & {
  effectiveTwoFactor: Pick<Login["effectiveTwoFactor"], "codeGoesTo">;
};

/** The address of one's own that waits for its code; `email` null when none does. */
export function addressToConfirm(login: Addresses): Omit<AddressWords, "email"> & { email: string | null } {
  const { email, emailConfirmed, pendingEmail } = login;
  const inForce = emailConfirmed ? email : login.effectiveTwoFactor.codeGoesTo;
  if (pendingEmail !== null) return { email: pendingEmail, isChange: true, inForce };
  return { email: emailConfirmed ? null : email, isChange: false, inForce };
}

/** What one's own email is for, under its field. */
export function emailHelp({ email, emailConfirmed, effectiveTwoFactor: { codeGoesTo } }: Addresses): string {
  if (email === null) {
    return codeGoesTo === null
      ? "For your codes and security mail. It counts once the code we send to it is entered."
      : `Your codes go to ${codeGoesTo} until you have one of your own.`;
  }
  return emailConfirmed
    ? "Your codes and security mail go here. A new address takes over once the code we send to it is entered."
    : "Your codes and security mail go here once it is confirmed.";
}

/** The rules of a password, said before one is typed. */
export function passwordRules(brandName: string): string {
  return `12 to 256 characters of any kind: a few words you remember do well. Not a common or leaked one, and not with your username, account number or ‘${brandName}’ in it.`;
}

/** How many recovery codes are left. */
export function recoveryLeft(left: number): string {
  return left === 0 ? "You have no recovery codes." : `You have ${countOf(left, "recovery code")} left.`;
}

/** Recovery codes as a text to keep, with what it is for. Lines end as every system's editor reads them. */
export function recoverySheet(
  codes: readonly string[],
  { brandName, username, madeOn }: { brandName: string; username: string; madeOn: string },
): string {
  const lines = [
    `${brandName} recovery codes for ${username}`,
    `Made on ${madeOn.replaceAll("\u00a0", " ")}. Earlier ones don’t work any more.`,
    "",
    ...codes,
    "",
    "Each works once, in place of the code that is emailed to you.",
    "Keep them where you keep important papers, and apart from your password.",
    "",
  ];
  return lines.join("\r\n");
}

/** A session's browser, to begin a cell with. */
export function sessionBrowser({ userAgent }: Pick<Session, "userAgent">): string {
  const words = describeBrowser(userAgent);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** This browser's session first, the others as they were. */
export function ownFirst<Item extends Pick<Session, "current">>(sessions: readonly Item[]): Item[] {
  return [...sessions.filter(({ current }) => current), ...sessions.filter(({ current }) => !current)];
}

type Asked = Pick<Login["effectiveTwoFactor"], "required" | "locationCounts">;

/** Why there are no verified locations. */
export function whyNoLocations({ required, locationCounts }: Asked): string {
  if (!required) return "You aren’t asked for a code when you sign in, so there is nothing to remember.";
  return locationCounts
    ? "The next time you sign in with a code, we remember where from."
    : "You’re asked for a code at every sign-in, wherever it is from.";
}
