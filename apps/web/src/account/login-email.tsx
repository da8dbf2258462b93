import type { Login } from "@hero/contract/logins";
import { loginsApi } from "@hero/contract/logins";
import { Link } from "@tanstack/react-router";

import { call } from "../api/client.ts";
import { FormText } from "../forms/fields.tsx";
import { paths } from "../paths.ts";
import { Confirmed, NotConfirmed, ReadOnly } from "../ui/read-only.tsx";
import { AddressStep } from "./address-step.tsx";
import type { LoginValues } from "./login-fields.ts";
import type { AccountSide } from "./login-words.ts";
import { callName, emailHelp, inForceUntil, waitingAddress } from "./login-words.ts";
import { RefusedNote, RefusedNotes } from "./refused-note.tsx";
import { accountRefusedFor, refusedBeside, refusedOf } from "./refused-words.ts";
import type { AccountMark } from "./refused-words.ts";
import { givenName, possessive } from "./two-factor-words.ts";

type Props = { login: Login; account: AccountSide; isMe: boolean };

/** A login's own email, with its state. One's own is changed on the profile, where its code is typed. */
export function LoginEmail({ login, account, isMe }: Props) {
  const mark = login.email === null ? null : login.emailConfirmed ? <Confirmed /> : <NotConfirmed />;
  if (isMe) {
    return (
      <ReadOnly
        label="Email"
        help={
          <>
            You change your own on{" "}
            <Link to={paths.profile} className="link">
              your profile
            </Link>
            .
          </>
        }
      >
        {login.email === null ? "None" : <span className="min-w-0">{login.email}</span>}
        {mark}
      </ReadOnly>
    );
  }
  return (
    <FormText<LoginValues>
      name="email"
      label="Email"
      optional
      type="email"
      autoComplete="off"
      spellCheck={false}
      emptyIsNull
      help={
        <>
          {mark !== null && <span className="block">{mark}</span>}
          {emailHelp(login, account)}
        </>
      }
    />
  );
}

/**
 * That mail to the login's address, or to the account's where its codes go, is refused; to one that waits, the step that
 * confirms it says so.
 */
export function LoginEmailRefused({
  login,
  account,
  isMe,
}: Omit<Props, "account"> & { account: AccountMark }) {
  const waiting = isMe ? null : waitingAddress(login);
  const ask =
    login.role === "api"
      ? "Check it, or enter another."
      : `Check it with ${callName(login)}, or enter another.`;
  return (
    <>
      <RefusedNotes refused={refusedBeside(waiting, login)}>
        {isMe ? "Check it on your profile, or enter another there." : ask}
      </RefusedNotes>
      <RefusedNote refused={accountRefusedFor(login, account)}>
        It is the account’s email, and {isMe ? "your" : possessive(callName(login))} codes go there: see{" "}
        <Link to={paths.details} className="link">
          Account Details
        </Link>
        .
      </RefusedNote>
    </>
  );
}

/** Confirms an address that waits, with the code that its reader reads out to whoever sits here. */
export function ConfirmLoginEmail({
  login,
  account,
  onChange,
}: Omit<Props, "isMe"> & { onChange: (login: Login) => void }) {
  const params = { id: login.id };
  const waiting = waitingAddress(login);
  return (
    <AddressStep
      email={waiting}
      refused={refusedOf(waiting, login)}
      isChange={login.pendingEmail !== null}
      inForce={inForceUntil(login, account)}
      reader={login.role === "api" ? "whoever reads it" : givenName(login.name)}
      onConfirm={async (code) =>
        onChange(await call(loginsApi.confirmLoginEmail, { params, body: { code } }))
      }
      onResend={() => call(loginsApi.resendLoginEmail, { params })}
    />
  );
}
