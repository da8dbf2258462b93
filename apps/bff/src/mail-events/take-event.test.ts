import { accountApi } from "@hero/contract/account";
import { activityApi } from "@hero/contract/activity";
import { loginsApi } from "@hero/contract/logins";
import { profileApi } from "@hero/contract/profile";
import { sessionApi } from "@hero/contract/session";
import type { Challenge } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { saveDetails } from "../../test/addresses.ts";
import { eventOf, sent, tell, tellAs } from "../../test/mail-events.ts";
import { browserAt, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import { accessToken, browserWith, everyRow, expectDressed, outcomeOf } from "../../test/samples.ts";
import { confirmedIn, loginNamed, password, signedIn, updateLogin } from "../../test/steps.ts";
import { createApp } from "../app.ts";
import { DatabaseUnavailable } from "../db/errors.ts";

const wiremus = "wiremu@kereru.example";

let portal: TestPortal;

beforeEach(async () => {
  portal = await testPortal();
});
afterEach(() => portal.close());

const bodyOf = (providerId: string, kind: "delivered" | "bounced" = "bounced") =>
  JSON.stringify(eventOf(portal, providerId, kind));
const outcome = async (response: Promise<Response>) => {
  await expectDressed("/webhooks/resend", await response);
  return await outcomeOf(await response);
};
const formatted = () => new Date(portal.clock.now()).toISOString();

async function challengeIn(browser: Browser): Promise<Challenge> {
  const { reply } = await browser.call(sessionApi.readSession);
  if (reply.state !== "code_required") throw new Error(reply.state);
  return reply.challenge;
}

/** The provider has taken every mail of this address so far, and calls the newest `providerId`. */
async function name(providerId: string, to: string): Promise<void> {
  await portal.worker.drain();
  await portal.rows(`
    UPDATE outbox SET provider_id = '${providerId}' WHERE rowid = (SELECT max(rowid) FROM outbox WHERE recipient = '${to}')`);
}

describe("happy", () => {
  it("an event that is signed is taken, from anywhere and without cookies, and one of no interest too", async () => {
    expect(await outcome(tellAs(portal, bodyOf("p")))).toBe("204");
    expect(await portal.rows("SELECT provider_id, kind, received_at, applied_at FROM mail_events")).toEqual([
      { provider_id: "p", kind: "bounced", received_at: portal.clock.now(), applied_at: null },
    ]);
    const before = await everyRow(portal);
    expect(await outcome(tellAs(portal, '"other"'))).toBe("204");
    expect(await everyRow(portal)).toBe(before);
  });

  it("one that is told again is answered as the first time was, and changes nothing more", async () => {
    await sent(portal, "p", { username: "wiremu", to: wiremus });
    const body = bodyOf("p");
    expect(await outcome(tellAs(portal, body))).toBe("204");
    const before = await everyRow(portal);
    expect(await outcome(tellAs(portal, body))).toBe("204");
    expect(await everyRow(portal)).toBe(before);
  });

  it("the code screen learns what becomes of its mail, and may ask again by its usual rules", async () => {
    const owner = await signedIn(portal, "10024680");
    await updateLogin(owner, "wiremu", { twoFactor: { method: "email", promptOncePerLocation: false } });
    const waiting = browserAt(portal);
    await password(waiting, "wiremu");
    await name("first", wiremus);
    expect(await challengeIn(waiting)).toMatchObject({ delivery: "sent", sentToRefused: null });
    portal.clock.advance({ seconds: 3 });
    await tell(portal, eventOf(portal, "first", "delivered"));
    expect(await challengeIn(waiting)).toMatchObject({ delivery: "delivered", deliveryAt: formatted() });
    portal.clock.advance({ seconds: 3 });
    await tell(portal, eventOf(portal, "first", "bounced"));
    // Its own refusal is its delivery; the mark is for attempts that come after.
    expect(await challengeIn(waiting)).toMatchObject({
      delivery: "bounced",
      deliveryAt: formatted(),
      sentToRefused: null,
    });
    const refusedAt = formatted();

    const resend = () => waiting.call(sessionApi.resendCode);
    expect((await resend()).problem.code).toBe("resend_too_soon");
    portal.clock.advance({ seconds: 24 });
    expect((await resend()).status).toBe(200);
    await name("second", wiremus);
    await tell(portal, eventOf(portal, "first", "delivered"));
    expect(await challengeIn(waiting)).toMatchObject({ delivery: "sent", sentToRefused: null });

    const next = browserAt(portal, "203.0.113.8");
    await password(next, "wiremu");
    expect((await challengeIn(next)).sentToRefused).toEqual({ because: "bounced", at: refusedAt });
    await tell(portal, eventOf(portal, "second", "delivered"));
    expect((await challengeIn(next)).sentToRefused).toBeNull();
  });

  it("a complaint about a code leaves it delivered, and a code sent to the account's address is warned of as well", async () => {
    const owner = await signedIn(portal, "10024680");
    await updateLogin(owner, "mere", { twoFactor: { method: "email", promptOncePerLocation: false } });
    const waiting = browserAt(portal);
    await password(waiting, "mere");
    await name("first", "accounts@kereru.example");
    portal.clock.advance({ seconds: 3 });
    await tell(portal, eventOf(portal, "first", "delivered"));
    await tell(portal, eventOf(portal, "first", "complained"));
    const refusedAt = formatted();
    expect(await challengeIn(waiting)).toMatchObject({ delivery: "delivered", sentToRefused: null });
    portal.clock.advance({ seconds: 3 });
    const next = browserAt(portal, "203.0.113.8");
    await password(next, "mere");
    expect((await challengeIn(next)).sentToRefused).toEqual({ because: "complained", at: refusedAt });
  });

  it("Details, Logins and the profile show the mark, and their versions stay as they are", async () => {
    const owner = await signedIn(portal, "10024680");
    const wiremu = await signedIn(portal, "wiremu");
    const before = await owner.call(accountApi.readAccount);
    const { version } = await loginNamed(owner, "wiremu");
    expect(before.reply.emailRefused).toBeNull();
    await sent(portal, "a", { username: "mere", to: "accounts@kereru.example" });
    await sent(portal, "w", { username: "wiremu", to: wiremus });
    portal.clock.advance({ seconds: 1 });
    await tell(portal, eventOf(portal, "a", "complained"));
    await tell(portal, eventOf(portal, "w", "bounced"));
    const at = formatted();
    const accounts = { email: "accounts@kereru.example", because: "complained", at };
    const own = { email: wiremus, because: "bounced", at };
    const { reply } = await owner.call(accountApi.readAccount);
    expect(reply).toEqual({ ...before.reply, emailRefused: accounts });
    expect((await loginNamed(owner, "10024680")).emailRefused).toEqual(accounts);
    expect(await loginNamed(owner, "wiremu")).toMatchObject({ emailRefused: own, version });
    expect((await wiremu.call(profileApi.readProfile)).reply.emailRefused).toEqual(own);
    expect((await loginNamed(owner, "mere")).emailRefused).toBeNull();
  });
});

describe("refused", () => {
  it("what isn't signed is told so and leaves nothing behind", async () => {
    const before = await everyRow(portal);
    for (const headers of [{}, { "svix-signature": "" }, { "svix-signature": "v1,c2lnbmVk" }]) {
      expect(await outcome(tellAs(portal, bodyOf("p"), headers))).toBe("401 invalid_signature");
    }
    expect(await everyRow(portal)).toBe(before);
  });

  it("a signed body past 64 KiB is not taken in", async () => {
    const body = JSON.stringify({ ...eventOf(portal, "p", "bounced"), reason: "x".repeat(65 * 1024) });
    expect(await outcome(tellAs(portal, body))).toBe("413 body_too_large");
    expect(await portal.rows("SELECT id FROM mail_events")).toEqual([]);
  });

  it("without a provider that tells of mails there is nothing at its address, whatever the method", async () => {
    const app = createApp({ ...portal.deps, mailEvents: null });
    for (const method of ["POST", "GET", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const response = await browserAt({ app, deps: portal.deps }).request("/webhooks/resend", { method });
      expect([method, await outcomeOf(response)]).toEqual([method, "404 not_found"]);
    }
    expect((await tellAs({ app }, bodyOf("p"))).status).toBe(404);
  });

  it("while the database can't be written the provider is asked to tell it again", async () => {
    await sent(portal, "p", { username: "wiremu", to: wiremus });
    const db = {
      ...portal.db,
      writeGuarded: () => Promise.reject(new DatabaseUnavailable("locked")),
    };
    const app = createApp({ ...portal.deps, db });
    const body = bodyOf("p");
    const response = await tellAs({ app }, body);
    expect(await outcomeOf(response)).toBe("503 unavailable");
    expect(response.headers.get("Retry-After")).toMatch(/^\d+$/);
    expect((await tellAs(portal, body)).status).toBe(204);
    expect(await portal.rows("SELECT state FROM outbox WHERE provider_id = 'p'")).toEqual([
      { state: "bounced" },
    ]);
  });

  it("an address in place of the refused one shows no mark, nor does a login without one", async () => {
    const owner = await confirmedIn(portal, "10024680");
    for (const username of ["wiremu", "aroha"]) {
      const to = `${username}@kereru.example`;
      await sent(portal, username, { username, to });
      await tell(portal, eventOf(portal, username, "bounced"));
      expect((await loginNamed(owner, username)).emailRefused).toMatchObject({ email: to });
    }
    await updateLogin(owner, "wiremu", { email: "wi@kereru.example" });
    // Until the new one is confirmed the old one is in force.
    expect(await loginNamed(owner, "wiremu")).toMatchObject({
      pendingEmail: "wi@kereru.example",
      emailRefused: { email: wiremus },
    });
    await portal.rows(
      "UPDATE logins SET email = pending_email, pending_email = NULL WHERE username = 'wiremu'",
    );
    expect(await loginNamed(owner, "wiremu")).toMatchObject({
      email: "wi@kereru.example",
      emailRefused: null,
    });
    expect((await updateLogin(owner, "aroha", { email: null })).status).toBe(200);
    expect(await loginNamed(owner, "aroha")).toMatchObject({ email: null, emailRefused: null });
  });

  it("a code that checks an address marks the one that waits, until another waits", async () => {
    const owner = await confirmedIn(portal, "10024680");
    const pending = async (email: string) => {
      await saveDetails(owner, { email });
      return (await owner.call(accountApi.readAccount)).reply.pendingEmailRefused;
    };
    expect(await pending("new@kereru.example")).toBeNull();
    await name("check", "new@kereru.example");
    await tell(portal, eventOf(portal, "check", "bounced"));
    expect(await pending("new@kereru.example")).toMatchObject({
      email: "new@kereru.example",
      because: "bounced",
    });
    expect(await pending("newer@kereru.example")).toBeNull();
    await owner.call(accountApi.cancelAccountEmail);
    expect((await owner.call(accountApi.readAccount)).reply.pendingEmailRefused).toBeNull();
  });
});

describe("hostile", () => {
  it("programs see nothing of it", async () => {
    await sent(portal, "p", { username: "wiremu", to: wiremus });
    await tell(portal, eventOf(portal, "p", "bounced"));
    const headers = { Authorization: `Bearer ${await accessToken(portal)}` };
    const program = browserWith(portal, { cookies: [], headers });
    for (const { path } of [loginsApi.listLogins, accountApi.readAccount, activityApi.listActivity]) {
      const response = await program.request(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(await response.text()).not.toMatch(/email_refused|"because":"bounced"|came back/);
    }
  });

  it("cookies that come along with an event are nobody's, and none are set", async () => {
    const browser = await signedIn(portal, "10024680");
    const response = await browser.request("/webhooks/resend", {
      method: "POST",
      headers: { "svix-signature": "signed", Origin: "https://elsewhere.example" },
      body: bodyOf("p"),
    });
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()).toEqual([]);
  });
});
