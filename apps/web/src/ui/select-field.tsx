import { useLayoutEffect, useRef, useState } from "react";
import type { ComponentProps, ReactNode } from "react";

import { Field, FieldError, useFieldTies } from "./field.tsx";
import type { FieldTies, FieldWords } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { SectionFrame } from "./section.tsx";

export type Option = { value: string; label: string; disabled?: boolean };

type SelectProps = Omit<ComponentProps<"select">, "aria-describedby" | "aria-invalid" | "children" | "size">;

/** The native select with its chevron, and on phones a copy of the chosen label that may take several lines. */
export function Select({
  options,
  ties,
  isSmall = false,
  onChange,
  ...rest
}: SelectProps & { options: readonly Option[]; ties: Partial<FieldTies>; isSmall?: boolean }) {
  const frame = useRef<HTMLSpanElement>(null);
  const [shown, setShown] = useState("");
  const readShown = () => setShown(frame.current?.querySelector("select")?.selectedOptions[0]?.label ?? "");
  // After every render: a form library may have set the value without an event.
  useLayoutEffect(readShown);
  return (
    <span ref={frame} className={isSmall ? "select select-small" : "select"}>
      <select
        {...rest}
        {...ties}
        onChange={(event) => {
          readShown();
          onChange?.(event);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <span className="select-shown" aria-hidden="true">
        {shown}
      </span>
      <Icon name="chevron" />
    </span>
  );
}

/** A labelled native select; `className` places the whole field, the rest goes to the select (`ref` too). */
export function SelectField({
  label,
  optional,
  help,
  error,
  id,
  className,
  options,
  ...select
}: FieldWords & SelectProps & { options: readonly Option[] }) {
  return (
    <Field label={label} optional={optional} help={help} error={error} id={id} className={className}>
      {(ties) => <Select {...select} options={options} ties={ties} />}
    </Field>
  );
}

/**
 * A whole section whose heading is the select's label: one text, one name. `intro` stands under the heading;
 * `children` follow the select in the column of controls.
 */
export function HeadingSelect({
  heading,
  intro,
  help,
  error,
  id,
  options,
  children,
  ...select
}: Omit<FieldWords, "label" | "optional"> &
  SelectProps & { heading: string; intro?: ReactNode; options: readonly Option[]; children?: ReactNode }) {
  const { ties, helpId, errorId } = useFieldTies(id, { help, error });
  const title = (
    <h2 className="text-section">
      <label htmlFor={ties.id}>{heading}</label>
    </h2>
  );
  return (
    <SectionFrame title={title} intro={intro}>
      <div>
        <Select {...select} options={options} ties={ties} />
        {error && <FieldError id={errorId}>{error}</FieldError>}
        {help !== undefined && (
          <p id={helpId} className="help">
            {help}
          </p>
        )}
      </div>
      {children}
    </SectionFrame>
  );
}
