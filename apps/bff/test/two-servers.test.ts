import { setImmediate } from "node:timers/promises";

import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openClient } from "../src/db/client.ts";
import type { Database } from "../src/db/client.ts";
import { testDatabase } from "../src/db/testing.ts";
import type { TestDatabase } from "../src/db/testing.ts";
import { browserAt, codeFor, testPortal, wrongCodeFor } from "./portal.ts";
import type { Browser, TestPortal } from "./portal.ts";
import { accessToken } from "./samples.ts";
import { code, everyone, password, setAccountTwoFactor, signedIn } from "./steps.ts";

/** Answers only after everyone else had a turn, as a database beyond a network does: reads and writes interleave. */
let asked = 0;
function unhurried(db: Database): Database {
  const later = async <T>(asking: Promise<T>): Promise<T> => {
    const answer = await asking;
    for (let turns = (asked += 1) % 7; turns >= 0; turns -= 1) await setImmediate();
    return answer;
  };
  return {
    ...db,
    read: (query) => later(db.read(query)),
    write: (statements) => later(db.write(statements)),
    writeGuarded: (statements) => later(db.writeGuarded(statements)),
  };
}

// One database, two servers with connections, queues and gates of their own: nothing but the database decides.
let file: TestDatabase;
let second: Database;
let portals: [TestPortal, TestPortal];

beforeEach(async () => {
  file = await testDatabase();
  second = await openClient({ url: file.url });
  const one = await testPortal({ db: unhurried(file.db) });
  portals = [one, await testPortal({ db: unhurried(second) })];
});
afterEach(async () => {
  for (const portal of portals) await portal.close();
  await second.close();
  await file.close();
});

/** So many requests at once, by turns to the one and the other. */
const atOnce = <T>(many: number, ask: (portal: TestPortal, index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: many }, (_, index) => ask(portals[index % 2 === 0 ? 0 : 1], index)));

/**
 * Asks again as long as it is told to wait: tries that the other server is judging count as failed until it has, and this
 * one can't know that they are about to be given back.
 */
async function signedInWhenItMay(portal: TestPortal): Promise<Browser> {
  for (;;) {
    const browser = browserAt(portal);
    const { status, reply, headers } = await password(browser, "wiremu");
    if (status === 200 && reply.state === "signed_in") return browser;
    expect([status, headers.get("Retry-After")]).toEqual([429, "1"]);
    await setImmediate();
  }
}

async function attempt(): Promise<{ challenge: string; mailed: string }> {
  const [one] = portals;
  await setAccountTwoFactor(await signedIn(one, "10024680", "192.0.2.1"), everyone);
  const browser = browserAt(one);
  await password(browser, "wiremu");
  const mailed = await codeFor(one, "wiremu@kereru.example");
  return { challenge: browser.cookies.get("challenge") ?? "", mailed };
}

function tab(portal: TestPortal, challenge: string, index: number) {
  const browser = browserAt(portal, `198.51.100.${index + 1}`);
  browser.cookies.set("challenge", challenge);
  return browser;
}

/** How often each outcome was told; a server that found the database busy for too long may say so. */
function tally(answers: readonly { status: number; problem: { code?: string } }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, problem } of answers) {
    if (status === 503) continue;
    const outcome = status < 400 ? String(status) : String(problem.code);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

const sessionsOf = async (username: string) =>
  await portals[0].rows(`
    SELECT sessions.id FROM sessions JOIN logins ON logins.id = login_id
    WHERE username = '${username}' AND ended_at IS NULL`);

describe("two servers of one database", () => {
  it("50 right codes for one attempt make one session", async () => {
    const { challenge, mailed } = await attempt();
    const answers = await atOnce(50, (portal, index) => code(tab(portal, challenge, index), mailed));
    const told = tally(answers);
    expect(Object.keys(told).toSorted()).toEqual(["200", "no_challenge"]);
    expect(told["200"]).toBe(1);
    expect(await sessionsOf("wiremu")).toHaveLength(1);
  });

  it("100 wrong codes have five judged, each with its own count of tries left", async () => {
    const { challenge, mailed } = await attempt();
    const wrong = wrongCodeFor(mailed);
    const answers = await atOnce(100, (portal, index) => code(tab(portal, challenge, index), wrong));
    const judged = answers.filter(({ problem }) => problem.code === "code_incorrect");
    expect(judged).toHaveLength(5);
    expect(new Set(judged.map(({ problem }) => problem.attemptsLeft))).toEqual(new Set([0, 1, 2, 3, 4]));
    expect((await code(tab(portals[0], challenge, 200), mailed)).problem.code).toBe("no_challenge");
  });

  it("100 wrong passwords for one login have three judged", async () => {
    const answers = await atOnce(100, (portal, index) =>
      password(browserAt(portal, `198.51.100.${index + 1}`), "wiremu", "not the password"),
    );
    expect(tally(answers)["invalid_credentials"]).toBe(3);
  });

  it("what one is judging counts for the other too, which says to wait, and lets in once it is judged", async () => {
    const [one, two] = portals;
    const { passwords } = one.deps;
    let judge = () => {};
    const isJudged = new Promise<void>((resolve) => (judge = resolve));
    one.deps.passwords = {
      ...passwords,
      verify: async (...given) => {
        await isJudged;
        return await passwords.verify(...given);
      },
    };
    const underWay = Array.from({ length: 3 }, () => password(browserAt(one), "wiremu"));
    const countedTries = async () => {
      const rows = await two.rows("SELECT max(count) AS most FROM throttle");
      return Number(rows[0]?.["most"]);
    };
    while ((await countedTries()) < 3) await setImmediate();
    const told = await password(browserAt(two), "wiremu");
    expect([told.status, told.headers.get("Retry-After")]).toEqual([429, "1"]);
    judge();
    for (const each of underWay) expect((await each).status).toBe(200);
    expect((await password(browserAt(two), "wiremu")).status).toBe(200);
  });

  it("30 sign-ins at once leave ten sessions", async () => {
    const browsers = await atOnce(30, signedInWhenItMay);
    expect(await sessionsOf("wiremu")).toHaveLength(10);
    const states = [];
    for (const browser of browsers) states.push((await browser.call(sessionApi.readSession)).reply.state);
    expect(states.filter((state) => state === "signed_in")).toHaveLength(10);
  });

  it("80 tokens asked for at once for one login are 30", async () => {
    const tokens = await atOnce(80, (portal) => accessToken(portal));
    expect(tokens.filter((token) => token !== undefined)).toHaveLength(30);
    expect(await portals[0].rows("SELECT token_hash FROM access_tokens")).toHaveLength(30);
  });

  it("what one ends or disables, the other knows at once", async () => {
    const browser = await signedIn(portals[0], "wiremu");
    const elsewhere = browserAt(portals[1]);
    for (const [name, value] of browser.cookies) elsewhere.cookies.set(name, value);
    expect((await elsewhere.call(sessionApi.readSession)).reply.state).toBe("signed_in");
    await browser.call(sessionApi.signOut);
    expect((await elsewhere.call(sessionApi.readSession)).reply.state).toBe("signed_out");
  });
});
