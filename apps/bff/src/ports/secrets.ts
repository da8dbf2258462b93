import { createHmac, hash, randomBytes, randomFillSync, timingSafeEqual } from "node:crypto";

/** Everything random or secret. Synchronous on purpose: WebCrypto queues behind password hashes. */
export interface Secrets {
  /** A fresh opaque id, 128 bits, URL-safe. */
  id(): string;
  /** A fresh bearer secret, 256 bits, URL-safe. */
  token(): string;
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
    jitter: () => randomBytes(4).readUInt32BE() / 2 ** 32,
    currentKeyId: () => currentKeyId,
    hmac: (keyId, text) => {
      const key = byId.get(keyId);
      return key === undefined ? null : createHmac("sha256", key).update(text).digest();
    },
  };
}
