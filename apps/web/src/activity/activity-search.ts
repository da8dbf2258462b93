/** What the address of the Activity screen says is looked for. */
export type ActivitySearch = {
  /** A login's id. */
  login?: string | undefined;
  /** One of the record's types; anything else finds every event. */
  type?: string | undefined;
  /** A day of the reader's, `2026-11-24`: what happened before it. */
  before?: string | undefined;
};

/** Reads the address; what is no text is left out. */
export function activitySearch(search: Record<string, unknown>): ActivitySearch {
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
  return { login: text(search.login), type: text(search.type), before: text(search.before) };
}
