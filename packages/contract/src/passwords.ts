import { endpoint } from "./endpoint.ts";
import { newPassword, signInName, time } from "./fields.ts";
import { recoveryCode } from "./session.ts";
import { z } from "./zod.ts";

const linkSentence = "Open the link from the email again.";

/** The secret of a mailed link, from the page's fragment; an odd one is as dead as a used one. */
export const linkToken = z
  .string({ error: linkSentence })
  .check(z.minLength(1, { error: linkSentence }), z.maxLength(200, { error: linkSentence }));

const resetOutcome = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("done") }),
  z.object({ outcome: z.literal("waiting"), completesAt: time }),
]);
export type ResetOutcome = z.infer<typeof resetOutcome>;

const anyone = { who: "anyone", tenant: "none", origin: "portal", confirmation: "never" } as const;

/** Setting a password by a mailed link. None of these makes a session. */
export const passwordsApi = {
  requestPasswordReset: endpoint({
    ...anyone,
    method: "POST",
    path: "/api/password-reset",
    summary:
      "Mail a link that sets a new password, if the login has a confirmed email. Answers alike for every name.",
    throttle: "reset",
    body: z.strictObject({ username: signInName }),
    status: 202,
    problems: ["too_many_requests"],
  }),
  completePasswordReset: endpoint({
    ...anyone,
    method: "POST",
    path: "/api/password-reset/complete",
    summary: "Set a new password by the mailed link: at once, or after a wait that its holder can cancel.",
    throttle: "code",
    body: z.strictObject({ token: linkToken, newPassword, recoveryCode: z.optional(recoveryCode) }),
    status: 200,
    reply: resetOutcome,
    problems: ["link_expired", "conflict", "code_incorrect", "too_many_requests", "overloaded"],
  }),
  cancelPasswordReset: endpoint({
    ...anyone,
    method: "POST",
    path: "/api/password-reset/cancel",
    summary: "Cancel a waiting reset by the link that was mailed about it.",
    throttle: "link",
    body: z.strictObject({ token: linkToken }),
    status: 204,
    problems: ["link_expired", "too_many_requests"],
  }),
  acceptInvitation: endpoint({
    ...anyone,
    method: "POST",
    path: "/api/invitation/accept",
    summary: "Set the first password by the mailed invitation, which confirms the address it was mailed to.",
    throttle: "link",
    body: z.strictObject({ token: linkToken, password: newPassword }),
    status: 204,
    problems: ["link_expired", "too_many_requests", "overloaded"],
  }),
};
