export type Changes = Record<string, { from: unknown; to: unknown }>;

/** Which of `after`'s columns differ from `before`, as the activity record keeps them. */
export function changedFields<K extends string>(
  before: Record<K, unknown>,
  after: Partial<Record<K, unknown>>,
): Changes {
  const changes: Changes = {};
  for (const key of Object.keys(after) as K[]) {
    if (before[key] !== after[key]) changes[key] = { from: before[key], to: after[key] };
  }
  return changes;
}
