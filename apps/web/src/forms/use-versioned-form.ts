import type { FieldError } from "@hero/contract/problems";
import { useEffect, useState } from "react";
import type { FieldValues, Path, PathValue, UseFormReturn } from "react-hook-form";
import { useWatch } from "react-hook-form";

import { sortErrors } from "./field-errors.ts";
import type { Conflict, FieldSpec } from "./merge.ts";
import { changedFields, mergeVersions, valueAt } from "./merge.ts";

type Options<Saved, Values extends FieldValues> = {
  form: UseFormReturn<Values>;
  /** The resource as last read; a newer one is taken over while nothing is typed. */
  saved: Saved;
  toValues: (saved: Saved) => Values;
  fields: readonly FieldSpec<Values>[];
};

export type Meanwhile<Values> = {
  /** When the other change was saved, RFC 3339; null when that isn't known. */
  at: string | null;
  conflicts: Conflict[];
  /** Labels of what only they changed, already in the form. */
  theirChanges: string[];
  theirs: Values;
};

export type VersionedForm<Saved, Values> = {
  /** What the values are compared with, and whose version a save names. */
  base: Saved;
  values: Values;
  /** Labels of what differs from the base. */
  unsaved: string[];
  /** What somebody else saved while this was being typed, until it is dealt with. */
  meanwhile: Meanwhile<Values> | null;
  /** After a save, and for Discard. */
  restart: (saved: Saved) => void;
  /**
   * After a version mismatch: theirs becomes the base, what I changed stays, and nothing is sent. "same": what is
   * saved is what the form says, as after a save whose answer got lost.
   */
  mergeWith: (theirs: Saved, at: string | null) => "differs" | "same";
  /**
   * After something of one's own was done at once beside the form: what it changed (`expected`, labels) is in the form
   * without a word, what I changed stays, and the next save names the new version.
   */
  takeOver: (next: Saved, expected: readonly string[]) => void;
  settle: (conflicts: readonly Conflict[], whose: "mine" | "theirs") => void;
  /** Takes the word of the other change away. */
  acknowledge: () => void;
};

/** Watches a form over a versioned resource: remembers the version it began with, so that no one's work is overwritten. */
export function useVersionedForm<Saved extends { version: number }, Values extends FieldValues>({
  form,
  saved,
  toValues,
  fields,
}: Options<Saved, Values>): VersionedForm<Saved, Values> {
  const [base, setBase] = useState(saved);
  const [meanwhile, setMeanwhile] = useState<Meanwhile<Values> | null>(null);
  const values = useWatch({ control: form.control }) as Values;
  const unsaved = changedFields(fields, toValues(base), values).map((field) => field.label);

  const restart = (next: Saved) => {
    form.reset(toValues(next));
    setBase(next);
    setMeanwhile(null);
  };

  const isBehind = saved.version > base.version && unsaved.length === 0;
  useEffect(() => {
    // After this render, and not in it: the form tells its watchers of every reset.
    if (isBehind) queueMicrotask(() => restart(saved));
  });

  const rebase = (next: Saved) => {
    const theirs = toValues(next);
    const merged = mergeVersions(fields, { base: toValues(base), mine: form.getValues(), theirs });
    form.reset(theirs);
    form.reset(merged.values, { keepDefaultValues: true });
    setBase(next);
    return { theirs, ...merged };
  };

  const mergeWith = (next: Saved, at: string | null) => {
    if (changedFields(fields, form.getValues(), toValues(next)).length === 0) return "same";
    const { conflicts, theirChanges, theirs } = rebase(next);
    setMeanwhile({ at, conflicts, theirChanges, theirs });
    return "differs";
  };

  const takeOver = (next: Saved, expected: readonly string[]) => {
    const { conflicts, theirs, ...rest } = rebase(next);
    const theirChanges = rest.theirChanges.filter((label) => !expected.includes(label));
    if (conflicts.length + theirChanges.length > 0) {
      setMeanwhile({ at: null, conflicts, theirChanges, theirs });
    }
  };

  const settle = (conflicts: readonly Conflict[], whose: "mine" | "theirs") => {
    if (meanwhile === null) return;
    const paths = fields
      .filter((field) => conflicts.some((conflict) => conflict.path === field.paths[0]))
      .flatMap((field) => field.paths);
    if (whose === "theirs") {
      for (const path of paths as Path<Values>[]) {
        const value = valueAt(meanwhile.theirs, path) as PathValue<Values, Path<Values>>;
        form.setValue(path, value, { shouldDirty: true, shouldValidate: true });
      }
    }
    setMeanwhile({
      ...meanwhile,
      conflicts: meanwhile.conflicts.filter((conflict) => !conflicts.includes(conflict)),
    });
  };

  return {
    base,
    values,
    unsaved,
    meanwhile,
    restart,
    mergeWith,
    takeOver,
    settle,
    acknowledge: () => setMeanwhile(null),
  };
}

/** Puts the server's field errors on their controls and focuses the first; returns those that have no control. */
export function showFieldErrors<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  errors: readonly FieldError[],
  controls: readonly Path<Values>[],
): string[] {
  const { onFields, elsewhere } = sortErrors(errors, controls);
  for (const [index, { path, message }] of onFields.entries()) {
    form.setError(path as Path<Values>, { type: "server", message }, { shouldFocus: index === 0 });
  }
  return elsewhere;
}
