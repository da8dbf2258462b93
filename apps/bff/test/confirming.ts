import { confirmationApi } from "@hero/contract/confirmation";
import { sessionApi } from "@hero/contract/session";

import { browserAt, demoPassword } from "./portal.ts";
import type { Browser, TestPortal } from "./portal.ts";

/** One call of Confirm it's you, with a code or without. */
export function confirmWith(browser: Browser, entered?: string, typed = demoPassword) {
  const body = entered === undefined ? { password: typed } : { password: typed, code: entered };
  return browser.call(confirmationApi.confirmIdentity, { body });
}

/** Until when the session of this browser is confirmed; throws when nobody is signed in. */
export async function confirmedUntil(browser: Browser): Promise<string | null> {
  const { reply } = await browser.call(sessionApi.readSession);
  if (reply.state !== "signed_in") throw new Error(`the browser is ${reply.state}`);
  return reply.confirmedUntil;
}

/** A browser with the same cookies as this one has now: a second window, a request under way, a thief. */
export function copyOf(portal: TestPortal, browser: Browser, address?: string): Browser {
  const copy = browserAt(portal, address);
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
  return copy;
}

/** Two Factor Authentication for everyone on account 10024680, in the rows: for tests of what comes after. */
export async function enableForEveryone(portal: TestPortal, promptOncePerLocation = false): Promise<void> {
  await portal.rows(`UPDATE accounts SET two_factor_scope = 'all_logins', version = version + 1,
    prompt_once_per_location = ${promptOncePerLocation ? 1 : 0} WHERE number = '10024680'`);
}

/** What the activity record says of a type, oldest first. */
export async function detailsOf(portal: TestPortal, type: string): Promise<unknown[]> {
  const rows = await portal.rows(`SELECT detail FROM activity WHERE type = '${type}' ORDER BY id`);
  return rows.map(({ detail }) => detail);
}
