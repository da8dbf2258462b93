import type { Challenge } from "@hero/contract/session";
import { useId, useRef } from "react";
import type { RefObject, SubmitEvent } from "react";

import { useMe } from "../api/me.ts";
import { useSecondsUntil } from "../api/use-seconds-until.ts";
import { waitWords } from "../api/wait-words.ts";
import { ClosedNote } from "../sign-in/closed-note.tsx";
import { DeliveryLine } from "../sign-in/delivery-line.tsx";
import { DeliveryNotes } from "../sign-in/delivery-notes.tsx";
import { expiredWords } from "../sign-in/delivery-words.ts";
import { RecoveryField } from "../sign-in/recovery-field.tsx";
import { Button } from "../ui/button.tsx";
import { CodeField } from "../ui/code-field.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { Note } from "../ui/note.tsx";
import { PasswordField } from "../ui/text-field.tsx";
import { useFirstFocus } from "../ui/use-first-focus.ts";
import type { Confirmation } from "./use-confirmation.ts";
import { useConfirmation } from "./use-confirmation.ts";

export type ConfirmDialogProps = {
  /** What is to be confirmed and why, in sentences. */
  why: string;
  onConfirmed: () => void;
  onCancel: () => void;
};

/** "Confirm it's you": the password again, then a code under it where Two Factor Authentication asks for one. */
export function ConfirmDialog({ why, onConfirmed, onCancel }: ConfirmDialogProps) {
  const formId = useId();
  const [password, code] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const work = useConfirmation({ password, code }, onConfirmed);
  const username = useMe()?.username ?? "";
  const { refusal } = work;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // React hands events on by its own tree, where a form behind may stand above this one.
    event.stopPropagation();
    work.submit();
  };
  return (
    <Dialog
      title="Confirm it’s you"
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" busy={work.isBusy && "Confirming"}>
            Confirm
          </Button>
        </>
      }
      body={
        <form id={formId} noValidate className="grid gap-6" onSubmit={submit}>
          <PasswordField
            ref={password}
            label="Your password"
            name="password"
            autoComplete="current-password"
            value={work.password}
            onChange={(event) => work.typePassword(event.target.value)}
            error={refusal?.at === "password" ? refusal.text : undefined}
          />
          {/* Tells a password manager whose password it is. */}
          <input type="text" autoComplete="username" value={username} readOnly hidden />
          {work.way === "email_code" && work.challenge !== null && (
            <EmailCode field={code} work={work} challenge={work.challenge} />
          )}
          {work.way === "recovery_code" && <Recovery field={code} work={work} />}
          {refusal?.at === "note" && (
            <Note kind="danger" role="alert">
              {refusal.text}
            </Note>
          )}
        </form>
      }
    >
      <p>{why}</p>
    </Dialog>
  );
}

type StepProps = { field: RefObject<HTMLInputElement | null>; work: Confirmation };

function EmailCode({ field, work, challenge }: StepProps & { challenge: Challenge }) {
  const { code, refusal } = work;
  useFirstFocus(field);
  const whose = useMe()?.role === "account" ? "account" : "user";
  const isOver = useSecondsUntil(challenge.expiresAt) === 0 || work.isOver;
  const wait = useSecondsUntil(challenge.resendAvailableAt);
  const error = refusal?.at === "code" ? refusal.text : undefined;
  const send = isOver ? "Send a new code" : "Send again";
  const canSend = challenge.resendAvailableAt !== null || work.isOver;
  return (
    <CodeField
      ref={field}
      isSmall
      name="code"
      value={code.entry.digits}
      error={error}
      onChange={(event) => code.type(event.target.value)}
      onPaste={code.paste}
    >
      {isOver ? (
        error === undefined && (
          <p className="text-help text-warn" role="alert">
            {expiredWords(challenge, true)}
          </p>
        )
      ) : (
        <DeliveryLine challenge={challenge} isWrong={error !== undefined} isInDialog />
      )}
      <div className="link-buttons">
        {canSend && (
          <LinkButton isDisabled={wait > 0 && !work.isOver} onPress={work.sendCode}>
            {wait > 0 && !work.isOver ? `${send} in ${waitWords(wait)}` : send}
          </LinkButton>
        )}
        {challenge.accepts.includes("recovery_code") && (
          <LinkButton onPress={work.switchWay}>Use a recovery code</LinkButton>
        )}
      </div>
      <DeliveryNotes challenge={challenge} isExpired={isOver} whose={whose} className="mt-1.5" />
    </CodeField>
  );
}

function Recovery({ field, work }: StepProps) {
  const { closed, refusal } = work;
  useFirstFocus(field);
  return (
    <div>
      {closed !== null && <ClosedNote step={closed} className="mb-6" />}
      <RecoveryField
        field={field}
        value={work.recovery}
        onType={work.typeRecovery}
        error={refusal?.at === "code" ? refusal.text : undefined}
      />
      {closed === null && (
        <div className="link-buttons mt-3">
          {/* A recovery code too is good only while an attempt lives. */}
          {work.isOver && <LinkButton onPress={work.sendCode}>Send a new code</LinkButton>}
          <LinkButton onPress={work.switchWay}>Use the emailed code</LinkButton>
        </div>
      )}
    </div>
  );
}
