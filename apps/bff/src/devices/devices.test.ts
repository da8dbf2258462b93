import { confirmationApi } from "@hero/contract/confirmation";
import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { browserAt, codeFor, demoPassword, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  code,
  confirmedIn,
  everyone,
  nobody,
  password,
  setAccountTwoFactor,
  signedIn,
  signedInWithCode,
} from "../../test/steps.ts";
import { hashToken } from "../ports/secrets.ts";
import { tokensIn, withToken } from "./cookie.ts";
import { isOwnDevice } from "./find-device.ts";

let portal: TestPortal;
let owner: Browser;

beforeEach(async () => {
  portal = await testPortal();
  owner = await confirmedIn(portal, "10024680", "192.0.2.1");
  await setAccountTwoFactor(owner, everyone);
});
afterEach(() => portal.close());

const wiremuMail = "wiremu@kereru.example";
const arohaMail = "aroha@kereru.example";
const home = "203.0.113.7";

async function idOf(username: string): Promise<string> {
  const [row] = await portal.rows(`SELECT id FROM logins WHERE username = '${username}'`);
  return String(row?.["id"]);
}
const isOwn = async (token: string | undefined, username = "wiremu") =>
  await isOwnDevice(portal.deps, token, await idOf(username));
const deviceOf = (browser: Browser) => browser.cookies.get("device");

/** Another browser with the same device cookie and nothing else. */
function withDeviceOf(browser: Browser, address = home): Browser {
  const copy = browserAt(portal, address);
  copy.cookies.set("device", deviceOf(browser) ?? "");
  return copy;
}
async function addAnother(browser: Browser, username: string, mailedTo: string): Promise<void> {
  await password(browser, username);
  const { reply } = await code(browser, await codeFor(portal, mailedTo));
  if (reply.state !== "signed_in") throw new Error(reply.state);
}
const wrongPassword = (browser: Browser) => password(browser, "wiremu", "not the password at all");

describe("the device cookie, happy", () => {
  it("is set by a sign-in completed with a mailed code, for that login, and survives sign-out", async () => {
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail, home);
    await browser.call(sessionApi.signOut);
    expect(await isOwn(deviceOf(browser))).toBe(true);
    expect(await isOwn(deviceOf(browser), "aroha")).toBe(false);
  });

  it("stands for every login that completed one there, each under a token of its own", async () => {
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail, home);
    const first = deviceOf(browser) ?? "";
    await addAnother(browser, "aroha", arohaMail);
    const [arohas = "", wiremus] = (deviceOf(browser) ?? "").split(".");
    expect([await isOwn(deviceOf(browser)), await isOwn(deviceOf(browser), "aroha")]).toEqual([true, true]);
    expect(wiremus).toBe(first);
    expect([await isOwn(arohas), await isOwn(arohas, "aroha")]).toEqual([false, true]);
  });

  it("of one login is renewed by that login alone: no other's sign-in moves it or gives it a fresh bucket", async () => {
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail, home);
    const copied = withDeviceOf(browser, "192.0.2.66");
    for (let tries = 0; tries < 3; tries += 1) await wrongPassword(browser);
    expect((await wrongPassword(browser)).status).toBe(429);
    await addAnother(browser, "aroha", arohaMail);
    expect((await wrongPassword(browser)).status).toBe(429);
    // The owner's own browser elsewhere is still the owner's, whoever signs in with a copy of its cookie.
    expect(await isOwn(deviceOf(copied))).toBe(true);
    portal.clock.advance({ seconds: 2 });
    await addAnother(browser, "wiremu", wiremuMail);
    expect(await isOwn(deviceOf(copied))).toBe(false);
    expect(await isOwn(deviceOf(browser))).toBe(true);
    expect((deviceOf(browser) ?? "").split(".")).toHaveLength(2);
  });

  it("keeps to six logins of a browser, the newest", () => {
    const tokens = Array.from({ length: 8 }, (_, index) => String(index).repeat(43));
    const cookie = tokens.reduce<string | undefined>(
      (held, each) => withToken(held, each, undefined),
      undefined,
    );
    expect(tokensIn(cookie)).toEqual(tokens.slice(2).toReversed());
    expect(tokensIn(`${tokens[0] ?? ""}.<script>.${"x".repeat(5000)}..`)).toEqual([tokens[0]]);
    expect(withToken(cookie, "a".repeat(43), tokens[7])).not.toContain(tokens[7]);
  });

  it("is renewed, not doubled, when the same login signs in there again", async () => {
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail, home);
    await addAnother(browser, "wiremu", wiremuMail);
    expect(await portal.rows("SELECT * FROM devices")).toHaveLength(1);
    expect(await isOwn(deviceOf(browser))).toBe(true);
  });

  it("is told for 400 days, at rest as its hash alone", async () => {
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail, home);
    const [row] = await portal.rows("SELECT * FROM devices");
    expect(row?.["token_hash"]).toBe(hashToken(deviceOf(browser) ?? ""));
    portal.clock.advance({ days: 400, milliseconds: -1 });
    expect(await isOwn(deviceOf(browser))).toBe(true);
    portal.clock.advance({ milliseconds: 1 });
    expect(await isOwn(deviceOf(browser))).toBe(false);
  });

  it("is remembered for the 20 newest browsers of a login", async () => {
    const browsers: Browser[] = [];
    for (let each = 0; each < 21; each += 1) {
      browsers.push(await signedInWithCode(portal, "wiremu", wiremuMail, home));
    }
    const known = await Promise.all(browsers.map((browser) => isOwn(deviceOf(browser))));
    expect(known).toEqual([false, ...Array.from({ length: 20 }, () => true)]);
  });
});

describe("the device cookie, refused", () => {
  it("opens nothing by itself", async () => {
    const browser = withDeviceOf(await signedInWithCode(portal, "wiremu", wiremuMail, home));
    expect((await browser.call(sessionApi.readSession)).reply).toEqual({ state: "signed_out" });
    expect((await password(browser, "wiremu")).reply.state).toBe("code_required");
  });

  it("is not set by a sign-in without a code, nor by confirming it's you", async () => {
    expect(deviceOf(owner)).toBeUndefined();
    await setAccountTwoFactor(owner, nobody);
    expect(deviceOf(await signedIn(portal, "wiremu"))).toBeUndefined();
    await setAccountTwoFactor(owner, everyone);
    await owner.call(confirmationApi.confirmIdentity, { body: { password: demoPassword } });
    const mailed = await codeFor(portal, "accounts@kereru.example");
    const confirmed = await owner.call(confirmationApi.confirmIdentity, {
      body: { password: demoPassword, code: mailed },
    });
    expect(confirmed.reply).toMatchObject({ outcome: "confirmed" });
    expect(deviceOf(owner)).toBeUndefined();
  });
});

describe("the device cookie, hostile", () => {
  it("one that an attacker planted is worth nothing once its browser's holder signed in", async () => {
    const attacker = await signedInWithCode(portal, "aroha", arohaMail, "198.51.100.66");
    const planted = deviceOf(attacker) ?? "";
    const victim = browserAt(portal, home);
    victim.cookies.set("device", planted);
    await addAnother(victim, "wiremu", wiremuMail);
    expect(await isOwn(planted)).toBe(false);
    // It stays what it was: the attacker's own.
    expect(await isOwn(planted, "aroha")).toBe(true);
    expect(await isOwn(deviceOf(victim))).toBe(true);
  });

  it("a made-up one is nobody's, before and after", async () => {
    const victim = browserAt(portal, home);
    victim.cookies.set("device", "made-up");
    await addAnother(victim, "wiremu", wiremuMail);
    expect(deviceOf(victim)).not.toBe("made-up");
    expect([await isOwn("made-up"), await isOwn(""), await isOwn(undefined)]).toEqual([false, false, false]);
  });
});

describe("an attacker cannot lock the owner out of the password step", () => {
  it("a login's delay for strangers passes its own browser, and their own guesses delay that alone", async () => {
    const own = await signedInWithCode(portal, "wiremu", wiremuMail, home);
    const stranger = browserAt(portal, "198.51.100.66");
    for (let wrong = 0; wrong < 3; wrong += 1) expect((await wrongPassword(stranger)).status).toBe(401);
    expect((await password(browserAt(portal, "198.51.100.67"), "wiremu")).status).toBe(429);
    expect((await password(own, "wiremu")).status).toBe(200);
    expect((await password(browserAt(portal, "198.51.100.67"), "wiremu")).status).toBe(429);

    portal.clock.advance({ minutes: 1 });
    for (let wrong = 0; wrong < 3; wrong += 1) expect((await wrongPassword(own)).status).toBe(401);
    const delayed = await password(own, "wiremu");
    expect([delayed.status, delayed.headers.get("Retry-After")]).toEqual([429, "1"]);
    expect((await password(browserAt(portal, "198.51.100.67"), "wiremu")).status).toBe(200);
  });

  it("an address that is full refuses strangers and other logins, and passes the login's own browser", async () => {
    const own = await signedInWithCode(portal, "wiremu", wiremuMail, home);
    for (let name = 0; name < 10; name += 1) await password(browserAt(portal, home), `nobody-${name}`);
    expect((await password(browserAt(portal, home), "wiremu")).status).toBe(429);
    expect((await password(withDeviceOf(own), "aroha")).status).toBe(429);
    expect((await password(withDeviceOf(own), "wiremu")).status).toBe(200);
  });

  it("a name that no login has is counted like any, whatever the browser holds", async () => {
    const own = await signedInWithCode(portal, "wiremu", wiremuMail, home);
    for (let wrong = 0; wrong < 3; wrong += 1) {
      expect((await password(withDeviceOf(own), "nobody", "wrong")).status).toBe(401);
    }
    expect((await password(withDeviceOf(own), "nobody", "wrong")).status).toBe(429);
  });
});

describe("code mails", () => {
  it("strangers' browsers may cause 5 an hour, and the login's own 5 more of their own", async () => {
    const own = await signedInWithCode(portal, "wiremu", wiremuMail, home);
    const asking = async (browserOf: () => Browser) => {
      const statuses: number[] = [];
      for (let each = 0; each < 6; each += 1) statuses.push((await password(browserOf(), "wiremu")).status);
      return statuses;
    };
    const five = [200, 200, 200, 200, 200, 429];
    expect(await asking(() => browserAt(portal, home))).toEqual(five);
    expect(await asking(() => withDeviceOf(own))).toEqual(five);
    portal.clock.advance({ hours: 1 });
    expect((await password(withDeviceOf(own), "wiremu")).status).toBe(200);
  });

  it("a used code gives its place back to its own kind", async () => {
    const own = await signedInWithCode(portal, "wiremu", wiremuMail, home);
    for (let each = 0; each < 5; each += 1) await password(withDeviceOf(own), "wiremu");
    const last = withDeviceOf(own);
    expect((await password(last, "wiremu")).problem.code).toBe("too_many_codes");
    for (let each = 0; each < 7; each += 1) await signedInWithCode(portal, "wiremu", wiremuMail, home);
    expect((await password(last, "wiremu")).problem.code).toBe("too_many_codes");
  });
});
