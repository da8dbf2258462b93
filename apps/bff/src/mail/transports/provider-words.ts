const longestReason = 200;
/** No more of them is looked at: looking for addresses in a text without end would hold up everybody. */
const longestRead = 1000;

/**
 * A provider's words, as they may be kept and logged: it likes to repeat the address, and may repeat anything that it
 * was handed. `secrets`: what else is to be taken out, wherever it stands.
 */
export function cleanWords(words: string, secrets: readonly string[] = []): string {
  const without = secrets
    .filter((secret) => secret !== "")
    .reduce((text, secret) => text.replaceAll(secret, "(secret)"), beginningOf(words));
  return without
    .replace(/[^\s<>()"'`,;:@]{1,254}@[^\s<>()"'`,;:@]+/g, "(address)")
    .replace(/[\w-]{32,}/g, "(secret)")
    .replace(/\d{3}[\s-]?\d{3,}/g, "(digits)")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, longestReason);
}

/** Cut off between two words, so that no half of an address or a secret is left that isn't known for one. */
function beginningOf(words: string): string {
  if (words.length <= longestRead) return words;
  const beginning = words.slice(0, longestRead);
  return beginning.slice(0, Math.max(0, beginning.search(/\s\S*$/)));
}
