import { and, eq, getTableColumns, sql } from "drizzle-orm";

import { mustHaveChangedOne, statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { compact } from "../db/compact.ts";
import { accounts } from "../db/schema.ts";
import { problem } from "../http/problem.ts";

export type AccountRow = typeof accounts.$inferSelect;

const accountById = statement((orm) =>
  orm
    .select({ row: compact(getTableColumns(accounts)) })
    .from(accounts)
    .where(eq(accounts.id, sql.placeholder("id")))
    .prepare(),
);

/** The account of that id, which comes from the session and never from the request. Throws 404 `not_found`. */
export async function loadAccount(db: Database, id: string): Promise<AccountRow> {
  const found = await db.read(() => accountById(db).get({ id }));
  if (found === undefined) throw problem("not_found", { detail: "There is no such account." });
  return found.row;
}

/** Refuses the batch unless the account is as it was read: what was decided from its settings may not hold any more. */
export function ifAccountUnchanged(
  db: Database,
  { id, version }: Pick<AccountRow, "id" | "version">,
): Statement[] {
  return [
    db.orm
      .update(accounts)
      .set({ version })
      .where(and(eq(accounts.id, id), eq(accounts.version, version))),
    mustHaveChangedOne(db),
  ];
}
