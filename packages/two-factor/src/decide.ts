import type { AccountTwoFactor, LoginTwoFactor, Role } from "./settings.ts";

export type Cause = "account" | "login";

/** What the decision says of a login wherever it is: enough for a screen to explain it. */
export type Requirement = {
  required: boolean;
  /** Why, the account before the login; empty when not required. */
  because: Cause[];
  /** Whether a verified location excuses the code: only if every covering setting says so. */
  locationCounts: boolean;
};

export type Decision = Requirement & { challenge: boolean };

export type DecisionInput = {
  account: AccountTwoFactor;
  login: { role: Role; twoFactor: LoginTwoFactor };
};

/** Whether the account's setting covers a login of this role ("Enabled (for all users)" covers programs too). */
export function isCoveredByAccount(account: AccountTwoFactor, role: Role): boolean {
  return account.scope === "all_logins" || (account.scope === "account_login_only" && role === "account");
}

/** Whether the login's own setting covers it; never the account login, whose setting is the account's. */
export function isCoveredByItself(login: DecisionInput["login"]): boolean {
  return login.role !== "account" && login.twoFactor.method === "email";
}

/**
 * Who is asked for a code, and why. The one rule behind sign-in, the Logins column and the preview.
 * An account-level "Disabled" does not silence a login's own setting; the strictest checkbox wins.
 */
export function requirementOf({ account, login }: DecisionInput): Requirement {
  const covers = [
    { cause: "account" as const, applies: isCoveredByAccount(account, login.role), setting: account },
    { cause: "login" as const, applies: isCoveredByItself(login), setting: login.twoFactor },
  ].filter((cover) => cover.applies);
  return {
    required: covers.length > 0,
    because: covers.map((cover) => cover.cause),
    locationCounts: covers.length > 0 && covers.every((cover) => cover.setting.promptOncePerLocation),
  };
}

/** The decision at a sign-in: is a code asked for, given whether this location is verified for this login. */
export function decide(input: DecisionInput & { isLocationVerified: boolean }): Decision {
  const requirement = requirementOf(input);
  const isExcused = requirement.locationCounts && input.isLocationVerified;
  return { ...requirement, challenge: requirement.required && !isExcused };
}

/** Whether `after` asks for a code in fewer sign-ins than `before`. */
export function isAskedLess(before: Requirement, after: Requirement): boolean {
  if (!before.required) return false;
  return !after.required || (!before.locationCounts && after.locationCounts);
}
