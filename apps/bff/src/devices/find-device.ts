import { and, eq, gt, sql } from "drizzle-orm";

import { statement } from "../db/client.ts";
import { devices, logins } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import { hashToken } from "../ports/secrets.ts";
import { tokensIn } from "./cookie.ts";

const given = sql.placeholder;

const amongHashes = sql`${devices.tokenHash} IN (SELECT value FROM json_each(${given("hashes")}))`;

const byLogin = statement((orm) =>
  orm
    .select({ tokenHash: devices.tokenHash })
    .from(devices)
    .where(and(amongHashes, eq(devices.loginId, given("loginId")), gt(devices.expiresAt, given("now"))))
    .prepare(),
);

const byUsername = statement((orm) =>
  orm
    .select({ tokenHash: devices.tokenHash })
    .from(devices)
    .innerJoin(logins, eq(logins.id, devices.loginId))
    .where(and(amongHashes, eq(logins.username, given("username")), gt(devices.expiresAt, given("now"))))
    .prepare(),
);

type Needed = Pick<Deps, "db" | "clock">;

/** Which token of a device cookie was given to this login, by a sign-in that it completed with a mailed code. */
export async function ownDevice(
  { db, clock }: Needed,
  cookie: string | undefined,
  loginId: string,
): Promise<string | undefined> {
  return await tokenOf(cookie, (hashes) => byLogin(db).get({ hashes, loginId, now: clock.now() }), db);
}

/** The same for a name as typed, whether or not a login has it: both cost the same. */
export async function deviceOfName(
  { db, clock }: Needed,
  cookie: string | undefined,
  username: string,
): Promise<string | undefined> {
  return await tokenOf(cookie, (hashes) => byUsername(db).get({ hashes, username, now: clock.now() }), db);
}

/** Whether the browser with this device cookie is one of the login's own. */
export async function isOwnDevice(
  deps: Needed,
  cookie: string | undefined,
  loginId: string,
): Promise<boolean> {
  return (await ownDevice(deps, cookie, loginId)) !== undefined;
}

async function tokenOf(
  cookie: string | undefined,
  find: (hashes: string) => Promise<{ tokenHash: string } | undefined>,
  db: Deps["db"],
): Promise<string | undefined> {
  const tokens = new Map(tokensIn(cookie).map((token) => [hashToken(token), token]));
  if (tokens.size === 0) return undefined;
  const found = await db.read(() => find(JSON.stringify([...tokens.keys()])));
  return found === undefined ? undefined : tokens.get(found.tokenHash);
}
