import { codeLength, parseCode } from "@hero/two-factor/code";
import { parseRecoveryCode } from "@hero/two-factor/recovery-code";
import { roles } from "@hero/two-factor/settings";

import { endpoint } from "./endpoint.ts";
import { password, signInName, time } from "./fields.ts";
import { z } from "./zod.ts";

export const permissions = [
  "account.read",
  "account.write",
  "account.two_factor",
  "logins.read",
  "logins.write",
  "activity.read_all",
  "profile",
] as const;
export type Permission = (typeof permissions)[number];

/** Why a session is no longer there, for the sign-in screen to say. */
export const endReasons = [
  "signed_out",
  "idle",
  "expired",
  "replaced",
  "too_many_sessions",
  "two_factor_enabled",
  "password_changed",
  "email_changed",
  "login_disabled",
  "ended_from_profile",
] as const;
export type EndReason = (typeof endReasons)[number];

export const deliveries = ["sending", "sent", "delivered", "failed", "bounced", "none"] as const;
export type Delivery = (typeof deliveries)[number];

/** The state of a login's code step; each 10th wrong code in a row locks it, the 100th blocks it. */
export const codeSteps = ["open", "locked", "blocked"] as const;
export type CodeStep = (typeof codeSteps)[number];

/** How an address refused mail: it came back, or its reader called it spam. */
export const refusals = ["bounced", "complained"] as const;
export type Refusal = (typeof refusals)[number];

/** The last mail to an address was refused; null as long as none was since. */
export const emailRefused = z.object({ email: z.string(), because: z.enum(refusals), at: time });
export type EmailRefused = z.infer<typeof emailRefused>;

/** A password reset that waits, and where it was asked from. */
export const waitingReset = z.object({ completesAt: time, address: z.nullable(z.string()) });
export type WaitingReset = z.infer<typeof waitingReset>;

export const challenge = z.object({
  /** The receiving address, masked. */
  sentTo: z.string(),
  delivery: z.enum(deliveries),
  /** When the delivery came to be as it is. */
  deliveryAt: z.nullable(time),
  /**
   * No mail can be sent at the moment, which is why this one wasn't; it counts in no budget. A code that waits goes as soon
   * as mail works again, one that met the provider's quota has to be asked for again.
   */
  mailDown: z.boolean(),
  /** While mail is down: the newest code's mail waits, and goes by itself; false once it was given up. */
  codeWaits: z.boolean(),
  /** How and when a mail before this attempt was refused at that address; null: none was. */
  sentToRefused: z.nullable(z.object({ because: z.enum(refusals), at: time })),
  /** The newest code's end. */
  expiresAt: time,
  /** Null: no mails left. */
  resendAvailableAt: z.nullable(time),
  attemptsLeft: z.number(),
  /** A right code verifies this location. */
  remembersLocation: z.boolean(),
  /** The location that would be verified, as shown; null when it is not known. */
  location: z.nullable(z.string()),
  /** Days without a sign-in after which a verified location lapses; 0: never. */
  locationTrustDays: z.number(),
  /** What the code step takes now; a recovery code alone while it is locked or blocked. */
  accepts: z.array(z.enum(["email_code", "recovery_code"])),
  /** "locked" and "blocked" by wrong codes from this kind of browser: nothing is mailed meanwhile. */
  codeStep: z.enum(codeSteps),
  /** When a locked step opens again; null unless it is locked. */
  codeStepOpensAt: z.nullable(time),
});
export type Challenge = z.infer<typeof challenge>;

const signedOut = z.object({ state: z.literal("signed_out"), endedBecause: z.optional(z.enum(endReasons)) });
const codeRequired = z.object({ state: z.literal("code_required"), challenge });
const signedIn = z.object({
  state: z.literal("signed_in"),
  login: z.object({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    role: z.enum(roles),
    email: z.nullable(z.string()),
  }),
  account: z.object({ id: z.string(), number: z.string(), name: z.string() }),
  permissions: z.array(z.enum(permissions)),
  /** A reset of this login's password that will take effect unless someone cancels it. */
  waitingReset: z.nullable(waitingReset),
  confirmedUntil: z.nullable(time),
  signedInAt: time,
  /** The nearer of idle and absolute end. */
  expiresAt: time,
});
export type SignedIn = z.infer<typeof signedIn>;

/** What a browser is to the portal: nothing, someone who owes a code, or someone signed in. */
export const sessionState = z.discriminatedUnion("state", [signedOut, codeRequired, signedIn]);
export type SessionState = z.infer<typeof sessionState>;

const codeSentence = `Enter the ${codeLength === 6 ? "six" : codeLength} digits from the email.`;
const eitherSentence = "Enter the six digits from the email, or one of your recovery codes.";

/** Six digits as typed or pasted: separators or a sentence around one six-digit run are accepted. */
export const mailedCode = z.pipe(
  z.string({ error: codeSentence }).check(z.maxLength(1000, { error: codeSentence })),
  z.transform((entry, context) => {
    const code = parseCode(entry);
    if (code === null) context.issues.push({ code: "custom", message: codeSentence, input: entry });
    return code ?? "";
  }),
);

export type EnteredCode = { kind: "email_code" | "recovery_code"; code: string };

/** A mailed code, or a recovery code: which of the two its letters tell. */
export const enteredCode = z.pipe(
  z.string({ error: eitherSentence }).check(z.maxLength(1000, { error: eitherSentence })),
  z.transform((entry, context): EnteredCode => {
    const recovery = parseRecoveryCode(entry);
    if (recovery !== null) return { kind: "recovery_code", code: recovery };
    const code = parseCode(entry);
    if (code === null) context.issues.push({ code: "custom", message: eitherSentence, input: entry });
    return { kind: "email_code", code: code ?? "" };
  }),
);

/** A recovery code as typed or pasted, spaces and dashes aside. */
export const recoveryCode = z.pipe(
  z.string({ error: "Enter one of your recovery codes." }),
  z.transform((entry, context) => {
    const code = parseRecoveryCode(entry);
    if (code === null) {
      context.issues.push({ code: "custom", message: "That isn't a recovery code.", input: entry });
    }
    return code ?? "";
  }),
);

const session = { tenant: "own", origin: "portal", confirmation: "never" } as const;

export const sessionApi = {
  readSession: endpoint({
    ...session,
    method: "GET",
    path: "/api/session",
    summary: "What this browser is: signed out, owing a code, or signed in. Counts as no activity.",
    who: "anyone",
    throttle: "none",
    status: 200,
    reply: sessionState,
    problems: [],
  }),
  keepSessionAlive: endpoint({
    ...session,
    method: "POST",
    path: "/api/session/keep-alive",
    summary: "The same, and counts as activity.",
    who: "anyone",
    throttle: "none",
    status: 200,
    reply: sessionState,
    problems: [],
  }),
  signIn: endpoint({
    ...session,
    method: "POST",
    path: "/api/session",
    summary: "Sign in with an account number or user name, and a password.",
    who: "anyone",
    throttle: "password",
    body: z.strictObject({ username: signInName, password }),
    status: 200,
    reply: sessionState,
    problems: [
      "invalid_credentials",
      "too_many_requests",
      "api_login_only",
      "no_code_address",
      "too_many_codes",
      "overloaded",
    ],
  }),
  enterCode: endpoint({
    ...session,
    method: "POST",
    path: "/api/session/code",
    summary: "Complete a sign-in with the emailed code, or a recovery code.",
    who: "anyone",
    throttle: "code",
    body: z.strictObject({ code: enteredCode }),
    status: 200,
    reply: sessionState,
    problems: [
      "no_challenge",
      "code_incorrect",
      "code_expired",
      "too_many_requests",
      "code_locked",
      "code_step_blocked",
    ],
  }),
  resendCode: endpoint({
    ...session,
    method: "POST",
    path: "/api/session/code/resend",
    summary: "Mail the code again.",
    who: "anyone",
    throttle: "resend",
    status: 200,
    reply: sessionState,
    problems: ["no_challenge", "resend_too_soon", "too_many_codes", "code_locked", "code_step_blocked"],
  }),
  signOut: endpoint({
    ...session,
    method: "DELETE",
    path: "/api/session",
    summary: "Sign out, and drop a sign-in that waits for its code.",
    who: "anyone",
    throttle: "none",
    status: 204,
    problems: [],
  }),
};
