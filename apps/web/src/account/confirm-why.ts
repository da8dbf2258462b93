import type { Account, Preview } from "@hero/contract/account";
import type { Login } from "@hero/contract/logins";
import { isAskedLess } from "@hero/two-factor/decide";
import { normaliseAccountTwoFactor, normaliseLoginTwoFactor } from "@hero/two-factor/settings";

import { listOf } from "../forms/words.ts";
import type { DetailsValues } from "./details-fields.ts";
import type { LoginValues } from "./login-fields.ts";

const kept = "Your changes are kept.";
const weakens = `That weakens security, so we check first. ${kept}`;

/** Who is asked less by a change of the account's setting; null when nobody is. */
function askedLess(preview: Preview): string | null {
  const { count, items } = preview.noLongerAsked;
  const only = items[0];
  if (count === 1 && only !== undefined) return `${only.name} will no longer be asked for a code.`;
  if (count > 0) return `${count.toLocaleString("en-NZ")} logins will no longer be asked for a code.`;
  const isLess = preview.unchanged.items.some(({ before, after }) => isAskedLess(before, after));
  return isLess ? "Where a code was given before, the password alone will do." : null;
}

/** The setting itself, for when the preview of it isn't there. */
function settingAskedLess(saved: Account["twoFactor"], chosen: Account["twoFactor"]): string | null {
  if (saved.scope === "disabled") return null;
  const isNarrowed =
    chosen.scope === "disabled" || (saved.scope === "all_logins" && chosen.scope !== "all_logins");
  if (isNarrowed) return "The account’s setting will ask fewer logins for a code.";
  return chosen.promptOncePerLocation && !saved.promptOncePerLocation
    ? "Where a code was given before, the password alone will do."
    : null;
}

/** Why a change of Details needs a check that it's you: what it comes to, in one or two sentences. */
export function detailsWhy(saved: Account, values: DetailsValues, preview: Preview | undefined): string {
  const chosen = normaliseAccountTwoFactor(values.twoFactor);
  const less = (preview && askedLess(preview)) ?? settingAskedLess(saved.twoFactor, chosen);
  const isOtherEmail = values.email !== saved.email && values.email !== saved.pendingEmail;
  const email = isOtherEmail ? `Codes will go to ${values.email} once it is confirmed.` : null;
  if (less !== null) return [less, email, weakens].filter(Boolean).join(" ");
  if (email !== null) return `${email} Who reads them can get in, so we check first. ${kept}`;
  return `We check that it’s you first. ${kept}`;
}

function emailClause(saved: Login, email: string | null): string[] {
  if (email === saved.email || (email !== null && email === saved.pendingEmail)) return [];
  return [email === null ? "loses its email" : `gets the email ${email} once it is confirmed`];
}

function roleClause(saved: Login, role: Login["role"]): string[] {
  if (role === saved.role) return [];
  return [role === "administrator" ? "will manage this account" : "will no longer manage this account"];
}

function twoFactorClause(saved: Login, values: LoginValues): string[] {
  const chosen = normaliseLoginTwoFactor(values.twoFactor);
  if (saved.twoFactor.method === "disabled") return [];
  if (chosen.method === "disabled") {
    return [
      saved.effectiveTwoFactor.because.includes("account")
        ? "will be asked for a code only while the account asks everyone"
        : "will no longer be asked for a code",
    ];
  }
  const isTicked = chosen.promptOncePerLocation && !saved.twoFactor.promptOncePerLocation;
  return isTicked ? ["won’t be asked where a code was given before"] : [];
}

/** Why a change of a login needs a check that it's you. */
export function loginWhy(saved: Login, values: LoginValues): string {
  const lesser = twoFactorClause(saved, values);
  const clauses = [
    ...emailClause(saved, values.email),
    ...roleClause(saved, values.role),
    ...(values.enabled && !saved.enabled ? ["can sign in again"] : []),
    ...(values.password === undefined ? [] : ["gets a new password"]),
    ...lesser,
  ];
  if (clauses.length === 0) return `We check that it’s you first. ${kept}`;
  const what = `${saved.name} ${listOf(clauses, clauses.length, clauses.length)}.`;
  return lesser.length > 0 ? `${what} ${weakens}` : `${what} We check that it’s you first. ${kept}`;
}

type Named = Pick<Login, "name" | "username">;

/** Why adding a login needs a check. */
export function addWhy({ name, username, role }: Named & Pick<Login, "role">): string {
  const can =
    role === "api"
      ? "will get into this account’s API"
      : role === "administrator"
        ? "will manage this account"
        : "will sign in to this account";
  return `${name} (${username}) ${can}, so we check that it’s you first. What you entered is kept.`;
}

/** Why what is done to a login at once needs a check. */
export const actWhy = {
  delete: ({ name, username }: Named) =>
    `${name} (${username}) is deleted for good, so we check that it’s you first.`,
  invite: ({ email }: Pick<Login, "email">) =>
    `Whoever reads ${email ?? "that mailbox"} can set this login’s password, so we check that it’s you first.`,
  rebind: ({ name }: Named) =>
    `${name} gets a fresh count of tries, and so would somebody who guesses. We check that it’s you first.`,
  release: ({ name }: Named) =>
    `${name} gets the new password without the wait that protects it, so we check that it’s you first.`,
};
