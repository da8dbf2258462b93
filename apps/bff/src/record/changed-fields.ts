export type Changes = Record<string, { from: unknown; to: unknown }>;

/** Which of `after`'s columns differ from `before`, as the activity record keeps them. */
export function changedFields<T extends object>(before: T, after: Partial<T>): Changes {
  const changes: Changes = {};
  for (const key of Object.keys(after) as (keyof T & string)[]) {
    if (before[key] !== after[key]) changes[key] = { from: before[key], to: after[key] };
  }
  return changes;
}
