/** Digits in a one-off code; kept as text, so leading zeros count. */
export const codeLength = 6;

const separator = "[\\s\\u2010-\\u2015.-]";
const solidRun = /(?<!\d)\d{6}(?!\d)/g;
const splitRun = new RegExp(`(?<!\\d${separator}?)\\d{3}${separator}\\d{3}(?!${separator}?\\d)`, "g");
const onlyDigitsAndSeparators = new RegExp(`^(?:\\d${separator}*){6}$`);

/**
 * The six digits in what a person typed or pasted: `481920`, `481 920`, `481-920`, or a sentence that holds
 * exactly one such run. Null when there is none, or more than one.
 */
export function parseCode(entry: string): string | null {
  const text = entry.trim();
  if (onlyDigitsAndSeparators.test(text)) return text.replace(/\D/g, "");
  const runs = [...(text.match(solidRun) ?? []), ...(text.match(splitRun) ?? [])];
  const codes = new Set(runs.map((run) => run.replace(/\D/g, "")));
  const [code] = codes;
  return codes.size === 1 && code !== undefined ? code : null;
}

/** A code as people read it: `481 920`. */
export function formatCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
