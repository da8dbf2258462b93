import { sessionApi } from "@hero/contract/session";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { createApp } from "../src/app.ts";
import type { Statement } from "../src/db/client.ts";
import type { Deps } from "../src/deps.ts";
import { browserAt, demoPassword, testPortal } from "./portal.ts";
import type { TestPortal } from "./portal.ts";
import { password, signedIn, updateLogin } from "./steps.ts";

const wrongPassword = "not the password of anyone";
let nextAddress = 0;
/** Each from an address of its own, where limits per address are not what is looked at. */
const somewhere = () => `198.51.${Math.floor(++nextAddress / 250)}.${(nextAddress % 250) + 1}`;

/** The same portal, writing down what its work costs: statements, hashes. The work itself is the real one. */
function observed({ deps }: TestPortal) {
  const work: string[] = [];
  const textOf = (statement: Statement) =>
    (statement as unknown as { _prepare(): { getQuery(): { sql: string } } })._prepare().getQuery().sql;
  const noteAll = (kind: string, statements: readonly Statement[]) =>
    work.push(`${kind}: ${statements.map(textOf).join("; ")}`);
  const watched: Deps = {
    ...deps,
    db: {
      ...deps.db,
      read: (query) => {
        work.push("read");
        return deps.db.read(query);
      },
      write: (statements) => {
        noteAll("write", statements);
        return deps.db.write(statements);
      },
      writeGuarded: (statements) => {
        noteAll("guarded write", statements);
        return deps.db.writeGuarded(statements);
      },
    },
    passwords: {
      ...deps.passwords,
      verify: (hash, typed) => {
        work.push("hash");
        return deps.passwords.verify(hash, typed);
      },
    },
  };
  return { deps: watched, app: createApp(watched), work };
}

type Told = { status: number; headers: string; body: string };

async function toldOf(response: Response): Promise<Told> {
  const headers = [...response.headers].filter(([name]) => name !== "x-request-id");
  const { requestId, ...body } = (await response.json()) as Record<string, unknown>;
  if (!response.ok) expect(requestId).toBe(response.headers.get("X-Request-Id"));
  return { status: response.status, headers: JSON.stringify(headers), body: JSON.stringify(body) };
}

async function tryPassword(
  portal: Pick<TestPortal, "app" | "deps">,
  username: string,
  typed = wrongPassword,
) {
  const response = await browserAt(portal, somewhere()).request("/api/session", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ username, password: typed }),
  });
  return toldOf(response);
}

async function tryToken(portal: Pick<TestPortal, "app" | "deps">, username: string, typed = wrongPassword) {
  const credentials = Buffer.from(`${username}:${typed}`, "utf8").toString("base64");
  const response = await browserAt(portal, somewhere()).request("/api/token", {
    method: "POST",
    headers: { Authorization: `Basic ${credentials}`, "Content-Type": "application/x-www-form-urlencoded" },
    body: "grant_type=client_credentials",
  });
  return toldOf(response);
}

/** A portal in which each way of not getting in has a name. */
async function withFailures(): Promise<TestPortal> {
  const portal = await testPortal();
  await updateLogin(await signedIn(portal, "10024680"), "mere", { enabled: false });
  const now = portal.clock.now();
  await portal.db.write([
    portal.db.orm.run(`UPDATE logins SET deleted_at = ${now}, enabled = 0 WHERE username = 'hana'`),
    portal.db.orm.run(
      `UPDATE logins SET password_hash = NULL, invited_at = ${now} WHERE username = 'wiremu'`,
    ),
    portal.db.orm.run("UPDATE logins SET enabled = 0 WHERE username = 'crm-sync'"),
  ]);
  return portal;
}

describe("names that exist and names that don't are one to a stranger", () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await withFailures();
  });
  beforeEach(() => portal.db.write([portal.db.orm.run("DELETE FROM throttle")]));
  afterAll(() => portal.close());

  /** Nobody's, nobody's number, nobody's odd one, wrong, wrong for the account login, disabled, deleted, invited, a program's. */
  const signIns: [string, string][] = [
    ["nobody.here", wrongPassword],
    ["nobody.there", demoPassword],
    ["99999999", demoPassword],
    ["' OR 1=1 --", demoPassword],
    ["aroha", wrongPassword],
    ["10024680", wrongPassword],
    ["mere", demoPassword],
    ["hana", demoPassword],
    ["wiremu", demoPassword],
    ["pbx-sync", wrongPassword],
  ];

  it("one answer at sign-in, headers included", async () => {
    const told = new Map<string, string>();
    for (const [username, typed] of signIns) {
      told.set(username, JSON.stringify(await tryPassword(portal, username, typed)));
    }
    expect(new Set(told.values()).size).toBe(1);
    expect([...told.values()][0]).toContain("invalid_credentials");
  });

  it("one amount and kind of work at sign-in: the same statements, one hash", async () => {
    const seen = observed(portal);
    const works = new Map<string, string>();
    for (const [username, typed] of signIns) {
      seen.work.length = 0;
      expect((await tryPassword(seen, username, typed)).status).toBe(401);
      works.set(username, seen.work.join("\n"));
    }
    const [first = ""] = works.values();
    expect(first.match(/^hash$/gm)).toHaveLength(1);
    expect(first.match(/^(?:guarded )?write: /gm)).toHaveLength(2);
    for (const [username, work] of works) expect([username, work]).toEqual([username, first]);
  });

  const tokens: [string, string][] = [
    ["nobody.here", demoPassword],
    ["pbx-sync", wrongPassword],
    ["crm-sync", demoPassword],
    ["aroha", demoPassword],
    ["10024680", demoPassword],
    ["hana", demoPassword],
  ];

  it("one answer and one amount of work at the token call: unknown, wrong, disabled, a person's", async () => {
    const seen = observed(portal);
    const told = new Set<string>();
    for (const [username, typed] of tokens) {
      seen.work.length = 0;
      told.add(`${JSON.stringify(await tryToken(seen, username, typed))}\n${seen.work.join("\n")}`);
    }
    expect(told.size).toBe(1);
    expect([...told][0]).toContain("invalid_credentials");
  });

  it("only whoever has the password hears that a login is for programs", async () => {
    expect((await tryPassword(portal, "pbx-sync", demoPassword)).status).toBe(403);
  });

  it("what a stranger typed as a name is kept nowhere: it may be a password", async () => {
    const typed = "my Secret typed in the wrong box";
    await tryPassword(portal, typed);
    for (const table of ["throttle", "activity"]) {
      const rows = JSON.stringify(await portal.rows(`SELECT * FROM ${table}`)).toLowerCase();
      expect(rows).not.toContain(typed.toLowerCase());
    }
  });
});

describe("throttled alike", () => {
  let portal: TestPortal;
  beforeEach(async () => {
    portal = await withFailures();
  });
  afterEach(() => portal.close());

  it("known, unknown, disabled, deleted, invited and program: the same waits of 1 s to 300 s, in the same words", async () => {
    const delays = [1, 2, 4, 8, 16, 30, 60, 180, 300, 300];
    const names = ["aroha", "nobody.here", "99999999", "mere", "hana", "wiremu", "pbx-sync"];
    const say = async () => {
      const all = [];
      for (const name of names) all.push(JSON.stringify(await tryPassword(portal, name)));
      expect(new Set(all).size).toBe(1);
      return JSON.parse(all[0] ?? "{}") as Told;
    };
    for (let wrong = 0; wrong < 3; wrong += 1) expect((await say()).status).toBe(401);
    for (const seconds of delays) {
      const refused = await say();
      expect(refused.status).toBe(429);
      expect(refused.headers).toContain(JSON.stringify(["retry-after", String(seconds)]));
      portal.clock.advance({ seconds, milliseconds: -1 });
      expect((await say()).status).toBe(429);
      portal.clock.advance({ milliseconds: 1 });
      expect((await say()).status).toBe(401);
    }
  });

  it("the right password waits too, from anywhere, however the name is written", async () => {
    for (let wrong = 0; wrong < 3; wrong += 1) await tryPassword(portal, "aroha");
    for (const username of ["aroha", " AROHA ", "Aroha"]) {
      expect((await tryPassword(portal, username, demoPassword)).status).toBe(429);
    }
    portal.clock.advance({ seconds: 1 });
    expect((await tryPassword(portal, " AROHA ", demoPassword)).status).toBe(200);
  });

  it("a right password forgets the wrong ones before it", async () => {
    for (let round = 0; round < 4; round += 1) {
      const statuses = [];
      for (const typed of [wrongPassword, wrongPassword, demoPassword]) {
        statuses.push((await tryPassword(portal, "aroha", typed)).status);
      }
      expect(statuses).toEqual([401, 401, 200]);
    }
  });

  it("an address has 20 failures in 10 minutes, whatever the names, and no more is judged from it", async () => {
    const browser = browserAt(portal, "203.0.113.50");
    const statuses: number[] = [];
    for (let tries = 0; tries < 20; tries += 1) {
      const known = ["aroha", "10024680", "mere", "wiremu", "pbx-sync"][tries % 10];
      statuses.push((await password(browser, known ?? `nobody.${tries % 10}`, wrongPassword)).status);
    }
    expect(new Set(statuses)).toEqual(new Set([401]));
    for (const name of ["aroha", "nobody.7", "nobody.new"]) {
      const refused = await password(browser, name);
      expect([name, refused.problem.code, refused.headers.get("Retry-After")]).toEqual([
        name,
        "too_many_requests",
        "600",
      ]);
    }
    expect((await tryPassword(portal, "10024680", demoPassword)).status).toBe(200);
    portal.clock.advance({ minutes: 10 });
    expect((await password(browser, "aroha")).status).toBe(200);
  });

  it("an address has 10 names to fail with in 10 minutes, known or not; those it may go on with", async () => {
    const browser = browserAt(portal, "203.0.113.51");
    for (let name = 0; name < 10; name += 1) {
      expect((await password(browser, `nobody.${name}`, wrongPassword)).status).toBe(401);
    }
    const told = [];
    for (const name of ["aroha", "nobody.new"]) {
      told.push((await password(browser, name, wrongPassword)).problem);
    }
    expect(told.map(({ code, detail }) => [code, detail])).toEqual([
      ["too_many_requests", told[0]?.detail],
      ["too_many_requests", told[0]?.detail],
    ]);
    expect((await password(browser, "nobody.3", wrongPassword)).status).toBe(401);
  });

  it("sign-ins that succeed use up nothing of an address", async () => {
    const browser = browserAt(portal, "203.0.113.52");
    for (let round = 0; round < 25; round += 1) {
      expect((await password(browser, round % 2 === 0 ? "aroha" : "10024680")).status).toBe(200);
    }
  });

  it("broken programs don't shut their office out, nor the other way round", async () => {
    const office = browserAt(portal, "203.0.113.53");
    const askForToken = async (username: string) => {
      const credentials = Buffer.from(`${username}:${demoPassword}`).toString("base64");
      const headers = {
        Authorization: `Basic ${credentials}`,
        "Content-Type": "application/x-www-form-urlencoded",
      };
      const init = { method: "POST", headers, body: "grant_type=client_credentials" };
      return (await office.request("/api/token", init)).status;
    };
    for (let tries = 0; tries < 20; tries += 1) expect(await askForToken(`broken.${tries % 10}`)).toBe(401);
    expect(await askForToken("pbx-sync")).toBe(429);
    for (let tries = 0; tries < 20; tries += 1) {
      expect((await password(office, `nobody.${tries % 10}`, wrongPassword)).status).toBe(401);
    }
    expect((await password(office, "aroha")).status).toBe(429);
  });

  it("a program's wrong secrets make no person of that name wait", async () => {
    for (let tries = 0; tries < 3; tries += 1) await tryToken(portal, "aroha");
    expect((await tryToken(portal, "aroha")).status).toBe(429);
    expect((await tryPassword(portal, "aroha", demoPassword)).status).toBe(200);
  });
});

describe("a burst", () => {
  let portal: TestPortal;
  beforeEach(async () => {
    portal = await testPortal();
  });
  afterEach(() => portal.close());

  it.each(["aroha", "nobody.here"])("of 100 wrong passwords for %s has 3 judged", async (username) => {
    const seen = observed(portal);
    const statuses = await Promise.all(
      Array.from({ length: 100 }, async () => (await tryPassword(seen, username)).status),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(3);
    expect(statuses.filter((status) => status === 429)).toHaveLength(97);
    expect(seen.work.filter((each) => each === "hash")).toHaveLength(3);
  });

  it("of 100 names from one address has 10 judged", async () => {
    const seen = observed(portal);
    const statuses = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const browser = browserAt(seen, "203.0.113.60");
        return (await password(browser, `nobody.${index}`, wrongPassword)).status;
      }),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(seen.work.filter((each) => each === "hash")).toHaveLength(10);
  });

  it("of wrong passwords with the right one among them lets nobody in past the limit", async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const browser = browserAt(portal, somewhere());
        const { status } = await browser.call(sessionApi.signIn, {
          body: { username: "aroha", password: index === 59 ? demoPassword : wrongPassword },
        });
        return status;
      }),
    );
    expect(answers.filter((status) => status === 401)).toHaveLength(3);
    expect(answers[59]).toBe(429);
  });
});
