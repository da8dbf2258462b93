import type { Account } from "@hero/contract/account";
import type { Challenge, EmailRefused, Refusal } from "@hero/contract/session";

import type { accounts } from "../db/schema.ts";
import { formatTime } from "../ports/clock.ts";

/** The two places of a holder's marks. */
type Marks = Pick<
  typeof accounts.$inferSelect,
  | "refusedEmail"
  | "refusedAt"
  | "refusedBecause"
  | "pendingRefusedEmail"
  | "pendingRefusedAt"
  | "pendingRefusedBecause"
>;
export type Marked = Marks & { email: string | null; pendingEmail: string | null };

type Place = readonly [email: string | null, at: number | null, because: Refusal | null];
type Mark = { email: string; at: number; because: Refusal };

/** The mark of that address, in whichever place it stands. */
function markOf(address: string | null, places: readonly Place[]): Mark | null {
  for (const [email, at, because] of places) {
    if (email === null || at === null || because === null) continue;
    if (email.toLowerCase() === address?.toLowerCase()) return { email, at, because };
  }
  return null;
}

/** How mail to the address in force and to the pending one was refused, each apart: another address is as new. */
export function refusalsOf(row: Marked): Pick<Account, "emailRefused" | "pendingEmailRefused"> {
  const places: Place[] = [
    [row.refusedEmail, row.refusedAt, row.refusedBecause],
    [row.pendingRefusedEmail, row.pendingRefusedAt, row.pendingRefusedBecause],
  ];
  const refusedOf = (address: string | null): EmailRefused | null => {
    const mark = markOf(address, places);
    return mark === null ? null : { ...mark, at: formatTime(mark.at) };
  };
  return { emailRefused: refusedOf(row.email), pendingEmailRefused: refusedOf(row.pendingEmail) };
}

type Of<Whose extends string> = { [Name in keyof Marks as `${Whose}${Capitalize<Name>}`]: Marks[Name] };
type Attempt = { sentTo: string; createdAt: number } & Of<"own"> & Of<"account">;

/** How mail to an attempt's address, whose ever it is, was refused before it began: what its own come to it tells itself. */
export function refusedBeforehand(row: Attempt): Challenge["sentToRefused"] {
  const mark = markOf(
    row.sentTo,
    [
      [row.ownRefusedEmail, row.ownRefusedAt, row.ownRefusedBecause] as const,
      [row.ownPendingRefusedEmail, row.ownPendingRefusedAt, row.ownPendingRefusedBecause] as const,
      [row.accountRefusedEmail, row.accountRefusedAt, row.accountRefusedBecause] as const,
      [
        row.accountPendingRefusedEmail,
        row.accountPendingRefusedAt,
        row.accountPendingRefusedBecause,
      ] as const,
    ].filter(([, at]) => at !== null && at < row.createdAt),
  );
  return mark === null ? null : { because: mark.because, at: formatTime(mark.at) };
}
