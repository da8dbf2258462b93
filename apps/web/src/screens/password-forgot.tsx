import { passwordsApi } from "@hero/contract/passwords";
import { useRef, useState } from "react";
import type { SubmitEvent } from "react";

import { useRequestReset } from "../api/passwords.ts";
import type { Messages } from "../mailed-link/entry-messages.ts";
import { messagesOf, refusalMessages } from "../mailed-link/entry-messages.ts";
import { Outcome } from "../mailed-link/outcome.tsx";
import { SignInLink } from "../mailed-link/sign-in-link.tsx";
import { SupportLink } from "../mailed-link/support-link.tsx";
import { Button } from "../ui/button.tsx";
import { Note } from "../ui/note.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useFirstFocus } from "../ui/use-first-focus.ts";

const members = ["username"] as const;

export function PasswordForgotScreen() {
  const [sentFor, setSentFor] = useState<string | null>(null);
  return sentFor === null ? (
    <AskForLink onSent={setSentFor} />
  ) : (
    <OnItsWay username={sentFor} onAgain={() => setSentFor(null)} />
  );
}

function AskForLink({ onSent }: { onSent: (username: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  useFirstFocus(field);
  const [username, setUsername] = useState("");
  const [messages, setMessages] = useState<Messages<"username">>({});
  const request = useRequestReset();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (request.isPending) return;
    const found = messagesOf(passwordsApi.requestPasswordReset.body.safeParse({ username }), members);
    setMessages(found ?? {});
    if (found !== undefined) return field.current?.focus();
    request.mutate(
      { username },
      {
        onSuccess: () => onSent(username.trim()),
        onError: (error) => {
          setMessages(refusalMessages(error, members));
          field.current?.focus();
        },
      },
    );
  };
  return (
    <>
      <PageTitle sub="We email you a link that sets a new one.">Forgot your password?</PageTitle>
      {messages.elsewhere !== undefined && (
        <Note kind="danger" role="alert" className="mt-6">
          {messages.elsewhere}
        </Note>
      )}
      <form noValidate className="mt-8" onSubmit={submit}>
        <TextField
          ref={field}
          label="Account number or username"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
          error={messages.username}
        />
        <Button variant="primary" type="submit" className="mt-6 w-full" busy={request.isPending && "Sending"}>
          Send the link
        </Button>
      </form>
      <div className="mt-5">
        <SignInLink />
      </div>
    </>
  );
}

/** The same for every name, so that nobody learns which ones exist. */
function OnItsWay({ username, onAgain }: { username: string; onAgain: () => void }) {
  return (
    <Outcome title="Check your email">
      <p>
        If <strong className="text-ink">{username}</strong> has a confirmed email, we have sent a link to it.
        It works for one hour.
      </p>
      <section aria-labelledby="nothing-there" className="border-t border-line pt-4">
        <h2 id="nothing-there" className="font-name text-ink">
          Nothing there after a few minutes?
        </h2>
        <ul className="mt-2 grid list-disc gap-2 pl-5">
          <li>Look in junk or spam, and check the name above.</li>
          <li>
            A login without a confirmed email of its own gets no link: an administrator of your account sets
            its password.
          </li>
          <li>
            For the account number itself, ask <SupportLink />.
          </li>
        </ul>
      </section>
      <div>
        <Button onClick={onAgain}>Try another name</Button>
      </div>
      <SignInLink />
    </Outcome>
  );
}
