const longest = 1_000;
const unsafeCharacter = /[\p{Cc}\p{Cf}\p{Z}\u2028\u2029\\]/u;
const anyOrigin = "https://portal.invalid";

/**
 * A page of this portal to go back to after sign-in, from an address anybody may have written; undefined for
 * anything that isn't plainly a path here: other origins, scripts, tricks with slashes, sign-in itself.
 */
export function returnPath(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > longest) return undefined;
  if (!value.startsWith("/") || value.startsWith("//") || unsafeCharacter.test(value)) return undefined;
  if (!URL.canParse(value, anyOrigin)) return undefined;
  const { origin, pathname, search, hash } = new URL(value, anyOrigin);
  const isHere = origin === anyOrigin && !pathname.includes("//");
  const isSignIn = /^\/sign-in(?:\/|$)/i.test(pathname);
  return isHere && !isSignIn && pathname !== "/" ? `${pathname}${search}${hash}` : undefined;
}

/**
 * The search of the sign-in pages. `to` is said even when undefined: the router reads a member that is left out from
 * the address as it stands.
 */
export function returnSearch(search: Record<string, unknown>): { to?: string | undefined } {
  return { to: returnPath(search.to) };
}
