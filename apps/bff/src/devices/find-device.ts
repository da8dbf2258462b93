import { and, eq, gt, sql } from "drizzle-orm";

import { statement } from "../db/client.ts";
import { devices, logins } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import { hashToken } from "../ports/secrets.ts";

const given = sql.placeholder;

const byLogin = statement((orm) =>
  orm
    .select({ createdAt: devices.createdAt })
    .from(devices)
    .where(
      and(
        eq(devices.tokenHash, given("tokenHash")),
        eq(devices.loginId, given("loginId")),
        gt(devices.expiresAt, given("now")),
      ),
    )
    .prepare(),
);

const byUsername = statement((orm) =>
  orm
    .select({ createdAt: devices.createdAt })
    .from(devices)
    .innerJoin(logins, eq(logins.id, devices.loginId))
    .where(
      and(
        eq(devices.tokenHash, given("tokenHash")),
        eq(logins.username, given("username")),
        gt(devices.expiresAt, given("now")),
      ),
    )
    .prepare(),
);

type Needed = Pick<Deps, "db" | "clock">;

/** Whether a device cookie was set by a sign-in of this login that was completed with a mailed code. */
export async function isOwnDevice(
  { db, clock }: Needed,
  token: string | undefined,
  loginId: string,
): Promise<boolean> {
  if (token === undefined || token === "") return false;
  const asked = { tokenHash: hashToken(token), loginId, now: clock.now() };
  return (await db.read(() => byLogin(db).get(asked))) !== undefined;
}

/** The same for a name as typed, whether or not a login has it: both cost the same. */
export async function isDeviceOfName(
  { db, clock }: Needed,
  token: string | undefined,
  username: string,
): Promise<boolean> {
  if (token === undefined || token === "") return false;
  const asked = { tokenHash: hashToken(token), username, now: clock.now() };
  return (await db.read(() => byUsername(db).get(asked))) !== undefined;
}
