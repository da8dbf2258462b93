import type { FieldError } from "@hero/contract/problems";

export type SortedErrors = {
  /** Sentences that belong under a control, the first of each path, in the form's order. */
  onFields: { path: string; message: string }[];
  /** Sentences about members that have no control here. */
  elsewhere: string[];
};

/** The server's field errors, sorted by the controls of a form (dotted paths, in the order they stand). */
export function sortErrors(errors: readonly FieldError[], controls: readonly string[]): SortedErrors {
  const told = errors.map(({ path, message }) => ({ path: path.join("."), message }));
  const onFields = controls.flatMap((control) => {
    const error = told.find(({ path }) => path === control);
    return error === undefined ? [] : [error];
  });
  return {
    onFields,
    elsewhere: told.filter(({ path }) => !controls.includes(path)).map(({ message }) => message),
  };
}
