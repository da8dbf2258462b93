import { methods, roles, scopes } from "@hero/two-factor/settings";

import { countryCodes } from "./countries.ts";
import { endpoint } from "./endpoint.ts";
import { email, flag, line, nameOf, optionalLine, optionalNameOf, phone, time } from "./fields.ts";
import { emailRefused, mailedCode } from "./session.ts";
import { z } from "./zod.ts";

export const accountTwoFactor = z.strictObject(
  {
    scope: z.enum(scopes, { error: `Choose one of ${scopes.join(", ")}.` }),
    promptOncePerLocation: flag,
  },
  { error: "Say whom Two Factor Authentication covers." },
);

export const loginTwoFactor = z.strictObject(
  {
    method: z.enum(methods, { error: `Choose one of ${methods.join(", ")}.` }),
    promptOncePerLocation: flag,
  },
  { error: "Say whether Two Factor Authentication is on." },
);

const postalAddress = z.strictObject(
  {
    line1: line("Address line 1"),
    line2: optionalLine("Address line 2"),
    city: line("Town or city"),
    postcode: line("Postcode"),
    country: z.string({ error: "Choose a country." }).check(
      z.refine((code) => countryCodes.includes(code), {
        error: "Choose a country by its two-letter code.",
      }),
    ),
  },
  { error: "Enter the postal address." },
);

const account = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  contactName: z.string(),
  email: z.string(),
  emailConfirmed: z.boolean(),
  pendingEmail: z.nullable(z.string()),
  /** How the address in force refused mail, and how the pending one did. */
  emailRefused: z.nullable(emailRefused),
  pendingEmailRefused: z.nullable(emailRefused),
  phone: z.string(),
  address: postalAddress,
  twoFactor: accountTwoFactor,
  version: z.number(),
  updatedAt: time,
});
export type Account = z.infer<typeof account>;

const exemptApiLogins = z.optional(z.literal(true, { error: "Send true, or leave it out." }));

/** The way out for programs belongs to one setting alone. */
function wayOutFitsScope(input: {
  twoFactor: { scope: string };
  exemptApiLogins?: true | undefined;
}): boolean {
  return input.exemptApiLogins === undefined || input.twoFactor.scope === "account_login_only";
}
const wayOutMisplaced = {
  path: ["exemptApiLogins"],
  error: "API logins are kept working with the scope account_login_only only.",
};

export const accountInput = z
  .strictObject({
    name: nameOf("Account name"),
    contactName: optionalNameOf("Contact name"),
    email,
    phone,
    address: postalAddress,
    twoFactor: accountTwoFactor,
    exemptApiLogins,
  })
  .check(z.refine(wayOutFitsScope, wayOutMisplaced));

const requirement = z.object({
  required: z.boolean(),
  because: z.array(z.enum(["account", "login"])),
  locationCounts: z.boolean(),
});

const previewItem = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role: z.enum(roles),
  before: requirement,
  after: requirement,
  /** Where the code would go after saving; null when none would be sent. */
  codeGoesTo: z.nullable(z.string()),
  /** Why the code goes to the account's address and not the login's own. */
  ownEmail: z.enum(["confirmed", "unconfirmed", "none"]),
});
export type PreviewItem = z.infer<typeof previewItem>;

const previewGroup = z.object({ count: z.number(), items: z.array(previewItem) });
export type PreviewGroup = z.infer<typeof previewGroup>;

const preview = z.object({
  /** How many enabled logins are asked for a code, of how many. */
  asked: z.object({ before: z.number(), after: z.number(), of: z.number() }),
  newlyAsked: previewGroup,
  noLongerAsked: previewGroup,
  unchanged: previewGroup,
  /** Programs that would be refused after saving. */
  apiLoginsRefused: previewGroup,
  /** Sessions that saving ends. */
  sessionsEnded: z.number(),
  /** Verified locations that saving forgets. */
  locationsForgotten: z.number(),
});
export type Preview = z.infer<typeof preview>;

const coverage = z.object({
  /** Enabled logins of people, and of them those that are asked for a code. */
  people: z.object({ asked: z.number(), of: z.number() }),
  /** Enabled API logins; those that are asked are refused. */
  apiLogins: z.object({ asked: z.number(), of: z.number() }),
  /** People who aren't asked, the account login first. */
  notAsked: z.object({
    count: z.number(),
    items: z.array(
      z.object({
        id: z.string(),
        username: z.string(),
        name: z.string(),
        role: z.enum(roles),
        ownEmail: z.enum(["confirmed", "unconfirmed", "none"]),
      }),
    ),
  }),
});
export type Coverage = z.infer<typeof coverage>;

const details = { tenant: "account", origin: "portal" } as const;

export const accountApi = {
  readAccount: endpoint({
    ...details,
    method: "GET",
    path: "/api/account",
    summary: "The account's Details.",
    who: ["account", "administrator", "api"],
    confirmation: "never",
    throttle: "none",
    status: 200,
    reply: account,
    problems: [],
  }),
  updateAccount: endpoint({
    ...details,
    method: "PUT",
    path: "/api/account",
    summary: "Update Details, its Two Factor Authentication setting included.",
    who: ["account", "administrator"],
    confirmation: "when_weakening",
    throttle: "none",
    body: accountInput,
    isVersioned: true,
    status: 200,
    reply: account,
    problems: ["email_unconfirmed", "too_many_codes", "confirmation_required"],
  }),
  previewAccountTwoFactor: endpoint({
    ...details,
    method: "POST",
    path: "/api/account/two-factor/preview",
    summary: "Who would be asked for a code under this setting. Changes nothing.",
    who: ["account", "administrator"],
    confirmation: "never",
    throttle: "none",
    body: z
      .strictObject({ twoFactor: accountTwoFactor, exemptApiLogins })
      .check(z.refine(wayOutFitsScope, wayOutMisplaced)),
    status: 200,
    reply: preview,
    problems: [],
  }),
  readCoverage: endpoint({
    ...details,
    method: "GET",
    path: "/api/account/two-factor",
    summary: "Who is asked for a code as things stand, and who isn't: counts, and the first 50 names.",
    who: ["account", "administrator"],
    confirmation: "never",
    throttle: "none",
    status: 200,
    reply: coverage,
    problems: [],
  }),
  confirmAccountEmail: endpoint({
    ...details,
    method: "POST",
    path: "/api/account/email/confirm",
    summary: "Confirm the Details email with the code sent to it; a changed one takes effect.",
    who: ["account", "administrator"],
    confirmation: "never",
    throttle: "code",
    body: z.strictObject({ code: mailedCode }),
    status: 200,
    reply: account,
    problems: ["code_incorrect", "code_expired", "too_many_requests", "conflict"],
  }),
  resendAccountEmail: endpoint({
    ...details,
    method: "POST",
    path: "/api/account/email/resend",
    summary: "Send the code that confirms the Details email, again or for the first time.",
    who: ["account", "administrator"],
    confirmation: "never",
    throttle: "resend",
    status: 200,
    reply: account,
    problems: ["resend_too_soon", "too_many_codes", "conflict"],
  }),
  cancelAccountEmail: endpoint({
    ...details,
    method: "DELETE",
    path: "/api/account/email/pending",
    summary: "Keep the Details email as it is: the change that waits to be confirmed is dropped.",
    who: ["account"],
    confirmation: "never",
    throttle: "none",
    status: 200,
    reply: account,
    problems: [],
  }),
};
