import type { Account } from "@hero/contract/account";
import type { Login } from "@hero/contract/logins";
import { loginsApi } from "@hero/contract/logins";
import { zodResolver } from "@hookform/resolvers/zod";
import type { QueryClient } from "@tanstack/react-query";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useState } from "react";
import { useForm } from "react-hook-form";

import { loginWhy } from "../account/confirm-why.ts";
import { ConfirmLoginEmail, LoginEmail, LoginEmailRefused } from "../account/login-email.tsx";
import type { LoginValues } from "../account/login-fields.ts";
import { loginControls, loginFields, loginSchema, loginValues } from "../account/login-fields.ts";
import { needsLook } from "../account/login-flags.ts";
import { LoginTwoFactorSection } from "../account/login-two-factor.tsx";
import { PasswordSection } from "../account/password-section.tsx";
import { roleNames } from "../account/two-factor-words.ts";
import { useVersionedSave } from "../account/use-versioned-save.ts";
import { VersionedShell } from "../account/versioned-shell.tsx";
import { readAccount } from "../api/account-queries.ts";
import { call } from "../api/client.ts";
import { ApiError } from "../api/errors.ts";
import { landingOn } from "../api/landing-on.ts";
import { listLoginsKey, loginLocationsKey, readLogin } from "../api/logins-queries.ts";
import { useMe } from "../api/me.ts";
import { FormCheckbox, FormSelect, FormText } from "../forms/fields.tsx";
import { useVersionedForm } from "../forms/use-versioned-form.ts";
import { paths } from "../paths.ts";
import { Failed } from "../ui/failed.tsx";
import { Icon } from "../ui/icon.tsx";
import { lazyPart } from "../ui/lazy-part.tsx";
import { Note } from "../ui/note.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { ReadOnly } from "../ui/read-only.tsx";
import { Section } from "../ui/section.tsx";
import { Skeleton } from "../ui/skeleton.tsx";

export function LoginScreen() {
  const { id = "" } = useParams({ strict: false });
  const loginQuery = useQuery(readLogin(id));
  const accountQuery = useQuery(readAccount);
  const [login, account] = [loginQuery.data, accountQuery.data];
  const isUnknown = loginQuery.error instanceof ApiError && loginQuery.error.problem.code === "not_found";
  if (isUnknown) {
    return (
      <Plain title="Login not found">
        <Note kind="info">There is no such login on this account. It may have been deleted.</Note>
      </Plain>
    );
  }
  if (login !== undefined && account !== undefined) {
    return login.role === "account" ? (
      <AccountLogin login={login} />
    ) : (
      <LoginForm key={id} saved={login} account={account} />
    );
  }
  const retry = () => void Promise.all([loginQuery.refetch(), accountQuery.refetch()]);
  return (
    <Plain title="Login">
      {loginQuery.isError || accountQuery.isError ? (
        <Failed onRetry={retry}>This login didn’t load.</Failed>
      ) : (
        <Skeleton like="form" rows={3} />
      )}
    </Plain>
  );
}

function BackToLogins() {
  return (
    <Link to={paths.logins} className="back-link">
      <Icon name="back" />
      Logins
    </Link>
  );
}

function Plain({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <PageTitle back={<BackToLogins />}>{title}</PageTitle>
      <div className="mt-8">{children}</div>
    </>
  );
}

/** Managed on Account Details, but for what waits for somebody. */
function AccountLogin({ login }: { login: Login }) {
  return (
    <Plain title={login.name}>
      <Note kind="info">
        This is the account login. It is managed on{" "}
        <Link to={paths.details} className="link">
          Account Details
        </Link>
        .
      </Note>
      {useHasNotes(login) && <LoginNotes login={login} onRead={() => undefined} />}
    </Plain>
  );
}

const LoginNotes = lazyPart(async () => (await import("../account/login-notes.tsx")).LoginNotes);
const LoginAfter = lazyPart(async () => (await import("../account/login-after.tsx")).LoginAfter);

const roleWords = { ...roleNames, standard: "Standard user", api: "API login" };

function LoginForm({ saved, account }: { saved: Login; account: Account }) {
  const queryClient = useQueryClient();
  const isMe = useMe()?.id === saved.id;
  const hasNotes = useHasNotes(saved);
  const form = useForm<LoginValues>({
    resolver: zodResolver(loginSchema),
    defaultValues: loginValues(saved),
  });
  const work = useVersionedForm({ form, saved, toValues: loginValues, fields: loginFields });
  const saving = useVersionedSave({
    form,
    work,
    controls: loginControls,
    send: (body, ifMatch) => sendLogin(queryClient, saved.id, body, ifMatch),
    why: (values, base) => loginWhy(base, values),
    readTheirs: () => queryClient.query({ ...readLogin(saved.id), staleTime: 0 }),
    onSaved: (next) => taken(queryClient, next),
  });
  // What is done at once, beside the form: what is typed there stays.
  const takeOver = (next: Login) => {
    work.takeOver(next, ["Email"]);
    taken(queryClient, next);
  };
  // What is typed is compared with the base; what is confirmed or waits is told as last read.
  const { email, emailConfirmed } = saved;
  const login = { ...work.base, email, emailConfirmed };

  return (
    <>
      <PageTitle back={<BackToLogins />} sub={`${login.username} · ${roleWords[login.role]}`}>
        {login.name}
      </PageTitle>
      {hasNotes && <LoginNotes login={saved} onRead={takeOver} />}
      <div className="mt-8">
        <VersionedShell
          form={form}
          work={work}
          saving={saving}
          label="User Details"
          button="Update User Details"
        >
          <LoginSection
            login={login}
            isMe={isMe}
            email={<LoginEmail login={saved} account={account} isMe={isMe} />}
            confirmStep={
              <>
                <LoginEmailRefused login={saved} account={account} isMe={isMe} />
                {!isMe && <ConfirmLoginEmail login={saved} account={account} onChange={takeOver} />}
              </>
            }
          />
          <PasswordSection login={login} isMe={isMe} isSetting={work.values.password !== undefined} />
          <LoginTwoFactorSection login={login} account={account} />
        </VersionedShell>
        <LoginAfter login={saved} account={account} isMe={isMe} />
      </div>
    </>
  );
}

/** Where its codes go, who is covered and where it is verified may have changed with it. */
function taken(queryClient: QueryClient, login: Login) {
  queryClient.setQueryData(readLogin(login.id).queryKey, login);
  void queryClient.invalidateQueries({ queryKey: listLoginsKey });
  void queryClient.invalidateQueries({ queryKey: [...loginLocationsKey, login.id] });
  void queryClient.invalidateQueries({ queryKey: ["previewAccountTwoFactor"] });
}

async function sendLogin(queryClient: QueryClient, id: string, body: LoginValues, ifMatch: number) {
  try {
    return await call(loginsApi.updateLogin, { params: { id }, body, ifMatch });
  } catch (error) {
    if (error instanceof ApiError && error.problem.code === "email_unconfirmed") {
      // The address was confirmed when this page read it.
      void queryClient.invalidateQueries({ queryKey: readAccount.queryKey });
      void queryClient.invalidateQueries({ queryKey: readLogin(id).queryKey });
    }
    throw landingOn(error, { email_unconfirmed: "twoFactor.method", too_many_codes: "email" });
  }
}

/** Whether there has been something to say above the form: then its place stays, to say what was done about it. */
function useHasNotes(login: Login): boolean {
  const [hasBeen, setHasBeen] = useState(needsLook(login));
  if (!hasBeen && needsLook(login)) setHasBeen(true);
  return hasBeen;
}

type SectionProps = { login: Login; isMe: boolean; email: ReactNode; confirmStep: ReactNode };

function LoginSection({ login, isMe, email, confirmStep }: SectionProps) {
  return (
    <Section title="Login" intro="The username can’t be changed.">
      <div className="field-pair grid-flow-dense">
        <FormText<LoginValues> name="name" label="Name" autoComplete="off" />
        <ReadOnly label="Username">{login.username}</ReadOnly>
        {email}
        {/* Under the email at every width; where there is room for two columns, the role still stands beside it. */}
        <div className="contents *:col-span-full">{confirmStep}</div>
        {login.role === "api" || isMe ? (
          <ReadOnly
            label="Role"
            help={isMe ? "You can’t change your own role." : "A program stays a program."}
          >
            {roleNames[login.role]}
          </ReadOnly>
        ) : (
          <FormSelect<LoginValues>
            name="role"
            label="Role"
            options={[
              { value: "administrator", label: roleNames.administrator },
              { value: "standard", label: roleNames.standard },
            ]}
          />
        )}
      </div>
      {isMe ? (
        <ReadOnly label="This login can sign in" help="You can’t switch off your own login.">
          Yes
        </ReadOnly>
      ) : (
        <FormCheckbox<LoginValues>
          name="enabled"
          label="This login can sign in"
          help={
            login.role === "api"
              ? "Untick to block it. Its requests are refused from then on."
              : "Untick to block it. Its sessions end and its locations are forgotten."
          }
        />
      )}
    </Section>
  );
}
