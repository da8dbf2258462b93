import { passwordsApi } from "@hero/contract/passwords";
import type { ResetOutcome } from "@hero/contract/passwords";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { SubmitEvent } from "react";

import { dayAndTime } from "../account/when.ts";
import { ApiError } from "../api/errors.ts";
import { useCompleteReset } from "../api/passwords.ts";
import type { Messages } from "../mailed-link/entry-messages.ts";
import { messagesOf, refusalMessages } from "../mailed-link/entry-messages.ts";
import { isLinkExpired } from "../mailed-link/link-expired.ts";
import { NewPasswordField } from "../mailed-link/new-password-field.tsx";
import { Outcome } from "../mailed-link/outcome.tsx";
import { SignInLink } from "../mailed-link/sign-in-link.tsx";
import { SupportLink } from "../mailed-link/support-link.tsx";
import { useLinkToken } from "../mailed-link/use-link-token.ts";
import { paths } from "../paths.ts";
import { RecoveryField } from "../sign-in/recovery-field.tsx";
import { Button, buttonClass } from "../ui/button.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { Note } from "../ui/note.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { useFirstFocus } from "../ui/use-first-focus.ts";

const members = ["newPassword", "recoveryCode"] as const;
type Found = Messages<(typeof members)[number]>;

export function PasswordResetScreen() {
  const token = useLinkToken();
  return token === null ? <Expired /> : <Reset key={token} token={token} />;
}

function Reset({ token }: { token: string }) {
  const complete = useCompleteReset();
  if (complete.data?.outcome === "done") return <Done />;
  if (complete.data?.outcome === "waiting") return <Waiting completesAt={complete.data.completesAt} />;
  if (isLinkExpired(complete.error)) return <Expired />;
  return <ResetForm token={token} complete={complete} />;
}

function ResetForm({ token, complete }: { token: string; complete: ReturnType<typeof useCompleteReset> }) {
  const field = useRef<HTMLInputElement>(null);
  const recoveryField = useRef<HTMLInputElement>(null);
  useFirstFocus(field);
  const [recovery, setRecovery] = useState<string | null>(null);
  const [found, setFound] = useState<Found>({});
  const isConflict = complete.error instanceof ApiError && complete.error.problem.code === "conflict";

  const show = (messages: Found) => {
    setFound(messages);
    const isAtRecovery = messages.newPassword === undefined && messages.recoveryCode !== undefined;
    (isAtRecovery ? recoveryField : field).current?.focus();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (complete.isPending) return;
    const value = new FormData(event.currentTarget).get("newPassword");
    const newPassword = typeof value === "string" ? value : "";
    const hasRecovery = recovery !== null && recovery.trim() !== "";
    const body = { token, newPassword, ...(hasRecovery ? { recoveryCode: recovery } : {}) };
    const messages = messagesOf(passwordsApi.completePasswordReset.body.safeParse(body), members);
    if (messages !== undefined) return show(messages);
    setFound({});
    complete.mutate(body, {
      onError: (error) => show(refusalMessages(error, members, "recoveryCode")),
    });
  };

  return (
    <>
      <PageTitle sub="It takes the old one’s place, and signs every browser out.">
        Set a new password
      </PageTitle>
      {isConflict ? (
        <AlreadyWaiting />
      ) : (
        found.elsewhere !== undefined && (
          <Note kind="danger" role="alert" className="mt-6">
            {found.elsewhere}
          </Note>
        )
      )}
      <form noValidate className="mt-8" onSubmit={submit}>
        <NewPasswordField field={field} name="newPassword" error={found.newPassword} />
        {recovery === null ? (
          <p className="mt-5 text-help text-ink-2">
            If this login is asked for a code at sign-in, the new password may have to wait before it works.
            With a recovery code it needn’t.{" "}
            <LinkButton onPress={() => setRecovery("")}>Use a recovery code</LinkButton>
          </p>
        ) : (
          <RecoveryEntry
            field={recoveryField}
            value={recovery}
            onType={setRecovery}
            error={found.recoveryCode}
          />
        )}
        <Button variant="primary" type="submit" className="mt-6 w-full" busy={complete.isPending && "Saving"}>
          Set password
        </Button>
      </form>
    </>
  );
}

function RecoveryEntry({ field, ...rest }: Omit<Parameters<typeof RecoveryField>[0], "optional" | "help">) {
  useFirstFocus(field);
  return (
    <RecoveryField
      {...rest}
      field={field}
      optional
      className="mt-5"
      help="With one, the new password works at once. Each of the ten works once."
    />
  );
}

function AlreadyWaiting() {
  return (
    <Note kind="warn" role="alert" className="mt-6" title="A new password is waiting already">
      <p>
        Only one can wait for a login at a time. With a recovery code this one works at once, and ends the
        other. An administrator of your account can release or cancel the one that waits.
      </p>
    </Note>
  );
}

function Done() {
  return (
    <Outcome title="Your new password is set">
      <p>Every browser that was signed in with this login is signed out.</p>
      <SignInLink isNext />
    </Outcome>
  );
}

function Waiting({
  completesAt,
}: {
  completesAt: Extract<ResetOutcome, { outcome: "waiting" }>["completesAt"];
}) {
  return (
    <Outcome title="Your new password is waiting">
      <p>
        It works from <strong className="text-ink">{dayAndTime(new Date(completesAt))}</strong>, unless
        someone cancels it. This login is asked for a code at sign-in, and a mailbox alone shouldn’t be enough
        to open it. Until then the old password stays.
      </p>
      <p>
        We told the login’s own email, the account’s, every administrator’s, and every browser where it is
        signed in. Each of them can cancel it.
      </p>
      <section aria-labelledby="sooner" className="border-t border-line pt-4">
        <h2 id="sooner" className="font-name text-ink">
          Need it sooner?
        </h2>
        <ul className="mt-2 grid list-disc gap-2 pl-5">
          <li>
            An administrator of your account can release it, on Logins. For the account number itself, ask{" "}
            <SupportLink />.
          </li>
          <li>
            If the old password comes back to you, sign in with it and a code. That cancels the new one.
          </li>
        </ul>
      </section>
      <SignInLink />
    </Outcome>
  );
}

function Expired() {
  return (
    <Outcome title="This link doesn’t work any more">
      <p>
        A link works once, for an hour, and not after the password has changed. If you have just opened it,
        open it from the email again.
      </p>
      <Link to={paths.forgotPassword} className={`${buttonClass("primary")} mt-2 w-full`}>
        Send a new link
      </Link>
      <SignInLink />
    </Outcome>
  );
}
