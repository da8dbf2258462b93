import { useId, useRef, useState } from "react";
import type { SubmitEvent } from "react";

import { useConfirmIdentity } from "../api/confirmation.ts";
import { errorText } from "../api/problem-text.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { PasswordField } from "../ui/text-field.tsx";

export type ConfirmDialogProps = { why: string; onConfirmed: () => void; onCancel: () => void };

/** "Confirm it's you": the password again. */
export function ConfirmDialog({ why, onConfirmed, onCancel }: ConfirmDialogProps) {
  const formId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState("");
  const confirm = useConfirmIdentity();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (confirm.isPending) return;
    confirm.mutate(
      { password },
      {
        onSuccess: ({ outcome }) => outcome === "confirmed" && onConfirmed(),
        onError: () => field.current?.focus(),
      },
    );
  };
  return (
    <Dialog
      title="Confirm it’s you"
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" busy={confirm.isPending && "Confirming"}>
            Confirm
          </Button>
        </>
      }
      body={
        <form id={formId} noValidate onSubmit={submit}>
          <PasswordField
            ref={field}
            label="Your password"
            name="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            error={confirm.isError ? errorText(confirm.error) : undefined}
          />
        </form>
      }
    >
      <p>{why}</p>
    </Dialog>
  );
}
