import type { Account, accountApi } from "@hero/contract/account";
import { accountInput } from "@hero/contract/account";
import type { BodyOf } from "@hero/contract/endpoint";
import { isAskedLess, requirementOf } from "@hero/two-factor/decide";
import type { AccountTwoFactor, Scope } from "@hero/two-factor/settings";
import { scopes } from "@hero/two-factor/settings";

import type { FieldSpec } from "../forms/merge.ts";
import { countryName } from "./countries.ts";
import { accountSettingWords } from "./two-factor-words.ts";

export const detailsSchema = accountInput;
export type DetailsValues = BodyOf<typeof accountApi.updateAccount>;

/** The saved account as the form holds it: the email in force, whatever waits to take its place. */
export function detailsValues(account: Account): DetailsValues {
  const { name, contactName, email, phone, address, twoFactor } = account;
  return { name, contactName, email, phone, address, twoFactor, exemptApiLogins: undefined };
}

const text = (value: string | undefined) => (value === undefined || value === "" ? "(empty)" : value);

export const detailsFields: readonly FieldSpec<DetailsValues>[] = [
  { label: "Account name", paths: ["name"], show: (values) => text(values.name) },
  { label: "Contact name", paths: ["contactName"], show: (values) => text(values.contactName) },
  { label: "Phone", paths: ["phone"], show: (values) => text(values.phone) },
  { label: "Email", paths: ["email"], show: (values) => text(values.email) },
  { label: "Address line 1", paths: ["address.line1"], show: (values) => text(values.address.line1) },
  { label: "Address line 2", paths: ["address.line2"], show: (values) => text(values.address.line2) },
  { label: "Town or city", paths: ["address.city"], show: (values) => text(values.address.city) },
  { label: "Postcode", paths: ["address.postcode"], show: (values) => text(values.address.postcode) },
  { label: "Country", paths: ["address.country"], show: (values) => countryName(values.address.country) },
  {
    label: "Two Factor Authentication",
    paths: ["twoFactor", "exemptApiLogins"],
    show: (values) => accountSettingWords(values.twoFactor, values.exemptApiLogins === true),
  },
];

/** The form's controls in the order they stand, for errors to land on. */
export const detailsControls = [
  "name",
  "contactName",
  "phone",
  "email",
  "address.line1",
  "address.line2",
  "address.city",
  "address.postcode",
  "address.country",
  "twoFactor.scope",
  "twoFactor.promptOncePerLocation",
] as const;

const accountLogin = {
  role: "account",
  twoFactor: { method: "disabled", promptOncePerLocation: false },
} as const;

/** Whether the account login itself would be asked for fewer codes: a change only it may save. */
export function isOwnerAskedLess(saved: AccountTwoFactor, chosen: AccountTwoFactor): boolean {
  const before = requirementOf({ account: saved, login: accountLogin });
  return isAskedLess(before, requirementOf({ account: chosen, login: accountLogin }));
}

type Chooser = { isAccountLogin: boolean; emailConfirmed: boolean; saved: AccountTwoFactor };

/** The settings this person can't choose now. */
export function closedScopes({ isAccountLogin, emailConfirmed, saved }: Chooser): Scope[] {
  return scopes.filter((scope) => {
    if (scope === saved.scope) return false;
    if (scope !== "disabled") return !emailConfirmed;
    return !isAccountLogin && isOwnerAskedLess(saved, { scope, promptOncePerLocation: false });
  });
}

/** Whether this person can't tick "Prompt only once from the same location" under the chosen scope. */
export function isTickClosed({ isAccountLogin, saved }: Chooser, scope: Scope): boolean {
  return !isAccountLogin && isOwnerAskedLess(saved, { scope, promptOncePerLocation: true });
}
