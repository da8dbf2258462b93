import type { Account } from "@hero/contract/account";
import { loginsApi } from "@hero/contract/logins";
import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";

import { LoginTwoFactorSection } from "../account/login-two-factor.tsx";
import { addedWords } from "../account/login-words.ts";
import type { NewLoginValues } from "../account/new-login-fields.ts";
import {
  emptyLogin,
  newLoginControls,
  newLoginSchema,
  startingTwoFactor,
} from "../account/new-login-fields.ts";
import { roleNames } from "../account/two-factor-words.ts";
import { readAccount } from "../api/account-queries.ts";
import { call } from "../api/client.ts";
import { ApiError } from "../api/errors.ts";
import { listLoginsKey } from "../api/logins-queries.ts";
import { errorText } from "../api/problem-text.ts";
import { FormPassword, FormSelect, FormText } from "../forms/fields.tsx";
import { FormShell } from "../forms/form-shell.tsx";
import { showFieldErrors } from "../forms/use-versioned-form.ts";
import { paths } from "../paths.ts";
import { Button, buttonClass } from "../ui/button.tsx";
import { Failed } from "../ui/failed.tsx";
import { Icon } from "../ui/icon.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Section } from "../ui/section.tsx";
import { Skeleton } from "../ui/skeleton.tsx";

export function NewLoginScreen() {
  const { data: account, isError, refetch } = useQuery(readAccount);
  const back = (
    <Link to={paths.logins} className="back-link">
      <Icon name="back" />
      Logins
    </Link>
  );
  return (
    <>
      <PageTitle back={back} sub="For one person, or one program">
        Add a login
      </PageTitle>
      <div className="mt-8">
        {account !== undefined ? (
          <NewLoginForm account={account} />
        ) : isError ? (
          <Failed onRetry={() => void refetch()}>This form didn’t load.</Failed>
        ) : (
          <Skeleton like="form" rows={3} />
        )}
      </div>
    </>
  );
}

const roles = [
  { value: "standard", label: roleNames.standard },
  { value: "administrator", label: roleNames.administrator },
  { value: "api", label: roleNames.api },
];

const roleHelp = {
  standard: "Sees and changes only their own profile.",
  administrator: "Also manages Account Details and Logins.",
  api: "For a program: uses the API, never these screens. It can’t become a person’s login later.",
};

function NewLoginForm({ account }: { account: Account }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm<NewLoginValues>({
    resolver: zodResolver(newLoginSchema),
    defaultValues: emptyLogin(account.twoFactor.scope),
  });
  const { isDirty, dirtyFields } = form.formState;
  const [name, username, email, role] = useWatch({
    control: form.control,
    name: ["name", "username", "email", "role"],
  });

  const addLogin = useMutation({
    mutationFn: (body: NewLoginValues) => call(loginsApi.addLogin, { body }),
    onMutate: () => setFailure(null),
    onSuccess: async (login) => {
      await queryClient.invalidateQueries({ queryKey: listLoginsKey });
      await navigate({
        to: paths.logins,
        search: {},
        state: { addedLogin: addedWords(login) },
        ignoreBlocker: true,
      });
    },
    onError: (error) => {
      if (!(error instanceof ApiError)) return setFailure(errorText(error));
      const { code, errors } = error.problem;
      if (code === "username_taken") {
        return form.setError(
          "username",
          { type: "server", message: errorText(error) },
          { shouldFocus: true },
        );
      }
      if (errors === undefined) return setFailure(errorText(error));
      const elsewhere = showFieldErrors(form, errors, newLoginControls);
      return setFailure(elsewhere.length === 0 ? null : elsewhere.join(" "));
    },
  });

  const chooseRole = (chosen: keyof typeof roleHelp) => {
    if (dirtyFields.twoFactor === undefined) {
      form.setValue("twoFactor", startingTwoFactor(chosen, account.twoFactor.scope));
    }
  };

  return (
    <FormShell
      form={form}
      label="Add login"
      pending={addLogin.isPending}
      error={failure}
      unsaved={isDirty && !addLogin.isSuccess ? ["the new login"] : []}
      onSave={(values) => addLogin.mutate(values)}
      bar={
        <div className="save-bar">
          <div className="save-bar-actions">
            <Link to={paths.logins} className={buttonClass("quiet")}>
              Cancel
            </Link>
            <Button type="submit" variant="primary" busy={addLogin.isPending && "Adding"}>
              Add login
            </Button>
          </div>
        </div>
      }
    >
      <Section title="Login" intro="The username can’t be changed later, and stays taken.">
        <div className="field-pair">
          <FormText<NewLoginValues> name="name" label="Name" autoComplete="off" />
          <FormText<NewLoginValues>
            name="username"
            label="Username"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <FormText<NewLoginValues>
            name="email"
            label="Email"
            optional
            type="email"
            autoComplete="off"
            emptyIsNull
            help="Codes go to the account’s email until this one is confirmed."
          />
          <FormSelect<NewLoginValues>
            name="role"
            label="Role"
            options={roles}
            help={roleHelp[role]}
            onChoose={(value) => chooseRole(value as keyof typeof roleHelp)}
          />
        </div>
        <FormPassword<NewLoginValues>
          name="password"
          label="Password"
          autoComplete="new-password"
          help="At least 12 characters: three or four unusual words do well. Tell them in person, or by phone."
        />
      </Section>
      <LoginTwoFactorSection
        isNew
        account={account}
        login={{
          id: "new",
          name,
          username: username === "" ? "This program" : username,
          role,
          email,
          emailConfirmed: false,
          twoFactor: { method: "disabled", promptOncePerLocation: false },
        }}
      />
    </FormShell>
  );
}
