import { invalidMember } from "../http/problem.ts";

/** Refuses a password that holds what everyone knows of the login. Throws 422 at `password`. */
export function refuseKnownWords(
  password: string,
  known: { username: string; accountNumber: string; brandName: string },
): void {
  const folded = password.toLowerCase();
  const words = [
    { word: known.username, name: "the username" },
    { word: known.accountNumber, name: "the account number" },
    { word: known.brandName, name: "our name" },
  ];
  const found = words.find(({ word }) => word !== "" && folded.includes(word.toLowerCase()));
  if (found !== undefined) throw invalidMember(["password"], `A password can't contain ${found.name}.`);
}
