import type { ActivityItem, ActivityType } from "@hero/contract/activity";

import type { Deps } from "../deps.ts";
import { invalidMember } from "../http/problem.ts";
import type { Actor } from "../sessions/actor.ts";
import { permissionsOf } from "../sessions/permissions.ts";
import { activityItem } from "./activity-item.ts";
import { pageOfActivity } from "./statements.ts";
import type { Filters, Scope } from "./statements.ts";

const itemsPerPage = 50;

/** As asked, checked against the table. */
export type AskedFilters = {
  login?: string | undefined;
  type?: ActivityType | undefined;
  before?: string | undefined;
};

/** A page of what happened, the newest first. Throws 422 for a time or cursor that is none. */
export async function listActivity(
  { db }: Pick<Deps, "db">,
  actor: Actor,
  {
    limit = itemsPerPage,
    cursor,
    ...asked
  }: AskedFilters & { limit?: number | undefined; cursor?: string | undefined },
): Promise<{ items: ActivityItem[]; nextCursor: string | null }> {
  const filters = { ...filtersOf(asked), afterId: afterIdOf(cursor) };
  const found = await pageOfActivity(db, scopeOf(actor), filters, limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    items: rows.map((row) => activityItem(row, actor.role)),
    nextCursor: found.length > limit && last !== undefined ? String(last.id) : null,
  };
}

/** Those who manage the account see all of its record, others what concerns themselves. */
export function scopeOf({ accountId, loginId, role }: Actor): Scope {
  return { accountId, ownOf: permissionsOf[role].includes("activity.read_all") ? null : loginId };
}

export function filtersOf({ login, type, before }: AskedFilters): Filters {
  if (before === undefined) return { login, type };
  const at = Date.parse(before);
  if (Number.isNaN(at)) throw invalidMember(["before"], "Give a time such as 2026-11-24T02:00:00.000Z.");
  return { login, type, before: at };
}

function afterIdOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (!/^[1-9]\d{0,14}$/.test(cursor)) throw invalidMember(["cursor"], "That isn't a cursor of this list.");
  return Number(cursor);
}
