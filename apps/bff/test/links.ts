import { passwordsApi } from "@hero/contract/passwords";

import type { Browser, TestPortal } from "./portal.ts";

export const newPassword = "tīeke sing at the break of day";

/** The secret of the newest link mailed to an address, once nothing is left to send; throws when there is none. */
export async function linkFor(portal: TestPortal, to: string, page: string): Promise<string> {
  await portal.worker.drain();
  const start = `${portal.deps.portal.publicUrl}${page}#token=`;
  const text = portal.mailbox.list(to).find((mail) => mail.text.includes(start))?.text ?? "";
  const token = text.split(start)[1]?.match(/^[\w-]+/)?.[0];
  if (token === undefined) throw new Error(`no link to ${page} was mailed to ${to}`);
  return token;
}

export const resetPage = "/password/reset";
export const cancelPage = "/password/reset/cancel";

export function askReset(browser: Browser, username: string) {
  return browser.call(passwordsApi.requestPasswordReset, { body: { username } });
}

/** The secret of a reset link just asked for. */
export async function resetLink(
  portal: TestPortal,
  browser: Browser,
  username: string,
  to: string,
): Promise<string> {
  await askReset(browser, username);
  return await linkFor(portal, to, resetPage);
}

export function completeReset(
  browser: Browser,
  token: string,
  extra: { newPassword?: string; recoveryCode?: string } = {},
) {
  return browser.call(passwordsApi.completePasswordReset, { body: { token, newPassword, ...extra } });
}

export function cancelByLink(browser: Browser, token: string) {
  return browser.call(passwordsApi.cancelPasswordReset, { body: { token } });
}

/** Kinds of activity about a login, the oldest first. */
export async function activityOf(portal: TestPortal, username: string, like = "%"): Promise<string[]> {
  const rows = await portal.rows(
    `SELECT type FROM activity WHERE login_username = '${username}' AND type LIKE '${like}' ORDER BY id`,
  );
  return rows.map(({ type }) => String(type));
}

/** Who was mailed which notice, in the order of addresses. */
export async function toldOf(portal: TestPortal, kind: string): Promise<string[]> {
  const rows = await portal.rows(`SELECT recipient FROM outbox WHERE kind = '${kind}' ORDER BY recipient`);
  return rows.map(({ recipient }) => String(recipient));
}
