import type { Login } from "@hero/contract/logins";

import { givenName, possessive } from "./two-factor-words.ts";
import { dayAndTime, longDate } from "./when.ts";

export type NoteWords = { title: string; text: string };

type Known = Pick<Login, "name" | "username" | "email" | "role" | "createdAt">;

const whose = (login: Known) =>
  possessive(login.role === "account" ? "The account login" : givenName(login.name));

/** A waiting reset: whose, from where, and when it takes effect by itself. */
export function waitingWords(login: Known, reset: NonNullable<Login["waitingReset"]>): NoteWords {
  const who = reset.address === null ? "Somebody" : `Somebody at ${reset.address}`;
  const at = dayAndTime(new Date(reset.completesAt));
  const ask =
    login.role === "account"
      ? "Ask the account’s owner if it was them."
      : `Ask ${givenName(login.name)} if it was them.`;
  return {
    title: `${whose(login)} password is about to be reset`,
    text: `${who} followed the link from “Forgot your password?” and set a new password. It takes effect on ${at}, unless it is cancelled before. ${ask}`,
  };
}

/** A code step that takes no codes: until when, and what opens it. */
export function codeStepWords(login: Known, codeStep: "locked" | "blocked", support: string): NoteWords {
  const isBlocked = codeStep === "blocked";
  const what = isBlocked
    ? "Wrong codes were entered a hundred times in a row, so no code is taken any more."
    : "Wrong codes were entered several times in a row, so no code is taken for a while. It opens by itself within an hour.";
  const how =
    login.role === "account"
      ? `For the account login only support can open it${isBlocked ? "" : " sooner"}: ask ${support}.`
      : `Somebody may know the password: if ${givenName(login.name)} didn’t enter them, set a new one too.`;
  return { title: `${whose(login)} code step is ${codeStep}`, text: `${what} ${how}` };
}

/** Somebody who was invited and hasn't come yet. */
export function invitedWords(login: Known): NoteWords {
  const since = `Added on ${longDate(new Date(login.createdAt))}`;
  return {
    title: `${givenName(login.name)} hasn’t accepted the invitation yet`,
    text: `${since}, with an invitation to ${login.email ?? "no address"}. The link in it works for 7 days, and accepting it sets the password and confirms the address.`,
  };
}

/** What each act came to, said where its button was. */
export const actResults = {
  release: (login: Known) =>
    `The new password is in force, and ${possessive(givenName(login.name))} open sessions are ended.`,
  cancel: (login: Known) => `The reset is cancelled. ${whose(login)} password stays as it was.`,
  rebind: (login: Known) =>
    `The code step is open again. ${givenName(login.name)} is asked for a code at the next sign-in, wherever that is.`,
  invite: (login: Known) =>
    `A new invitation is on its way to ${login.email ?? login.username}. Earlier ones stop working.`,
};
