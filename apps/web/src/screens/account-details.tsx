import type { Account } from "@hero/contract/account";
import { accountApi } from "@hero/contract/account";
import { zodResolver } from "@hookform/resolvers/zod";
import type { QueryClient } from "@tanstack/react-query";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useMemo } from "react";
import { useForm } from "react-hook-form";

import { AccountTwoFactorSection } from "../account/account-two-factor.tsx";
import { detailsWhy } from "../account/confirm-why.ts";
import { countryChoices } from "../account/countries.ts";
import { ConfirmDetailsEmail, DetailsEmail } from "../account/details-email.tsx";
import type { DetailsValues } from "../account/details-fields.ts";
import { detailsControls, detailsFields, detailsSchema, detailsValues } from "../account/details-fields.ts";
import { useVersionedSave } from "../account/use-versioned-save.ts";
import { VersionedShell } from "../account/versioned-shell.tsx";
import { previewAccountTwoFactor, previewInput, readAccount } from "../api/account-queries.ts";
import { call } from "../api/client.ts";
import { ApiError } from "../api/errors.ts";
import { landingOn } from "../api/landing-on.ts";
import { listLoginsKey, loginLocationsKey } from "../api/logins-queries.ts";
import { useMe } from "../api/me.ts";
import { sessionQuery } from "../api/session.ts";
import { FormSelect, FormText } from "../forms/fields.tsx";
import { useVersionedForm } from "../forms/use-versioned-form.ts";
import { Failed } from "../ui/failed.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { ReadOnly } from "../ui/read-only.tsx";
import { Section } from "../ui/section.tsx";
import { Skeleton } from "../ui/skeleton.tsx";

export function AccountDetailsScreen() {
  const { data: account, isError, refetch } = useQuery(readAccount);
  return (
    <>
      <PageTitle sub="Who we contact, and how people sign in">Account Details</PageTitle>
      <div className="mt-8">
        {account !== undefined ? (
          <DetailsForm saved={account} />
        ) : isError ? (
          <Failed onRetry={() => void refetch()}>The account’s details didn’t load.</Failed>
        ) : (
          <Skeleton like="form" rows={4} />
        )}
      </div>
    </>
  );
}

function DetailsForm({ saved }: { saved: Account }) {
  const queryClient = useQueryClient();
  const isAccountLogin = useMe()?.role === "account";
  const form = useForm<DetailsValues>({
    resolver: zodResolver(detailsSchema),
    defaultValues: detailsValues(saved),
  });
  const work = useVersionedForm({ form, saved, toValues: detailsValues, fields: detailsFields });
  const saving = useVersionedSave({
    form,
    work,
    controls: isAccountLogin ? detailsControls : detailsControls.filter((path) => path !== "email"),
    send: (body, ifMatch) => sendDetails(queryClient, body, ifMatch),
    why: async (values, base) => {
      const asked = previewAccountTwoFactor(previewInput(values), base.version);
      // Whoever is quick presses the button before the preview is there; without it the setting itself says why.
      const found = await queryClient.query(asked).catch(() => undefined);
      return detailsWhy(base, values, found?.preview);
    },
    readTheirs: () => queryClient.query({ ...readAccount, staleTime: 0 }),
    savedAt: (account) => account.updatedAt,
    onSaved: (account) => taken(queryClient, account),
  });

  // An address is confirmed at once, beside the form, and what is typed there stays.
  const takeEmail = (account: Account) => {
    work.takeOver(account, ["Email"]);
    taken(queryClient, account);
  };
  const email = { account: saved, onChange: takeEmail };

  return (
    <VersionedShell form={form} work={work} saving={saving} label="Account Details" button="Update Details">
      <ContactSections
        number={saved.number}
        email={<DetailsEmail {...email} isAccountLogin={isAccountLogin} />}
      />
      <AccountTwoFactorSection
        account={{ ...work.base, email: saved.email, emailConfirmed: saved.emailConfirmed }}
        isAccountLogin={isAccountLogin}
        confirmStep={<ConfirmDetailsEmail {...email} />}
      />
    </VersionedShell>
  );
}

/** Each login's effective setting, and where its code goes, may have changed with the account. */
function taken(queryClient: QueryClient, account: Account) {
  queryClient.setQueryData(readAccount.queryKey, account);
  void queryClient.invalidateQueries({ queryKey: listLoginsKey });
  void queryClient.invalidateQueries({ queryKey: ["readLogin"] });
  void queryClient.invalidateQueries({ queryKey: loginLocationsKey });
  void queryClient.invalidateQueries({ queryKey: ["previewAccountTwoFactor"] });
  // The names in the header, and those of one's own profile.
  void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
  void queryClient.invalidateQueries({ queryKey: ["readProfile"] });
}

async function sendDetails(queryClient: QueryClient, body: DetailsValues, ifMatch: number) {
  try {
    return await call(accountApi.updateAccount, { body, ifMatch });
  } catch (error) {
    if (error instanceof ApiError && error.problem.code === "email_unconfirmed") {
      // It was confirmed when this page read it: read again, and the step that confirms it comes up.
      void queryClient.invalidateQueries({ queryKey: readAccount.queryKey });
    }
    throw landingOn(error, { email_unconfirmed: "twoFactor.scope", too_many_codes: "email" });
  }
}

function ContactSections({ number, email }: { number: string; email: ReactNode }) {
  const countries = useMemo(() => countryChoices(), []);
  return (
    <>
      <Section title="Account" intro="As it appears on your invoices.">
        <div className="field-pair">
          <FormText<DetailsValues> name="name" label="Account name" autoComplete="organization" />
          <ReadOnly label="Account number">{number}</ReadOnly>
        </div>
      </Section>
      <Section title="Contact" intro="Who we talk to, and where security mail goes.">
        <div className="field-pair">
          <FormText<DetailsValues> name="contactName" label="Contact name" autoComplete="name" />
          <FormText<DetailsValues> name="phone" label="Phone" type="tel" autoComplete="tel" />
        </div>
        {email}
      </Section>
      <Section title="Postal address">
        <FormText<DetailsValues> name="address.line1" label="Address line 1" autoComplete="address-line1" />
        <FormText<DetailsValues>
          name="address.line2"
          label="Address line 2"
          optional
          autoComplete="address-line2"
        />
        <div className="field-pair field-pair-narrow">
          <FormText<DetailsValues> name="address.city" label="Town or city" autoComplete="address-level2" />
          <FormText<DetailsValues> name="address.postcode" label="Postcode" autoComplete="postal-code" />
        </div>
        <FormSelect<DetailsValues>
          name="address.country"
          label="Country"
          autoComplete="country"
          options={countries}
        />
      </Section>
    </>
  );
}
