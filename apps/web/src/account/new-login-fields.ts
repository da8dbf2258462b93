import { email, newPassword } from "@hero/contract/fields";
import { newLoginInput } from "@hero/contract/logins";
import { z } from "@hero/contract/zod";
import type { LoginTwoFactor, Role, Scope } from "@hero/two-factor/settings";

/** How a new login first gets in: by an invitation, or with a password that is set here. */
export type Way = "invitation" | "password";

const way = z.enum(["invitation", "password"]);

export type NewLoginValues = z.input<typeof newLoginInput> & { password: string; way: Way };

const schemas = {
  // A password that was typed before an invitation was chosen says nothing any more.
  invitation: z.strictObject({ ...newLoginInput.shape, email, password: z.string(), way }),
  password: z.strictObject({ ...newLoginInput.shape, password: newPassword, way }),
};

/** Programs open no mail: they always start with a password. */
export function wayOf({ role, way: chosen }: Pick<NewLoginValues, "role" | "way">): Way {
  return role === "api" ? "password" : chosen;
}

/** The contract's rules, and what each way needs: an invitation an address, the other a password. */
export function schemaFor(values: Pick<NewLoginValues, "role" | "way">) {
  return schemas[wayOf(values)];
}

/** What is sent: a password only where it is wanted, since without one an invitation is mailed. */
export function newLoginBody(values: NewLoginValues): z.input<typeof newLoginInput> {
  const { way: chosen, password, ...rest } = values;
  return wayOf({ role: rest.role, way: chosen }) === "password" ? { ...rest, password } : rest;
}

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
    way: "invitation",
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
