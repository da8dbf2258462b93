import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Append-only, by trigger. */
export const activity = sqliteTable(
  "activity",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Null for a name that no account has. */
    accountId: text(),
    at: integer().notNull(),
    type: text().notNull(),
    actorId: text(),
    actorUsername: text(),
    loginId: text(),
    loginUsername: text(),
    address: text(),
    userAgent: text().notNull(),
    /** JSON: `{ field: { from, to } }`. */
    change: text(),
    detail: text().notNull(),
  },
  (table) => [
    index("activity_of_account").on(table.accountId, table.id),
    index("activity_of_account_type").on(table.accountId, table.type, table.id),
    index("activity_of_login").on(table.loginId, table.type, table.at),
    index("activity_about_login").on(table.loginId, table.id),
    /** Few rows: most of what a login does is about itself. */
    index("activity_on_others")
      .on(table.actorId, table.id)
      .where(sql`login_id IS NOT actor_id`),
  ],
);

/** How often what a row of activity tells of happened again within its time: beside the record, which never changes. */
export const activityRepeats = sqliteTable("activity_repeats", {
  activityId: integer()
    .primaryKey()
    .references(() => activity.id, { onDelete: "cascade" }),
  /** The first time counted too. */
  times: integer().notNull(),
});
