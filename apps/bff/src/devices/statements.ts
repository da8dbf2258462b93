import { and, eq, sql } from "drizzle-orm";

import { bound, statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { devices } from "../db/schema.ts";
import { hashToken } from "../ports/secrets.ts";

const given = sql.placeholder;

const deleteEarlier = statement((orm) =>
  orm
    .delete(devices)
    .where(and(eq(devices.tokenHash, given("earlierHash")), eq(devices.loginId, given("loginId"))))
    .prepare(),
);

const insertRow = statement((orm) =>
  orm
    .insert(devices)
    .values({
      tokenHash: given("tokenHash"),
      loginId: given("loginId"),
      createdAt: given("now"),
      expiresAt: given("expiresAt"),
    })
    .prepare(),
);

const deleteBeyond = statement((orm) =>
  orm
    .delete(devices)
    .where(
      sql`${devices.loginId} = ${given("loginId")} AND (${devices.expiresAt} <= ${given("now")} OR ${devices}.rowid NOT IN (
        SELECT rowid FROM devices WHERE login_id = ${given("loginId")} ORDER BY created_at DESC, rowid DESC
        LIMIT ${given("kept")}))`,
    )
    .prepare(),
);

export type DeviceOf = {
  loginId: string;
  /** The login's new token in this browser, and the one it had there before. */
  token: string;
  earlierToken: string | undefined;
  now: number;
  expiresAt: number;
  /** How many of the login's browsers are remembered, the newest. */
  kept: number;
};

/**
 * Remembers a browser as the login's own, under a new token in place of the one it had there: a copy of that is worth
 * nothing from now on. What the browser is to other logins stays as it was.
 */
export function rememberDevice(db: Database, device: DeviceOf): Statement[] {
  const { loginId, token, earlierToken, now, expiresAt, kept } = device;
  return [
    ...(earlierToken === undefined
      ? []
      : [bound(deleteEarlier(db), { earlierHash: hashToken(earlierToken), loginId })]),
    bound(insertRow(db), { tokenHash: hashToken(token), loginId, now, expiresAt }),
    bound(deleteBeyond(db), { loginId, now, kept }),
  ];
}
