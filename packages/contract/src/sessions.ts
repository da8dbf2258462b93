import { endpoint } from "./endpoint.ts";
import { time } from "./fields.ts";
import { paging } from "./paging.ts";
import { z } from "./zod.ts";

const session = z.object({
  id: z.string(),
  /** Whether it is the one that asks. */
  current: z.boolean(),
  createdAt: time,
  lastSeenAt: time,
  /** Null when it couldn't be told. */
  address: z.nullable(z.string()),
  userAgent: z.string(),
});
export type Session = z.infer<typeof session>;

const own = {
  who: ["account", "administrator", "standard"],
  tenant: "own",
  origin: "portal",
  confirmation: "never",
  throttle: "none",
} as const;

export const sessionsApi = {
  listSessions: endpoint({
    ...own,
    method: "GET",
    path: "/api/sessions",
    summary: "One's own living sessions, the newest first.",
    query: z.object(paging),
    status: 200,
    reply: z.object({ items: z.array(session), nextCursor: z.nullable(z.string()) }),
    problems: [],
  }),
  endSession: endpoint({
    ...own,
    method: "DELETE",
    path: "/api/sessions/:id",
    summary: "End one of one's own sessions.",
    status: 204,
    problems: [],
  }),
  endOtherSessions: endpoint({
    ...own,
    method: "DELETE",
    path: "/api/sessions",
    summary: "End all of one's own sessions but this one.",
    status: 204,
    problems: [],
  }),
};
