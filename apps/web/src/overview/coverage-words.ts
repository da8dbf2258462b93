import type { Coverage } from "@hero/contract/account";
import type { Scope } from "@hero/two-factor/settings";
import { scopeLabels } from "@hero/two-factor/settings";

import { countOf } from "../forms/words.ts";

/** "5 not asked", and what becomes of programs: what stands under the figure. */
export function legend({ people, apiLogins }: Coverage): {
  asked: string;
  notAsked: string | null;
  programs: string | null;
} {
  const left = people.of - people.asked;
  return {
    asked: `${people.asked.toLocaleString("en-NZ")} asked`,
    notAsked: left === 0 ? null : `${left.toLocaleString("en-NZ")} not asked`,
    programs:
      apiLogins.of === 0 ? null : `${countOf(apiLogins.of, "API login")}, ${programsWords(apiLogins)}`,
  };
}

function programsWords({ asked, of }: Coverage["apiLogins"]): string {
  if (asked === 0) return "not asked";
  return asked === of ? "refused" : `${asked} of them refused`;
}

/** What the account's setting means for who is asked. */
export function settingWords(scope: Scope): string {
  const label = `The account’s setting is ‘${scopeLabels[scope]}’`;
  switch (scope) {
    case "disabled":
      return `${label}, so each login follows its own.`;
    case "account_login_only":
      return `${label}; other logins follow their own.`;
    case "all_logins":
      return `${label}, so everyone is asked.`;
  }
  return scope satisfies never;
}

/** Why a person's codes would go to the account's address, where that is so. */
export function emailWords(ownEmail: "confirmed" | "unconfirmed" | "none"): string | null {
  if (ownEmail === "confirmed") return null;
  return ownEmail === "none" ? "No email of their own" : "Email not confirmed";
}
