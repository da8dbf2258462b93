const longest = 200;

/** The secret of a mailed link from the page's fragment (`token=…`, the `#` aside); null when there is none. */
export function tokenIn(hash: string): string | null {
  const token = new URLSearchParams(hash.replace(/^#/, "")).get("token") ?? "";
  return token === "" || token.length > longest ? null : token;
}
