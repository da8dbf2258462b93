import { parseRecoveryCode } from "@hero/two-factor/recovery-code";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { RefObject } from "react";

import { sessionQuery, useEnterCode, useResendCode } from "../api/session.ts";
import type { CodeEntry } from "./code-entry.ts";
import { codeErrorText, codeSentence, outcomeOf, recoverySentence, unclearSentence } from "./code-words.ts";
import { useCodeEntry } from "./use-code-entry.ts";

type Field = RefObject<HTMLInputElement | null>;
type Leave = (because: "attempt_over" | "wrong_codes") => void;

/** Sends an entry of either kind, and does what its refusal asks for. */
function useEntering(field: Field, leave: Leave) {
  const queryClient = useQueryClient();
  const enter = useEnterCode();
  const isBusy = enter.isPending || enter.isSuccess;
  const send = (code: string) => {
    if (isBusy) return;
    enter.mutate(code, {
      onError: (error) => {
        const ended = outcomeOf(error);
        if (ended === "over") return leave("attempt_over");
        if (ended === "tries_used") return leave("wrong_codes");
        // The screen then says what is locked, and until when; a wrong one may be what locked it.
        if (ended === "closed" || ended === "wrong") {
          void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
        }
        return field.current?.focus();
      },
    });
  };
  return { send, isBusy, error: enter.error, outcome: outcomeOf(enter.error), reset: enter.reset };
}

/** The code field's work: one entry at a time, typed, pasted or filled in, sent on the sixth digit. */
export function useCode(field: Field, leave: Leave) {
  const entering = useEntering(field, leave);
  const [isEarly, setEarly] = useState(false);
  const submit = ({ digits, isComplete }: CodeEntry) => {
    if (entering.isBusy) return;
    setEarly(!isComplete);
    if (isComplete) entering.send(digits);
    else field.current?.focus();
  };
  const { entry, ...taking } = useCodeEntry({
    isBusy: entering.isBusy,
    isRefused: entering.error !== null,
    onChange: () => {
      setEarly(false);
      entering.reset();
    },
    onComplete: submit,
  });
  const error = entry.isUnclear ? unclearSentence : isEarly ? codeSentence : codeErrorText(entering.error);
  return {
    entry,
    ...taking,
    error,
    isBusy: entering.isBusy,
    outcome: entering.outcome,
    submit: () => submit(entry),
  };
}

/** The recovery code's field: sent when asked to, since a letter more or less can't be told from its length alone. */
export function useRecoveryCode(field: Field, leave: Leave) {
  const entering = useEntering(field, leave);
  const [text, setText] = useState("");
  const [isOdd, setOdd] = useState(false);
  const submit = () => {
    const isCode = parseRecoveryCode(text) !== null;
    setOdd(!isCode);
    entering.reset();
    if (isCode) entering.send(text);
    else field.current?.focus();
  };
  const type = (value: string) => {
    if (entering.isBusy) return;
    setText(value);
    setOdd(false);
    entering.reset();
  };
  const error = isOdd ? recoverySentence : codeErrorText(entering.error);
  return { text, type, submit, error, isBusy: entering.isBusy };
}

/** Asks for the mail again. */
export function useSendAgain(field: Field, leave: Leave, onSend: () => void) {
  const resend = useResendCode();
  const queryClient = useQueryClient();
  const sendAgain = () => {
    if (resend.isPending) return;
    onSend();
    resend.mutate(undefined, {
      onSettled: () => field.current?.focus(),
      onError: (error) => {
        const ended = outcomeOf(error);
        if (ended === "over") leave("attempt_over");
        if (ended === "closed") void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      },
    });
  };
  return { sendAgain, isSending: resend.isPending, error: resend.error };
}
