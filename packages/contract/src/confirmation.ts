import { endpoint } from "./endpoint.ts";
import { password, time } from "./fields.ts";
import { challenge, enteredCode } from "./session.ts";
import { z } from "./zod.ts";

const confirmation = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("confirmed"), confirmedUntil: time }),
  z.object({ outcome: z.literal("code_required"), challenge }),
]);
export type Confirmation = z.infer<typeof confirmation>;

const own = {
  who: ["account", "administrator", "standard"],
  tenant: "own",
  origin: "portal",
  confirmation: "never",
} as const;

/** Confirm it's you: the password again, and a code where Two Factor Authentication is required. */
export const confirmationApi = {
  readConfirmation: endpoint({
    ...own,
    method: "GET",
    path: "/api/session/confirm",
    summary:
      "The code that this session's confirmation waits for, and where its mail is; null when it waits for none. Counts as no activity.",
    throttle: "none",
    isPolled: true,
    status: 200,
    reply: z.object({ challenge: z.nullable(challenge) }),
    problems: [],
  }),
  confirmIdentity: endpoint({
    ...own,
    method: "POST",
    path: "/api/session/confirm",
    summary: "Confirm it's you, for ten minutes of this session.",
    throttle: "password",
    body: z.strictObject({ password, code: z.optional(enteredCode) }),
    status: 200,
    reply: confirmation,
    problems: [
      "invalid_credentials",
      "code_incorrect",
      "code_expired",
      "resend_too_soon",
      "too_many_codes",
      "too_many_requests",
      "code_locked",
      "code_step_blocked",
      "no_code_address",
      "overloaded",
    ],
  }),
};
