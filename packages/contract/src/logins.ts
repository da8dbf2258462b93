import { roles } from "@hero/two-factor/settings";

import { loginTwoFactor } from "./account.ts";
import { endpoint } from "./endpoint.ts";
import { email, flag, nameOf, newPassword, time, username } from "./fields.ts";
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

const login = z.object({
  ...loginForPrograms.shape,
  email: z.nullable(z.string()),
  emailConfirmed: z.boolean(),
  pendingEmail: z.nullable(z.string()),
  twoFactor: loginTwoFactor,
  effectiveTwoFactor: z.object({
    required: z.boolean(),
    because: z.array(z.enum(["account", "login"])),
    /** Where its code goes; null for programs, and where no confirmed address would receive it. */
    codeGoesTo: z.nullable(z.string()),
    locationCounts: z.boolean(),
  }),
  codeStep: z.enum(["open", "locked", "blocked"]),
  waitingReset: z.nullable(z.object({ completesAt: time, address: z.string() })),
});
export type Login = z.infer<typeof login>;

const anyLogin = z.union([login, loginForPrograms]);

const optionalEmail = z.nullable(email);
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

const limitSentence = { error: "Ask for 1 to 200 items." };

/** `?limit` (1 to 200, 50 unless told) and `?cursor` of every list. */
export const paging = {
  limit: z.optional(
    z.pipe(
      z.string(limitSentence).check(z.regex(/^\d{1,3}$/, limitSentence)),
      z.pipe(
        z.transform(Number),
        z.number().check(z.minimum(1, limitSentence), z.maximum(200, limitSentence)),
      ),
    ),
  ),
  cursor: z.optional(z.string().check(z.maxLength(400, { error: "That isn't a cursor of this list." }))),
};

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
    problems: ["username_taken", "email_unconfirmed", "too_many_requests"],
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
    problems: ["managed_on_details", "managed_on_profile", "conflict", "email_unconfirmed"],
  }),
};
