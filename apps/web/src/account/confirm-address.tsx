import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";

import { serverNow } from "../api/server-clock.ts";
import { useSecondsUntil } from "../api/use-seconds-until.ts";
import { waitWords } from "../api/wait-words.ts";
import type { CodeEntry } from "../sign-in/code-entry.ts";
import { unclearSentence } from "../sign-in/code-words.ts";
import { useCodeEntry } from "../sign-in/use-code-entry.ts";
import { Button } from "../ui/button.tsx";
import { CodeField } from "../ui/code-field.tsx";
import { Icon } from "../ui/icon.tsx";
import { Note } from "../ui/note.tsx";
import type { AddressWords } from "./confirm-address-words.ts";
import {
  confirmErrorText,
  confirmWords,
  resendErrorText,
  resendWaitSeconds,
} from "./confirm-address-words.ts";

type Step = AddressWords & {
  /** Each rejects as its call did. After onConfirm and onCancel the caller hands in what is saved then. */
  onConfirm: (code: string) => Promise<unknown>;
  onResend: () => Promise<unknown>;
  /** Drops the change; left out where there is none, or somebody else must. */
  onCancel?: (() => Promise<unknown>) | undefined;
};

export type ConfirmAddressProps = Omit<Step, "email"> & {
  /** The address that waits for its code; null: none does, and only what was done here is said. */
  email: string | null;
  /** It came to wait just now, though this stands here only since then. */
  isNewHere?: boolean;
};

/**
 * The step that confirms an address, inline under it. Keep it on the page while nothing waits: then it says how the
 * last one ended. It is no form of its own, so that it can stand inside one.
 */
export function ConfirmAddress({ email, isNewHere = false, ...step }: ConfirmAddressProps) {
  const [said, setSaid] = useState<string | null>(null);
  const result = useRef<HTMLOutputElement>(null);
  const [first] = useState(isNewHere ? null : email);
  const isNew = email !== null && email !== first;
  const end = (words: string) => {
    setSaid(words);
    // The pressed button goes with the step.
    result.current?.focus({ preventScroll: true });
  };
  return (
    <>
      {email !== null && (
        <ConfirmStep
          {...step}
          key={email}
          email={email}
          isNew={isNew}
          onConfirm={async (code) => {
            await step.onConfirm(code);
            end(`${email} is confirmed.`);
          }}
          onCancel={
            step.onCancel &&
            (async () => {
              await step.onCancel?.();
              end("The address stays as it was.");
            })
          }
        />
      )}
      <output ref={result} tabIndex={-1} className={said === null || email !== null ? "sr-only" : "said"}>
        {email !== null
          ? isNew && confirmWords({ ...step, email }).title
          : said !== null && (
              <>
                <Icon name="tick" className="text-on" />
                {said}
              </>
            )}
      </output>
    </>
  );
}

function ConfirmStep({ isNew, onConfirm, onResend, onCancel, ...address }: Step & { isNew: boolean }) {
  const words = confirmWords(address);
  const code = useAddressCode(onConfirm);
  const resend = useSendAgain(onResend, code.clear);
  const cancel = useMutation({ mutationFn: async () => onCancel?.() });
  const { field } = code;
  useEffect(() => {
    // It came up by a button that was just pressed; whoever is typing elsewhere is left alone.
    const isTyping = document.activeElement?.matches("input, select, textarea") ?? false;
    if (isNew && !isTyping) field.current?.focus();
  }, [isNew, field]);
  const failed = code.error === undefined ? (resend.error ?? cancel.error) : undefined;
  return (
    <section aria-label={`Confirm ${address.email}`}>
      <Note kind="warn" title={words.title}>
        <p>{words.text}</p>
        <div className="confirm-address">
          <CodeField
            ref={field}
            isSmall
            value={code.entry.digits}
            error={code.error}
            onChange={(event) => code.type(event.target.value)}
            onPaste={code.paste}
            onKeyDown={code.key}
          >
            {failed && (
              <p role="alert" className="text-help font-meta text-danger">
                {resendErrorText(failed)}
              </p>
            )}
            <output className="text-help text-ink-2">{resend.said}</output>
          </CodeField>
          <Button busy={code.isBusy && "Confirming"} onClick={code.submit}>
            Confirm
          </Button>
        </div>
        <div className="confirm-address-ways">
          <Button
            size="small"
            busy={resend.isSending && "Sending"}
            notYet={resend.wait > 0 ? `in ${waitWords(resend.wait)}` : undefined}
            onClick={resend.send}
          >
            {resend.hasSent || address.isChange ? "Send the code again" : "Send a code"}
          </Button>
          {onCancel !== undefined && (
            <Button
              size="small"
              variant="quiet"
              busy={cancel.isPending && "Cancelling"}
              onClick={() => cancel.mutate()}
            >
              Cancel the change
            </Button>
          )}
        </div>
      </Note>
    </section>
  );
}

/** The code field's work: sent on the sixth digit, and kept when it is wrong. */
function useAddressCode(onConfirm: (code: string) => Promise<unknown>) {
  const field = useRef<HTMLInputElement>(null);
  const [isEarly, setEarly] = useState(false);
  const confirm = useMutation({ mutationFn: onConfirm, onError: () => field.current?.focus() });
  const send = ({ digits, isComplete }: CodeEntry) => {
    if (confirm.isPending) return;
    setEarly(!isComplete);
    if (isComplete) confirm.mutate(digits);
    else field.current?.focus();
  };
  const { entry, type, paste, clear } = useCodeEntry({
    isBusy: confirm.isPending,
    isRefused: confirm.isError,
    onChange: () => {
      setEarly(false);
      confirm.reset();
    },
    onComplete: send,
  });
  const submit = () => send(entry);
  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter") return;
    // Otherwise it would save the form it stands in.
    event.preventDefault();
    submit();
  };
  const error = entry.isUnclear ? unclearSentence : confirmErrorText(isEarly ? "early" : confirm.error);
  return { field, entry, error, isBusy: confirm.isPending, submit, type, paste, key, clear };
}

/** Asks for the mail again, and waits as long as the server said when it was too soon. */
function useSendAgain(onResend: () => Promise<unknown>, onSend: () => void) {
  const [waitUntil, setWaitUntil] = useState<string | null>(null);
  const wait = useSecondsUntil(waitUntil);
  const resend = useMutation({
    mutationFn: onResend,
    onMutate: onSend,
    onError: (error) => {
      const seconds = resendWaitSeconds(error);
      if (seconds !== null) setWaitUntil(new Date(serverNow() + seconds * 1000).toISOString());
    },
  });
  // Once the wait is over, what it was about is too.
  const isOver = resendWaitSeconds(resend.error) !== null && wait === 0;
  return {
    wait,
    isSending: resend.isPending,
    hasSent: resend.isSuccess,
    said: resend.isSuccess ? "A code is on its way. It can take a minute." : "",
    error: isOver ? null : resend.error,
    send: () => resend.mutate(),
  };
}
