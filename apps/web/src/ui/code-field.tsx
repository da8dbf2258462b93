import type { ComponentProps, ReactNode } from "react";

import { FieldError, useFieldTies } from "./field.tsx";

export type CodeFieldProps = Omit<ComponentProps<"input">, "aria-describedby" | "aria-invalid" | "size"> & {
  label?: string;
  error?: string | undefined;
  /** 52 high, for dialogs and notes. */
  isSmall?: boolean;
  /** The live line under it: where the mail is. */
  children?: ReactNode;
};

/** One real input drawn as six cells, so that paste, autofill and screen readers meet an ordinary field. */
export function CodeField({
  label = "Six-digit code",
  error,
  id,
  isSmall = false,
  children,
  ...input
}: CodeFieldProps) {
  const { ties, errorId } = useFieldTies(id, { error });
  return (
    <div>
      <label htmlFor={ties.id} className="label">
        {label}
      </label>
      <div className={isSmall ? "code-box code-box-small" : "code-box"}>
        <span className="code-lines" aria-hidden="true">
          <i />
          <i />
          <i />
          <i />
          <i />
        </span>
        <input
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoCorrect="off"
          spellCheck={false}
          {...input}
          {...ties}
        />
      </div>
      <div className="mt-3 grid gap-1.5">
        {/* The focus stays in the field, so a reader would not hear of it otherwise. */}
        {error && (
          <div role="alert">
            <FieldError id={errorId}>{error}</FieldError>
          </div>
        )}
        {children}
      </div>
    </div>
  );
}
