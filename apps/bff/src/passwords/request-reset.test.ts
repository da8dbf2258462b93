import { passwordsApi } from "@hero/contract/passwords";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { askReset, completeReset, resetLink } from "../../test/links.ts";
import { browserAt, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import { password } from "../../test/steps.ts";

let portal: TestPortal;
let browser: Browser;

beforeEach(async () => {
  portal = await testPortal();
  browser = browserAt(portal);
});
afterEach(() => portal.close());

const links = () => portal.rows("SELECT * FROM links WHERE purpose = 'reset'");
const mails = () => portal.rows("SELECT * FROM outbox WHERE kind = 'reset_link'");

describe("asking for a reset", () => {
  it("mails the link to the login's own confirmed address", async () => {
    expect((await askReset(browser, " Wiremu ")).status).toBe(202);
    await portal.worker.drain();
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(["wiremu@kereru.example"]);
  });

  it("mails the account login's to the Details address", async () => {
    await askReset(browser, "10024680");
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(["accounts@kereru.example"]);
  });

  it("keeps no token but its hash, anywhere", async () => {
    const token = await resetLink(portal, browser, "wiremu", "wiremu@kereru.example");
    expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
    const everything = JSON.stringify([
      await links(),
      await mails(),
      await portal.rows("SELECT * FROM activity"),
    ]);
    expect(everything).not.toContain(token);
  });

  it("makes links that live an hour by the clock", async () => {
    const token = await resetLink(portal, browser, "wiremu", "wiremu@kereru.example");
    portal.clock.advance({ minutes: 59, seconds: 59 });
    expect((await completeReset(browser, token, { newPassword: "short" })).status).toBe(422);
    portal.clock.advance({ seconds: 1 });
    expect((await completeReset(browser, token)).problem.code).toBe("link_expired");
  });

  it("leaves the old password good until the link is used", async () => {
    await resetLink(portal, browser, "wiremu", "wiremu@kereru.example");
    expect((await password(browser, "wiremu")).status).toBe(200);
  });
});

describe("no reset by mail", () => {
  it.each([
    ["a name that no login has", "nobody-of-that-name", ""],
    ["a login without an email", "mere", ""],
    ["a program", "pbx-sync", "UPDATE logins SET email = 'p@kereru.example', email_confirmed_at = 1"],
    ["a disabled login", "wiremu", "UPDATE logins SET enabled = 0"],
    ["a deleted login", "wiremu", "UPDATE logins SET deleted_at = 1"],
    ["an address not yet confirmed", "wiremu", "UPDATE logins SET email_confirmed_at = NULL"],
    ["a Details address not yet confirmed", "10024680", "UPDATE accounts SET email_confirmed_at = NULL"],
  ])("for %s, and nothing tells so", async (_what, username, change) => {
    const known = await askReset(browser, "aroha");
    if (change !== "") {
      const where = change.includes("accounts") ? "" : ` WHERE username = '${username}'`;
      await portal.rows(`${change}${where}`);
    }
    const before = await mails();
    const other = await askReset(browser, username);
    expect(other.status).toBe(202);
    expect(other.reply).toEqual(known.reply);
    const shown = (headers: Headers) => [...headers.keys()].filter((name) => name !== "x-request-id");
    expect(shown(other.headers)).toEqual(shown(known.headers));
    expect((await mails()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it("writes the same rows of links for a name that exists and one that doesn't", async () => {
    await askReset(browser, "wiremu");
    await askReset(browser, "nobody-of-that-name");
    const [known, unknown] = await links();
    expect(Object.keys(unknown ?? {})).toEqual(Object.keys(known ?? {}));
    expect(String(unknown?.["token_hash"])).toHaveLength(String(known?.["token_hash"]).length);
    expect(unknown).toMatchObject({ login_id: null, sent_to: "" });
  });

  it("keeps nothing of the names that strangers type", async () => {
    await askReset(browser, "correct horse battery");
    const everything = JSON.stringify([
      await portal.rows("SELECT * FROM links"),
      await portal.rows("SELECT * FROM outbox"),
      await portal.rows("SELECT * FROM activity"),
      await portal.rows("SELECT * FROM throttle"),
    ]);
    expect(everything).not.toContain("correct horse");
  });
});

describe("limits", () => {
  it("mails at most three links per login and hour, and says nothing of it", async () => {
    for (let asked = 0; asked < 5; asked += 1) expect((await askReset(browser, "wiremu")).status).toBe(202);
    expect(await mails()).toHaveLength(3);
    portal.clock.advance({ hours: 1 });
    await askReset(browser, "wiremu");
    expect(await mails()).toHaveLength(4);
  });

  it("gives back what couldn't be sent", async () => {
    for (let asked = 0; asked < 3; asked += 1) await askReset(browser, "wiremu");
    await portal.rows("UPDATE outbox SET state = 'failed'");
    await askReset(browser, "wiremu");
    expect(await mails()).toHaveLength(4);
  });

  it.each(["wiremu", "nobody-of-that-name"])("refuses the 21st from an address for %s", async (username) => {
    for (let asked = 0; asked < 20; asked += 1) expect((await askReset(browser, username)).status).toBe(202);
    const { status, problem, headers } = await askReset(browser, username);
    expect([status, problem.code]).toEqual([429, "too_many_requests"]);
    expect(Number(headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await askReset(browserAt(portal, "198.51.100.9"), username)).status).toBe(202);
    portal.clock.advance({ minutes: 10 });
    expect((await askReset(browser, username)).status).toBe(202);
  });

  it("counts an IPv6 household as one, and its network at four times the figure", async () => {
    const at = (host: string) => browserAt(portal, host);
    for (let asked = 0; asked < 20; asked += 1) await askReset(at(`2001:db8:1:1::${asked + 1}`), "nobody-1");
    expect((await askReset(at("2001:db8:1:1::ff"), "nobody-1")).status).toBe(429);
    expect((await askReset(at("2001:db8:1:2::1"), "nobody-1")).status).toBe(202);
  });

  it("a burst stays within them", async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => askReset(browser, "wiremu")));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(20);
    expect(await mails()).toHaveLength(3);
  });

  it("keeps no rows for names that don't exist, however many are tried", async () => {
    for (let asked = 0; asked < 30; asked += 1) {
      await askReset(browserAt(portal, `198.51.100.${asked}`), `nobody-${asked}`);
    }
    expect((await links()).length).toBeLessThanOrEqual(1);
  });

  it("lets go of links that are over, a few with each request", async () => {
    await portal.rows(`INSERT INTO links (id, purpose, token_hash, key_id, password_version, sent_to, created_at, expires_at)
      SELECT value, 'reset', value, 'k', 1, '', 1, 2 FROM json_each('${JSON.stringify(
        Array.from({ length: 45 }, (_, index) => `old-${index}`),
      )}')`);
    await askReset(browser, "nobody-1");
    expect(await links()).toHaveLength(26);
    await askReset(browser, "nobody-1");
    await askReset(browser, "wiremu");
    await askReset(browser, "wiremu");
    expect((await links()).filter(({ login_id: loginId }) => loginId !== null)).toHaveLength(2);
    expect(await links()).toHaveLength(2);
  });
});

describe("an odd request", () => {
  it.each([[{}], [{ username: "" }], [{ username: "x".repeat(255) }], [{ username: "a", token: "b" }]])(
    "%j is refused without a write",
    async (body) => {
      const { status } = await browser.call(passwordsApi.requestPasswordReset, { body: body as never });
      expect(status).toBe(422);
      expect(await links()).toEqual([]);
    },
  );
});
