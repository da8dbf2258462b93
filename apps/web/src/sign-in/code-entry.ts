import { codeLength, parseCode } from "@hero/two-factor/code";

/** What the code field holds after an entry: its digits, whether they are all there, or that none could be found. */
export type CodeEntry = { digits: string; isComplete: boolean; isUnclear: boolean };

/** Typed or filled in: anything but digits is dropped, and a seventh digit changes nothing. */
export function typedCode(value: string): CodeEntry {
  const digits = value.replace(/\D/g, "").slice(0, codeLength);
  return { digits, isComplete: digits.length === codeLength, isUnclear: false };
}

/** Pasted: `481 920`, `481-920`, or a sentence with one such run. Fewer digits are taken as the start of a code. */
export function pastedCode(text: string): CodeEntry {
  const code = parseCode(text);
  if (code !== null) return { digits: code, isComplete: true, isUnclear: false };
  const isStart = /^[\s\d-]*$/.test(text) && text.replace(/\D/g, "").length < codeLength;
  return isStart ? typedCode(text) : { digits: "", isComplete: false, isUnclear: true };
}
