import type { Account } from "@hero/contract/account";
import type { Login } from "@hero/contract/logins";
import { loginsApi } from "@hero/contract/logins";
import type { Problem } from "@hero/contract/problems";
import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";

import { addWhy } from "../account/confirm-why.ts";
import { LoginTwoFactorSection } from "../account/login-two-factor.tsx";
import { addedWords } from "../account/login-words.ts";
import type { NewLoginValues, Way } from "../account/new-login-fields.ts";
import {
  emptyLogin,
  newLoginBody,
  newLoginControls,
  schemaFor,
  startingTwoFactor,
  wayOf,
} from "../account/new-login-fields.ts";
import { roleNames } from "../account/two-factor-words.ts";
import { readAccount } from "../api/account-queries.ts";
import { call } from "../api/client.ts";
import { ApiError } from "../api/errors.ts";
import { landingOn } from "../api/landing-on.ts";
import { listLoginsKey } from "../api/logins-queries.ts";
import { errorText } from "../api/problem-text.ts";
import { NotConfirmed, useConfirmed } from "../confirm/use-confirmed.ts";
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

const fieldsOfProblems = {
  // With a password, only names that were taken are counted; else it may be the invitations.
  password: {
    username_taken: "username",
    too_many_requests: "username",
    email_unconfirmed: "twoFactor.method",
  },
  invitation: {
    username_taken: "username",
    too_many_requests: "email",
    too_many_codes: "email",
    email_unconfirmed: "twoFactor.method",
  },
} as const;

/** Of taken names or of invitations: only the server knows which. */
const tooManyText = (problem: Problem) =>
  problem.code === "too_many_requests" && problem.detail !== "" ? problem.detail : null;

const ways = [
  { value: "invitation", label: "Email them an invitation" },
  { value: "password", label: "Set a password now" },
];

function NewLoginForm({ account }: { account: Account }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm<NewLoginValues>({
    // Which rules hold depends on what is chosen.
    resolver: (values, ...rest) => zodResolver(schemaFor(values))(values, ...rest),
    defaultValues: emptyLogin(account.twoFactor.scope),
  });
  const { isDirty, dirtyFields } = form.formState;
  const [name, username, email, role, chosenWay] = useWatch({
    control: form.control,
    name: ["name", "username", "email", "role", "way"],
  });
  const way = wayOf({ role, way: chosenWay });
  const confirmed = useConfirmed();

  const addLogin = useMutation({
    mutationFn: (values: NewLoginValues) =>
      confirmed(addWhy(values), () => call(loginsApi.addLogin, { body: newLoginBody(values) })),
    onMutate: () => setFailure(null),
    onSuccess: async (login, values) => {
      await queryClient.invalidateQueries({ queryKey: listLoginsKey });
      await navigate({
        to: paths.logins,
        search: {},
        // A person is answered with the whole login; the shorter shape is for programs.
        state: { loginsResult: addedWords(login as Login, wayOf(values)) },
        ignoreBlocker: true,
      });
    },
    onError: (error, values) => {
      if (error instanceof NotConfirmed) return;
      const landed = landingOn(error, fieldsOfProblems[wayOf(values)], tooManyText);
      const errors = landed instanceof ApiError ? landed.problem.errors : undefined;
      if (errors === undefined) return setFailure(errorText(landed));
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
            optional={way === "password"}
            type="email"
            autoComplete="off"
            spellCheck={false}
            emptyIsNull
            help={newEmailHelp(role, way)}
          />
          <FormSelect<NewLoginValues>
            name="role"
            label="Role"
            options={roles}
            help={roleHelp[role]}
            onChoose={(value) => chooseRole(value as keyof typeof roleHelp)}
          />
        </div>
      </Section>
      <FirstSignIn role={role} way={way} />
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

/** How they first get in: the invitation by which people choose a password of their own, or one that is set here. */
function FirstSignIn({ role, way }: { role: keyof typeof roleHelp; way: Way }) {
  const isProgram = role === "api";
  return (
    <Section
      title="Getting in"
      intro={
        isProgram
          ? "A program signs in with its username and this password."
          : "With an invitation, nobody else knows the password."
      }
    >
      {!isProgram && (
        <FormSelect<NewLoginValues>
          name="way"
          label="First sign-in"
          options={ways}
          help={
            way === "invitation"
              ? "The link in it works for 7 days, and lets them choose their own password."
              : "They can change it on their profile."
          }
        />
      )}
      {way === "password" && (
        <FormPassword<NewLoginValues>
          name="password"
          label="Password"
          autoComplete="new-password"
          help={`At least 12 characters: three or four unusual words do well.${isProgram ? "" : " Tell them in person, or by phone."}`}
        />
      )}
    </Section>
  );
}

function newEmailHelp(role: keyof typeof roleHelp, way: Way): string {
  if (role === "api") return "For mail about this login. A program gets no codes.";
  return way === "invitation"
    ? "The invitation goes here, and accepting it confirms the address."
    : "Codes go to the account’s email until this one is confirmed.";
}
