import type { Account } from "@hero/contract/account";
import type { Login } from "@hero/contract/logins";
import type { SessionState } from "@hero/contract/session";
import { expect, request } from "@playwright/test";
import type { APIRequestContext } from "@playwright/test";

import { codeIn, openInbox } from "./mail.ts";
import { demoPassword, details, owner } from "./steps.ts";

type AccountTwoFactor = Account["twoFactor"];
type LoginTwoFactor = Login["twoFactor"];

/** The account's setting as a story finds it, saved over the API by the account login. */
export async function givenAccount(url: string, twoFactor: AccountTwoFactor): Promise<void> {
  await asOwner(url, (api) => saveAccount(api, twoFactor));
}

/** A user's own setting as a story finds it. */
export async function givenLogin(url: string, username: string, twoFactor: LoginTwoFactor): Promise<void> {
  await asOwner(url, (api) => saveLogin(api, username, twoFactor));
}

const demoNames: Record<string, string> = {
  aroha: "Aroha Ngata",
  wiremu: "Wiremu Parata",
  mere: "Mere Hōhepa",
  "pbx-sync": "Phone system",
};

/** Puts a portal that tests share back to how the help page finds it: its names, no 2FA, and no mail. */
export async function restoreDemo(url: string): Promise<void> {
  await asOwner(url, async (api) => {
    await saveAccount(
      api,
      { scope: "disabled", promptOncePerLocation: false },
      { contactName: "Moana Te Rangi" },
    );
    for (const [username, name] of Object.entries(demoNames)) {
      await saveLogin(
        api,
        username,
        { method: "disabled", promptOncePerLocation: false },
        { name, enabled: true },
      );
    }
    await api.delete("/api/dev/mail");
  });
}

async function asOwner(url: string, work: (api: APIRequestContext) => Promise<void>): Promise<void> {
  const api = await request.newContext({ baseURL: url, extraHTTPHeaders: { Origin: url } });
  try {
    const inbox = openInbox(url, details.email);
    for (let old = await inbox.count(); old > 0; old -= 1) await inbox.nextMail();
    const session = await api.post("/api/session", { data: { username: owner, password: demoPassword } });
    expect(session.status(), await session.text()).toBe(200);
    const { state } = (await session.json()) as SessionState;
    if (state === "code_required") {
      const entered = await api.post("/api/session/code", { data: { code: codeIn(await inbox.nextMail()) } });
      expect(entered.status(), await entered.text()).toBe(200);
    }
    await work(api);
    await api.delete("/api/session");
  } finally {
    await api.dispose();
  }
}

async function saveAccount(
  api: APIRequestContext,
  twoFactor: AccountTwoFactor,
  change: Partial<Pick<Account, "contactName">> = {},
): Promise<void> {
  const account = (await (await api.get("/api/account")).json()) as Account;
  const { name, contactName, email, phone, address, version } = account;
  const saved = await api.put("/api/account", {
    headers: { "If-Match": `"${version}"` },
    data: { name, contactName, email, phone, address, twoFactor, ...change },
  });
  expect(saved.status(), await saved.text()).toBe(200);
}

async function loginsOf(api: APIRequestContext): Promise<Login[]> {
  const { items } = (await (await api.get("/api/logins?limit=200")).json()) as { items: Login[] };
  return items;
}

async function saveLogin(
  api: APIRequestContext,
  username: string,
  twoFactor: LoginTwoFactor,
  change: Partial<Pick<Login, "name" | "enabled">> = {},
): Promise<void> {
  const found = (await loginsOf(api)).find((login) => login.username === username);
  if (found === undefined) throw new Error(`There is no login ${username}.`);
  const { id, name, email, role, enabled, version } = found;
  const saved = await api.put(`/api/logins/${id}`, {
    headers: { "If-Match": `"${version}"` },
    data: { name, email, role, enabled, twoFactor, ...change },
  });
  expect(saved.status(), await saved.text()).toBe(200);
}
