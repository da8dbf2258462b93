import type { Challenge, EmailRefused, Refusal } from "@hero/contract/session";

import type { accounts } from "../db/schema.ts";
import { formatTime } from "../ports/clock.ts";

type Marked = Pick<typeof accounts.$inferSelect, "refusedEmail" | "refusedAt" | "refusedBecause"> & {
  email: string | null;
  pendingEmail: string | null;
};

/** How mail to an address was refused, as long as it is still the login's or the account's: another one is as new. */
export function emailRefusedOf(row: Marked): EmailRefused | null {
  const { refusedEmail, refusedAt, refusedBecause } = row;
  if (refusedEmail === null || refusedAt === null || refusedBecause === null) return null;
  const isHeld = [row.email, row.pendingEmail].some(
    (held) => held?.toLowerCase() === refusedEmail.toLowerCase(),
  );
  return isHeld ? { email: refusedEmail, because: refusedBecause, at: formatTime(refusedAt) } : null;
}

type Attempt = {
  sentTo: string;
  createdAt: number;
  ownRefusedEmail: string | null;
  ownRefusedAt: number | null;
  ownRefusedBecause: Refusal | null;
  accountRefusedEmail: string | null;
  accountRefusedAt: number | null;
  accountRefusedBecause: Refusal | null;
};

/** How mail to an attempt's address, whose ever it is, was refused before it began: what its own come to it tells itself. */
export function refusedBeforehand(row: Attempt): Challenge["sentToRefused"] {
  for (const [email, at, because] of [
    [row.ownRefusedEmail, row.ownRefusedAt, row.ownRefusedBecause],
    [row.accountRefusedEmail, row.accountRefusedAt, row.accountRefusedBecause],
  ] as const) {
    if (email?.toLowerCase() !== row.sentTo.toLowerCase() || at === null || because === null) continue;
    if (at < row.createdAt) return { because, at: formatTime(at) };
  }
  return null;
}
