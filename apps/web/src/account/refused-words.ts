import type { Account } from "@hero/contract/account";
import type { Login } from "@hero/contract/logins";
import type { EmailRefused } from "@hero/contract/session";

import { dayAndTime } from "./when.ts";

type Marked = Pick<Account, "emailRefused" | "pendingEmailRefused">;

const isSame = (one: string | null, other: string | null) => one?.toLowerCase() === other?.toLowerCase();

function marksOf({ emailRefused, pendingEmailRefused }: Marked): EmailRefused[] {
  // A change of its capitals alone has both marks on the one address.
  const isOne = isSame(emailRefused?.email ?? null, pendingEmailRefused?.email ?? null);
  return [emailRefused, isOne ? null : pendingEmailRefused].filter((mark) => mark !== null);
}

/** The mark of an address that waits for its code: told within the step that takes it. */
export function refusedOf(waiting: string | null, marked: Marked): EmailRefused | null {
  return marksOf(marked).find(({ email }) => isSame(email, waiting)) ?? null;
}

/** The marks of any other address than the one that waits. */
export function refusedBeside(waiting: string | null, marked: Marked): EmailRefused[] {
  return marksOf(marked).filter(({ email }) => !isSame(email, waiting));
}

type CodesOf = Pick<Login, "email"> & { effectiveTwoFactor: Pick<Login["effectiveTwoFactor"], "codeGoesTo"> };
export type AccountMark = Pick<Account, "email" | "emailRefused">;

/** The mark of the account's email, where a login's codes go there and not to an address of its own. */
export function accountRefusedFor(login: CodesOf, account: AccountMark): EmailRefused | null {
  const { codeGoesTo } = login.effectiveTwoFactor;
  const isAccounts = isSame(codeGoesTo, account.email) && !isSame(codeGoesTo, login.email);
  return isAccounts ? account.emailRefused : null;
}

type Addresses = Marked & Pick<Account, "email" | "emailConfirmed">;

/** The marks of the account's addresses, each with what goes there, for whoever doesn't see the addresses beside it. */
export function accountMarks({ email, emailConfirmed, emailRefused, pendingEmailRefused }: Addresses): {
  refused: EmailRefused;
  text: string;
}[] {
  const inForce = emailConfirmed
    ? "The account login’s codes go there"
    : "It is the account’s email, and not confirmed yet";
  const until = emailConfirmed ? `. Until then the account login’s codes go to ${email}` : "";
  return [
    { refused: emailRefused, text: inForce },
    { refused: pendingEmailRefused, text: `It becomes the account’s email once it is confirmed${until}` },
  ].flatMap(({ refused, text }) => (refused === null ? [] : [{ refused, text }]));
}

/** What happened to the last mail to an address, and when. */
export function refusedWords(
  { email, because, at }: EmailRefused,
  timeZone?: string,
): { title: string; text: string } {
  const when = dayAndTime(new Date(at), timeZone);
  return because === "bounced"
    ? {
        title: `Email to ${email} comes back`,
        text: `On ${when} the mailbox refused our email: it may be full, gone or misspelt.`,
      }
    : {
        title: `Email to ${email} was marked as spam`,
        text: `On ${when} whoever reads it marked our email as spam, so the next one may not be seen.`,
      };
}

/** The same of an address that waits for its code, and what to do about it. */
export function refusedCodeWords({ because, at }: EmailRefused, timeZone?: string): string {
  const when = dayAndTime(new Date(at), timeZone);
  return because === "bounced"
    ? `Our last email there came back on ${when}: the mailbox may be full, gone or misspelt. Check the address, then send the code again or enter another.`
    : `Our last email there was marked as spam on ${when}. Look in junk or spam, or enter another address.`;
}

const flags = {
  own: { bounced: "Mail comes back", complained: "Mail was marked as spam" },
  pending: { bounced: "Mail to new email comes back", complained: "Mail to new email marked as spam" },
  account: {
    bounced: "Mail to account’s email comes back",
    complained: "Mail to account’s email marked as spam",
  },
} as const;

/** The Logins table's words for it, under the 2FA state; none while mail gets there. */
export function refusedFlags(login: Marked & CodesOf, account: AccountMark): string[] {
  const marks = {
    own: login.emailRefused,
    pending: login.pendingEmailRefused,
    account: accountRefusedFor(login, account),
  };
  return (["own", "pending", "account"] as const).flatMap((whose) => {
    const mark = marks[whose];
    return mark === null ? [] : [flags[whose][mark.because]];
  });
}
