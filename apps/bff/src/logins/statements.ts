import { eq } from "drizzle-orm";

import type { LoginRow } from "../accounts/login-view.ts";
import type { Database, Statement } from "../db/client.ts";
import { logins } from "../db/schema.ts";

export function insertLogin(db: Database, row: LoginRow): Statement {
  return db.orm.insert(logins).values(row);
}

/** Whether a username is anybody's; a deleted login's stays taken. */
export async function isUsernameTaken(db: Database, username: string): Promise<boolean> {
  const row = await db.read(() =>
    db.orm.select({ id: logins.id }).from(logins).where(eq(logins.username, username)).get(),
  );
  return row !== undefined;
}
