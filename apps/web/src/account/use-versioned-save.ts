import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";

import { ApiError } from "../api/errors.ts";
import { errorText } from "../api/problem-text.ts";
import { NotConfirmed, useConfirmed } from "../confirm/use-confirmed.ts";
import type { VersionedForm } from "../forms/use-versioned-form.ts";
import { showFieldErrors } from "../forms/use-versioned-form.ts";
import { clockTime } from "./when.ts";

type Versioned = { version: number };

type Options<Saved extends Versioned, Values extends FieldValues> = {
  form: UseFormReturn<Values>;
  work: VersionedForm<Saved, Values>;
  /** Dotted paths of the controls, in the order they stand. */
  controls: readonly Path<Values>[];
  send: (values: Values, version: number) => Promise<Saved>;
  /** Why a change wants a confirmation that it's you, as the dialog's sentences, should the server ask for one. */
  why?: (values: Values, saved: Saved) => string | Promise<string>;
  /** The resource as it is saved now, read afresh. */
  readTheirs: () => Promise<Saved>;
  /** When somebody else saved it, RFC 3339, if the resource says so. */
  savedAt?: (saved: Saved) => string;
  onSaved: (saved: Saved) => void;
};

type Outcome<Saved> = { kind: "saved" | "changed_meanwhile"; saved: Saved };

const anyWhy = "This changes who can get in, or how, so we check first. Your changes are kept.";

const isMismatch = (error: unknown) => error instanceof ApiError && error.problem.code === "version_mismatch";

/** Saves a form against the version it began with; a newer one is merged in and shown instead of overwritten. */
export function useVersionedSave<Saved extends Versioned, Values extends FieldValues>({
  form,
  work,
  controls,
  send,
  why,
  readTheirs,
  savedAt,
  onSaved,
}: Options<Saved, Values>) {
  const confirmed = useConfirmed();
  const [result, setResult] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const finish = (saved: Saved) => {
    work.restart(saved);
    onSaved(saved);
    setResult(`Saved at ${clockTime(new Date())}`);
  };

  const mutation = useMutation({
    mutationFn: async (values: Values): Promise<Outcome<Saved>> => {
      try {
        const { base } = work;
        const saved = await confirmed(
          async () => (await why?.(values, base)) ?? anyWhy,
          () => send(values, base.version),
        );
        return { kind: "saved", saved };
      } catch (error) {
        if (isMismatch(error)) return { kind: "changed_meanwhile", saved: await readTheirs() };
        throw error;
      }
    },
    onMutate: () => {
      setFailure(null);
      setResult(null);
    },
    onSuccess: ({ kind, saved }) => {
      if (kind === "saved") finish(saved);
      else if (work.mergeWith(saved, savedAt?.(saved) ?? null) === "same") finish(saved);
    },
    onError: (error) => {
      if (error instanceof NotConfirmed) return;
      const errors = error instanceof ApiError ? error.problem.errors : undefined;
      if (errors === undefined) return setFailure(errorText(error));
      const elsewhere = showFieldErrors(form, errors, controls);
      return setFailure(elsewhere.length === 0 ? null : elsewhere.join(" "));
    },
  });

  const save = (values: Values) => {
    if (work.unsaved.length > 0) return mutation.mutate(values);
    setFailure(null);
    return setResult("Nothing to save: nothing is changed");
  };
  const discard = () => {
    setFailure(null);
    setResult(null);
    work.restart(work.base);
  };
  return { save, discard, pending: mutation.isPending, failure, result };
}
