import type { BodyOf } from "@hero/contract/endpoint";
import type { Login } from "@hero/contract/logins";
import type { profileApi } from "@hero/contract/profile";

import type { FieldSpec } from "../forms/merge.ts";

export type ProfileValues = BodyOf<typeof profileApi.updateProfile>;

/** One's own login as the form holds it. */
export function profileValues({ name, email }: Login): ProfileValues {
  return { name, email };
}

export const profileFields: readonly FieldSpec<ProfileValues>[] = [
  { label: "Name", paths: ["name"], show: (values) => values.name },
  { label: "Email", paths: ["email"], show: (values) => values.email ?? "(none)" },
];

/** The form's controls in the order they stand, for errors to land on. */
export const profileControls = ["name", "email"] as const;
