import { endpoint } from "./endpoint.ts";
import { nameOf, newPassword } from "./fields.ts";
import { login, optionalEmail } from "./logins.ts";
import { mailedCode } from "./session.ts";
import { z } from "./zod.ts";

export const profileInput = z.strictObject({ name: nameOf("Name"), email: optionalEmail });

const own = {
  who: ["account", "administrator", "standard"],
  tenant: "own",
  origin: "portal",
  confirmation: "never",
  throttle: "none",
} as const;

/** What every person manages of their own login, whatever their role. */
export const profileApi = {
  readProfile: endpoint({
    ...own,
    method: "GET",
    path: "/api/profile",
    summary: "One's own login.",
    status: 200,
    reply: login,
    problems: [],
  }),
  updateProfile: endpoint({
    ...own,
    method: "PUT",
    path: "/api/profile",
    summary: "Update one's own name and email; a changed email has to be confirmed first.",
    confirmation: "when_weakening",
    body: profileInput,
    isVersioned: true,
    status: 200,
    reply: login,
    problems: ["managed_on_details", "email_unconfirmed", "too_many_codes", "confirmation_required"],
  }),
  confirmProfileEmail: endpoint({
    ...own,
    method: "POST",
    path: "/api/profile/email/confirm",
    summary: "Confirm one's own email with the code sent to it.",
    throttle: "code",
    body: z.strictObject({ code: mailedCode }),
    status: 200,
    reply: login,
    problems: ["managed_on_details", "code_incorrect", "code_expired", "too_many_requests", "conflict"],
  }),
  resendProfileEmail: endpoint({
    ...own,
    method: "POST",
    path: "/api/profile/email/resend",
    summary: "Send the code that confirms one's own email, again or for the first time.",
    throttle: "resend",
    status: 202,
    problems: ["managed_on_details", "resend_too_soon", "too_many_codes", "conflict"],
  }),
  cancelProfileEmail: endpoint({
    ...own,
    method: "DELETE",
    path: "/api/profile/email/pending",
    summary: "Keep one's own email as it is: the change that waits to be confirmed is dropped.",
    status: 204,
    problems: ["managed_on_details"],
  }),
  changePassword: endpoint({
    ...own,
    method: "POST",
    path: "/api/profile/password",
    summary: "Change one's own password; ends one's other sessions.",
    confirmation: "always",
    body: z.strictObject({ newPassword }),
    status: 204,
    problems: ["confirmation_required", "overloaded"],
  }),
  cancelProfileReset: endpoint({
    ...own,
    method: "DELETE",
    path: "/api/profile/password-reset",
    summary: "Cancel a reset of one's own password that waits.",
    status: 204,
    problems: [],
  }),
  readRecoveryCodes: endpoint({
    ...own,
    method: "GET",
    path: "/api/profile/recovery-codes",
    summary: "How many recovery codes are left.",
    status: 200,
    reply: z.object({ left: z.number() }),
    problems: [],
  }),
  makeRecoveryCodes: endpoint({
    ...own,
    method: "POST",
    path: "/api/profile/recovery-codes",
    summary: "Make ten recovery codes, shown this once; earlier ones stop working.",
    confirmation: "always",
    status: 201,
    reply: z.object({ codes: z.array(z.string()) }),
    problems: ["confirmation_required"],
  }),
};
