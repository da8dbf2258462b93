import { loginsApi } from "@hero/contract/logins";
import { passwordsApi } from "@hero/contract/passwords";
import { profileApi } from "@hero/contract/profile";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { checksMailed, noticesOf } from "../../test/addresses.ts";
import { linkFor } from "../../test/links.ts";
import { browserAt, codeFor, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import { accessToken } from "../../test/samples.ts";
import { confirmedIn, everyone, password, setAccountTwoFactor, signedIn } from "../../test/steps.ts";

const details = "accounts@kereru.example";
const email = "tane@kereru.example";
const secret = "a long enough secret";

let portal: TestPortal;
let owner: Browser;

beforeEach(async () => {
  portal = await testPortal();
  owner = await confirmedIn(portal, "10024680");
});
afterEach(() => portal.close());

const invited = { username: "tane", name: "Tāne Rāwiri", email, role: "standard" as const };
const add = (change: object = {}, by = owner) =>
  by.call(loginsApi.addLogin, { body: { ...invited, ...change } });

async function count(table: string): Promise<unknown> {
  const [row] = await portal.rows(`SELECT count(*) AS number FROM ${table}`);
  return row?.["number"];
}

async function asProgram(body: object) {
  const token = await accessToken(portal);
  return await add(body, {
    ...owner,
    call: (endpoint, asked) =>
      browserAt(portal).call(endpoint, { ...asked, headers: { Authorization: `Bearer ${token}` } }),
  });
}

describe("a new login with a password and an email", () => {
  it("is mailed a code at once, with which it confirms its address itself", async () => {
    const { reply } = await add({ password: secret });
    expect(reply).toMatchObject({ email, emailConfirmed: false, pendingEmail: null, invited: false });
    const tane = browserAt(portal);
    await password(tane, "tane", secret);
    const entered = await codeFor(portal, email);
    const confirmed = await tane.call(profileApi.confirmProfileEmail, { body: { code: entered } });
    expect(confirmed.reply).toMatchObject({ email, emailConfirmed: true });
  });

  it("gets its codes at the Details address until then", async () => {
    await setAccountTwoFactor(owner, everyone);
    expect((await add({ password: secret })).reply).toMatchObject({
      effectiveTwoFactor: { codeGoesTo: details },
    });
  });

  it("without an email is mailed nothing", async () => {
    const before = await count("outbox");
    expect((await add({ password: secret, email: null })).status).toBe(201);
    expect(await count("outbox")).toBe(before);
  });
});

describe("a new login without a password", () => {
  it("is invited, and can't sign in before it set one", async () => {
    const { reply, status } = await add();
    expect(status).toBe(201);
    expect(reply).toMatchObject({ invited: true, passwordChangedAt: null, email, emailConfirmed: false });
    expect(await checksMailed(portal, email)).toBe(0);
    expect((await password(browserAt(portal), "tane", secret)).problem.code).toBe("invalid_credentials");
    const token = await linkFor(portal, email, "/invitation");
    const accepted = await browserAt(portal).call(passwordsApi.acceptInvitation, {
      body: { token, password: secret },
    });
    expect(accepted.status).toBe(204);
    expect((await password(browserAt(portal), "tane", secret)).reply.state).toBe("signed_in");
  });

  it("is recorded as made and invited", async () => {
    await add();
    const rows = await portal.rows("SELECT type FROM activity WHERE login_username = 'tane' ORDER BY id");
    expect(rows.map(({ type }) => type)).toEqual(["login_created", "invitation_sent"]);
  });
});

describe("who is told of a new login", () => {
  it.each([
    ["administrator", ["login_added to accounts@kereru.example"]],
    ["api", ["login_added to accounts@kereru.example"]],
    ["standard", []],
  ])("of an %s: %j", async (role, told) => {
    await add({ role, password: secret });
    expect(await noticesOf(portal)).toEqual(told);
  });
});

describe("a new login, refused", () => {
  it("with neither email nor password, at both", async () => {
    const { problem } = await add({ email: null });
    expect(problem.code).toBe("invalid_input");
    expect(problem.errors?.map(({ path }) => path)).toEqual([["email"], ["password"]]);
  });

  it("for a program by invitation", async () => {
    expect((await add({ role: "api" })).problem.errors).toMatchObject([{ path: ["password"] }]);
  });

  it("without confirming it's them, which is the last fault", async () => {
    const unconfirmed = await signedIn(portal, "10024680");
    expect((await add({}, unconfirmed)).problem.code).toBe("confirmation_required");
    expect((await add({ username: "aroha" }, unconfirmed)).problem.code).toBe("username_taken");
    expect(await count("logins WHERE username = 'tane'")).toBe(0);
  });

  it("past ten mails to one recipient in an hour, and nothing of it is kept", async () => {
    for (let each = 0; each < 5; each += 1) {
      expect((await add({ username: `invited-${each}` })).status).toBe(201);
      expect((await add({ username: `given-${each}`, password: secret })).status).toBe(201);
    }
    expect((await add()).problem.code).toBe("too_many_requests");
    expect((await add({ password: secret })).problem.code).toBe("too_many_codes");
    expect(await count("logins WHERE username = 'tane'")).toBe(0);
    expect((await add({ email: "someone@kereru.example" })).status).toBe(201);
  });

  it("past ten mails to one recipient even when they are asked for at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_, each) => add({ username: `given-${each}`, password: secret })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(await checksMailed(portal, email)).toBe(10);
  });
});

describe("a program adds", () => {
  it("a standard login by invitation, without confirming, and sees no address of it", async () => {
    const { status, reply } = await asProgram({});
    expect(status).toBe(201);
    expect(reply).not.toHaveProperty("email");
    expect(await linkFor(portal, email, "/invitation")).not.toBe("");
  });

  it.each([
    ["no administrator", { role: "administrator" }],
    ["no program", { role: "api", password: secret }],
    ["nobody with a password", { password: secret }],
  ])("%s", async (_what, change) => {
    expect((await asProgram(change)).problem.code).toBe("forbidden");
    expect(await count("logins WHERE username = 'tane'")).toBe(0);
  });

  it("nobody with less two-factor than they would start with", async () => {
    await setAccountTwoFactor(owner, { scope: "account_login_only", promptOncePerLocation: false });
    const off = { method: "disabled", promptOncePerLocation: false };
    expect((await asProgram({ twoFactor: off })).problem.code).toBe("forbidden");
    const ticked = { method: "email", promptOncePerLocation: true };
    expect((await asProgram({ twoFactor: ticked })).problem.code).toBe("forbidden");
    const on = { method: "email", promptOncePerLocation: false };
    expect((await asProgram({ twoFactor: on })).status).toBe(201);
  });
});
