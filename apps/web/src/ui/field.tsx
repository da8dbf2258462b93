import { useId } from "react";
import type { ReactNode } from "react";

import { StateMark } from "./state-mark.tsx";

export type FieldWords = {
  label: string;
  /** Says "optional" after the label. */
  optional?: boolean | undefined;
  help?: ReactNode;
  error?: string | undefined;
};

export type SpokenError = {
  /** Says the error aloud when it comes: where the focus stays in the field, a reader would not hear of it otherwise. */
  isErrorSpoken?: boolean | undefined;
};

/** What ties a control to its words. */
export type FieldTies = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** The ids that tie help and error to their control. */
export function useFieldTies(id: string | undefined, words: Omit<FieldWords, "label">) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const [helpId, errorId] = [`${controlId}-help`, `${controlId}-error`];
  const describedBy = [words.error && errorId, words.help !== undefined && helpId].filter(Boolean).join(" ");
  const ties: FieldTies = {
    id: controlId,
    "aria-describedby": describedBy === "" ? undefined : describedBy,
    "aria-invalid": words.error ? true : undefined,
  };
  return { ties, helpId, errorId };
}

export function FieldError({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <p id={id} className="field-error">
      <StateMark state="danger" />
      <span>{children}</span>
    </p>
  );
}

/** Label above, control, then error and help under it: an error replaces nothing, both stay. */
export function Field({
  label,
  optional = false,
  help,
  error,
  isErrorSpoken = false,
  id,
  className,
  children,
}: FieldWords &
  SpokenError & {
    id?: string | undefined;
    className?: string | undefined;
    children: (ties: FieldTies) => ReactNode;
  }) {
  const { ties, helpId, errorId } = useFieldTies(id, { help, error });
  return (
    <div className={className}>
      <label htmlFor={ties.id} className="label">
        {label}
        {optional && <span className="label-optional"> optional</span>}
      </label>
      {children(ties)}
      {error && (
        <div role={isErrorSpoken ? "alert" : undefined}>
          <FieldError id={errorId}>{error}</FieldError>
        </div>
      )}
      {help !== undefined && (
        <p id={helpId} className="help">
          {help}
        </p>
      )}
    </div>
  );
}
