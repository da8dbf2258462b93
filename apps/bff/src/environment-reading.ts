/** A value, or a line for the operator that says what is wrong with the variable, without its name. */
export type Reading<T> = { value: T } | { wrong: string };

/** Reads one variable, or what stands for it when it isn't set; null when it is wrong, which is then noted. */
export type Take = <T>(name: string, fallback: string, read: (text: string) => Reading<T>) => T | null;

export const ok = <T>(value: T): Reading<T> => ({ value });
export const wrong = (line: string): { wrong: string } => ({ wrong: line });

/** A value as it may stand in a line on a terminal. */
export const shown = (text: string) => text.slice(0, 80).replace(/\p{C}/gu, "?");

export const isLoopback = (hostname: string) =>
  hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);

export const readSwitch = (text: string): Reading<boolean> =>
  text === "0" || text === "1" ? ok(text === "1") : wrong(`is "${shown(text)}"; it must be 1 or 0.`);

/** Longer than any part of a real key is likely to be by chance. */
const sampleWords = /change.?(me|this)|example|sample|secret|replace|password|0123456789|abcdefgh/i;
const distinctInRealKey = 10;

/** Whether a key was never made to be one: a word of a manual, or too few characters that differ. */
export const isSampleKey = (key: string) => sampleWords.test(key) || new Set(key).size < distinctInRealKey;
