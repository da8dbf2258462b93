import { hashToken } from "../ports/secrets.ts";
import packed from "./common-passwords.txt?raw";

const hexDigits = 10;
const hashBytes = hexDigits / 2;
// Sorted beginnings of hashes: half the size of the passwords themselves, and nothing in it can be read.
const hashes = Buffer.from(packed, "base64");

/** Whether a text, folded as passwords are here, is on the shipped list: docs/decisions/009-common-passwords.md. */
export function isListed(text: string): boolean {
  const wanted = Buffer.from(hashToken(text).slice(0, hexDigits), "hex");
  let [low, high] = [0, hashes.length / hashBytes];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = wanted.compare(hashes, middle * hashBytes, (middle + 1) * hashBytes);
    if (order === 0) return true;
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return false;
}
