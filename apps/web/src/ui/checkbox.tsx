import type { ComponentProps } from "react";

import { FieldError, useFieldTies } from "./field.tsx";
import type { FieldWords } from "./field.tsx";
import { Icon } from "./icon.tsx";

type CheckboxProps = Omit<FieldWords, "optional"> &
  Omit<ComponentProps<"input">, "type" | "aria-describedby" | "aria-invalid">;

/** A checkbox row: box, label and one help line, which also says why it is disabled. */
export function Checkbox({ label, help, error, id, className, ...input }: CheckboxProps) {
  const { ties, helpId, errorId } = useFieldTies(id, { help, error });
  return (
    <div className={`checkbox-row ${className ?? ""}`}>
      <span className="checkbox">
        <input {...input} {...ties} type="checkbox" />
        <Icon name="tick" />
      </span>
      <label htmlFor={ties.id}>{label}</label>
      {help !== undefined && (
        <p id={helpId} className="help">
          {help}
        </p>
      )}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}
