import { readFileSync } from "node:fs";

import { accountApi } from "@hero/contract/account";
import { sessionApi } from "@hero/contract/session";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { testDatabase } from "../src/db/testing.ts";
import { hashToken } from "../src/ports/secrets.ts";
import { browserAt, codeFor, testPortal, wrongCodeFor } from "./portal.ts";
import type { Browser, TestPortal } from "./portal.ts";
import { everyRow } from "./samples.ts";
import { code, everyone, password, setAccountTwoFactor, signedIn } from "./steps.ts";

const wiremuMail = "wiremu@kereru.example";
const stateOf = async (browser: Browser) => (await browser.call(sessionApi.readSession)).reply;

/** Another browser with the same cookies, as a second window or a thief has them. */
function copyOf(portal: TestPortal, browser: Browser): Browser {
  const copy = browserAt(portal);
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
  return copy;
}

describe.each([
  { publicUrl: "http://localhost:3000", prefix: "", secure: [] },
  { publicUrl: "https://portal.example", prefix: "__Host-", secure: ["Secure"] },
])("cookies at $publicUrl", ({ publicUrl, prefix, secure }) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await testPortal({ publicUrl });
  });
  afterAll(() => portal.close());

  /** Name, value and the attributes in any order. */
  const cookiesOf = (headers: Headers) =>
    headers.getSetCookie().map((line) => {
      const [pair = "", ...attributes] = line.split("; ");
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), attributes: attributes.toSorted() };
    });
  const lax = ["HttpOnly", "Path=/", "SameSite=Lax", ...secure].toSorted();
  const strict = ["HttpOnly", "Path=/", "SameSite=Strict", ...secure];
  const token: unknown = expect.stringMatching(/^[\w-]{43}$/);
  const sessionSet = { name: `${prefix}session`, value: token, attributes: lax };
  const challengeSet = {
    name: `${prefix}challenge`,
    value: token,
    attributes: [...strict, "Max-Age=1200"].toSorted(),
  };
  const deviceSet = {
    name: `${prefix}device`,
    value: token,
    attributes: [...lax, "Max-Age=34560000"].toSorted(),
  };
  const sessionGone = { name: `${prefix}session`, value: "", attributes: [...lax, "Max-Age=0"].toSorted() };
  const challengeGone = {
    name: `${prefix}challenge`,
    value: "",
    attributes: [...strict, "Max-Age=0"].toSorted(),
  };
  const sorted = (cookies: { name: string }[]) => cookies.toSorted((a, b) => a.name.localeCompare(b.name));

  it("each is set and cleared with exactly its attributes, at each step of a sign-in", async () => {
    const browser = browserAt(portal);
    const direct = await password(browser, "10024680");
    expect(sorted(cookiesOf(direct.headers))).toEqual([challengeGone, sessionSet]);
    await setAccountTwoFactor(browser, everyone);

    const asked = await password(browser, "10024680");
    expect(sorted(cookiesOf(asked.headers))).toEqual([challengeSet, sessionGone]);
    const mailed = await codeFor(portal, "accounts@kereru.example");
    expect(cookiesOf((await code(browser, wrongCodeFor(mailed))).headers)).toEqual([]);
    const entered = await code(browser, mailed);
    expect(sorted(cookiesOf(entered.headers))).toEqual([challengeGone, deviceSet, sessionSet]);

    for (const endpoint of [sessionApi.readSession, sessionApi.keepSessionAlive, accountApi.readAccount]) {
      expect(cookiesOf((await browser.call(endpoint)).headers)).toEqual([]);
    }
    const out = await browser.call(sessionApi.signOut);
    expect(sorted(cookiesOf(out.headers))).toEqual([challengeGone, sessionGone]);
  });

  it("one under another name counts for nothing", async () => {
    const browser = browserAt(portal);
    await password(browser, "10024680");
    await code(browser, await codeFor(portal, "accounts@kereru.example"));
    const session = browser.cookies.get(`${prefix}session`) ?? "";
    expect((await stateOf(browser)).state).toBe("signed_in");
    for (const name of ["session", "__Host-session", "__Secure-session", "Session"]) {
      if (name === `${prefix}session`) continue;
      const other = browserAt(portal);
      other.cookies.set(name, session);
      expect([name, (await stateOf(other)).state]).toEqual([name, "signed_out"]);
    }
  });
});

describe("how long a session lives", () => {
  let portal: TestPortal;
  let browser: Browser;
  beforeEach(async () => {
    portal = await testPortal();
    browser = await signedIn(portal, "10024680");
  });
  afterEach(() => portal.close());
  const almost = { minutes: 30, milliseconds: -1 };

  it("to the last millisecond of 30 minutes without activity, and no longer", async () => {
    portal.clock.advance(almost);
    expect((await stateOf(browser)).state).toBe("signed_in");
    portal.clock.advance({ milliseconds: 1 });
    expect(await stateOf(browser)).toEqual({ state: "signed_out", endedBecause: "idle" });
    expect((await browser.call(accountApi.readAccount)).problem.code).toBe("not_signed_in");
  });

  it("reading the session keeps nobody signed in, however often", async () => {
    for (let minute = 0; minute < 30; minute += 1) {
      expect((await stateOf(browser)).state).toBe("signed_in");
      portal.clock.advance({ minutes: 1 });
    }
    expect((await stateOf(browser)).state).toBe("signed_out");
  });

  it.each([sessionApi.keepSessionAlive, accountApi.readAccount])("$path keeps it alive", async (endpoint) => {
    for (let round = 0; round < 5; round += 1) {
      portal.clock.advance(almost);
      expect((await browser.call(endpoint)).status).toBe(200);
    }
    portal.clock.advance({ minutes: 30 });
    expect((await stateOf(browser)).state).toBe("signed_out");
  });

  it("what ended by itself is not brought back by activity", async () => {
    portal.clock.advance({ minutes: 30 });
    const before = await everyRow(portal);
    expect((await browser.call(sessionApi.keepSessionAlive)).reply.state).toBe("signed_out");
    expect((await browser.call(accountApi.readAccount)).status).toBe(401);
    expect(await everyRow(portal)).toBe(before);
    expect((await stateOf(browser)).state).toBe("signed_out");
  });

  it("12 hours at most, however busy, and it says when it ends", async () => {
    for (let round = 0; round < 35; round += 1) {
      portal.clock.advance({ minutes: 20 });
      await browser.call(sessionApi.keepSessionAlive);
    }
    portal.clock.advance({ minutes: 20, milliseconds: -1 });
    expect(await stateOf(browser)).toMatchObject({
      state: "signed_in",
      expiresAt: "2026-11-24T14:00:00.000Z",
    });
    await browser.call(accountApi.readAccount);
    portal.clock.advance({ milliseconds: 1 });
    expect(await stateOf(browser)).toEqual({ state: "signed_out", endedBecause: "expired" });
  });

  it("activity is written once a minute at most", async () => {
    const seen = async () => (await portal.rows("SELECT last_seen_at FROM sessions"))[0]?.["last_seen_at"];
    const start = portal.clock.now();
    portal.clock.advance({ seconds: 59 });
    await browser.call(accountApi.readAccount);
    expect(await seen()).toBe(start);
    portal.clock.advance({ seconds: 1 });
    await browser.call(accountApi.readAccount);
    expect(await seen()).toBe(start + 60_000);
  });

  it("ten at most of one login: the oldest ends, and says why; other logins keep theirs", async () => {
    const aroha = await signedIn(portal, "aroha");
    const browsers = [browser];
    for (let more = 0; more < 10; more += 1) {
      portal.clock.advance({ seconds: 1 });
      browsers.push(await signedIn(portal, "10024680"));
    }
    const states = await Promise.all(browsers.map(async (each) => (await stateOf(each)).state));
    expect(states).toEqual(["signed_out", ...Array.from({ length: 10 }, () => "signed_in")]);
    expect(await stateOf(browser)).toMatchObject({ endedBecause: "too_many_sessions" });
    expect((await stateOf(aroha)).state).toBe("signed_in");
    const ended = "SELECT login_username AS login, detail FROM activity WHERE type = 'session_ended'";
    expect(await portal.rows(ended)).toEqual([{ login: "10024680", detail: "1 session" }]);
  });

  it("ten at most, too, when 25 sign in at once", async () => {
    const many = await Promise.all(Array.from({ length: 25 }, () => signedIn(portal, "10024680")));
    const states = await Promise.all([browser, ...many].map(async (each) => (await stateOf(each)).state));
    expect(states.filter((state) => state === "signed_in")).toHaveLength(10);
    expect(states[0]).toBe("signed_out");
  });

  it("one that ended by itself takes no place of the ten", async () => {
    for (let more = 0; more < 9; more += 1) await signedIn(portal, "10024680");
    portal.clock.advance({ minutes: 29 });
    await browser.call(sessionApi.keepSessionAlive);
    portal.clock.advance({ minutes: 1 });
    // The nine are over by now, and the oldest is the only one that isn't.
    const nine = [];
    for (let more = 0; more < 9; more += 1) nine.push(await signedIn(portal, "10024680"));
    const states = await Promise.all([browser, ...nine].map(async (each) => (await stateOf(each)).state));
    expect(new Set(states)).toEqual(new Set(["signed_in"]));
  });
});

describe("how a session ends", () => {
  let portal: TestPortal;
  let browser: Browser;
  beforeEach(async () => {
    portal = await testPortal();
    browser = await signedIn(portal, "wiremu");
  });
  afterEach(() => portal.close());

  it("signing out ends it wherever its cookie is used, and no other", async () => {
    const [copy, another] = [copyOf(portal, browser), await signedIn(portal, "wiremu")];
    expect((await browser.call(sessionApi.signOut)).status).toBe(204);
    expect(browser.cookies.size).toBe(0);
    expect(await stateOf(copy)).toEqual({ state: "signed_out", endedBecause: "signed_out" });
    expect((await copy.call(sessionApi.keepSessionAlive)).reply.state).toBe("signed_out");
    expect((await stateOf(another)).state).toBe("signed_in");
  });

  it("signing out twice, or without being signed in, is no fault", async () => {
    const copy = copyOf(portal, browser);
    for (const each of [browser, copy, browserAt(portal)]) {
      expect((await each.call(sessionApi.signOut)).status).toBe(204);
    }
  });

  it("signing in again in the same browser ends the one before, whoever it was", async () => {
    const before = copyOf(portal, browser);
    await password(browser, "aroha");
    expect(await stateOf(before)).toEqual({ state: "signed_out", endedBecause: "replaced" });
    expect(await stateOf(browser)).toMatchObject({ state: "signed_in", login: { username: "aroha" } });
  });

  it("so does a right password that a code is asked after, and a wrong one doesn't", async () => {
    await setAccountTwoFactor(await signedIn(portal, "20013579"), everyone);
    const before = copyOf(portal, browser);
    await password(browser, "hana", "not the password");
    expect((await stateOf(before)).state).toBe("signed_in");
    await password(browser, "hana");
    expect(await stateOf(before)).toEqual({ state: "signed_out", endedBecause: "replaced" });
    expect((await stateOf(browser)).state).toBe("code_required");
  });
});

describe("a value that someone else chose or knows is never adopted", () => {
  let portal: TestPortal;
  beforeEach(async () => {
    portal = await testPortal();
  });
  afterEach(() => portal.close());
  const planted = "attackers-own-value-attackers-own-value-abc";

  it("as a session", async () => {
    const victim = browserAt(portal);
    victim.cookies.set("session", planted);
    victim.cookies.set("challenge", planted);
    await password(victim, "wiremu");
    expect(victim.cookies.get("session")).not.toBe(planted);
    const attacker = browserAt(portal);
    attacker.cookies.set("session", planted);
    expect(await stateOf(attacker)).toEqual({ state: "signed_out" });
  });

  it("nor is an attacker's own session, planted, ever the victim's", async () => {
    const attacker = await signedIn(portal, "hana");
    const victim = copyOf(portal, attacker);
    await password(victim, "wiremu");
    expect((await stateOf(attacker)).state).toBe("signed_out");
    expect(await stateOf(victim)).toMatchObject({ login: { username: "wiremu" } });
  });

  it("nor as an attempt: neither a made-up one nor the attacker's own", async () => {
    await setAccountTwoFactor(await signedIn(portal, "10024680"), everyone);
    await setAccountTwoFactor(await signedIn(portal, "20013579"), everyone);
    const attacker = browserAt(portal);
    await password(attacker, "hana");
    for (const value of [planted, attacker.cookies.get("challenge") ?? ""]) {
      const victim = browserAt(portal);
      victim.cookies.set("challenge", value);
      await password(victim, "wiremu");
      expect(victim.cookies.get("challenge")).not.toBe(value);
      attacker.cookies.set("challenge", value);
      const mailed = await codeFor(portal, wiremuMail);
      expect((await code(attacker, mailed)).reply.state).toBeUndefined();
      expect((await code(victim, mailed)).reply.state).toBe("signed_in");
      expect((await stateOf(attacker)).state).not.toBe("signed_in");
    }
  });
});

describe("what is at rest", () => {
  it("tokens are kept as SHA-256 alone, and codes not at all, at any step", async () => {
    const file = await testDatabase();
    const portal = await testPortal({ db: file.db });
    await setAccountTwoFactor(await signedIn(portal, "10024680"), everyone);
    const browser = browserAt(portal);
    const tokens: string[] = [];
    const codes: string[] = [];
    const expectNothingKept = async () => {
      tokens.push(...[...browser.cookies.values()].filter((value) => !tokens.includes(value)));
      const rows = await everyRow(portal);
      const bytes = ["", "-wal"].map((ending) => readFileSync(file.path + ending, "latin1")).join("");
      for (const token of tokens) {
        expect(rows).toContain(hashToken(token));
        expect(rows.includes(token) || bytes.includes(token)).toBe(false);
      }
      for (const each of codes) {
        const spoken = `${each.slice(0, 3)}[ -]?${each.slice(3)}`;
        // As a word of its own: six digits may well stand in a hash by chance.
        expect(rows).not.toMatch(new RegExp(`(?<![\\w-])${spoken}(?![\\w-])`));
      }
    };

    await password(browser, "wiremu");
    await expectNothingKept();
    codes.push(await codeFor(portal, wiremuMail));
    await expectNothingKept();
    await code(browser, wrongCodeFor(codes[0] ?? ""));
    await expectNothingKept();
    portal.clock.advance({ minutes: 6 });
    await browser.call(sessionApi.resendCode);
    codes.push(await codeFor(portal, wiremuMail));
    expect(codes[0]).not.toBe(codes[1]);
    await expectNothingKept();
    expect((await code(browser, codes[1] ?? "")).reply.state).toBe("signed_in");
    await expectNothingKept();
    await browser.call(sessionApi.signOut);
    await expectNothingKept();
    expect([tokens.length, codes.length]).toEqual([3, 2]);
    await portal.close();
    await file.close();
  });
});
