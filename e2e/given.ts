import type { Account } from "@hero/contract/account";
import type { Login } from "@hero/contract/logins";
import type { SessionState } from "@hero/contract/session";
import { expect, request } from "@playwright/test";
import type { APIRequestContext } from "@playwright/test";

import { codeSubjects, nextCode, openInbox, wrongCodeFor } from "./mail.ts";
import type { Inbox } from "./mail.ts";
import type { Portal } from "./portal.ts";
import { demoPassword, details, owner } from "./steps.ts";

type AccountTwoFactor = Account["twoFactor"];
type LoginTwoFactor = Login["twoFactor"];

/** The account's setting as a story finds it, saved over the API by the account login. */
export async function givenAccount(portal: Portal, twoFactor: AccountTwoFactor): Promise<void> {
  await asOwner(portal, (api) => saveAccount(api, twoFactor));
}

/** A user's own setting as a story finds it. */
export async function givenLogin(portal: Portal, username: string, twoFactor: LoginTwoFactor): Promise<void> {
  await asOwner(portal, (api) => saveLogin(api, username, twoFactor));
}

/** A record with some history: Details saved so many times, a contact name after the other. */
export async function givenManyChanges(portal: Portal, times: number): Promise<void> {
  await asOwner(portal, async (api) => {
    const { twoFactor } = await readAccount(api);
    for (let time = 1; time <= times; time += 1) {
      await saveAccount(api, twoFactor, { contactName: `Contact ${time}` });
    }
  });
}

const demoNames: Record<string, string> = {
  aroha: "Aroha Ngata",
  wiremu: "Wiremu Parata",
  mere: "Mere Hōhepa",
  "pbx-sync": "Phone system",
};

/** Puts a portal that tests share back to how the help page finds it: its names, no 2FA, and no mail. */
export async function restoreDemo(portal: Portal): Promise<void> {
  await asOwner(portal, async (api, inbox) => {
    await confirm(api, inbox);
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

/** Ten recovery codes of a login, as it made them some time ago; `inbox` is its mail, which is read up to here. */
export async function givenRecoveryCodes(portal: Portal, username: string, inbox: Inbox): Promise<string[]> {
  return await asLogin(portal, username, inbox, async (api) => {
    await confirm(api, inbox);
    const made = await api.post("/api/profile/recovery-codes", { data: {} });
    expect(made.status(), await made.text()).toBe(201);
    return ((await made.json()) as { codes: string[] }).codes;
  });
}

/** Somebody with the right password who waits for the code of this login, in a browser of which no story tells. */
export async function givenAttempt(portal: Portal, username: string): Promise<void> {
  const api = await newApi(portal.url);
  try {
    const begun = await api.post("/api/session", { data: { username, password: demoPassword } });
    expect(begun.status(), await begun.text()).toBe(200);
    expect(((await begun.json()) as SessionState).state).toBe("code_required");
  } finally {
    await api.dispose();
  }
}

type Guessing = { username: string; address: string; times: number };

/**
 * Wrong codes from somewhere else, by somebody who has the password and not the mail: five to an attempt, as fast as
 * they are answered. `inbox` is that mail's: it is looked at so that no guess is right by chance.
 */
export async function givenWrongCodes(portal: Portal, guessing: Guessing, inbox: Inbox): Promise<void> {
  const { username, address, times } = guessing;
  const api = await newApi(portal.url, { "X-Forwarded-For": address });
  try {
    for (let left = times; left > 0; left -= 5) {
      const begun = await api.post("/api/session", { data: { username, password: demoPassword } });
      expect(begun.status(), await begun.text()).toBe(200);
      const code = wrongCodeFor(await nextCode(inbox));
      for (let entry = 0; entry < Math.min(5, left); entry += 1) {
        const entered = await api.post("/api/session/code", { data: { code } });
        expect(entered.status(), await entered.text()).toBe(422);
      }
    }
  } finally {
    await api.dispose();
  }
}

async function newApi(url: string, headers: Record<string, string> = {}): Promise<APIRequestContext> {
  return await request.newContext({ baseURL: url, extraHTTPHeaders: { Origin: url, ...headers } });
}

async function asOwner(
  portal: Portal,
  work: (api: APIRequestContext, inbox: Inbox) => Promise<void>,
): Promise<void> {
  const inbox = openInbox(portal, details.email);
  await asLogin(portal, owner, inbox, (api) => work(api, inbox));
}

/** What a login does over the API, signed in with a code where one is asked for. */
async function asLogin<T>(
  portal: Portal,
  username: string,
  inbox: Inbox,
  work: (api: APIRequestContext) => Promise<T>,
): Promise<T> {
  const api = await newApi(portal.url);
  try {
    for (let old = await inbox.count(); old > 0; old -= 1) await inbox.nextMail();
    const session = await api.post("/api/session", { data: { username, password: demoPassword } });
    expect(session.status(), await session.text()).toBe(200);
    const { state } = (await session.json()) as SessionState;
    if (state === "code_required") {
      const code = await nextCode(inbox);
      const entered = await api.post("/api/session/code", { data: { code } });
      expect(entered.status(), await entered.text()).toBe(200);
    }
    const result = await work(api);
    await api.delete("/api/session");
    return result;
  } finally {
    await api.dispose();
  }
}

/** "Confirm it's you", with a code where one is asked for: what weakens needs it. */
async function confirm(api: APIRequestContext, inbox: Inbox): Promise<void> {
  const password = demoPassword;
  const asked = await api.post("/api/session/confirm", { data: { password } });
  expect(asked.status(), await asked.text()).toBe(200);
  if (((await asked.json()) as { outcome: string }).outcome !== "code_required") return;
  const code = await nextCode(inbox, codeSubjects.confirm);
  const confirmed = await api.post("/api/session/confirm", { data: { password, code } });
  expect(confirmed.status(), await confirmed.text()).toBe(200);
}

async function readAccount(api: APIRequestContext): Promise<Account> {
  return (await (await api.get("/api/account")).json()) as Account;
}

async function saveAccount(
  api: APIRequestContext,
  twoFactor: AccountTwoFactor,
  change: Partial<Pick<Account, "contactName">> = {},
): Promise<void> {
  const account = await readAccount(api);
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
