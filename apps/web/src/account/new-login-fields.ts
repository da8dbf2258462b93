import { newPassword } from "@hero/contract/fields";
import { newLoginInput } from "@hero/contract/logins";
import { z } from "@hero/contract/zod";
import type { LoginTwoFactor, Role, Scope } from "@hero/two-factor/settings";

/** The contract's rules, and a password: without one an invitation would be mailed, which isn't possible yet. */
export const newLoginSchema = z.strictObject({ ...newLoginInput.shape, password: newPassword });
export type NewLoginValues = z.input<typeof newLoginSchema>;

/** What a new login starts with: people with a code where the account uses 2FA at all, programs without. */
export function startingTwoFactor(role: Role, scope: Scope): LoginTwoFactor {
  const isAsked = role !== "api" && scope !== "disabled";
  return { method: isAsked ? "email" : "disabled", promptOncePerLocation: false };
}

export function emptyLogin(scope: Scope): NewLoginValues {
  return {
    username: "",
    name: "",
    email: null,
    role: "standard",
    password: "",
    twoFactor: startingTwoFactor("standard", scope),
  };
}

/** The form's controls in the order they stand, for errors to land on. */
export const newLoginControls = [
  "name",
  "username",
  "email",
  "role",
  "password",
  "twoFactor.method",
  "twoFactor.promptOncePerLocation",
] as const;
