import { endpoint } from "./endpoint.ts";
import { time } from "./fields.ts";
import { paging } from "./paging.ts";
import { z } from "./zod.ts";

const location = z.object({
  id: z.string(),
  /** An IPv4 address, or an IPv6 /64. */
  address: z.string(),
  verifiedAt: time,
  lastSeenAt: time,
  /** When it lapses unless used; null: never. */
  expiresAt: z.nullable(time),
});
export type VerifiedLocation = z.infer<typeof location>;

const locations = z.object({ items: z.array(location), nextCursor: z.nullable(z.string()) });

const common = { origin: "portal", confirmation: "never", throttle: "none", problems: [] } as const;
const own = { ...common, who: ["account", "administrator", "standard"], tenant: "own" } as const;
const ofLogin = { ...common, who: ["account", "administrator"], tenant: "account" } as const;

/** Verified locations, one's own and a login's: from these a login that is prompted once per location isn't asked. */
export const locationsApi = {
  listLocations: endpoint({
    ...own,
    method: "GET",
    path: "/api/locations",
    summary: "One's own verified locations, the last used first.",
    query: z.object(paging),
    status: 200,
    reply: locations,
  }),
  removeLocation: endpoint({
    ...own,
    method: "DELETE",
    path: "/api/locations/:id",
    summary: "Forget one of one's own verified locations.",
    status: 204,
  }),
  removeLocations: endpoint({
    ...own,
    method: "DELETE",
    path: "/api/locations",
    summary: "Forget all of one's own verified locations.",
    status: 204,
  }),
  listLoginLocations: endpoint({
    ...ofLogin,
    method: "GET",
    path: "/api/logins/:id/locations",
    summary: "A login's verified locations, the last used first.",
    query: z.object(paging),
    status: 200,
    reply: locations,
  }),
  removeLoginLocation: endpoint({
    ...ofLogin,
    method: "DELETE",
    path: "/api/logins/:id/locations/:locationId",
    summary: "Forget one of a login's verified locations.",
    status: 204,
  }),
  removeLoginLocations: endpoint({
    ...ofLogin,
    method: "DELETE",
    path: "/api/logins/:id/locations",
    summary: "Forget all of a login's verified locations.",
    status: 204,
  }),
};
