import { api } from "@hero/contract/api";
import type { EndpointName } from "@hero/contract/api";
import type { Endpoint } from "@hero/contract/endpoint";
import { roles } from "@hero/two-factor/settings";
import type { Role } from "@hero/two-factor/settings";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { browserAt, testPortal } from "./portal.ts";
import type { TestPortal } from "./portal.ts";
import { samples } from "./sample-bodies.ts";
import {
  accessToken,
  browserWith,
  credentialsOf,
  everyRow,
  goodRequest,
  guarded,
  idsOf,
  missingIds,
  outcomeOf,
  pathTo,
  send,
  table,
  unsafe,
} from "./samples.ts";
import type { Credentials, Ids } from "./samples.ts";
import { everyone, password, setAccountTwoFactor, signedIn } from "./steps.ts";

let portal: TestPortal;
let credentials: Record<Role, Credentials>;
let ids: Ids;

beforeAll(async () => {
  portal = await testPortal();
  credentials = {
    account: await credentialsOf(portal, "account"),
    administrator: await credentialsOf(portal, "administrator"),
    standard: await credentialsOf(portal, "standard"),
    api: await credentialsOf(portal, "api"),
  };
  ids = await idsOf(portal);
});
afterAll(() => portal.close());

const nobody: Credentials = { cookies: [], headers: {} };

async function ask(name: EndpointName, who: Credentials, headers: Record<string, string> = {}) {
  const request = await goodRequest(portal, name, ids);
  for (const [header, value] of Object.entries(headers)) request.headers.set(header, value);
  return outcomeOf(await send(browserWith(portal, who), request));
}

it("every endpoint of the table has a sample, so that none is left out of the sweeps", () => {
  expect(Object.keys(samples).toSorted()).toEqual(Object.keys(api).toSorted());
});

describe("each role may call exactly what the table allows it", () => {
  // In a portal of its own: many of these calls end or change whose they are.
  let whole: TestPortal;
  let program: Credentials;
  beforeAll(async () => {
    whole = await testPortal();
    program = await credentialsOf(whole, "api");
  });
  afterAll(() => whole.close());

  it.each(roles.flatMap((role) => guarded.map(([name, entry]) => [role, name, entry] as const)))(
    "%s, %s",
    async (role, name, entry) => {
      const expected = samples[name].outcome?.(role) ?? String(entry.status);
      const who = role === "api" ? program : await credentialsOf(whole, role);
      const request = await goodRequest(whole, name, undefined, role);
      const outcome = await outcomeOf(await send(browserWith(whole, who), request));
      expect(outcome).toBe(entry.who.includes(role) ? expected : "403 forbidden");
    },
  );

  it("and is refused by its role, whatever else is wrong with what it asks", async () => {
    for (const [name, entry] of guarded) {
      if (entry.body === undefined) continue;
      for (const role of roles) {
        const request = await goodRequest(portal, name, undefined, role);
        const outcome = await outcomeOf(
          await send(browserWith(portal, credentials[role]), { ...request, body: "{}" }),
        );
        const expected = entry.who.includes(role) ? "422 invalid_input" : "403 forbidden";
        expect([role, name, outcome]).toEqual([role, name, expected]);
      }
    }
  });

  it("and what is refused changes nothing", async () => {
    const before = await everyRow(portal);
    for (const [name, entry] of guarded) {
      for (const role of roles.filter((each) => !entry.who.includes(each))) {
        await send(browserWith(portal, credentials[role]), await goodRequest(portal, name, ids, role));
      }
    }
    expect(await everyRow(portal)).toBe(before);
  });
});

describe("what needs confirming is refused until the person has, and nothing changes", () => {
  const confirmed = guarded.filter(([, entry]) => entry.confirmation !== "never");

  let apart: TestPortal;
  beforeAll(async () => {
    apart = await testPortal();
  });
  afterAll(() => apart.close());

  it.each(confirmed)("%s", async (name, entry) => {
    const role = entry.who.includes("account") && name !== "updateProfile" ? "account" : "standard";
    const { weakening } = samples[name];
    expect(weakening !== undefined).toBe(entry.confirmation === "when_weakening");
    const request = await goodRequest(apart, name, undefined, role);
    const body = weakening === undefined ? request.body : JSON.stringify(weakening());
    const unconfirmed = await credentialsOf(apart, role, { isConfirmed: false });
    const before = await everyRow(apart);
    const outcome = await outcomeOf(await send(browserWith(apart, unconfirmed), { ...request, body }));
    expect(outcome).toBe("403 confirmation_required");
    expect(withoutThrottle(await everyRow(apart))).toEqual(withoutThrottle(before));
  });

  const withoutThrottle = (rows: string) =>
    (JSON.parse(rows) as [string, unknown][]).filter(([name]) => name !== "throttle");
});

describe("nobody gets in without a session or a token", () => {
  it.each(guarded)("%s", async (name) => {
    const before = await everyRow(portal);
    expect(await ask(name, nobody)).toBe("401 not_signed_in");
    const madeUp: Credentials = { cookies: [["session", "A".repeat(43)]], headers: {} };
    expect(await ask(name, madeUp)).toBe("401 not_signed_in");
    expect(await ask(name, { cookies: [["session", ""]], headers: {} })).toBe("401 not_signed_in");
    expect(await ask(name, nobody, { Authorization: `Bearer ${"A".repeat(43)}` })).toBe("401 invalid_token");
    expect(await ask(name, nobody, { Authorization: "Bearer " })).toMatch(/^401 /);
    expect(await ask(name, nobody, { Authorization: "Basic cGJ4LXN5bmM6eA==" })).toBe("401 not_signed_in");
    expect(await everyRow(portal)).toBe(before);
  });
});

describe("one kind of credential is never taken for another", () => {
  it.each(guarded)("%s", async (name) => {
    const session = credentials.account.cookies.find(([cookie]) => cookie === "session")?.[1] ?? "";
    expect(await ask(name, nobody, { Authorization: `Bearer ${session}` })).toBe("401 invalid_token");
    const token = await tokenOfProgram();
    expect(await ask(name, { cookies: [["session", token]], headers: {} })).toBe("401 not_signed_in");
  });

  it.each(guarded)("%s: with a token, the session's cookie is ignored", async (name) => {
    const both = { cookies: credentials.account.cookies, headers: { Authorization: "Bearer nonsense" } };
    expect(await ask(name, both)).toBe("401 invalid_token");
  });

  it("and the session calls don't look at it either", async () => {
    const both = { ...credentials.account, headers: credentials.api.headers };
    const request = await goodRequest(portal, "readSession");
    const response = await send(browserWith(portal, both), request);
    expect(await response.json()).toEqual({ state: "signed_out" });
    await send(browserWith(portal, both), await goodRequest(portal, "signOut"));
    const after = await send(browserWith(portal, credentials.account), request);
    expect(await after.json()).toMatchObject({ state: "signed_in" });
  });

  let token: string | null = null;
  async function tokenOfProgram() {
    token ??= await accessToken(portal);
    return token;
  }
});

describe("a sign-in that waits for its code opens nothing but the session calls", () => {
  let waiting: TestPortal;
  let challenge: string;
  beforeAll(async () => {
    waiting = await testPortal();
    await setAccountTwoFactor(await signedIn(waiting, "10024680", "192.0.2.1"), everyone);
    const browser = browserAt(waiting);
    await password(browser, "10024680");
    challenge = browser.cookies.get("challenge") ?? "";
  });
  afterAll(() => waiting.close());

  it.each(guarded)("%s", async (name) => {
    expect(challenge).not.toBe("");
    const request = await goodRequest(waiting, name);
    const outcomes = [];
    for (const held of [
      { cookies: [["challenge", challenge]], headers: {} },
      {
        cookies: [
          ["challenge", challenge],
          ["session", challenge],
        ],
        headers: {},
      },
    ] satisfies Credentials[]) {
      outcomes.push(await outcomeOf(await send(browserWith(waiting, held), request)));
    }
    expect(outcomes).toEqual(["401 not_signed_in", "401 not_signed_in"]);
    const asToken = { cookies: [], headers: { Authorization: `Bearer ${challenge}` } };
    expect(await outcomeOf(await send(browserWith(waiting, asToken), request))).toBe("401 invalid_token");
  });
});

describe("nothing of another account is ever visible, nor that it is there", () => {
  const withParams = guarded.filter(([, entry]) => entry.path.includes(":"));
  const theirs = ["20013579", "hana", "crm-sync"];

  it.each(roles.flatMap((role) => withParams.map(([name]) => [role, name] as const)))(
    "%s, %s: another account's id is answered as a missing one",
    async (role, name) => {
      const answers = [];
      const strangers = [
        ...(await Promise.all(theirs.map((username) => idsOf(portal, username)))),
        missingIds,
      ];
      const browser = browserWith(portal, credentials[role]);
      const good = await goodRequest(portal, name, ids, role);
      const before = await everyRow(portal);
      for (const each of strangers) {
        const request = good;
        const response = await send(browser, { ...request, path: pathTo(name, each) });
        const headers = [...response.headers].filter(([header]) => header !== "x-request-id");
        answers.push({ status: response.status, headers, body: await withoutRequestId(response) });
      }
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(await everyRow(portal)).toBe(before);
    },
  );

  it("a location of another login is answered as a missing one", async () => {
    const foreign = [
      (await idsOf(portal, "aroha")).location,
      (await idsOf(portal, "hana")).location,
      "missing",
    ];
    const good = await goodRequest(portal, "removeLoginLocation", ids);
    const before = await everyRow(portal);
    const answers = [];
    for (const location of foreign) {
      const path = pathTo("removeLoginLocation", { ...ids, location });
      const response = await send(browserWith(portal, credentials.account), { ...good, path });
      answers.push(JSON.stringify([response.status, await withoutRequestId(response)]));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("404");
    expect(await everyRow(portal)).toBe(before);
  });

  it("no answer to an account holds a word of the other's", async () => {
    const apart = await testPortal();
    const program = await credentialsOf(apart, "api");
    const rows = await apart.rows(`
      SELECT accounts.id AS account_id, number, accounts.name AS account_name, contact_name, accounts.email, phone, line1,
        logins.id, username, logins.name, logins.email AS own_email
      FROM accounts JOIN logins ON logins.account_id = accounts.id WHERE number = '20013579'`);
    const secret = new Set(
      rows.flatMap((row) => Object.values(row)).filter((value) => typeof value === "string"),
    );
    expect(secret.size).toBeGreaterThan(10);
    for (const [name] of guarded) {
      for (const role of roles) {
        const who = role === "api" ? program : await credentialsOf(apart, role);
        const response = await send(browserWith(apart, who), await goodRequest(apart, name, undefined, role));
        const text = await response.text();
        expect([name, role, [...secret].filter((word) => text.includes(word))]).toEqual([name, role, []]);
      }
    }
    await apart.close();
  });

  async function withoutRequestId(response: Response): Promise<unknown> {
    return { ...((await response.json()) as Record<string, unknown>), requestId: "" };
  }
});

describe("what changes anything must come from the portal's own pages", () => {
  const fromElsewhere: Record<string, string>[] = [
    { Origin: "https://elsewhere.example" },
    { Origin: "null" },
    { Origin: "http://localhost:3001" },
    { Origin: "https://localhost:3000" },
    { Origin: "http://localhost:3000.elsewhere.example" },
    { Origin: "" },
    { Origin: "https://elsewhere.example", "Sec-Fetch-Site": "same-origin" },
    { Origin: "null", "Sec-Fetch-Site": "same-origin" },
    { "Sec-Fetch-Site": "same-site" },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "none" },
    {},
  ];
  const held = unsafe.filter(([, entry]) => entry.origin === "portal");

  /** Without the Origin that the browsers of these tests send by themselves. */
  async function askFrom(
    headers: Record<string, string>,
    name: EndpointName,
    who: Credentials,
  ): Promise<string> {
    const { path, method, body, headers: own } = await goodRequest(portal, name, ids);
    const all = new Headers({ ...who.headers, ...headers });
    for (const [header, value] of own) all.set(header, value);
    if (who.cookies.length > 0) all.set("Cookie", who.cookies.map((pair) => pair.join("=")).join("; "));
    const init = { method, headers: all, ...(body === undefined ? {} : { body }) };
    const incoming = { socket: { remoteAddress: "203.0.113.9" } };
    return outcomeOf(await portal.app.request(path, init, { incoming }));
  }

  it.each(held)("%s is refused from anywhere else, signed in or not, and nothing changes", async (name) => {
    const before = await everyRow(portal);
    for (const from of fromElsewhere) {
      for (const who of [nobody, credentials.account]) {
        expect([from, await askFrom(from, name, who)]).toEqual([from, "403 cross_origin"]);
      }
    }
    expect(await everyRow(portal)).toBe(before);
  });

  it.each(held)("%s is taken from a page of the same origin that names none", async (name) => {
    expect(await askFrom({ "Sec-Fetch-Site": "same-origin" }, name, nobody)).not.toBe("403 cross_origin");
  });

  it.each(held)(
    "%s is taken from elsewhere with a token where it asks for one, and only there",
    async (name) => {
      for (const headers of [{ Origin: "https://elsewhere.example" }, {}]) {
        const outcome = await askFrom(headers, name, credentials.api);
        if (api[name].who === "anyone") expect(outcome).toBe("403 cross_origin");
        else expect(outcome).not.toBe("403 cross_origin");
      }
    },
  );

  it("only the token call is open to any origin: it asks for credentials itself", async () => {
    const open: EndpointName[] = unsafe.filter(([, entry]) => entry.origin === "any").map(([name]) => name);
    expect(open).toEqual(["issueToken"]);
    expect(await askFrom({ Origin: "https://elsewhere.example" }, "issueToken", nobody)).toBe(
      "401 invalid_credentials",
    );
  });

  it("what is only read is answered whoever asks, and changes nothing", async () => {
    const before = await everyRow(portal);
    const read = table.filter(([, entry]: [EndpointName, Endpoint]) => entry.method === "GET");
    for (const [name, entry] of read) {
      expect(await askFrom({ Origin: "https://elsewhere.example" }, name, credentials.account)).toBe(
        String(entry.status),
      );
    }
    expect(await everyRow(portal)).toBe(before);
  });
});
