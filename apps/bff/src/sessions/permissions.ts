import type { Permission } from "@hero/contract/session";
import type { Role } from "@hero/two-factor/settings";

const managing: Permission[] = [
  "account.read",
  "account.write",
  "account.two_factor",
  "logins.read",
  "logins.write",
  "activity.read_all",
  "profile",
];

/** What the screens may offer a login of this role; the server's own checks stand in the endpoint table. */
export const permissionsOf: Record<Role, Permission[]> = {
  account: managing,
  administrator: managing,
  standard: ["profile"],
  api: ["account.read", "logins.read"],
};
