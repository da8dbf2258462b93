import { and, eq } from "drizzle-orm";

import type { Database, Statement } from "../db/client.ts";
import { logins } from "../db/schema.ts";

/** Keeps a hash of the same password under today's parameters, unless the password changed meanwhile. */
export function replaceHash(
  db: Database,
  { id, passwordVersion }: { id: string; passwordVersion: number },
  passwordHash: string,
): Statement {
  return db.orm
    .update(logins)
    .set({ passwordHash })
    .where(and(eq(logins.id, id), eq(logins.passwordVersion, passwordVersion)));
}
