import { roles } from "@hero/two-factor/settings";

import { loginTwoFactor } from "./account.ts";
import { endpoint } from "./endpoint.ts";
import { email, flag, nameOf, newPassword, time, username } from "./fields.ts";
import { paging } from "./paging.ts";
import { codeSteps, emailRefused, mailedCode, waitingReset } from "./session.ts";
import { z } from "./zod.ts";

/** What a program may know of a login: neither addresses nor two-factor settings. */
const loginForPrograms = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role: z.enum(roles),
  enabled: z.boolean(),
  invited: z.boolean(),
  passwordChangedAt: z.nullable(time),
  lastSignInAt: z.nullable(time),
  version: z.number(),
  createdAt: time,
});
export type LoginForPrograms = z.infer<typeof loginForPrograms>;

export const login = z.object({
  ...loginForPrograms.shape,
  email: z.nullable(z.string()),
  emailConfirmed: z.boolean(),
  pendingEmail: z.nullable(z.string()),
  /** How the address in force refused mail, and how the pending one did. */
  emailRefused: z.nullable(emailRefused),
  pendingEmailRefused: z.nullable(emailRefused),
  twoFactor: loginTwoFactor,
  effectiveTwoFactor: z.object({
    required: z.boolean(),
    because: z.array(z.enum(["account", "login"])),
    /** Where its code goes; null for programs, and where no confirmed address would receive it. */
    codeGoesTo: z.nullable(z.string()),
    locationCounts: z.boolean(),
  }),
  /** The worse of the two kinds of browser. */
  codeStep: z.enum(codeSteps),
  waitingReset: z.nullable(waitingReset),
});
export type Login = z.infer<typeof login>;

const anyLogin = z.union([login, loginForPrograms]);

export const optionalEmail = z.nullable(email);
const roleSentence = { error: "Choose administrator, standard or api." };

/** Roles that can be given; the account login's is its own. */
export const givenRoles = ["administrator", "standard", "api"] as const;

export const newLoginInput = z.strictObject({
  username,
  name: nameOf("Name"),
  email: optionalEmail,
  role: z.enum(givenRoles, roleSentence),
  password: z.optional(newPassword),
  twoFactor: z.optional(loginTwoFactor),
});

export const loginInput = z.strictObject({
  name: nameOf("Name"),
  email: optionalEmail,
  role: z.enum(roles, roleSentence),
  enabled: flag,
  twoFactor: loginTwoFactor,
  password: z.optional(newPassword),
});

const logins = { tenant: "account", origin: "portal" } as const;

export const loginsApi = {
  listLogins: endpoint({
    ...logins,
    method: "GET",
    path: "/api/logins",
    summary: "The account's logins: the account login first, then by name.",
    who: ["account", "administrator", "api"],
    confirmation: "never",
    throttle: "none",
    query: z.object({
      ...paging,
      q: z.optional(z.string().check(z.maxLength(254, { error: "Search for at most 254 characters." }))),
    }),
    status: 200,
    reply: z.object({ items: z.array(anyLogin), nextCursor: z.nullable(z.string()), total: z.number() }),
    problems: [],
  }),
  addLogin: endpoint({
    ...logins,
    method: "POST",
    path: "/api/logins",
    summary: "Add a login.",
    who: ["account", "administrator", "api"],
    confirmation: "always",
    throttle: "username_probe",
    body: newLoginInput,
    status: 201,
    reply: anyLogin,
    problems: [
      "username_taken",
      "email_unconfirmed",
      "too_many_requests",
      "too_many_codes",
      "confirmation_required",
    ],
  }),
  readLogin: endpoint({
    ...logins,
    method: "GET",
    path: "/api/logins/:id",
    summary: "One login.",
    who: ["account", "administrator", "api"],
    confirmation: "never",
    throttle: "none",
    status: 200,
    reply: anyLogin,
    problems: [],
  }),
  updateLogin: endpoint({
    ...logins,
    method: "PUT",
    path: "/api/logins/:id",
    summary: "Update User Details, its Two Factor Authentication setting included.",
    who: ["account", "administrator"],
    confirmation: "when_weakening",
    throttle: "none",
    body: loginInput,
    isVersioned: true,
    status: 200,
    reply: login,
    problems: [
      "managed_on_details",
      "managed_on_profile",
      "conflict",
      "email_unconfirmed",
      "too_many_codes",
      "confirmation_required",
    ],
  }),
  deleteLogin: endpoint({
    ...logins,
    method: "DELETE",
    path: "/api/logins/:id",
    summary: "Delete a login. Its username stays taken.",
    who: ["account", "administrator"],
    confirmation: "always",
    throttle: "none",
    status: 204,
    problems: ["cannot_delete", "confirmation_required"],
  }),
  confirmLoginEmail: endpoint({
    ...logins,
    method: "POST",
    path: "/api/logins/:id/email/confirm",
    summary: "Confirm a login's email with the code that its holder reads out.",
    who: ["account", "administrator"],
    confirmation: "never",
    throttle: "code",
    body: z.strictObject({ code: mailedCode }),
    status: 200,
    reply: login,
    problems: ["managed_on_details", "code_incorrect", "code_expired", "too_many_requests", "conflict"],
  }),
  resendLoginEmail: endpoint({
    ...logins,
    method: "POST",
    path: "/api/logins/:id/email/resend",
    summary: "Send the code that confirms a login's email, again or for the first time.",
    who: ["account", "administrator"],
    confirmation: "never",
    throttle: "resend",
    status: 200,
    reply: login,
    problems: ["managed_on_details", "resend_too_soon", "too_many_codes", "conflict"],
  }),
  inviteLogin: endpoint({
    ...logins,
    method: "POST",
    path: "/api/logins/:id/invitation",
    summary: "Mail a fresh invitation; earlier ones stop working.",
    who: ["account", "administrator"],
    confirmation: "always",
    throttle: "invitation",
    status: 202,
    problems: ["conflict", "too_many_requests", "confirmation_required"],
  }),
  rebindLogin: endpoint({
    ...logins,
    method: "POST",
    path: "/api/logins/:id/two-factor/rebind",
    summary: "Open a login's code step again: counts, lock, block and verified locations are cleared.",
    who: ["account", "administrator"],
    confirmation: "always",
    throttle: "none",
    status: 204,
    problems: ["managed_on_details", "confirmation_required"],
  }),
  releaseLoginReset: endpoint({
    ...logins,
    method: "POST",
    path: "/api/logins/:id/password-reset/release",
    summary: "Let a password reset that waits take effect now.",
    who: ["account", "administrator"],
    confirmation: "always",
    throttle: "none",
    status: 204,
    problems: ["confirmation_required"],
  }),
  cancelLoginReset: endpoint({
    ...logins,
    method: "DELETE",
    path: "/api/logins/:id/password-reset",
    summary: "Cancel a password reset that waits.",
    who: ["account", "administrator"],
    confirmation: "never",
    throttle: "none",
    status: 204,
    problems: [],
  }),
};
