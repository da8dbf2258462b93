import type { RefObject } from "react";

import { TextField } from "../ui/text-field.tsx";
import { recoveryHelp } from "./code-words.ts";

/** The field for a recovery code, typed or pasted with or without its dashes. */
export function RecoveryField({
  field,
  value,
  onType,
  error,
  optional = false,
  help = recoveryHelp,
  className,
}: {
  field: RefObject<HTMLInputElement | null>;
  value: string;
  onType: (value: string) => void;
  error: string | undefined;
  optional?: boolean;
  help?: string;
  className?: string;
}) {
  return (
    <TextField
      ref={field}
      label="Recovery code"
      name="recovery-code"
      optional={optional}
      help={help}
      error={error}
      isErrorSpoken
      className={className}
      value={value}
      onChange={(event) => onType(event.target.value)}
      autoComplete="off"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      maxLength={100}
    />
  );
}
