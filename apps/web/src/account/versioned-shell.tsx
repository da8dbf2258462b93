import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";

import { FormShell } from "../forms/form-shell.tsx";
import type { VersionedForm } from "../forms/use-versioned-form.ts";
import { listOf } from "../forms/words.ts";
import { Button } from "../ui/button.tsx";
import { SaveBar } from "../ui/save-bar.tsx";
import { MeanwhileNote } from "./meanwhile-note.tsx";
import type { useVersionedSave } from "./use-versioned-save.ts";

/** A form that saves one version of something: what others changed meanwhile above it, the button that saves below. */
export function VersionedShell<Saved, Values extends FieldValues>({
  form,
  work,
  saving: { save, discard, pending, failure, result },
  label,
  button,
  children,
}: {
  form: UseFormReturn<Values>;
  work: VersionedForm<Saved, Values>;
  saving: ReturnType<typeof useVersionedSave<Saved & { version: number }, Values>>;
  label: string;
  /** The words of the button that saves. */
  button: string;
  children: ReactNode;
}) {
  const isToChoose = (work.meanwhile?.conflicts.length ?? 0) > 0;
  return (
    <FormShell
      form={form}
      label={label}
      pending={pending}
      error={failure}
      unsaved={work.unsaved}
      onSave={save}
      bar={
        <SaveBar
          unsaved={work.unsaved.length === 0 ? null : listOf(work.unsaved)}
          saved={result}
          onDiscard={discard}
        >
          <Button
            type="submit"
            variant="primary"
            busy={pending && "Saving"}
            notYet={isToChoose ? "Choose whose values to keep first." : undefined}
          >
            {button}
          </Button>
        </SaveBar>
      }
    >
      <MeanwhileNote work={work} button={button} />
      {children}
    </FormShell>
  );
}
