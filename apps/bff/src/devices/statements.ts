import { eq, sql } from "drizzle-orm";

import { bound, statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { devices } from "../db/schema.ts";
import { hashToken } from "../ports/secrets.ts";

const given = sql.placeholder;

const moveRows = statement((orm) =>
  orm
    .update(devices)
    .set({ tokenHash: sql`${given("tokenHash")}` })
    .where(eq(devices.tokenHash, given("earlierHash")))
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
    .onConflictDoUpdate({
      target: [devices.tokenHash, devices.loginId],
      set: { createdAt: sql`excluded.created_at`, expiresAt: sql`excluded.expires_at` },
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
  /** The new token of the browser, and the one it held before. */
  token: string;
  earlierToken: string | undefined;
  now: number;
  expiresAt: number;
  /** How many of the login's browsers are remembered, the newest. */
  kept: number;
};

/**
 * Remembers a browser as the login's own, under a new token that takes over what the one before stood for: a token that
 * someone else planted there is worth nothing from now on.
 */
export function rememberDevice(db: Database, device: DeviceOf): Statement[] {
  const { loginId, token, earlierToken, now, expiresAt, kept } = device;
  const tokenHash = hashToken(token);
  return [
    ...(earlierToken === undefined || earlierToken === ""
      ? []
      : [bound(moveRows(db), { tokenHash, earlierHash: hashToken(earlierToken) })]),
    bound(insertRow(db), { tokenHash, loginId, now, expiresAt }),
    bound(deleteBeyond(db), { loginId, now, kept }),
  ];
}
