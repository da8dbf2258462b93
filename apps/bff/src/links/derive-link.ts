import type { Secrets } from "../ports/secrets.ts";

/**
 * The token of a mailed link, 256 bits, URL-safe: derived each time it is needed, so that no table, queue, backup or log
 * holds it. Null when the key is gone: the link is dead then.
 */
export function deriveLinkToken(
  secrets: Secrets,
  { keyId, linkId, purpose }: { keyId: string; linkId: string; purpose: string },
): string | null {
  const mac = secrets.hmac(keyId, JSON.stringify(["link", purpose, linkId]));
  return mac === null ? null : mac.toString("base64url");
}
