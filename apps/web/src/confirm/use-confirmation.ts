import { parseRecoveryCode } from "@hero/two-factor/recovery-code";
import { useState } from "react";
import type { RefObject } from "react";

import type { CodeEntry } from "../sign-in/code-entry.ts";
import { codeSentence, recoverySentence, unclearSentence } from "../sign-in/code-words.ts";
import { useCodeEntry } from "../sign-in/use-code-entry.ts";
import type { Entered, Refusal } from "./confirm-words.ts";
import { missingFrom, needsNewCode, refusalOf } from "./confirm-words.ts";
import { useAsking } from "./use-asking.ts";

export type Fields = {
  password: RefObject<HTMLInputElement | null>;
  /** Of a code of either kind; only one is on screen. */
  code: RefObject<HTMLInputElement | null>;
};

/** The work of the dialog: the password, then a code where one is asked for, of whichever kind. */
export function useConfirmation(fields: Fields, onConfirmed: () => void) {
  const [password, setPassword] = useState("");
  const [recovery, setRecovery] = useState("");
  const [wantsRecovery, setWantsRecovery] = useState(false);
  const [found, setFound] = useState<Refusal | null>(null);
  const focus = (at: Refusal["at"] | undefined) =>
    (at === "password" ? fields.password : fields.code).current?.focus();
  const asking = useAsking({
    onConfirmed,
    onCodeRequired: () => {
      code.clear();
      focus("code");
    },
    onRefused: (error) => focus(way === "none" ? "password" : refusalOf(error)?.at),
  });
  const { challenge, closed, isBusy } = asking;
  const hasChosen = challenge !== null && wantsRecovery;
  const way = closed !== null || hasChosen ? "recovery_code" : challenge === null ? "none" : "email_code";

  const forget = () => {
    setFound(null);
    asking.reset();
  };
  const typing = (set: (value: string) => void) => (value: string) => {
    set(value);
    forget();
  };
  const submit = (entered?: Entered) => {
    if (isBusy) return;
    const missing = missingFrom(password, entered);
    setFound(missing);
    if (missing !== null) return focus(missing.at);
    const given = entered?.code ?? null;
    return asking.ask(given === null ? { password } : { password, code: given });
  };
  const submitDigits = ({ digits, isComplete }: CodeEntry) =>
    submit({ code: isComplete ? digits : null, sentence: codeSentence });
  const code = useCodeEntry({
    isBusy,
    isRefused: asking.error !== null,
    onChange: forget,
    onComplete: submitDigits,
  });
  const unclear: Refusal | null =
    way === "email_code" && code.entry.isUnclear ? { at: "code", text: unclearSentence } : null;

  return {
    way,
    password,
    recovery,
    code,
    challenge,
    closed,
    isBusy,
    /** No entry can be right any more until a new code is sent. */
    isOver: needsNewCode(asking.error),
    refusal: found ?? unclear ?? refusalOf(asking.error),
    typePassword: typing(setPassword),
    typeRecovery: typing(setRecovery),
    switchWay: () => {
      setWantsRecovery(!wantsRecovery);
      forget();
    },
    sendCode: () => submit(),
    submit: () => {
      if (way === "none") return submit();
      if (way === "email_code") return submitDigits(code.entry);
      return submit({ code: parseRecoveryCode(recovery), sentence: recoverySentence });
    },
  };
}

export type Confirmation = ReturnType<typeof useConfirmation>;
