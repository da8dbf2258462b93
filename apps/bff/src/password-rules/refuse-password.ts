import { invalidMember } from "../http/problem.ts";
import { isListed } from "./common-passwords.ts";
import { isSimplePattern } from "./simple-patterns.ts";

/** What everyone knows of a login, and where the password stands in the request. */
export type PasswordOf = { username: string; accountNumber: string; brandName: string; path: string[] };

/**
 * Refuses a password that holds what everyone knows of the login, that many people have, or that follows a simple
 * pattern. How it is composed and cased makes no difference. Throws 422 at `path`.
 */
export function refusePassword(password: string, { path, ...known }: PasswordOf): void {
  const folded = password.normalize("NFC").toLowerCase().trim();
  const words = [
    { word: known.username, name: "the username" },
    { word: known.accountNumber, name: "the account number" },
    { word: known.brandName, name: "our name" },
  ];
  const found = words.find(
    ({ word }) => word !== "" && folded.includes(word.normalize("NFC").toLowerCase().trim()),
  );
  if (found !== undefined) throw invalidMember(path, `A password can't contain ${found.name}.`);
  if (isListed(folded) || isDecorated(folded)) {
    throw invalidMember(
      path,
      "Many people have used that password, and it is easily guessed. Choose another.",
    );
  }
  if (isSimplePattern(folded)) {
    throw invalidMember(
      path,
      "That password follows a simple pattern, and is easily guessed. Choose another.",
    );
  }
}

const lookalikes: Record<string, string> = {
  "@": "a",
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  $: "s",
  "5": "s",
};

/** A common word with digits, signs or spaces around it, as in `P@ssw0rd 2026!`. */
function isDecorated(folded: string): boolean {
  const spelt = folded.replace(/^[^\p{L}@$]+|[^\p{L}]+$/gu, "");
  const plain = spelt.replace(/[@01345$]/g, (sign) => lookalikes[sign] ?? sign);
  return isListed(spelt) || isListed(plain);
}
