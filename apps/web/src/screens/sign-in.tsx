import { fieldErrors } from "@hero/contract/field-errors";
import { sessionApi } from "@hero/contract/session";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useRouterState } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { SubmitEvent } from "react";

import { errorText } from "../api/problem-text.ts";
import { sessionQuery, useSignIn } from "../api/session.ts";
import { paths } from "../paths.ts";
import { portal } from "../portal.ts";
import { DemoNote } from "../sign-in/demo-note.tsx";
import { readReason, reasonText } from "../sign-in/reasons.ts";
import { Button } from "../ui/button.tsx";
import { Note } from "../ui/note.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { PasswordField, TextField } from "../ui/text-field.tsx";
import { useFirstFocus } from "../ui/use-first-focus.ts";

type FieldMessages = { username?: string; password?: string };

/** What the form itself can find wrong; the server is asked only when it finds nothing. */
function messagesFor(entry: { username: string; password: string }): FieldMessages {
  const result = sessionApi.signIn.body.safeParse(entry);
  const errors = result.success ? [] : fieldErrors(result.error.issues);
  const messages: FieldMessages = {};
  for (const { path, message } of errors) {
    if (path[0] === "username" || path[0] === "password") messages[path[0]] ??= message;
  }
  return messages;
}

/** Read from the form itself: password managers fill fields in without telling React. */
function entryOf(form: HTMLFormElement) {
  const values = new FormData(form);
  const textOf = (name: string) => {
    const value = values.get(name);
    return typeof value === "string" ? value : "";
  };
  return { username: textOf("username"), password: textOf("password") };
}

/** Why the person is here, when it wasn't by their own way: from the page that sent them, or the session. */
function useReason() {
  const because = useRouterState({ select: (state) => readReason(state.location.state.because) });
  const { data: session } = useQuery(sessionQuery);
  return because ?? (session?.state === "signed_out" ? session.endedBecause : undefined);
}

export function SignInScreen({ to }: { to: string | undefined }) {
  const reason = useReason();
  const username = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  useFirstFocus(username);
  const [messages, setMessages] = useState<FieldMessages>({});
  const navigate = useNavigate();
  const signIn = useSignIn();

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (signIn.isPending) return;
    const entry = entryOf(event.currentTarget);
    const found = messagesFor(entry);
    setMessages(found);
    if (found.username !== undefined || found.password !== undefined) {
      signIn.reset();
      (found.username === undefined ? password : username).current?.focus();
      return;
    }
    signIn.mutate(entry, {
      onSuccess: (session) => {
        if (session.state === "code_required") void navigate({ to: paths.signInCode, search: { to } });
      },
      onError: () => password.current?.select(),
    });
  };

  const isDone = signIn.isPending || signIn.data?.state === "signed_in";
  return (
    <>
      <PageTitle sub={`to your ${portal.brandName} customer portal`}>Sign in</PageTitle>
      {signIn.isError ? (
        <Note kind="danger" role="alert" className="mt-6">
          {errorText(signIn.error)}
        </Note>
      ) : (
        reason !== undefined && (
          <Note kind="info" role="alert" className="mt-6">
            {reasonText(reason)}
          </Note>
        )
      )}
      <form noValidate onSubmit={submit} className="mt-8">
        <TextField
          ref={username}
          label="Account number or username"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          error={messages.username}
        />
        <PasswordField
          ref={password}
          label="Password"
          name="password"
          autoComplete="current-password"
          className="mt-5"
          error={messages.password}
        />
        <Button variant="primary" type="submit" className="mt-6 w-full" busy={isDone && "Signing in"}>
          Sign in
        </Button>
      </form>
      <p className="mt-5">
        <Link to={paths.forgotPassword} className="link">
          Forgot your password?
        </Link>
      </p>
      <DemoNote />
    </>
  );
}
