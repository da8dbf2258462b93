import type { Login, LoginForPrograms } from "@hero/contract/logins";
import { and, count, eq, getTableColumns, isNull, or, sql } from "drizzle-orm";

import { loadAccount } from "../accounts/statements.ts";
import { compact } from "../db/compact.ts";
import { fold } from "../db/list-columns.ts";
import { logins } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import { invalidMember } from "../http/problem.ts";
import type { Actor } from "../sessions/actor.ts";
import { viewFor } from "./view.ts";
import type { LoginRow } from "./view.ts";

const itemsPerPage = 50;

type Page = { items: (Login | LoginForPrograms)[]; nextCursor: string | null; total: number };

/** A page of the account's logins: the account login first, then by name and id. */
export async function listLogins(
  { db }: Pick<Deps, "db">,
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
  const after = cursor === undefined ? undefined : beyond(decodeCursor(cursor));
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
  const rows = found.map(({ row }) => row);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => viewFor(actor, row, account)),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(last) : null,
    total: counted?.total ?? 0,
  };
}

/** Finds in username, name and address, anywhere in them; programs find no addresses. */
function matches(q: string, actor: Actor) {
  const pattern = `%${fold(q.trim()).replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const like = (column: typeof logins.searchText | typeof logins.searchAddress) =>
    sql`${column} LIKE ${pattern} ESCAPE '\\'`;
  return actor.role === "api"
    ? like(logins.searchText)
    : or(like(logins.searchText), like(logins.searchAddress));
}

type Position = [listRank: number, sortName: string, id: string];

function beyond([listRank, sortName, id]: Position) {
  return sql`(${logins.listRank}, ${logins.sortName}, ${logins.id}) > (${listRank}, ${sortName}, ${id})`;
}

function encodeCursor({ listRank, sortName, id }: LoginRow): string {
  return Buffer.from(JSON.stringify([listRank, sortName, id])).toString("base64url");
}

function decodeCursor(cursor: string): Position {
  const position = parseJson(Buffer.from(cursor, "base64url").toString("utf8"));
  const [listRank, sortName, id] = (Array.isArray(position) ? position : []) as unknown[];
  if (typeof listRank !== "number" || typeof sortName !== "string" || typeof id !== "string") {
    throw invalidMember(["cursor"], "That isn't a cursor of this list.");
  }
  return [listRank, sortName, id];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
