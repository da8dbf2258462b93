import type { LoginTwoFactor, Role } from "./settings.ts";

/**
 * "Keep API logins working": a person's own setting once the account asks its account login only.
 * Administrators and standard users are switched on with the checkbox as chosen; those already on, the account
 * login and programs stay as they are. Null when nothing changes.
 */
export function exemptedTwoFactor(
  login: { role: Role; twoFactor: LoginTwoFactor },
  promptOncePerLocation: boolean,
): LoginTwoFactor | null {
  const isPerson = login.role === "administrator" || login.role === "standard";
  if (!isPerson || login.twoFactor.method === "email") return null;
  return { method: "email", promptOncePerLocation };
}
