import { createHmac, hash, randomBytes, randomFillSync, timingSafeEqual } from "node:crypto";

/** Everything random or secret. Synchronous on purpose: WebCrypto queues behind password hashes. */
export interface Secrets {
  /** A fresh opaque id, 128 bits, URL-safe. */
  id(): string;
  /** A fresh bearer secret, 256 bits, URL-safe. */
  token(): string;
  /** Fresh letters, each as likely as any other of the alphabet's, which has at most 256. */
  letters(alphabet: string, length: number): string;
  /** A number from 0 up to, not including, 1: for jitter alone. */
  jitter(): number;
  /** The id of the key that signs now. */
  currentKeyId(): string;
  /** HMAC-SHA-256 of the text under the key of that id; null when that key is gone. */
  hmac(keyId: string, text: string): Buffer | null;
}

/** SHA-256 of a token, hex: what is kept at rest. */
export function hashToken(token: string): string {
  return hash("sha256", token, "hex");
}

const idBytes = 16;
const idsAtOnce = 256;

/** Ids are no secrets, and every request takes one: they are drawn many at a time. */
function freshIds(): () => string {
  const drawn = Buffer.alloc(idBytes * idsAtOnce);
  let next = drawn.length;
  return () => {
    if (next === drawn.length) {
      randomFillSync(drawn);
      next = 0;
    }
    next += idBytes;
    return drawn.toString("base64url", next - idBytes, next);
  };
}

/** Bytes beyond the last whole multiple of the alphabet are drawn again, or its first letters would come more often. */
function drawLetters(alphabet: string, length: number): string {
  const fair = 256 - (256 % alphabet.length);
  let drawn = "";
  while (drawn.length < length) {
    const usable = [...randomBytes(length)].filter((byte) => byte < fair);
    drawn += usable.map((byte) => alphabet[byte % alphabet.length]).join("");
  }
  return drawn.slice(0, length);
}

/** Constant-time comparison of two texts of the same, known length. */
export function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Keys of at least 32 bytes each: the first signs, all verify. */
export function systemSecrets(keys: readonly string[]): Secrets {
  const byId = new Map(keys.map((key) => [hashToken(`key id ${key}`).slice(0, 16), key]));
  const [currentKeyId] = byId.keys();
  if (currentKeyId === undefined) throw new Error("at least one secret key is needed");
  return {
    id: freshIds(),
    token: () => randomBytes(32).toString("base64url"),
    letters: drawLetters,
    jitter: () => randomBytes(4).readUInt32BE() / 2 ** 32,
    currentKeyId: () => currentKeyId,
    hmac: (keyId, text) => {
      const key = byId.get(keyId);
      return key === undefined ? null : createHmac("sha256", key).update(text).digest();
    },
  };
}
