import type { Requirement } from "@hero/two-factor/decide";
import type { AccountTwoFactor, LoginTwoFactor, Role, Scope } from "@hero/two-factor/settings";
import { methodLabels, scopeLabels } from "@hero/two-factor/settings";

/** How a 2FA state is drawn, and its name. */
export type StateWords = { state: "own" | "account" | "off" | "refused"; name: string };

/** The state of a login under a requirement: its mark and its name. A program that owes a code is refused. */
export function stateWords(requirement: Requirement, role: Role): StateWords {
  if (!requirement.required) return { state: "off", name: "Disabled" };
  const isOwn = requirement.because.includes("login");
  const name = isOwn ? "Enabled" : "Enabled by account";
  if (role === "api") return { state: "refused", name };
  return { state: isOwn ? "own" : "account", name };
}

const scopeReasons: Record<Scope, string> = {
  disabled: "Not asked for a code",
  all_logins: "All users on this account",
  account_login_only: "Account login only",
};

type Known = { role: Role; email: string | null; emailConfirmed: boolean; scope: Scope };

/** Why a login's state is as it is, for the Logins table. */
export function stateReason(requirement: Requirement, known: Known): string {
  if (known.role === "api") {
    return requirement.required ? "API requests are refused" : "Programs can’t enter codes";
  }
  if (!requirement.required) {
    if (known.role === "account" || known.emailConfirmed) return scopeReasons.disabled;
    return known.email === null ? "No email of their own yet" : "Email not confirmed yet";
  }
  const [isByAccount, isOwn] = [
    requirement.because.includes("account"),
    requirement.because.includes("login"),
  ];
  const reason =
    isByAccount && isOwn ? "Own setting and all users" : isOwn ? "Own setting" : scopeReasons[known.scope];
  return requirement.locationCounts ? `${reason}, once per location` : reason;
}

/** What choosing a scope means, in a line under the select. */
export const scopeHelp: Record<Scope, string> = {
  disabled: "The account asks nobody for a code. Logins with a setting of their own are still asked.",
  all_logins: "Everyone who signs in to this account is asked for a code.",
  account_login_only: "Only the main 8-digit account number is asked. Other logins follow their own setting.",
};

/** How long a location stays remembered; null: that isn't known here. */
export function rememberedWords(trustDays: number | null): string {
  if (trustDays === null) return "";
  return trustDays === 0
    ? ", and stays remembered"
    : `, and stays remembered until ${trustDays} days after its last sign-in`;
}

/** The help of "Prompt only once from the same location" on Account Details. */
export function locationHelp(trustDays: number | null): string {
  return `A location is an internet address, such as your office’s${rememberedWords(trustDays)}. Leave this unticked for the highest level of security: a code at every sign-in.`;
}

export const chooseFirst = "Choose an ‘Enabled’ setting first.";

const often = (once: boolean) => (once ? "once per location" : "at every sign-in");

/** An account's setting in a sentence, as the conflict note compares it. */
export function accountSettingWords(setting: AccountTwoFactor, exemptApiLogins = false): string {
  if (setting.scope === "disabled") return scopeLabels.disabled;
  const keeps = exemptApiLogins ? ", API logins kept working" : "";
  return `${scopeLabels[setting.scope]}, ${often(setting.promptOncePerLocation)}${keeps}`;
}

/** A login's own setting in a sentence. */
export function loginSettingWords(setting: LoginTwoFactor): string {
  if (setting.method === "disabled") return methodLabels.disabled;
  return `${methodLabels.email}, ${often(setting.promptOncePerLocation)}`;
}

/** The name to call a person by: the first word of it. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

/** "Wiremu’s", "Tess’s". */
export function possessive(name: string): string {
  return `${name}’s`;
}

export const roleNames: Record<Role, string> = {
  account: "Account login",
  administrator: "Administrator",
  standard: "Standard",
  api: "API",
};
