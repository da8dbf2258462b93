import { loginsApi } from "@hero/contract/logins";
import type { Login } from "@hero/contract/logins";
import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { browserAt, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
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
  owner = await confirmedIn(portal, "10024680");
});
afterEach(() => portal.close());

const off = { method: "disabled", promptOncePerLocation: false } as const;
const on = { method: "email", promptOncePerLocation: false } as const;

const newLogin = {
  username: " Tane ",
  name: "Tāne Rāwiri",
  email: "tane@kereru.example",
  role: "standard" as const,
  password: "a long enough secret",
};
const add = (change: object = {}, by = owner) =>
  by.call(loginsApi.addLogin, { body: { ...newLogin, ...change } });

describe("the list of logins", () => {
  const usernames = async (query: { q?: string; limit?: string; cursor?: string }) =>
    (await owner.call(loginsApi.listLogins, { query })).reply.items.map(({ username }) => username);

  it("shows the account login first, then the others by name", async () => {
    expect(await usernames({})).toEqual(["10024680", "aroha", "mere", "pbx-sync", "wiremu"]);
  });

  it("finds in username, name and address, case and macrons folded", async () => {
    expect(await usernames({ q: "HOHEPA" })).toEqual(["mere"]);
    expect(await usernames({ q: "wiremu@" })).toEqual(["wiremu"]);
    expect(await usernames({ q: "accounts@" })).toEqual(["10024680"]);
    expect(await usernames({ q: "%" })).toEqual([]);
  });

  it("pages without gaps or repeats", async () => {
    const first = await owner.call(loginsApi.listLogins, { query: { limit: "3" } });
    expect(first.reply.items).toHaveLength(3);
    expect(first.reply.total).toBe(5);
    const second = await owner.call(loginsApi.listLogins, {
      query: { limit: "3", cursor: first.reply.nextCursor ?? "" },
    });
    expect(second.reply.nextCursor).toBeNull();
    const all = [...first.reply.items, ...second.reply.items].map(({ username }) => username);
    expect(all).toEqual(["10024680", "aroha", "mere", "pbx-sync", "wiremu"]);
  });

  it("pages by whatever names people have", async () => {
    const name = "\uae40".repeat(100);
    for (const username of ["kim-1", "kim-2"]) await add({ username, name });
    const seen: string[] = [];
    const read = async (cursor: string | null): Promise<void> => {
      const query = { limit: "1", ...(cursor === null ? {} : { cursor }) };
      const { status, reply } = await owner.call(loginsApi.listLogins, { query });
      expect(status).toBe(200);
      seen.push(...reply.items.map(({ username }) => username));
      if (reply.nextCursor !== null) await read(reply.nextCursor);
    };
    await read(null);
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  it("is paged by nobody else's cursor", async () => {
    const hana = await signedIn(portal, "hana");
    const cursor = (await loginNamed(owner, "aroha")).id;
    expect((await hana.call(loginsApi.listLogins, { query: { cursor } })).problem.code).toBe("invalid_input");
  });

  it.each([
    [{ limit: "0" }, "limit"],
    [{ limit: "201" }, "limit"],
    [{ limit: "many" }, "limit"],
    [{ cursor: "nonsense" }, "cursor"],
  ])("refuses %j", async (query, member) => {
    const { problem } = await owner.call(loginsApi.listLogins, { query });
    expect(problem).toMatchObject({ code: "invalid_input", errors: [{ path: [member] }] });
  });

  it("holds nothing of another account", async () => {
    const hana = await signedIn(portal, "hana");
    const { reply } = await hana.call(loginsApi.listLogins);
    expect(reply.items.map(({ username }) => username)).toEqual(["20013579", "crm-sync", "hana"]);
    const aroha = await loginNamed(owner, "aroha");
    const stranger = await hana.call(loginsApi.readLogin, { params: { id: aroha.id } });
    const missing = await hana.call(loginsApi.readLogin, { params: { id: "no-such-id" } });
    expect(stranger.status).toBe(404);
    expect({ ...stranger.problem, requestId: "" }).toEqual({ ...missing.problem, requestId: "" });
  });
});

describe("adding a login", () => {
  it("makes one that can sign in, and says where it is", async () => {
    const { status, reply, headers } = await add();
    expect(status).toBe(201);
    expect(headers.get("Location")).toBe(`/api/logins/${reply.id}`);
    expect(reply).toMatchObject({
      username: "tane",
      role: "standard",
      enabled: true,
      emailConfirmed: false,
      twoFactor: off,
    });
    expect((await password(browserAt(portal), "TANE", newLogin.password)).reply.state).toBe("signed_in");
  });

  it("starts a person with codes where the account has chosen any, and a program without", async () => {
    await setAccountTwoFactor(owner, everyone);
    expect((await add()).reply).toMatchObject({ twoFactor: on });
    expect((await add({ username: "till", role: "api" })).reply).toMatchObject({ twoFactor: off });
  });

  it("starts with codes when the account chose them in the same moment", async () => {
    const { passwords } = portal.deps;
    const { hash } = passwords;
    passwords.hash = async (typed) => {
      passwords.hash = hash;
      await setAccountTwoFactor(
        owner,
        { scope: "account_login_only", promptOncePerLocation: false },
        { exemptApiLogins: true },
      );
      return await hash(typed);
    };
    expect((await add()).reply).toMatchObject({ twoFactor: on });
    expect((await password(browserAt(portal), "tane", newLogin.password)).reply.state).toBe("code_required");
  });

  it("refuses a taken name, whoever has it, and an eight-digit one", async () => {
    expect((await add({ username: "hana" })).problem).toMatchObject({
      code: "username_taken",
      errors: [{ path: ["username"] }],
    });
    expect((await add({ username: "12345678" })).problem.errors).toMatchObject([{ path: ["username"] }]);
  });

  it("says no to a program of more than ten taken names in an hour", async () => {
    for (let each = 0; each < 10; each += 1) expect((await add({ username: "hana" })).status).toBe(409);
    const refused = await add({ username: "hana" });
    expect(refused.problem.code).toBe("too_many_requests");
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    portal.clock.advance({ minutes: 29 });
    portal.clock.advance({ hours: 1 });
    owner = await confirmedIn(portal, "10024680");
    expect((await add()).status).toBe(201);
  });

  it.each([
    [{ email: null, password: undefined }, ["email"]],
    [{ password: "short" }, ["password"]],
    [{ password: "my tane password" }, ["password"]],
    [{ password: "account 10024680!" }, ["password"]],
    [{ password: "a hero of passwords" }, ["password"]],
    [{ email: "tane" }, ["email"]],
    [{ role: "account" }, ["role"]],
    [{ enabled: true }, ["enabled"]],
    [{ twoFactor: { method: "sms", promptOncePerLocation: false } }, ["twoFactor", "method"]],
  ])("refuses %j at its path", async (change, path) => {
    const { problem } = await add(change);
    expect(problem.code).toBe("invalid_input");
    expect(problem.errors?.map((error) => error.path)).toContainEqual(path);
  });
});

describe("the record of a changed login", () => {
  it("says what its change ended and forgot, and nothing where there was nothing", async () => {
    await signedIn(portal, "wiremu");
    await updateLogin(owner, "wiremu", { twoFactor: on });
    await updateLogin(owner, "mere", { twoFactor: on });
    expect(
      await portal.rows(
        "SELECT type, login_username AS login, detail FROM activity WHERE type = 'session_ended'",
      ),
    ).toEqual([{ type: "session_ended", login: "wiremu", detail: "1 session" }]);
  });
});

describe("updating a login", () => {
  const put = async (username: string, change: Partial<Login> & { password?: string }, by = owner) =>
    await updateLogin(by, username, change);

  it("keeps name, role and setting, with a new version", async () => {
    const { reply, status } = await put("wiremu", { name: "Wiremu P", role: "administrator", twoFactor: on });
    expect(status).toBe(200);
    expect(reply).toMatchObject({ name: "Wiremu P", role: "administrator", twoFactor: on, version: 2 });
    expect(await loginNamed(owner, "wiremu")).toEqual(reply);
  });

  it("a lowered right counts at the next request", async () => {
    const aroha = await signedIn(portal, "aroha");
    expect((await aroha.call(loginsApi.listLogins)).status).toBe(200);
    await put("aroha", { role: "standard" });
    expect((await aroha.call(loginsApi.listLogins)).problem.code).toBe("forbidden");
  });

  it("a disabled login is signed out and refused like any wrong password", async () => {
    const wiremu = await signedIn(portal, "wiremu");
    await put("wiremu", { enabled: false });
    expect((await wiremu.call(sessionApi.readSession)).reply).toEqual({
      state: "signed_out",
      endedBecause: "login_disabled",
    });
    expect((await password(browserAt(portal), "wiremu")).problem.code).toBe("invalid_credentials");
  });

  it("a password that is set ends the other sessions and is the only one that works", async () => {
    const wiremu = await signedIn(portal, "wiremu");
    await put("wiremu", { password: "another long enough secret" });
    expect((await wiremu.call(sessionApi.readSession)).reply).toMatchObject({
      endedBecause: "password_changed",
    });
    expect((await password(browserAt(portal), "wiremu")).status).toBe(401);
    expect((await password(browserAt(portal), "wiremu", "another long enough secret")).status).toBe(200);
  });

  it("the account login is managed on Details", async () => {
    expect((await put("10024680", { name: "Someone" })).problem.code).toBe("managed_on_details");
  });

  it("one's own password, role and access are not managed here, one's own setting is", async () => {
    const aroha = await signedIn(portal, "aroha");
    for (const change of [
      { password: "another long enough secret" },
      { role: "standard" },
      { enabled: false },
    ] as const) {
      expect((await put("aroha", change, aroha)).problem.code).toBe("managed_on_profile");
    }
    expect((await put("aroha", { twoFactor: on }, aroha)).status).toBe(200);
    expect((await aroha.call(sessionApi.readSession)).reply.state).toBe("signed_in");
  });

  it("a person never becomes a program, nor a program a person, nor anyone the account login", async () => {
    expect((await put("wiremu", { role: "api" })).problem.code).toBe("conflict");
    expect((await put("pbx-sync", { role: "standard" })).problem.code).toBe("conflict");
    expect((await put("wiremu", { role: "account" })).problem.code).toBe("conflict");
  });

  it("codes are not required where no confirmed address would get them", async () => {
    await portal.rows("UPDATE accounts SET email_confirmed_at = NULL");
    expect((await put("mere", { twoFactor: on })).problem.code).toBe("email_unconfirmed");
    expect((await put("wiremu", { twoFactor: on })).status).toBe(200);
  });

  it("of two saves of one version the second is refused", async () => {
    const { email, role, enabled, twoFactor, id, version } = await loginNamed(owner, "wiremu");
    const save = (change: { name: string }) =>
      owner.call(loginsApi.updateLogin, {
        params: { id },
        version,
        body: { email, role, enabled, twoFactor, ...change },
      });
    expect((await save({ name: "One" })).status).toBe(200);
    expect((await save({ name: "Two" })).problem.code).toBe("version_mismatch");
    expect((await loginNamed(owner, "wiremu")).name).toBe("One");
  });
});
