import { useState } from "react";
import type { RefObject } from "react";

import { useEnterCode, useResendCode } from "../api/session.ts";
import { typedCode } from "./code-entry.ts";
import type { CodeEntry } from "./code-entry.ts";
import { codeErrorText, codeSentence, outcomeOf, unclearSentence } from "./code-words.ts";

type Leave = (because: "attempt_over" | "wrong_codes") => void;

/** The code field's work: one entry at a time, typed, pasted or filled in, sent on the sixth digit. */
export function useCode(input: RefObject<HTMLInputElement | null>, leave: Leave) {
  const [entry, setEntry] = useState<CodeEntry>(typedCode(""));
  const [isEarly, setEarly] = useState(false);
  const enter = useEnterCode();
  const isBusy = enter.isPending || enter.isSuccess;
  const outcome = outcomeOf(enter.error);

  const submit = ({ digits, isComplete }: CodeEntry) => {
    if (isBusy) return;
    setEarly(!isComplete);
    if (!isComplete) return input.current?.focus();
    return enter.mutate(digits, {
      onError: (error) => {
        const ended = outcomeOf(error);
        if (ended === "over") return leave("attempt_over");
        if (ended === "tries_used") return leave("wrong_codes");
        return input.current?.focus();
      },
    });
  };
  const take = (next: CodeEntry) => {
    if (isBusy) return;
    setEntry(next);
    setEarly(false);
    enter.reset();
    if (next.isComplete && next.digits !== entry.digits) submit(next);
  };
  const type = (value: string) => {
    // After a wrong code the digits stay; typing on then starts over, rather than being dropped as a seventh.
    const isAnew = enter.isError && entry.isComplete && value.startsWith(entry.digits);
    take(typedCode(isAnew ? value.slice(entry.digits.length) : value));
  };
  const error = entry.isUnclear ? unclearSentence : isEarly ? codeSentence : codeErrorText(enter.error);
  return { entry, isBusy, outcome, error, submit, take, type };
}

/** Asks for the mail again. */
export function useSendAgain(input: RefObject<HTMLInputElement | null>, leave: Leave, onSend: () => void) {
  const resend = useResendCode();
  const sendAgain = () => {
    if (resend.isPending) return;
    onSend();
    resend.mutate(undefined, {
      onSettled: () => input.current?.focus(),
      onError: (error) => {
        if (outcomeOf(error) === "over") leave("attempt_over");
      },
    });
  };
  return { sendAgain, isSending: resend.isPending, error: resend.error };
}
