import type { ReactNode } from "react";
import type { FieldValues, Path } from "react-hook-form";
import { useFormContext } from "react-hook-form";

import { Checkbox } from "../ui/checkbox.tsx";
import type { Option } from "../ui/select-field.tsx";
import { HeadingSelect, SelectField } from "../ui/select-field.tsx";
import { PasswordField, TextField } from "../ui/text-field.tsx";

/** What react-hook-form and a control need of each other: its registration, and its error under it. */
function useControl<Values extends FieldValues>(name: Path<Values>) {
  const { register, getFieldState, formState } = useFormContext<Values>();
  const error = getFieldState(name, formState).error?.message;
  return { register, error };
}

type Named<Values extends FieldValues> = {
  name: Path<Values>;
  label: string;
  help?: ReactNode;
  className?: string;
};

type TextProps<Values extends FieldValues> = Named<Values> & {
  optional?: boolean;
  autoComplete?: string;
  inputMode?: "tel" | "email" | "numeric";
  type?: "text" | "tel" | "email";
  /** Null instead of "" when it is left empty. */
  emptyIsNull?: boolean;
  spellCheck?: boolean;
  autoCapitalize?: "none";
};

export function FormText<Values extends FieldValues>({
  name,
  emptyIsNull = false,
  ...rest
}: TextProps<Values>) {
  const { register, error } = useControl<Values>(name);
  const options = emptyIsNull ? { setValueAs: (value: string | null) => (value === "" ? null : value) } : {};
  return <TextField {...rest} {...register(name, options)} error={error} />;
}

export function FormPassword<Values extends FieldValues>({
  name,
  ...rest
}: Named<Values> & { autoComplete: string }) {
  const { register, error } = useControl<Values>(name);
  return <PasswordField {...rest} {...register(name)} error={error} />;
}

export function FormSelect<Values extends FieldValues>({
  name,
  onChoose,
  ...rest
}: Named<Values> & {
  options: readonly Option[];
  autoComplete?: string;
  onChoose?: (value: string) => void;
}) {
  const { register, error } = useControl<Values>(name);
  const registration = register(name, {
    onChange: (event: { target: { value: string } }) => onChoose?.(event.target.value),
  });
  return <SelectField {...rest} {...registration} error={error} />;
}

/** The select whose label is its section's heading. */
export function FormHeadingSelect<Values extends FieldValues>({
  name,
  onChoose,
  ...rest
}: Omit<Named<Values>, "label" | "className"> & {
  heading: string;
  intro?: ReactNode;
  options: readonly Option[];
  onChoose?: (value: string) => void;
  children?: ReactNode;
}) {
  const { register, error } = useControl<Values>(name);
  const registration = register(name, {
    onChange: (event: { target: { value: string } }) => onChoose?.(event.target.value),
  });
  return <HeadingSelect {...rest} {...registration} error={error} />;
}

export function FormCheckbox<Values extends FieldValues>({
  name,
  isClosed = false,
  ...rest
}: Named<Values> & {
  /** It can't be changed now, and `help` says why; its value stays in the form. */
  isClosed?: boolean;
}) {
  const { register, error } = useControl<Values>(name);
  // `disabled` through `register` would take the value out of the form.
  return <Checkbox {...rest} {...register(name)} disabled={isClosed} error={error} />;
}
