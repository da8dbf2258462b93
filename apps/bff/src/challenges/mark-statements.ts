import { accounts, logins } from "../db/schema.ts";

/** Columns that tell how mail to an attempt's address was refused: the login's marks and its account's. */
export const markColumns = {
  ownRefusedEmail: logins.refusedEmail,
  ownRefusedAt: logins.refusedAt,
  ownRefusedBecause: logins.refusedBecause,
  ownPendingRefusedEmail: logins.pendingRefusedEmail,
  ownPendingRefusedAt: logins.pendingRefusedAt,
  ownPendingRefusedBecause: logins.pendingRefusedBecause,
  accountRefusedEmail: accounts.refusedEmail,
  accountRefusedAt: accounts.refusedAt,
  accountRefusedBecause: accounts.refusedBecause,
  accountPendingRefusedEmail: accounts.pendingRefusedEmail,
  accountPendingRefusedAt: accounts.pendingRefusedAt,
  accountPendingRefusedBecause: accounts.pendingRefusedBecause,
};
