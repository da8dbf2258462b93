/** Names as a sentence holds them: "a", "a and b", "a, b and c", "a, b and 3 more". */
export function listOf(names: readonly string[], total = names.length, atMost = 3): string {
  const shown = names.slice(0, total > atMost ? atMost - 1 : atMost);
  const rest = total - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} more`] : shown;
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** "1 login", "2 logins". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-NZ")} ${count === 1 ? one : many}`;
}
