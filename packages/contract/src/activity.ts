import { endpoint } from "./endpoint.ts";
import { time } from "./fields.ts";
import { paging } from "./paging.ts";
import { z } from "./zod.ts";

export const activityTypes = [
  "sign_in",
  "sign_in_failed",
  "sign_out",
  "code_sent",
  "code_failed",
  "code_locked",
  "code_blocked",
  "two_factor_rebound",
  "session_ended",
  "confirmed",
  "account_updated",
  "login_created",
  "login_updated",
  "login_deleted",
  "invitation_sent",
  "password_changed",
  "password_reset",
  "password_reset_waiting",
  "password_reset_cancelled",
  "password_reset_released",
  "email_confirmed",
  "email_refused",
  "recovery_codes_made",
  "recovery_code_used",
  "location_verified",
  "location_forgotten",
  "token_issued",
  "token_refused",
] as const;
export type ActivityType = (typeof activityTypes)[number];

const named = z.nullable(z.object({ id: z.string(), username: z.string() }));

const value = z.nullable(z.union([z.string(), z.number(), z.boolean()]));

const activityItem = z.object({
  id: z.string(),
  at: time,
  type: z.enum(activityTypes),
  /** Who did it; null for someone not known. */
  actor: named,
  /** Whom it is about; null where it is the account, or several logins. */
  login: named,
  address: z.nullable(z.string()),
  userAgent: z.string(),
  /** What was changed: each field's value before and after. */
  change: z.nullable(z.record(z.string(), z.object({ from: value, to: value }))),
  detail: z.string(),
});
export type ActivityItem = z.infer<typeof activityItem>;

const filters = {
  /** The id of the login it is about. */
  login: z.optional(z.string().check(z.maxLength(100, { error: "That isn't a login's id." }))),
  type: z.optional(z.enum(activityTypes, { error: "Choose one of the record's types." })),
  /** Only what happened before this time, RFC 3339. */
  before: z.optional(
    z.string().check(
      z.maxLength(40, { error: "Give a time such as 2026-11-24T02:00:00.000Z." }),
      z.refine((text) => /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(text), {
        error: "Give a time such as 2026-11-24T02:00:00.000Z.",
      }),
    ),
  ),
};

const record = {
  who: ["account", "administrator", "standard", "api"],
  tenant: "by_role",
  origin: "portal",
  confirmation: "never",
  throttle: "none",
  problems: [],
} as const;

/** What happened: all of the account to those who manage it, one's own to others. */
export const activityApi = {
  listActivity: endpoint({
    ...record,
    method: "GET",
    path: "/api/activity",
    summary: "What happened, the newest first: the account's to those who manage it, one's own to others.",
    query: z.object({ ...paging, ...filters }),
    status: 200,
    reply: z.object({ items: z.array(activityItem), nextCursor: z.nullable(z.string()) }),
  }),
  downloadActivity: endpoint({
    ...record,
    method: "GET",
    path: "/api/activity.csv",
    summary: "The same as a table of comma-separated values, all of it.",
    query: z.object(filters),
    status: 200,
    replyType: "csv",
  }),
};
