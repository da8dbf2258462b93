import { activityApi } from "@hero/contract/activity";
import type { ActivityItem } from "@hero/contract/activity";
import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { browserAt, codeFor, demoPassword, testPortal, wrongCodeFor } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  code,
  confirmedIn,
  everyone,
  loginNamed,
  password,
  setAccountTwoFactor,
  signedIn,
  updateLogin,
} from "../../test/steps.ts";

let portal: TestPortal;
let owner: Browser;

beforeEach(async () => {
  portal = await testPortal();
  owner = await signedIn(portal, "10024680");
});

afterEach(() => portal.close());

type Query = NonNullable<Parameters<typeof list>[1]>;

async function list(browser: Browser, query: Record<string, string> = {}) {
  const { status, reply, problem } = await browser.call(activityApi.listActivity, { query });
  if (status !== 200) throw new Error(`${status} ${problem.code}`);
  return reply;
}

/** Every page of a list, at most `limit` rows each. */
async function everything(browser: Browser, query: Query = {}, limit = 200): Promise<ActivityItem[]> {
  const items: ActivityItem[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const page: Awaited<ReturnType<typeof list>> = await list(browser, {
      ...query,
      limit: String(limit),
      ...(cursor === "" ? {} : { cursor }),
    });
    items.push(...page.items);
    if (items.length > 2000) throw new Error("the pages don't come to an end");
    cursor = page.nextCursor;
  }
  return items;
}

async function csv(browser: Browser, query: Query = {}): Promise<string> {
  const response = await browser.request(`/api/activity.csv?${new URLSearchParams(query).toString()}`);
  expect(response.status).toBe(200);
  return await response.text();
}

/** Some of everything, by several people, a minute apart. */
async function someHistory() {
  for (const name of ["aroha", "wiremu", "mere", "aroha"]) {
    portal.clock.advance({ minutes: 1 });
    await signedIn(portal, name, "198.51.100.4");
    await password(browserAt(portal), name, "not this one");
  }
  portal.clock.advance({ minutes: 1 });
  await setAccountTwoFactor(owner, everyone);
}

async function bearerOf(program: string): Promise<Browser> {
  const answer = await browserAt(portal).request("/api/token", {
    method: "POST",
    headers: {
      Authorization: `Basic ${Buffer.from(`${program}:${demoPassword}`).toString("base64")}`,
      "Content-Type": "application/x-www-form-urlencoded",
    },
    body: "grant_type=client_credentials",
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const plain = browserAt(portal);
  const request: Browser["request"] = (path) =>
    plain.request(path, { headers: { Authorization: `Bearer ${token}` } });
  return {
    ...plain,
    request,
    call: (endpoint, asked = {}) =>
      plain.call(endpoint, { ...asked, headers: { ...asked.headers, Authorization: `Bearer ${token}` } }),
  };
}

describe("happy", () => {
  it("what happened is told as it was, the newest first", async () => {
    await setAccountTwoFactor(owner, everyone);
    const { reply } = await owner.call(activityApi.listActivity);
    expect(activityApi.listActivity.reply.safeParse(reply).error).toBeUndefined();
    const [changed] = reply.items.filter(({ type }) => type === "account_updated");
    expect(changed).toMatchObject({
      at: "2026-11-24T02:00:00.000Z",
      actor: { username: "10024680" },
      login: null,
      address: "203.0.113.7",
      userAgent: "tests",
      change: { twoFactorScope: { from: "disabled", to: "all_logins" } },
    });
    const ids = reply.items.map(({ id }) => Number(id));
    expect(ids).toEqual(ids.toSorted((one, other) => other - one));
    expect(reply.nextCursor).toBeNull();
  });

  it("pages hold every row once, by whatever it is filtered", async () => {
    await someHistory();
    const aroha = await loginNamed(owner, "aroha");
    const all = await everything(owner);
    expect(all.length).toBeGreaterThan(10);
    const before = all[Math.floor(all.length / 2)]?.at ?? "";
    for (const query of [
      {},
      { login: aroha.id },
      { type: "sign_in" },
      { before },
      { login: aroha.id, type: "sign_in" },
      { login: aroha.id, before },
      { type: "sign_in", before },
      { login: aroha.id, type: "sign_in", before },
    ] satisfies Query[]) {
      const asked: Record<string, string> = query;
      const expected = all.filter(
        (item) =>
          (asked["login"] === undefined || item.login?.id === asked["login"]) &&
          (asked["type"] === undefined || item.type === asked["type"]) &&
          (asked["before"] === undefined || item.at < asked["before"]),
      );
      expect(expected.length).toBeGreaterThan(0);
      expect(await everything(owner, query, 1)).toEqual(expected);
      expect((await csv(owner, query)).trimEnd().split("\r\n")).toHaveLength(expected.length + 1);
    }
  });

  it("a time in another zone is the same time", async () => {
    await someHistory();
    expect(await everything(owner, { before: "2026-11-24T15:02:00+13:00" })).toEqual(
      await everything(owner, { before: "2026-11-24T02:02:00Z" }),
    );
  });

  it("the table holds the same rows, its changes in words and its macrons whole", async () => {
    await portal.rows("UPDATE accounts SET contact_name = 'Mōana'");
    await setAccountTwoFactor(owner, everyone);
    const response = await owner.request("/api/activity.csv");
    expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="activity-10024680.csv"');
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [head, newest, ...rows] = bytes.toString("utf8").slice(1).trimEnd().split("\r\n");
    expect(head).toBe("Time (UTC),Event,Who,Login,From,Browser,Change,Detail");
    expect([newest, ...rows].join("\n")).toContain(
      "Two Factor Authentication (2FA): Disabled → Enabled (for all users) - Email Verification",
    );
    expect(rows.length + 1).toBe((await everything(owner)).length);
  });

  it("a long record is told whole, across reads", async () => {
    await portal.rows(
      `
      INSERT INTO activity (account_id, at, type, user_agent, detail)
      SELECT (SELECT id FROM accounts WHERE number = '10024680'), 1, 'sign_in', 'tests', 'number ' || value
      FROM (WITH RECURSIVE c (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM c WHERE value < 1234)
        SELECT value FROM c)`,
    );
    const lines = (await csv(owner)).trimEnd().split("\r\n");
    const numbers = lines.flatMap((line) => /number (\d+)$/.exec(line)?.[1] ?? []);
    expect(numbers).toEqual(Array.from({ length: 1234 }, (_each, index) => String(1234 - index)));
  });
});

describe("who sees what", () => {
  it("an administrator sees all of the account", async () => {
    await someHistory();
    const administrator = browserAt(portal);
    await portal.rows("UPDATE accounts SET two_factor_scope = 'disabled'");
    await password(administrator, "aroha");
    expect(await everything(administrator)).toEqual(await everything(owner));
  });

  it.each(["wiremu", "pbx-sync"])("%s sees what concerns itself, and nothing else", async (username) => {
    for (const name of ["aroha", "wiremu", "mere"]) await signedIn(portal, name);
    const browser = username === "wiremu" ? await signedIn(portal, username) : await bearerOf(username);
    const all = await everything(owner);
    const own = all.filter(({ actor, login }) =>
      [actor?.username, login?.username].some((each) => each === username),
    );
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(all.length);
    expect(await everything(browser, {}, 1)).toEqual(own);
    expect((await csv(browser)).trimEnd().split("\r\n")).toHaveLength(own.length + 1);
    const someoneElse = await loginNamed(owner, "mere");
    expect(await everything(browser, { login: someoneElse.id })).toEqual([]);
  });

  it("what a login did to another is its own too, also by type", async () => {
    const wiremu = await signedIn(portal, "wiremu");
    const [me, mere] = [await loginNamed(owner, "wiremu"), await loginNamed(owner, "mere")];
    await portal.rows(`
      INSERT INTO activity (account_id, at, type, actor_id, actor_username, login_id, login_username, user_agent, detail)
      SELECT account_id, ${portal.clock.now() + 1}, 'login_created', '${me.id}', 'wiremu', id, username, 'tests', ''
      FROM logins WHERE id = '${mere.id}'`);
    const created = { type: "login_created", actor: { username: "wiremu" }, login: { username: "mere" } };
    expect((await everything(wiremu))[0]).toMatchObject(created);
    for (const query of [{ type: "login_created" }, { login: mere.id }] satisfies Query[]) {
      expect(await everything(wiremu, query)).toMatchObject([created]);
    }
    expect(await everything(wiremu, { login: me.id, type: "login_created" })).toEqual([]);
  });

  it("programs read neither addresses nor two-factor settings in it", async () => {
    const program = await bearerOf("pbx-sync");
    const { id } = await loginNamed(owner, "pbx-sync");
    await portal.rows(`
      INSERT INTO activity (account_id, at, type, login_id, login_username, user_agent, change, detail)
      SELECT account_id, ${portal.clock.now() + 1}, 'login_updated', id, username, 'tests',
        '{"email":{"from":"old@kereru.example","to":null},"name":{"from":"PBX","to":"Phone system"}}', ''
      FROM logins WHERE id = '${id}'`);
    const [newest] = await everything(program);
    expect(newest?.change).toEqual({ name: { from: "PBX", to: "Phone system" } });
    expect(await csv(program)).not.toContain("old@kereru");
    expect((await everything(owner))[0]?.change).toHaveProperty("email");
  });
});

describe("refused", () => {
  it.each([
    ["before", "2026-13-45T99:99:99Z"],
    ["before", "yesterday"],
    ["type", "signed_in"],
    ["limit", "0"],
    ["cursor", "1 OR 1"],
    ["cursor", "-1"],
    ["cursor", "9".repeat(30)],
  ])("%s=%s is named as wrong", async (name, value) => {
    const { status, problem } = await owner.call(activityApi.listActivity, {
      query: { [name]: value },
    });
    expect(status).toBe(422);
    expect(problem.errors?.map(({ path }) => path)).toEqual([[name]]);
  });

  it("a table of a wrong time is refused before it begins", async () => {
    const response = await owner.request("/api/activity.csv?before=2026-13-45T99:99:99Z");
    expect(response.status).toBe(422);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  });

  it("nobody reads it without being signed in", async () => {
    for (const endpoint of [activityApi.listActivity, activityApi.downloadActivity]) {
      expect((await browserAt(portal).call(endpoint)).status).toBe(401);
    }
  });
});

describe("hostile", () => {
  it("a login, or a cursor, of another account's gives nothing away", async () => {
    await signedIn(portal, "aroha");
    const hana = await signedIn(portal, "hana");
    await owner.call(sessionApi.signOut);
    owner = await signedIn(portal, "10024680");
    const theirs = await everything(hana);
    const aroha = await loginNamed(owner, "aroha");
    expect(await everything(hana, { login: aroha.id })).toEqual([]);
    expect(await everything(hana, { login: "no such login" })).toEqual([]);
    const [ours] = await everything(owner);
    const after = await everything(hana, { cursor: ours?.id ?? "", type: "sign_in" });
    expect(theirs).toEqual(expect.arrayContaining(after));
    const hanas = await loginNamed(hana, "hana");
    expect((await list(hana, { cursor: ours?.id ?? "", type: "sign_in", login: hanas.id })).items).toEqual(
      [],
    );
  });

  it("nothing that a stranger wrote runs in the spreadsheet of whoever opens the table", async () => {
    const formulas = [
      '=HYPERLINK("http://evil.example","x")',
      "+1",
      "-1",
      "@SUM(A1)",
      "\t=1",
      "a,b",
      'say "x"',
    ];
    for (const [index, userAgent] of formulas.entries()) {
      await password(browserAt(portal, `198.51.100.${index}`, userAgent), "mere", "wrong");
      portal.clock.advance({ minutes: 10 });
    }
    const text = await csv(await signedIn(portal, "10024680"), { type: "sign_in_failed" });
    for (const inert of [
      `,"'=HYPERLINK(""http://evil.example"",""x"")",`,
      ",'+1,",
      ",'-1,",
      ",'@SUM(A1),",
      ',"a,b",',
      ',"say ""x""",',
    ]) {
      expect(text).toContain(inert);
    }
    expect(text).not.toMatch(/(?:^|,)"?[=+\-@\t]/m);
  });

  it("no password, hash, code or token is in any row", async () => {
    const secret = "kākāpō boom in the valley";
    owner = await confirmedIn(portal, "10024680");
    await updateLogin(owner, "wiremu", { password: secret });
    const program = await bearerOf("pbx-sync");
    await program.request("/api/account");
    await setAccountTwoFactor(owner, everyone);
    const browser = browserAt(portal);
    await password(browser, "wiremu", secret);
    const mailed = await codeFor(portal, "wiremu@kereru.example");
    await code(browser, wrongCodeFor(mailed));
    await code(browser, mailed);
    const rows = JSON.stringify(await portal.rows("SELECT type, change, detail FROM activity"));
    for (const type of ["password_changed", "token_issued", "code_failed", "code_sent", "sign_in"]) {
      expect(rows).toContain(`"${type}"`);
    }
    for (const held of [
      secret,
      demoPassword,
      mailed,
      wrongCodeFor(mailed),
      "$argon2",
      ...browser.cookies.values(),
    ]) {
      expect(rows).not.toContain(held);
    }
    expect(rows).not.toMatch(/[\w-]{43}/);
  });

  it("nothing more is read once the client is gone", async () => {
    await portal.rows(`
      INSERT INTO activity (account_id, at, type, user_agent, detail)
      SELECT accounts.id, 1, 'sign_in', 'tests', '' FROM accounts, logins AS a, logins AS b, logins AS c, logins AS d
      WHERE accounts.number = '10024680'`);
    let reads = 0;
    const { db } = portal;
    const read = db.read.bind(db);
    db.read = (query) => {
      reads += 1;
      return read(query);
    };
    const response = await owner.request("/api/activity.csv");
    const reader = response.body?.getReader();
    const before = reads;
    await reader?.read();
    await reader?.read();
    expect(reads).toBe(before);
    await reader?.read();
    expect(reads).toBe(before + 1);
    await reader?.cancel();
    expect(await reader?.read()).toEqual({ done: true, value: undefined });
    expect(reads).toBe(before + 1);
  });
});
