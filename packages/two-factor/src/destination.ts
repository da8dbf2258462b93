import type { Role } from "./settings.ts";

export type Address = { email: string | null; isConfirmed: boolean };

/**
 * Where a login's code goes: the Details email for the account login; for any other its own once confirmed,
 * until then the Details email. Null when no confirmed address would receive it.
 */
export function codeDestination(role: Role, own: Address, details: Address): string | null {
  if (role !== "account" && own.isConfirmed && own.email !== null) return own.email;
  return details.isConfirmed ? details.email : null;
}
