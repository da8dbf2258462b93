import type { Account } from "@hero/contract/account";
import { accountApi } from "@hero/contract/account";
import { zodResolver } from "@hookform/resolvers/zod";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useForm } from "react-hook-form";

import { AccountTwoFactorSection } from "../account/account-two-factor.tsx";
import { countryChoices } from "../account/countries.ts";
import type { DetailsValues } from "../account/details-fields.ts";
import { detailsControls, detailsFields, detailsSchema, detailsValues } from "../account/details-fields.ts";
import { useVersionedSave } from "../account/use-versioned-save.ts";
import { VersionedShell } from "../account/versioned-shell.tsx";
import { readAccount } from "../api/account-queries.ts";
import { call } from "../api/client.ts";
import { listLoginsKey } from "../api/logins-queries.ts";
import { useMe } from "../api/me.ts";
import { FormSelect, FormText } from "../forms/fields.tsx";
import { useVersionedForm } from "../forms/use-versioned-form.ts";
import { portal } from "../portal.ts";
import { Failed } from "../ui/failed.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { Confirmed, NotConfirmed, ReadOnly } from "../ui/read-only.tsx";
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
    controls: detailsControls,
    send: (body, ifMatch) => call(accountApi.updateAccount, { body, ifMatch }),
    readTheirs: () => queryClient.query({ ...readAccount, staleTime: 0 }),
    savedAt: (account) => account.updatedAt,
    onSaved: (account) => {
      queryClient.setQueryData(readAccount.queryKey, account);
      // Each login's effective setting may have changed with it.
      void queryClient.invalidateQueries({ queryKey: listLoginsKey });
      void queryClient.invalidateQueries({ queryKey: ["readLogin"] });
    },
  });

  return (
    <VersionedShell form={form} work={work} saving={saving} label="Account Details" button="Update Details">
      <ContactSections account={work.base} isAccountLogin={isAccountLogin} />
      <AccountTwoFactorSection account={work.base} isAccountLogin={isAccountLogin} />
    </VersionedShell>
  );
}

function ContactSections({ account, isAccountLogin }: { account: Account; isAccountLogin: boolean }) {
  const countries = useMemo(() => countryChoices(), []);
  const emailReason = isAccountLogin
    ? `Codes for this login go here. It can’t be changed here yet: ask ${portal.supportEmail}.`
    : `Codes for the account login go here, so only the account login (${account.number}) can change it.`;
  return (
    <>
      <Section title="Account" intro="As it appears on your invoices.">
        <div className="field-pair">
          <FormText<DetailsValues> name="name" label="Account name" autoComplete="organization" />
          <ReadOnly label="Account number">{account.number}</ReadOnly>
        </div>
      </Section>
      <Section title="Contact" intro="Who we talk to, and where security mail goes.">
        <div className="field-pair">
          <FormText<DetailsValues> name="contactName" label="Contact name" autoComplete="name" />
          <FormText<DetailsValues> name="phone" label="Phone" type="tel" autoComplete="tel" />
        </div>
        <ReadOnly label="Email" help={emailReason}>
          <span className="min-w-0">{account.email}</span>
          {account.emailConfirmed ? <Confirmed /> : <NotConfirmed />}
        </ReadOnly>
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
