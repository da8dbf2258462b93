import type { Account } from "@hero/contract/account";
import type { Login } from "@hero/contract/logins";
import { loginsApi } from "@hero/contract/logins";
import { zodResolver } from "@hookform/resolvers/zod";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";

import type { LoginValues } from "../account/login-fields.ts";
import { loginControls, loginFields, loginSchema, loginValues } from "../account/login-fields.ts";
import { LoginTwoFactorSection } from "../account/login-two-factor.tsx";
import { PasswordSection } from "../account/password-section.tsx";
import { roleNames } from "../account/two-factor-words.ts";
import { useVersionedSave } from "../account/use-versioned-save.ts";
import { VersionedShell } from "../account/versioned-shell.tsx";
import { readAccount } from "../api/account-queries.ts";
import { call } from "../api/client.ts";
import { ApiError } from "../api/errors.ts";
import { listLoginsKey, readLogin } from "../api/logins-queries.ts";
import { useMe } from "../api/me.ts";
import { FormCheckbox, FormSelect, FormText } from "../forms/fields.tsx";
import { useVersionedForm } from "../forms/use-versioned-form.ts";
import { paths } from "../paths.ts";
import { portal } from "../portal.ts";
import { Failed } from "../ui/failed.tsx";
import { Icon } from "../ui/icon.tsx";
import { Note } from "../ui/note.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Confirmed, NotConfirmed, ReadOnly } from "../ui/read-only.tsx";
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
      <Plain title={login.name}>
        <Note kind="info">
          This is the account login. It is managed on{" "}
          <Link to={paths.details} className="link">
            Account Details
          </Link>
          .
        </Note>
      </Plain>
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

const roleWords = { ...roleNames, standard: "Standard user", api: "API login" };

function LoginForm({ saved, account }: { saved: Login; account: Account }) {
  const queryClient = useQueryClient();
  const isMe = useMe()?.id === saved.id;
  const form = useForm<LoginValues>({
    resolver: zodResolver(loginSchema),
    defaultValues: loginValues(saved),
  });
  const work = useVersionedForm({ form, saved, toValues: loginValues, fields: loginFields });
  const saving = useVersionedSave({
    form,
    work,
    controls: loginControls,
    send: (body, ifMatch) => call(loginsApi.updateLogin, { params: { id: saved.id }, body, ifMatch }),
    readTheirs: () => queryClient.query({ ...readLogin(saved.id), staleTime: 0 }),
    onSaved: (login) => {
      queryClient.setQueryData(readLogin(login.id).queryKey, login);
      void queryClient.invalidateQueries({ queryKey: listLoginsKey });
      void queryClient.invalidateQueries({ queryKey: ["previewAccountTwoFactor"] });
    },
  });
  const login = work.base;

  return (
    <>
      <PageTitle back={<BackToLogins />} sub={`${login.username} · ${roleWords[login.role]}`}>
        {login.name}
      </PageTitle>
      <div className="mt-8">
        <VersionedShell
          form={form}
          work={work}
          saving={saving}
          label="User Details"
          button="Update User Details"
        >
          <LoginSection login={login} account={account} isMe={isMe} />
          <PasswordSection login={login} isMe={isMe} isSetting={work.values.password !== undefined} />
          <LoginTwoFactorSection login={login} account={account} />
        </VersionedShell>
      </div>
    </>
  );
}

function LoginSection({ login, account, isMe }: { login: Login; account: Account; isMe: boolean }) {
  return (
    <Section title="Login" intro="The username can’t be changed.">
      <div className="field-pair">
        <FormText<LoginValues> name="name" label="Name" autoComplete="off" />
        <ReadOnly label="Username">{login.username}</ReadOnly>
        <ReadOnly label="Email" help={`It can’t be changed here yet: ask ${portal.supportEmail}.`}>
          <EmailWords login={login} account={account} />
        </ReadOnly>
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

function EmailWords({ login, account }: { login: Login; account: Account }) {
  if (login.email === null) {
    return login.role === "api" ? "None" : <>None of their own: codes go to {account.email}</>;
  }
  return (
    <>
      <span className="min-w-0">{login.email}</span>
      {login.emailConfirmed ? <Confirmed /> : <NotConfirmed />}
    </>
  );
}
