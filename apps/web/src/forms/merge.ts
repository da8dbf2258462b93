/** One thing a form can change: what it is called, the members that make it up, and how a person reads it. */
export type FieldSpec<Values> = {
  label: string;
  /** Dotted paths of the members that only mean something together, the one that shows an error first. */
  paths: readonly [string, ...string[]];
  show: (values: Values) => string;
};

export type Conflict = { label: string; path: string; mine: string; theirs: string };

export type Merge<Values> = {
  /** Theirs, with everything I changed kept; where both changed, mine until somebody chooses. */
  values: Values;
  conflicts: Conflict[];
  /** Labels of what only they changed. */
  theirChanges: string[];
};

type Members = Record<string, unknown>;

/** The member at a dotted path; undefined where there is none. */
export function valueAt(values: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, key) => (typeof value === "object" && value !== null ? (value as Members)[key] : undefined),
      values,
    );
}

function withValueAt(values: Members, [key = "", ...rest]: string[], value: unknown): Members {
  const inner = values[key];
  return {
    ...values,
    [key]: rest.length === 0 ? value : withValueAt((inner ?? {}) as Members, rest, value),
  };
}

/** `values` with one field taken from `source`; neither is changed. */
export function copyField<Values extends object>(
  field: FieldSpec<Values>,
  source: Values,
  values: Values,
): Values {
  return field.paths.reduce(
    (copy, path) => withValueAt(copy as Members, path.split("."), valueAt(source, path)) as Values,
    values,
  );
}

function isSame<Values>(field: FieldSpec<Values>, a: Values, b: Values): boolean {
  // A control that was emptied says "" where an absent member says nothing: to a person they are the same.
  const written = (values: Values, path: string) => JSON.stringify(valueAt(values, path) ?? "");
  return field.paths.every((path) => written(a, path) === written(b, path));
}

/** The fields in which `values` differ from `base`, in the form's order. */
export function changedFields<Values>(
  fields: readonly FieldSpec<Values>[],
  base: Values,
  values: Values,
): FieldSpec<Values>[] {
  return fields.filter((field) => !isSame(field, base, values));
}

/**
 * Two people changed the same thing: `base` is what I started from, `mine` what I typed, `theirs` what is saved now.
 * A field only one of us changed is theirs or mine; one that both changed differently is a conflict.
 */
export function mergeVersions<Values extends object>(
  fields: readonly FieldSpec<Values>[],
  { base, mine, theirs }: { base: Values; mine: Values; theirs: Values },
): Merge<Values> {
  const minesChanges = changedFields(fields, base, mine);
  const apart = changedFields(fields, base, theirs).filter((field) => !isSame(field, mine, theirs));
  const conflicting = apart.filter((field) => minesChanges.includes(field));
  return {
    values: minesChanges.reduce((merged, field) => copyField(field, mine, merged), theirs),
    conflicts: conflicting.map((field) => ({
      label: field.label,
      path: field.paths[0],
      mine: field.show(mine),
      theirs: field.show(theirs),
    })),
    theirChanges: apart.filter((field) => !minesChanges.includes(field)).map((field) => field.label),
  };
}
