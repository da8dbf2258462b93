import { loginsApi } from "@hero/contract/logins";
import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { noticesOf, saidOf, verifiedLogins, verifyLocationOf } from "../../test/addresses.ts";
import { browserAt, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import { confirmedIn, loginNamed, password, signedIn, updateLogin } from "../../test/steps.ts";

const details = "accounts@kereru.example";
const secret = "another long enough secret";
const on = { method: "email", promptOncePerLocation: false } as const;
const ticked = { method: "email", promptOncePerLocation: true } as const;
const off = { method: "disabled", promptOncePerLocation: false } as const;

let portal: TestPortal;
let owner: Browser;

beforeEach(async () => {
  portal = await testPortal();
  owner = await confirmedIn(portal, "10024680");
});
afterEach(() => portal.close());

type Change = Parameters<typeof updateLogin>[2];

const put = (change: Change, username = "wiremu", by = owner) => updateLogin(by, username, change);

describe("what needs confirming", () => {
  it.each<[string, Change, Change]>([
    ["two-factor switched off", { twoFactor: on }, { twoFactor: off }],
    ["its checkbox ticked while it stays on", { twoFactor: on }, { twoFactor: ticked }],
    ["a password set", {}, { password: secret }],
    ["a raised role", {}, { role: "administrator" }],
    ["a lowered role", { role: "administrator" }, { role: "standard" }],
    ["a login enabled", { enabled: false }, { enabled: true }],
    ["an email changed", {}, { email: "new@kereru.example" }],
  ])("%s", async (_what, before, change) => {
    await put(before);
    const aroha = await signedIn(portal, "aroha");
    const saved = await loginNamed(owner, "wiremu");
    expect((await put(change, "wiremu", aroha)).problem.code).toBe("confirmation_required");
    expect(await loginNamed(owner, "wiremu")).toEqual(saved);
    expect((await put(change)).status).toBe(200);
  });

  it.each<[string, Change, Change]>([
    ["two-factor switched on, even ticked", {}, { twoFactor: ticked }],
    ["its checkbox unticked", { twoFactor: ticked }, { twoFactor: on }],
    ["a name", {}, { name: "Wiremu P" }],
    ["a login disabled", {}, { enabled: false }],
  ])("not %s", async (_what, before, change) => {
    await put(before);
    expect((await put(change, "wiremu", await signedIn(portal, "aroha"))).status).toBe(200);
  });

  it("is told after what can't be at all", async () => {
    const aroha = await signedIn(portal, "aroha");
    expect((await put({ role: "api" }, "wiremu", aroha)).problem.code).toBe("conflict");
    expect((await put({ role: "standard" }, "aroha", aroha)).problem.code).toBe("managed_on_profile");
    expect((await put({ password: "password1234" }, "wiremu", aroha)).problem.code).toBe("invalid_input");
  });
});

describe("who is told of a changed login", () => {
  const both = (kind: string) => [`${kind} to ${details}`, `${kind} to wiremu@kereru.example`];

  it.each<[string, Change, Change, string]>([
    ["two-factor on", {}, { twoFactor: on }, "login_two_factor_changed"],
    ["two-factor off", { twoFactor: on }, { twoFactor: off }, "login_two_factor_changed"],
    ["its checkbox", { twoFactor: on }, { twoFactor: ticked }, "login_two_factor_changed"],
    ["a password", {}, { password: secret }, "password_changed"],
    ["a role raised", {}, { role: "administrator" }, "role_raised"],
    [
      "an administrator enabled",
      { enabled: false, role: "administrator" },
      { enabled: true },
      "login_enabled",
    ],
  ])("its own address and the account's: %s", async (_what, before, change, kind) => {
    await put(before);
    await portal.rows("DELETE FROM outbox");
    await put(change);
    expect(await noticesOf(portal)).toEqual(both(kind));
  });

  it("nobody of what is less: a role lowered, a standard user enabled, anyone disabled", async () => {
    await put({ role: "administrator" });
    await portal.rows("DELETE FROM outbox");
    for (const change of [{ role: "standard" }, { enabled: false }, { enabled: true }] as const) {
      await put(change);
    }
    await put({ name: "Wiremu P" });
    expect(await noticesOf(portal)).toEqual([]);
  });

  it("the account of a program enabled", async () => {
    await put({ enabled: false }, "pbx-sync");
    await put({ enabled: true }, "pbx-sync");
    expect(await noticesOf(portal)).toEqual([`login_enabled to ${details}`]);
  });

  it("what changed, and by whom", async () => {
    await put({ twoFactor: ticked });
    expect((await saidOf(portal, "login_two_factor_changed"))[0]).toEqual({
      kind: "login_two_factor_changed",
      from: "disabled",
      to: "email",
      promptOncePerLocation: true,
    });
    const [row] = await portal.rows("SELECT facts FROM outbox WHERE kind = 'login_two_factor_changed'");
    const { context } = JSON.parse(String(row?.["facts"])) as { context: unknown };
    expect(context).toMatchObject({ username: "wiremu", by: "10024680", address: "203.0.113.7" });
  });
});

describe("a disabled login", () => {
  it("loses sessions, tokens, mailed links, checks of its address, locations and a waiting reset", async () => {
    const { id } = await loginNamed(owner, "wiremu");
    const wiremu = await signedIn(portal, "wiremu");
    await verifyLocationOf(portal, "wiremu");
    await put({ email: "new@kereru.example" });
    await waitForReset(id);
    await put({ enabled: false });
    expect((await wiremu.call(sessionApi.readSession)).reply).toMatchObject({
      endedBecause: "login_disabled",
    });
    expect(await verifiedLogins(portal)).toEqual([]);
    expect(await portal.rows("SELECT id FROM links WHERE ended_at IS NULL")).toEqual([]);
    expect(
      await portal.rows("SELECT id FROM challenges WHERE ended_at IS NULL AND consumed_at IS NULL"),
    ).toEqual([]);
    expect(await portal.rows("SELECT reset_id FROM logins WHERE reset_id IS NOT NULL")).toEqual([]);
    const rows = await portal.rows("SELECT detail FROM activity WHERE type = 'password_reset_cancelled'");
    expect(rows).toEqual([{ detail: "The login was disabled" }]);
  });

  it("starts its code step afresh once it is enabled again", async () => {
    await put({ enabled: false });
    await portal.rows("UPDATE logins SET stranger_wrong_codes = 100, device_wrong_codes = 20");
    await put({ enabled: true });
    expect(await wrongCodes("wiremu")).toBe(0);
    expect(await wrongCodes("aroha")).toBe(120);
  });
});

describe("a password that is set for a login", () => {
  it("cancels a reset that waits, and opens its code step again", async () => {
    const { id } = await loginNamed(owner, "wiremu");
    await portal.rows("UPDATE logins SET stranger_wrong_codes = 100, device_wrong_codes = 20");
    await waitForReset(id);
    await put({ password: secret });
    expect(await wrongCodes("wiremu")).toBe(0);
    portal.clock.advance({ hours: 25 });
    expect((await password(browserAt(portal), "wiremu", secret)).reply.state).toBe("signed_in");
    expect(await portal.rows("SELECT reset_id FROM logins WHERE reset_id IS NOT NULL")).toEqual([]);
  });

  it("comes after a reset that was due already", async () => {
    const { id, name, email, role, enabled, twoFactor, version } = await loginNamed(owner, "wiremu");
    await waitForReset(id);
    await portal.rows(`UPDATE logins SET reset_completes_at = ${portal.clock.now()} WHERE id = '${id}'`);
    const body = { name, email, role, enabled, twoFactor, password: secret };
    const stale = await owner.call(loginsApi.updateLogin, { params: { id }, version, body });
    expect(stale.problem.code).toBe("version_mismatch");
    expect((await put({ password: secret })).status).toBe(200);
    expect((await password(browserAt(portal), "wiremu", secret)).reply.state).toBe("signed_in");
    const rows = await portal.rows("SELECT type FROM activity WHERE type LIKE 'password%' ORDER BY id");
    expect(rows.map(({ type }) => type)).toEqual(["password_reset", "password_changed"]);
  });

  it("is none that many people have", async () => {
    expect((await put({ password: "password1234" })).problem.errors).toMatchObject([{ path: ["password"] }]);
  });
});

/** A reset of the login's password that waits, with a link mailed before it. */
async function waitForReset(id: string): Promise<void> {
  const now = portal.clock.now();
  await portal.rows(`UPDATE logins SET reset_id = 'r', reset_password_hash = 'x', reset_asked_at = ${now},
    reset_completes_at = ${now + 86_400_000} WHERE id = '${id}'`);
  await portal.rows(`INSERT INTO links (id, purpose, token_hash, key_id, login_id, reset_id, password_version, sent_to,
    created_at, expires_at) VALUES ('c', 'reset_cancel', 'hc', 'k', '${id}', 'r', 1, 'x', 1, 9999999999999),
    ('l', 'reset', 'hl', 'k', '${id}', NULL, 1, 'x', 1, 9999999999999)`);
}

async function wrongCodes(username: string): Promise<unknown> {
  const [row] = await portal.rows(
    `SELECT stranger_wrong_codes + device_wrong_codes AS number FROM logins WHERE username = '${username}'`,
  );
  return row?.["number"];
}
