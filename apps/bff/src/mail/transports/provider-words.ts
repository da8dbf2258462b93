const longestReason = 200;

/**
 * A provider's words, as they may be kept and logged: it likes to repeat the address, and may repeat anything that it
 * was handed. `secrets`: what else is to be taken out, wherever it stands.
 */
export function cleanWords(words: string, secrets: readonly string[] = []): string {
  const without = secrets
    .filter((secret) => secret !== "")
    .reduce((text, secret) => text.replaceAll(secret, "(secret)"), words);
  return without
    .replace(/[^\s<>()"'`,;:@]+@[^\s<>()"'`,;:@]+/g, "(address)")
    .replace(/[\w-]{32,}/g, "(secret)")
    .replace(/\d{3}[\s-]?\d{3,}/g, "(digits)")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, longestReason);
}
