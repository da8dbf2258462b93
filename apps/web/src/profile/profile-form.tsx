import type { Login } from "@hero/contract/logins";
import { profileApi, profileInput } from "@hero/contract/profile";
import { zodResolver } from "@hookform/resolvers/zod";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useForm } from "react-hook-form";

import { AddressStep } from "../account/address-step.tsx";
import { RefusedNotes } from "../account/refused-note.tsx";
import { refusedBeside, refusedOf } from "../account/refused-words.ts";
import { useVersionedSave } from "../account/use-versioned-save.ts";
import { VersionedShell } from "../account/versioned-shell.tsx";
import { call } from "../api/client.ts";
import { readProfile, useProfileSaved, useReadWhatEnded } from "../api/profile-queries.ts";
import { FormText } from "../forms/fields.tsx";
import { changedFields } from "../forms/merge.ts";
import { useVersionedForm } from "../forms/use-versioned-form.ts";
import { paths } from "../paths.ts";
import { Confirmed, NotConfirmed, ReadOnly } from "../ui/read-only.tsx";
import { Section } from "../ui/section.tsx";
import type { ProfileValues } from "./profile-fields.ts";
import { profileControls, profileFields, profileValues } from "./profile-fields.ts";
import { addressToConfirm, emailHelp, profileWhy } from "./profile-words.ts";

/** Name and email, saved together; under the email the step that confirms a new one. */
export function ProfileForm({ saved }: { saved: Login }) {
  const queryClient = useQueryClient();
  const onSaved = useProfileSaved();
  const form = useForm<ProfileValues>({
    resolver: zodResolver(profileInput),
    defaultValues: profileValues(saved),
  });
  const work = useVersionedForm({ form, saved, toValues: profileValues, fields: profileFields });
  const readAgain = () => queryClient.query({ ...readProfile, staleTime: 0 });
  const saving = useVersionedSave({
    form,
    work,
    controls: profileControls,
    send: (body, ifMatch) => call(profileApi.updateProfile, { body, ifMatch }),
    why: profileWhy,
    readTheirs: readAgain,
    onSaved,
  });

  const { base, takeOver } = work;
  useEffect(() => {
    // A new password counts as a change of the login, but of nothing that is in this form.
    const isElsewhere = changedFields(profileFields, profileValues(base), profileValues(saved)).length === 0;
    if (saved.version > base.version && isElsewhere) takeOver(saved, []);
  }, [saved, base, takeOver]);

  return (
    <VersionedShell form={form} work={work} saving={saving} label="Your profile" button="Update Profile">
      <Section title="You" intro={<p>How others on the account see you.</p>}>
        <div className="field-pair">
          <FormText<ProfileValues>
            name="name"
            label="Name"
            autoComplete="name"
            help={base.role === "account" ? <NameHelp /> : undefined}
          />
          <ReadOnly label="Username">{base.username}</ReadOnly>
        </div>
        {base.role === "account" ? (
          <DetailsEmail login={base} />
        ) : (
          <OwnEmail
            login={base}
            isAsSaved={work.values.email === base.email}
            onChanged={(login) => takeOver(login, ["Email"])}
            readAgain={readAgain}
          />
        )}
      </Section>
    </VersionedShell>
  );
}

function DetailsLink() {
  return (
    <Link to={paths.details} className="link">
      Account Details
    </Link>
  );
}

function NameHelp() {
  return (
    <>
      Also the contact name on <DetailsLink />.
    </>
  );
}

/** The account login's email belongs to the account. */
function DetailsEmail({ login }: { login: Login }) {
  return (
    <>
      <ReadOnly
        label="Email"
        help={
          <>
            The account login uses the account’s email, which you change on <DetailsLink />.
            {login.pendingEmail !== null && ` ${login.pendingEmail} waits there to be confirmed.`}
          </>
        }
      >
        <span className="min-w-0">{login.email}</span>
        {login.emailConfirmed ? <Confirmed /> : <NotConfirmed />}
      </ReadOnly>
      <RefusedNotes refused={refusedBeside(null, login)}>
        Check it on <DetailsLink />, or enter another there.
      </RefusedNotes>
    </>
  );
}

type OwnEmailProps = {
  login: Login;
  /** What stands in the field is what is saved. */
  isAsSaved: boolean;
  onChanged: (login: Login) => void;
  readAgain: () => Promise<Login>;
};

function OwnEmail({ login, isAsSaved, onChanged, readAgain }: OwnEmailProps) {
  const onSaved = useProfileSaved();
  const readWhatEnded = useReadWhatEnded();
  const take = (next: Login) => {
    onChanged(next);
    onSaved(next);
  };
  const confirm = async (code: string) => {
    take(await call(profileApi.confirmProfileEmail, { body: { code } }));
    readWhatEnded();
  };
  const cancel = async () => {
    await call(profileApi.cancelProfileEmail, {});
    take(await readAgain());
  };
  const { email, ...address } = addressToConfirm(login);
  return (
    <>
      <FormText<ProfileValues>
        name="email"
        label="Email"
        type="email"
        autoComplete="email"
        emptyIsNull
        spellCheck={false}
        autoCapitalize="none"
        optional
        help={
          <>
            {login.emailConfirmed && isAsSaved && (
              <>
                <Confirmed />{" "}
              </>
            )}
            {emailHelp(login)}
          </>
        }
      />
      <RefusedNotes refused={refusedBeside(email, login)}>
        Check it, or enter another and confirm it.
      </RefusedNotes>
      <AddressStep
        {...address}
        email={email}
        refused={refusedOf(email, login)}
        onConfirm={confirm}
        onResend={() => call(profileApi.resendProfileEmail, {})}
        onCancel={address.isChange ? cancel : undefined}
      />
    </>
  );
}
