import type { Login, LoginForPrograms } from "@hero/contract/logins";
import { and, count, eq, getTableColumns, isNull, or, sql } from "drizzle-orm";

import { viewFor } from "../accounts/login-view.ts";
import { loadAccount } from "../accounts/statements.ts";
import type { Database } from "../db/client.ts";
import { compact } from "../db/compact.ts";
import { fold } from "../db/list-columns.ts";
import { logins } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import { invalidMember } from "../http/problem.ts";
import type { Actor } from "../sessions/actor.ts";

const itemsPerPage = 50;

type Page = { items: (Login | LoginForPrograms)[]; nextCursor: string | null; total: number };

/** A page of the account's logins: the account login first, then by name and id. */
export async function listLogins(
  { db, clock }: Pick<Deps, "db" | "clock">,
  actor: Actor,
  {
    limit = itemsPerPage,
    cursor,
    q,
  }: { limit?: number | undefined; cursor?: string | undefined; q?: string | undefined },
): Promise<Page> {
  const matching = and(
    eq(logins.accountId, actor.accountId),
    isNull(logins.deletedAt),
    q === undefined || q.trim() === "" ? undefined : matches(q, actor),
  );
  if (cursor !== undefined) await requireCursor(db, actor, cursor);
  const after = cursor === undefined ? undefined : beyond(cursor);
  const account = await loadAccount(db, actor.accountId);
  const [found, counted] = await db.read(() =>
    Promise.all([
      db.orm
        .select({ row: compact(getTableColumns(logins)) })
        .from(logins)
        .where(and(matching, after))
        .orderBy(logins.listRank, logins.sortName, logins.id)
        .limit(limit + 1)
        .all(),
      db.orm.select({ total: count() }).from(logins).where(matching).get(),
    ]),
  );
  const now = clock.now();
  const rows = found.map(({ row }) => row);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => viewFor(actor, row, account, now)),
    nextCursor: rows.length > limit && last !== undefined ? last.id : null,
    total: counted?.total ?? 0,
  };
}

/** Finds in username, name and address, anywhere in them; programs find no addresses. */
function matches(q: string, actor: Actor) {
  const pattern = `%${fold(q.trim().replaceAll("\0", "\ufffd")).replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const like = (column: typeof logins.searchText | typeof logins.searchAddress) =>
    sql`${column} LIKE ${pattern} ESCAPE '\\'`;
  return actor.role === "api"
    ? like(logins.searchText)
    : or(like(logins.searchText), like(logins.searchAddress));
}

/** After the login whose id the cursor is, in the list's order. */
function beyond(id: string) {
  return sql`(${logins.listRank}, ${logins.sortName}, ${logins.id}) >
    (SELECT list_rank, sort_name, id FROM logins WHERE id = ${id})`;
}

/** A login keeps its place in the list when it is deleted, so that its id stays a cursor. Throws 422 at `cursor`. */
async function requireCursor(db: Database, actor: Actor, cursor: string): Promise<void> {
  const row = await db.read(() =>
    db.orm
      .select({ id: logins.id })
      .from(logins)
      .where(and(eq(logins.id, cursor), eq(logins.accountId, actor.accountId)))
      .get(),
  );
  if (row === undefined) throw invalidMember(["cursor"], "That isn't a cursor of this list.");
}
