import { useState } from "react";
import type { ClipboardEvent } from "react";

import { pastedCode, typedCode } from "./code-entry.ts";
import type { CodeEntry } from "./code-entry.ts";

type Options = {
  /** An entry is on its way: what is typed meanwhile is dropped. */
  isBusy: boolean;
  /** The last entry was refused, and its digits still stand there. */
  isRefused: boolean;
  onChange: () => void;
  /** All six digits are there, for the first time. */
  onComplete: (entry: CodeEntry) => void;
};

/** What stands in the code field: typed, pasted or filled in, and handed on with the sixth digit. */
export function useCodeEntry({ isBusy, isRefused, onChange, onComplete }: Options) {
  const [entry, setEntry] = useState<CodeEntry>(typedCode(""));
  const take = (next: CodeEntry) => {
    if (isBusy) return;
    setEntry(next);
    onChange();
    if (next.isComplete && next.digits !== entry.digits) onComplete(next);
  };
  const type = (value: string) => {
    // After a wrong code the digits stay; typing on then starts over, rather than being dropped as a seventh.
    const isAnew = isRefused && entry.isComplete && value.startsWith(entry.digits);
    take(typedCode(isAnew ? value.slice(entry.digits.length) : value));
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    event.preventDefault();
    take(pastedCode(event.clipboardData.getData("text")));
  };
  return { entry, take, type, paste, clear: () => take(typedCode("")) };
}
