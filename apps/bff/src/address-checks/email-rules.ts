import type { LoginWithAccount } from "../accounts/find-login.ts";

/** The address that a login has: the account login's is the Details page's. */
export type HeldAddress = {
  email: string | null;
  emailConfirmedAt: number | null;
  pendingEmail: string | null;
};

export function addressOf({ login, account }: LoginWithAccount): HeldAddress {
  const { email, emailConfirmedAt, pendingEmail } = login.role === "account" ? account : login;
  return { email, emailConfirmedAt, pendingEmail };
}

/** What asking for an address does: the current one and the pending one, asked for again, change nothing. */
export type EmailChange = { kind: "kept" } | { kind: "asked"; email: string } | { kind: "removed" };

export function planEmail(held: HeldAddress, asked: string | null): EmailChange {
  if (asked === held.email) return { kind: "kept" };
  if (asked === null) return { kind: "removed" };
  return asked === held.pendingEmail ? { kind: "kept" } : { kind: "asked", email: asked };
}

/**
 * What a change writes to the row at once: a new address waits to be confirmed, and the old one stays in force. That one
 * is no longer confirmed once it is removed, `emailStatements` writes.
 */
export function emailColumns(change: EmailChange): { email?: null; pendingEmail?: string | null } {
  if (change.kind === "asked") return { pendingEmail: change.email };
  return change.kind === "removed" ? { email: null, pendingEmail: null } : {};
}

/** The address there is to confirm: the pending one, else the current one until it is confirmed. */
export function unconfirmedOf({ email, emailConfirmedAt, pendingEmail }: HeldAddress): string | null {
  if (pendingEmail !== null) return pendingEmail;
  return emailConfirmedAt === null ? email : null;
}
