import { maskEmail } from "@hero/two-factor/mask";

import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { recordActivity } from "../record/activity.ts";
import { hasArrivedSince } from "./mail-event-statements.ts";
import type { ToldOf } from "./mail-event-statements.ts";
import { enqueueNoticeOncePerHour } from "./outbox.ts";
import {
  findAccountHeard,
  findAdministratorsToTell,
  findHolders,
  markHolders,
  renewMarks,
} from "./refusal-statements.ts";
import type { AccountHeard, Holder, Mark } from "./refusal-statements.ts";

/** Statements for the batch of an event, and whether they owe a mail: then `mail.wake()`. */
export type Consequences = { statements: Statement[]; owesMail: boolean };

type Needed = Pick<Deps, "db" | "secrets">;

/** Nobody calls: the provider tells. */
const nobody = { address: null, userAgent: "" };

/**
 * A mail to an address was refused: marks whoever of its account holds the address, and records and tells it where that
 * is news. Refuses the batch when who holds it has changed meanwhile.
 */
export async function refuseAddress(
  deps: Needed,
  mail: ToldOf,
  mark: Mark,
  now: number,
): Promise<Consequences> {
  const { db } = deps;
  const account = await findAccountHeard(db, mark.accountId, mark.email);
  // Events come in any order: a later mail may have arrived before this one's refusal is told.
  if (account === undefined || (await hasArrivedSince(db, mail, mark.at))) {
    return { statements: [], owesMail: false };
  }
  const holders = await findHolders(db, mark.accountId, mark.email);
  const unmarked = holders.filter(({ isMarked }) => !isMarked);
  const isAccountsNews = account.isHeld && !account.isMarked;
  const marked = [
    ...markHolders(db, mark, { accounts: isAccountsNews ? 1 : 0, logins: unmarked.length }),
    ...(mail.isMarked === 0 ? [] : renewMarks(db, mark)),
  ];
  const about = isAccountsNews ? account : (unmarked.find(({ id }) => id === mail.loginId) ?? unmarked[0]);
  if (about === undefined) return { statements: marked, owesMail: false };
  const whose = isAccountsNews ? "account" : "user";
  const notices = await tell(deps, account, { ...about, whose }, mark, now);
  return {
    statements: [...marked, recordRefusal(deps, mail, mark, now), ...notices],
    owesMail: notices.length > 0,
  };
}

const words = { bounced: "came back", complained: "was marked as spam" } as const;

function recordRefusal({ db }: Needed, mail: ToldOf, mark: Mark, now: number): Statement {
  const { loginId, username } = mail;
  return recordActivity(db, now, {
    accountId: mark.accountId,
    type: "email_refused",
    actor: null,
    login: loginId === null || username === null ? null : { id: loginId, username },
    client: nobody,
    detail: `A mail to ${maskEmail(mark.email)} ${words[mark.because]}`,
  });
}

/**
 * To the account's address, or, where that is the one, to whoever else looks after the account. An address that refuses
 * mail is told nothing, and none more than once an hour of one login: so a notice that is refused itself tells on, but
 * in no circle.
 */
async function tell(
  deps: Needed,
  account: AccountHeard,
  about: Pick<Holder, "id" | "username"> & { whose: "account" | "user" },
  { accountId, email, because }: Mark,
  now: number,
): Promise<Statement[]> {
  const recipients = account.isCurrent
    ? await findAdministratorsToTell(deps.db, accountId, email)
    : [account.noticesTo].filter((address) => address !== null);
  const context = { username: about.username, by: null, at: now, ...nobody };
  return enqueueNoticeOncePerHour(
    deps,
    { kind: "address_refused", address: email, because, whose: about.whose },
    { loginId: about.id, accountId, context },
    recipients,
  );
}
