import { sql } from "drizzle-orm";

/**
 * Whether a mail of the outbox counts in the limits of its hour or day: not once it failed, nor while it is held. A held
 * one that is being sent does: should it arrive after all, no other may have been let in for it.
 */
export const isCounted = (table: string) =>
  sql.raw(`${table}.state <> 'failed' AND (${table}.held_at IS NULL OR ${table}.state = 'sending')`);
