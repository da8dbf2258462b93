import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import type { FieldValues, SubmitHandler, UseFormReturn } from "react-hook-form";
import { FormProvider } from "react-hook-form";

import { LeaveGuard } from "../ui/leave-guard.tsx";
import { Note } from "../ui/note.tsx";
import { listOf } from "./words.ts";

type FormShellProps<Values extends FieldValues, Sent extends FieldValues> = {
  form: UseFormReturn<Values, unknown, Sent>;
  /** The form's name for a screen reader. */
  label: string;
  pending: boolean;
  /** What went wrong with the last save and belongs to no field; null when nothing did. */
  error: ReactNode;
  /** Labels of what is changed and not saved; leaving asks first while there are any. */
  unsaved: readonly string[];
  onSave: SubmitHandler<Sent>;
  children: ReactNode;
  /** The save bar, which holds the button. */
  bar: ReactNode;
};

/** Every form of the portal: sends once, focuses the first wrong field, says what failed, guards unsaved work. */
export function FormShell<Values extends FieldValues, Sent extends FieldValues>({
  form,
  label,
  pending,
  error,
  unsaved,
  onSave,
  children,
  bar,
}: FormShellProps<Values, Sent>) {
  const note = useRef<HTMLDivElement>(null);
  const hasError = error !== null;
  useEffect(() => {
    if (hasError) note.current?.scrollIntoView({ block: "nearest" });
  }, [hasError]);
  const submit = form.handleSubmit((values) => {
    if (!pending) return onSave(values);
  });
  return (
    <FormProvider {...form}>
      <form noValidate aria-label={label} aria-busy={pending} onSubmit={(event) => void submit(event)}>
        {children}
        <div ref={note}>
          {error !== null && (
            <Note kind="danger" role="alert" className="mb-6">
              {error}
            </Note>
          )}
        </div>
        {bar}
      </form>
      <LeaveGuard isUnsaved={unsaved.length > 0 && !pending}>
        What you changed isn’t saved: {listOf(unsaved)}.
      </LeaveGuard>
    </FormProvider>
  );
}
