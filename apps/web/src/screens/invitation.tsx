import { passwordsApi } from "@hero/contract/passwords";
import { useRef, useState } from "react";
import type { SubmitEvent } from "react";

import { useAcceptInvitation } from "../api/passwords.ts";
import type { Messages } from "../mailed-link/entry-messages.ts";
import { messagesOf, refusalMessages } from "../mailed-link/entry-messages.ts";
import { isLinkExpired } from "../mailed-link/link-expired.ts";
import { NewPasswordField } from "../mailed-link/new-password-field.tsx";
import { Outcome } from "../mailed-link/outcome.tsx";
import { SignInLink } from "../mailed-link/sign-in-link.tsx";
import { SupportLink } from "../mailed-link/support-link.tsx";
import { useLinkToken } from "../mailed-link/use-link-token.ts";
import { portal } from "../portal.ts";
import { Button } from "../ui/button.tsx";
import { Note } from "../ui/note.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { useFirstFocus } from "../ui/use-first-focus.ts";

const members = ["password"] as const;

export function InvitationScreen() {
  const token = useLinkToken();
  return token === null ? <Expired /> : <Accept key={token} token={token} />;
}

function Accept({ token }: { token: string }) {
  const accept = useAcceptInvitation();
  if (accept.isSuccess) return <Done />;
  if (isLinkExpired(accept.error)) return <Expired />;
  return <AcceptForm token={token} accept={accept} />;
}

function AcceptForm({ token, accept }: { token: string; accept: ReturnType<typeof useAcceptInvitation> }) {
  const field = useRef<HTMLInputElement>(null);
  useFirstFocus(field);
  const [messages, setMessages] = useState<Messages<"password">>({});
  const show = (found: Messages<"password">) => {
    setMessages(found);
    field.current?.focus();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (accept.isPending) return;
    const value = new FormData(event.currentTarget).get("password");
    const body = { token, password: typeof value === "string" ? value : "" };
    const found = messagesOf(passwordsApi.acceptInvitation.body.safeParse(body), members);
    if (found !== undefined) return show(found);
    setMessages({});
    accept.mutate(body, { onError: (error) => show(refusalMessages(error, members)) });
  };
  return (
    <>
      <PageTitle
        documentTitle="Your invitation"
        sub={`Choose a password, and you can sign in to the ${portal.brandName} customer portal with the username in your invitation.`}
      >
        Welcome
      </PageTitle>
      {messages.elsewhere !== undefined && (
        <Note kind="danger" role="alert" className="mt-6">
          {messages.elsewhere}
        </Note>
      )}
      <form noValidate className="mt-8" onSubmit={submit}>
        <NewPasswordField field={field} name="password" error={messages.password} />
        <Button variant="primary" type="submit" className="mt-6 w-full" busy={accept.isPending && "Saving"}>
          Set password
        </Button>
      </form>
    </>
  );
}

function Done() {
  return (
    <Outcome title="Your password is set">
      <p>Your email is confirmed too. Sign in with the username in your invitation.</p>
      <SignInLink isNext />
    </Outcome>
  );
}

function Expired() {
  return (
    <Outcome title="This invitation doesn’t work any more">
      <p>
        An invitation works once, for seven days, and only the newest one counts. If you have just opened it,
        open it from the email again.
      </p>
      <p>
        For a fresh one, ask the administrator of your account who invited you. For an account number, ask{" "}
        <SupportLink />.
      </p>
      <SignInLink />
    </Outcome>
  );
}
