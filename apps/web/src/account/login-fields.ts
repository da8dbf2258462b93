import type { BodyOf } from "@hero/contract/endpoint";
import type { Login, loginsApi } from "@hero/contract/logins";
import { loginInput } from "@hero/contract/logins";

import type { FieldSpec } from "../forms/merge.ts";
import { loginSettingWords, roleNames } from "./two-factor-words.ts";

export const loginSchema = loginInput;
export type LoginValues = BodyOf<typeof loginsApi.updateLogin>;

/** The saved login as the form holds it; a new password is only there once somebody sets one. */
export function loginValues(login: Login): LoginValues {
  const { name, email, role, enabled, twoFactor } = login;
  return { name, email, role, enabled, twoFactor, password: undefined };
}

export const loginFields: readonly FieldSpec<LoginValues>[] = [
  { label: "Name", paths: ["name"], show: (values) => values.name },
  { label: "Email", paths: ["email"], show: (values) => values.email ?? "(none)" },
  { label: "Role", paths: ["role"], show: (values) => roleNames[values.role] },
  { label: "This login can sign in", paths: ["enabled"], show: (values) => (values.enabled ? "Yes" : "No") },
  { label: "Password", paths: ["password"], show: () => "a new one" },
  {
    label: "Two Factor Authentication",
    paths: ["twoFactor"],
    show: (values) => loginSettingWords(values.twoFactor),
  },
];

/** The form's controls in the order they stand, for errors to land on. */
export const loginControls = [
  "name",
  "email",
  "role",
  "enabled",
  "password",
  "twoFactor.method",
  "twoFactor.promptOncePerLocation",
] as const;
