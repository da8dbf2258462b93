import type { ActivityItem } from "@hero/contract/activity";
import type { Role } from "@hero/two-factor/settings";

import { formatTime } from "../ports/clock.ts";
import type { ActivityRow } from "./statements.ts";

type Change = NonNullable<ActivityItem["change"]>;
type Value = Change[string]["from"];

/** Of logins, programs read neither addresses nor two-factor settings; so neither here. */
const hiddenFromPrograms: ReadonlySet<string> = new Set([
  "email",
  "emailConfirmedAt",
  "pendingEmail",
  "twoFactorScope",
  "twoFactorMethod",
  "promptOncePerLocation",
]);

/** A row of the record as it goes over the wire. */
export function activityItem(row: ActivityRow, reader: Role): ActivityItem {
  return {
    id: String(row.id),
    at: formatTime(row.at),
    type: row.type,
    actor: row.actorId === null ? null : { id: row.actorId, username: row.actorUsername ?? "" },
    login: row.loginId === null ? null : { id: row.loginId, username: row.loginUsername ?? "" },
    address: row.address,
    userAgent: row.userAgent,
    change: changeOf(row.change, reader),
    detail: row.times === null || row.times === 1 ? row.detail : `${row.detail} (${row.times} times)`,
  };
}

function changeOf(json: string | null, reader: Role): ActivityItem["change"] {
  if (json === null) return null;
  const kept = JSON.parse(json) as Record<string, { from?: unknown; to?: unknown }>;
  const entries = Object.entries(kept)
    .filter(([field]) => reader !== "api" || !hiddenFromPrograms.has(field))
    .map(([field, { from, to }]) => [field, { from: valueOf(from), to: valueOf(to) }] as const);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

function valueOf(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return JSON.stringify(value);
}
