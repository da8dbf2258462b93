/** Whom an account's two-factor setting covers. */
export const scopes = ["disabled", "all_logins", "account_login_only"] as const;
export type Scope = (typeof scopes)[number];

/** A login's own two-factor setting. */
export const methods = ["disabled", "email"] as const;
export type Method = (typeof methods)[number];

export const roles = ["account", "administrator", "standard", "api"] as const;
export type Role = (typeof roles)[number];

export type AccountTwoFactor = { scope: Scope; promptOncePerLocation: boolean };
export type LoginTwoFactor = { method: Method; promptOncePerLocation: boolean };

/** The labels of the provider's help page, letter for letter. */
export const scopeLabels: Record<Scope, string> = {
  disabled: "Disabled",
  all_logins: "Enabled (for all users) - Email Verification",
  account_login_only: "Enabled (account login only)",
};

export const methodLabels: Record<Method, string> = {
  disabled: "Disabled",
  email: "Enabled - Email Verification",
};

/** "Stored as off while the setting is disabled": the checkbox means nothing without a setting. */
export function normaliseAccountTwoFactor(setting: AccountTwoFactor): AccountTwoFactor {
  return {
    scope: setting.scope,
    promptOncePerLocation: setting.scope !== "disabled" && setting.promptOncePerLocation,
  };
}

export function normaliseLoginTwoFactor(setting: LoginTwoFactor): LoginTwoFactor {
  return {
    method: setting.method,
    promptOncePerLocation: setting.method !== "disabled" && setting.promptOncePerLocation,
  };
}
