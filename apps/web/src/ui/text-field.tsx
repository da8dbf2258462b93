import { useState } from "react";
import type { ComponentProps } from "react";

import { Field } from "./field.tsx";
import type { FieldWords, SpokenError } from "./field.tsx";
import { Icon } from "./icon.tsx";

type InputProps = Omit<ComponentProps<"input">, "aria-describedby" | "aria-invalid">;

/** A labelled text input; `className` places the whole field, everything else goes to the input (`ref` too). */
export function TextField({
  label,
  optional,
  help,
  error,
  isErrorSpoken,
  id,
  className,
  ...input
}: FieldWords & SpokenError & InputProps) {
  const words = { label, optional, help, error, isErrorSpoken };
  return (
    <Field {...words} id={id} className={className}>
      {(ties) => <input type="text" {...input} {...ties} className="field" />}
    </Field>
  );
}

/** A password input with Show and Hide. */
export function PasswordField({
  label,
  optional,
  help,
  error,
  id,
  className,
  ...input
}: FieldWords & InputProps) {
  const [isShown, setShown] = useState(false);
  return (
    <Field label={label} optional={optional} help={help} error={error} id={id} className={className}>
      {(ties) => (
        <span className="field-with-button block">
          <input
            {...input}
            {...ties}
            type={isShown ? "text" : "password"}
            className="field"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
          />
          <button type="button" className="field-button" onClick={() => setShown(!isShown)}>
            {isShown ? "Hide" : "Show"}
            <span className="sr-only"> what is typed in {label}</span>
          </button>
        </span>
      )}
    </Field>
  );
}

/** A search input whose label is heard, not seen: its placeholder says what it looks at. */
export function SearchField({ label, className, ...input }: { label: string } & InputProps) {
  return (
    <span className={`field-with-icon block ${className ?? ""}`}>
      <Icon name="search" />
      <input type="search" aria-label={label} {...input} className="field" />
    </span>
  );
}
