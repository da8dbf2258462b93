import type { Account } from "@hero/contract/account";
import { accountApi } from "@hero/contract/account";

import { call } from "../api/client.ts";
import { FormText } from "../forms/fields.tsx";
import { Confirmed, NotConfirmed, ReadOnly } from "../ui/read-only.tsx";
import { AddressStep } from "./address-step.tsx";
import type { DetailsValues } from "./details-fields.ts";
import { RefusedNotes } from "./refused-note.tsx";
import { refusedBeside, refusedOf } from "./refused-words.ts";

type Props = {
  /** As last read: what is confirmed doesn't wait for the form. */
  account: Account;
  isAccountLogin: boolean;
  onChange: (account: Account) => void;
};

const confirm = (code: string) => call(accountApi.confirmAccountEmail, { body: { code } });
const resend = () => call(accountApi.resendAccountEmail, {});

/** The Details email: only the account login changes it, and a new one waits under it for its code. */
export function DetailsEmail({ account, isAccountLogin, onChange }: Props) {
  const mark = account.emailConfirmed ? <Confirmed /> : <NotConfirmed />;
  if (!isAccountLogin) {
    const reason = `Codes for the account login go here, so only the account login (${account.number}) can change it.`;
    const pending =
      account.pendingEmail === null
        ? ""
        : ` It is about to become ${account.pendingEmail}, once that is confirmed.`;
    return (
      <>
        <ReadOnly label="Email" help={`${reason}${pending}`}>
          <span className="min-w-0">{account.email}</span>
          {mark}
        </ReadOnly>
        <RefusedNotes refused={refusedBeside(null, account)}>
          Ask whoever has the account login to check it, or to enter another.
        </RefusedNotes>
      </>
    );
  }
  return (
    <>
      <FormText<DetailsValues>
        name="email"
        label="Email"
        type="email"
        autoComplete="email"
        spellCheck={false}
        help={
          <>
            <span className="block">{mark}</span>
            Codes for the account login go here. A new address takes over once the code we send to it is
            entered.
          </>
        }
      />
      <RefusedNotes refused={refusedBeside(account.pendingEmail, account)}>
        Check it, or enter another and confirm it.
      </RefusedNotes>
      <AddressStep
        email={account.pendingEmail}
        isChange
        refused={refusedOf(account.pendingEmail, account)}
        inForce={account.emailConfirmed ? account.email : null}
        onConfirm={async (code) => onChange(await confirm(code))}
        onResend={resend}
        onCancel={async () => onChange(await call(accountApi.cancelAccountEmail, {}))}
      />
    </>
  );
}

/** Confirms the Details email that is in force, where 2FA waits for it. */
export function ConfirmDetailsEmail({ account, onChange }: Omit<Props, "isAccountLogin">) {
  // Where a new address waits, that is the one to confirm, by the account login, under the field.
  const isWaiting = !account.emailConfirmed && account.pendingEmail === null;
  return (
    <AddressStep
      email={isWaiting ? account.email : null}
      isChange={false}
      inForce={null}
      onConfirm={async (code) => onChange(await confirm(code))}
      onResend={resend}
    />
  );
}
