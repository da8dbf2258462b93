import type { RefObject } from "react";

import { PasswordField } from "../ui/text-field.tsx";

/** The one field for a password that is to be set, its rules said before. */
export function NewPasswordField({
  field,
  name,
  error,
}: {
  field: RefObject<HTMLInputElement | null>;
  name: string;
  error: string | undefined;
}) {
  return (
    <PasswordField
      ref={field}
      label="New password"
      name={name}
      autoComplete="new-password"
      help="At least 12 characters, of any kind. Three or four unusual words do well."
      error={error}
    />
  );
}
