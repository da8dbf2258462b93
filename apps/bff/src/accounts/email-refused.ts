import type { EmailRefused } from "@hero/contract/session";

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
