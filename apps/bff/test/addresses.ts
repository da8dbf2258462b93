import { accountApi } from "@hero/contract/account";
import type { Account } from "@hero/contract/account";

import type { Browser, TestPortal } from "./portal.ts";

/** Update Details as they stand, but for what is named. */
export async function saveDetails(
  browser: Browser,
  change: Partial<Account>,
  version?: number,
  extra: { exemptApiLogins?: true } = {},
) {
  const { reply } = await browser.call(accountApi.readAccount);
  const { name, contactName, email, phone, address, twoFactor } = { ...reply, ...change };
  return await browser.call(accountApi.updateAccount, {
    version: version ?? reply.version,
    body: { name, contactName, email, phone, address, twoFactor, ...extra },
  });
}

export const confirmDetails = (browser: Browser, code: string) =>
  browser.call(accountApi.confirmAccountEmail, { body: { code } });

/** The notices that were mailed, as `kind to recipient`, in the order of their words. */
export async function noticesOf(portal: TestPortal): Promise<string[]> {
  const rows = await portal.rows(
    "SELECT kind, recipient FROM outbox WHERE kind NOT LIKE '%code' AND kind <> 'invitation' ORDER BY kind, recipient",
  );
  return rows.map(({ kind, recipient }) => `${String(kind)} to ${String(recipient)}`);
}

/** What the notices of a kind say beside whom it is about. */
export async function saidOf(portal: TestPortal, kind: string): Promise<unknown[]> {
  const rows = await portal.rows(`SELECT facts FROM outbox WHERE kind = '${kind}' ORDER BY recipient`);
  return rows.map(({ facts }) => (JSON.parse(String(facts)) as { notice: unknown }).notice);
}

/** How many codes were mailed to check an address. */
export async function checksMailed(portal: TestPortal, recipient: string): Promise<number> {
  const rows = await portal.rows(
    `SELECT id FROM outbox WHERE kind = 'address_code' AND recipient = '${recipient}'`,
  );
  return rows.length;
}

/** A location verified for a login, in the rows. */
export async function verifyLocationOf(portal: TestPortal, username: string): Promise<void> {
  await portal.rows(`INSERT INTO verified_locations (id, login_id, account_id, location, verified_at, last_seen_at)
    SELECT 'at-' || id, id, account_id, '203.0.113.7', 1, 1 FROM logins WHERE username = '${username}'`);
}

/** Whose locations are verified. */
export async function verifiedLogins(portal: TestPortal): Promise<string[]> {
  const rows = await portal.rows(
    "SELECT username FROM verified_locations JOIN logins ON logins.id = login_id ORDER BY username",
  );
  return rows.map(({ username }) => String(username));
}
