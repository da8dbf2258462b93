import { accountApi } from "@hero/contract/account";
import { confirmationApi } from "@hero/contract/confirmation";
import { loginsApi } from "@hero/contract/logins";
import type { Login } from "@hero/contract/logins";
import { sessionApi } from "@hero/contract/session";
import type { AccountTwoFactor, LoginTwoFactor } from "@hero/two-factor/settings";

import { browserAt, codeFor, demoPassword } from "./portal.ts";
import type { Browser, TestPortal } from "./portal.ts";

export function password(browser: Browser, username: string, typed = demoPassword) {
  return browser.call(sessionApi.signIn, { body: { username, password: typed } });
}

export function code(browser: Browser, entered: string) {
  return browser.call(sessionApi.enterCode, { body: { code: entered } });
}

/** Confirms it's them, with a code mailed to that address where one is asked for; throws if it is refused. */
export async function confirm(
  portal: TestPortal,
  browser: Browser,
  mailedTo?: string,
  typed = demoPassword,
): Promise<void> {
  const asked = await browser.call(confirmationApi.confirmIdentity, { body: { password: typed } });
  if (asked.status === 200 && asked.reply.outcome === "confirmed") return;
  if (mailedTo === undefined) throw new Error(`not confirmed: ${asked.problem.code}`);
  const body = { password: typed, code: await codeFor(portal, mailedTo) };
  const { status, reply, problem } = await browser.call(confirmationApi.confirmIdentity, { body });
  if (status !== 200 || reply.outcome !== "confirmed") throw new Error(`not confirmed: ${problem.code}`);
}

/** A browser in which this login is signed in, no code being asked, and has confirmed it's them. */
export async function confirmedIn(portal: TestPortal, username: string, address?: string): Promise<Browser> {
  const browser = await signedIn(portal, username, address);
  await confirm(portal, browser);
  return browser;
}

/** A browser in which this login is signed in without a code being asked; throws if one is. */
export async function signedIn(portal: TestPortal, username: string, address?: string): Promise<Browser> {
  const browser = browserAt(portal, address);
  const { reply } = await password(browser, username);
  if (reply.state !== "signed_in") throw new Error(`${username} is ${JSON.stringify(reply)}`);
  return browser;
}

/** A browser in which this login is signed in with the code mailed to it. */
export async function signedInWithCode(
  portal: TestPortal,
  username: string,
  mailedTo: string,
  address?: string,
): Promise<Browser> {
  const browser = browserAt(portal, address);
  const asked = await password(browser, username);
  if (asked.reply.state !== "code_required") throw new Error(`${username} is ${asked.reply.state}`);
  const entered = await code(browser, await codeFor(portal, mailedTo));
  if (entered.reply.state !== "signed_in") throw new Error(`the code was refused: ${entered.problem.code}`);
  return browser;
}

/** Update Details as it stands, with this two-factor setting. */
export async function setAccountTwoFactor(
  browser: Browser,
  twoFactor: AccountTwoFactor,
  extra: { exemptApiLogins?: true } = {},
) {
  const { reply } = await browser.call(accountApi.readAccount);
  const { name, contactName, email, phone, address, version } = reply;
  return await browser.call(accountApi.updateAccount, {
    version,
    body: { name, contactName, email, phone, address, twoFactor, ...extra },
  });
}

export async function loginNamed(browser: Browser, username: string): Promise<Login> {
  const { reply } = await browser.call(loginsApi.listLogins, { query: { q: username } });
  const found = reply.items.find((item) => item.username === username);
  if (found === undefined || !("twoFactor" in found)) throw new Error(`no login ${username} to be seen`);
  return found;
}

/** Update User Details as they stand, but for what is named. */
export async function updateLogin(
  browser: Browser,
  username: string,
  change: {
    twoFactor?: LoginTwoFactor;
    enabled?: boolean;
    role?: Login["role"];
    password?: string;
    name?: string;
    email?: string | null;
  },
) {
  const login = await loginNamed(browser, username);
  const { name, email, role, enabled, twoFactor } = login;
  return await browser.call(loginsApi.updateLogin, {
    params: { id: login.id },
    version: login.version,
    body: { name, email, role, enabled, twoFactor, ...change },
  });
}

export const everyone = { scope: "all_logins", promptOncePerLocation: false } as const;
export const everyoneOncePerLocation = { scope: "all_logins", promptOncePerLocation: true } as const;
export const accountLoginOnly = { scope: "account_login_only", promptOncePerLocation: false } as const;
export const nobody = { scope: "disabled", promptOncePerLocation: false } as const;
