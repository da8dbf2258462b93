import { codeLength } from "@hero/two-factor/code";

import type { Secrets } from "../ports/secrets.ts";

/** What a code belongs to. The same values give the same code; any other value gives an unrelated one. */
export type CodeOf = {
  /** The server's key that the attempt was begun under. */
  keyId: string;
  challengeId: string;
  purpose: string;
  generation: number;
  /** The receiving address: a code for one is of no use at another. */
  sentTo: string;
};

const codes = 10n ** BigInt(codeLength);

/**
 * The digits of a code, as text. Derived each time they are needed, so that no table, queue, backup or log holds them.
 * Null when the key is gone: no code of that attempt can be right then.
 */
export function deriveCode(
  secrets: Secrets,
  { keyId, challengeId, purpose, generation, sentTo }: CodeOf,
): string | null {
  // JSON quotes each part, so that no two attempts can spell the same text by shifting characters between parts.
  const mac = secrets.hmac(keyId, JSON.stringify(["code", purpose, challengeId, generation, sentTo]));
  if (mac === null) return null;
  // 64 bits over a million codes favour none by more than one part in 10 to the 13th.
  return (mac.readBigUInt64BE() % codes).toString().padStart(codeLength, "0");
}
