/** Consonants alone: no word is spelt by chance, none looks like a digit, and none is taken for a mailed code. */
export const recoveryAlphabet = "bcdfghjkmnpqrstvwxyz";
/** 16 of 20 letters are 69 bits. */
export const recoveryCodeLength = 16;
/** Codes made at a time. */
export const recoveryCodesMade = 10;

const groupLength = 4;
const wellFormed = new RegExp(`^[${recoveryAlphabet}]{${recoveryCodeLength}}$`);

/** A recovery code as kept, from what a person typed or pasted (`bcdf-ghjk-mnpq-rstv`); null for anything else. */
export function parseRecoveryCode(entry: string): string | null {
  const code = entry.replace(/[\s\u2010-\u2015.-]/g, "").toLowerCase();
  return wellFormed.test(code) ? code : null;
}

/** A recovery code as people read it: `bcdf-ghjk-mnpq-rstv`. */
export function formatRecoveryCode(code: string): string {
  return (code.match(new RegExp(`.{1,${groupLength}}`, "g")) ?? []).join("-");
}
