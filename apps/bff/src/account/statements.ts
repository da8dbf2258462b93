import { eq, sql } from "drizzle-orm";

import { statement } from "../db/client.ts";
import { accounts } from "../db/schema.ts";

export const accountById = statement((orm) =>
  orm
    .select()
    .from(accounts)
    .where(eq(accounts.id, sql.placeholder("id")))
    .prepare(),
);

export type AccountRow = typeof accounts.$inferSelect;
