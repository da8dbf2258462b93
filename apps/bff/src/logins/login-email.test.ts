import { loginsApi } from "@hero/contract/logins";
import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { checksMailed, noticesOf, saidOf, verifiedLogins, verifyLocationOf } from "../../test/addresses.ts";
import { codeFor, testPortal, wrongCodeFor } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  confirmedIn,
  everyone,
  loginNamed,
  setAccountTwoFactor,
  signedIn,
  updateLogin,
} from "../../test/steps.ts";

const details = "accounts@kereru.example";
const old = "wiremu@kereru.example";
const changed = "wp@kereru.example";

let portal: TestPortal;
let owner: Browser;
let id: string;

beforeEach(async () => {
  portal = await testPortal();
  owner = await confirmedIn(portal, "10024680");
  ({ id } = await loginNamed(owner, "wiremu"));
});
afterEach(() => portal.close());

const ask = (email: string | null = changed, username = "wiremu", by = owner) =>
  updateLogin(by, username, { email });
const confirmEmail = (code: string, by = owner, of = id) =>
  by.call(loginsApi.confirmLoginEmail, { params: { id: of }, body: { code } });
const resend = (by = owner, of = id) => by.call(loginsApi.resendLoginEmail, { params: { id: of } });

describe("a login's changed email", () => {
  it("waits to be confirmed; the old address and the account's are told", async () => {
    const { reply } = await ask();
    expect(reply).toMatchObject({ email: old, emailConfirmed: true, pendingEmail: changed, version: 2 });
    expect(await checksMailed(portal, changed)).toBe(1);
    expect(await noticesOf(portal)).toEqual([
      `email_change_asked to ${details}`,
      `email_change_asked to ${old}`,
    ]);
    const rows = await portal.rows("SELECT change FROM activity WHERE type = 'login_updated'");
    expect(JSON.parse(String(rows[0]?.["change"]))).toEqual({ pendingEmail: { from: null, to: changed } });
  });

  it("takes effect with the code that its holder reads out to an administrator", async () => {
    await ask();
    const aroha = await signedIn(portal, "aroha");
    const { reply } = await confirmEmail(await codeFor(portal, changed), aroha);
    expect(reply).toMatchObject({ email: changed, emailConfirmed: true, pendingEmail: null, version: 3 });
    expect((await noticesOf(portal)).filter((told) => told.startsWith("email_changed"))).toEqual([
      `email_changed to ${details}`,
      `email_changed to ${old}`,
    ]);
    expect((await loginNamed(owner, "wiremu")).email).toBe(changed);
    const found = await owner.call(loginsApi.listLogins, { query: { q: changed } });
    expect(found.reply.items.map(({ username }) => username)).toEqual(["wiremu"]);
  });

  it("ends the login's sessions, sign-ins under way, mailed links and verified locations", async () => {
    const wiremu = await signedIn(portal, "wiremu");
    await verifyLocationOf(portal, "wiremu");
    await verifyLocationOf(portal, "mere");
    await portal.rows(`INSERT INTO links (id, purpose, token_hash, key_id, login_id, password_version, sent_to,
      created_at, expires_at) VALUES ('l', 'reset', 'h', 'k', '${id}', 1, '${old}', 1, 9999999999999)`);
    await ask();
    expect((await wiremu.call(sessionApi.readSession)).reply.state).toBe("signed_in");
    await confirmEmail(await codeFor(portal, changed));
    expect((await wiremu.call(sessionApi.readSession)).reply).toMatchObject({
      endedBecause: "email_changed",
    });
    expect(await verifiedLogins(portal)).toEqual(["mere"]);
    expect(await portal.rows("SELECT id FROM links WHERE ended_at IS NULL")).toEqual([]);
  });

  it("leaves a program its access tokens", async () => {
    await portal.rows(`INSERT INTO access_tokens (token_hash, login_id, account_id, password_version, created_at,
      expires_at) SELECT 't', id, account_id, 1, 1, 9999999999999 FROM logins WHERE username = 'pbx-sync'`);
    const pbx = await loginNamed(owner, "pbx-sync");
    await ask("pbx@kereru.example", "pbx-sync");
    await confirmEmail(await codeFor(portal, "pbx@kereru.example"), owner, pbx.id);
    expect(await portal.rows("SELECT token_hash FROM access_tokens")).toHaveLength(1);
  });

  it("receives the login's codes once confirmed, the account's until then", async () => {
    await setAccountTwoFactor(owner, everyone);
    await ask("mere@kereru.example", "mere");
    const mere = await loginNamed(owner, "mere");
    expect(mere.effectiveTwoFactor.codeGoesTo).toBe(details);
    await verifyLocationOf(portal, "mere");
    await confirmEmail(await codeFor(portal, "mere@kereru.example"), owner, mere.id);
    expect((await loginNamed(owner, "mere")).effectiveTwoFactor.codeGoesTo).toBe("mere@kereru.example");
    expect(await verifiedLogins(portal)).toEqual([]);
  });

  it("changes nothing when it is the current or the pending one again", async () => {
    const { reply } = await ask();
    expect((await ask(old)).reply).toEqual(reply);
    expect((await ask(changed)).reply).toEqual(reply);
    expect(await checksMailed(portal, changed)).toBe(1);
  });

  it("mails nothing to an address that was never confirmed", async () => {
    await portal.rows("UPDATE logins SET email_confirmed_at = NULL WHERE username = 'wiremu'");
    await ask();
    expect(await noticesOf(portal)).toEqual([`email_change_asked to ${details}`]);
  });

  it("ends an invitation that went to the mistyped one", async () => {
    const newcomer = { username: "tane", name: "Tāne", email: "tnae@kereru.example", role: "standard" };
    await owner.call(loginsApi.addLogin, { body: { ...newcomer, role: "standard" } });
    await ask("tane@kereru.example", "tane");
    expect(await portal.rows("SELECT id FROM links WHERE ended_at IS NULL")).toEqual([]);
  });
});

describe("an email that is merely confirmed", () => {
  beforeEach(async () => {
    await portal.rows("UPDATE logins SET email_confirmed_at = NULL WHERE username = 'wiremu'");
  });

  it("ends no session and tells nobody", async () => {
    const wiremu = await signedIn(portal, "wiremu");
    expect((await resend()).reply).toMatchObject({ email: old, emailConfirmed: false });
    const { reply } = await confirmEmail(await codeFor(portal, old));
    expect(reply).toMatchObject({ email: old, emailConfirmed: true });
    expect((await wiremu.call(sessionApi.readSession)).reply.state).toBe("signed_in");
    expect(await noticesOf(portal)).toEqual([]);
  });

  it("forgets locations, for the codes go elsewhere from then on", async () => {
    await verifyLocationOf(portal, "wiremu");
    await resend();
    await confirmEmail(await codeFor(portal, old));
    expect(await verifiedLogins(portal)).toEqual([]);
  });
});

describe("a removed email", () => {
  it("is gone at once, with its sessions and locations, and its holder is told", async () => {
    const wiremu = await signedIn(portal, "wiremu");
    await verifyLocationOf(portal, "wiremu");
    await ask();
    const mailed = await codeFor(portal, changed);
    const { reply } = await ask(null);
    expect(reply).toMatchObject({ email: null, emailConfirmed: false, pendingEmail: null });
    expect(
      await portal.rows("SELECT email_confirmed_at AS at FROM logins WHERE username = 'wiremu'"),
    ).toEqual([{ at: null }]);
    expect((await wiremu.call(sessionApi.readSession)).reply).toMatchObject({
      endedBecause: "email_changed",
    });
    expect(await verifiedLogins(portal)).toEqual([]);
    expect((await noticesOf(portal)).filter((told) => told.startsWith("email_changed"))).toEqual([
      `email_changed to ${details}`,
      `email_changed to ${old}`,
    ]);
    expect((await saidOf(portal, "email_changed"))[0]).toEqual({
      kind: "email_changed",
      oldEmail: old,
      newEmail: null,
    });
    expect((await confirmEmail(mailed)).problem.code).toBe("conflict");
  });

  it("is refused while a code is required that nobody would receive", async () => {
    await updateLogin(owner, "wiremu", { twoFactor: { method: "email", promptOncePerLocation: false } });
    await portal.rows("UPDATE accounts SET email_confirmed_at = NULL");
    expect((await ask(null)).problem.code).toBe("email_unconfirmed");
    await portal.rows("UPDATE accounts SET email_confirmed_at = 1");
    expect((await ask(null)).reply.effectiveTwoFactor.codeGoesTo).toBe(details);
  });
});

describe("a login's email, refused", () => {
  it("without confirming it's them", async () => {
    const aroha = await signedIn(portal, "aroha");
    expect((await ask(changed, "wiremu", aroha)).problem.code).toBe("confirmation_required");
    expect((await ask(null, "wiremu", aroha)).problem.code).toBe("confirmation_required");
    expect(await checksMailed(portal, changed)).toBe(0);
  });

  it("past five checks of a login and hour, before its version is looked at", async () => {
    for (let each = 0; each < 5; each += 1) await ask(`w${each}@kereru.example`);
    expect((await ask("w5@kereru.example")).problem.code).toBe("too_many_codes");
    const { name, role, enabled, twoFactor } = await loginNamed(owner, "wiremu");
    const body = { name, role, enabled, twoFactor, email: "w5@kereru.example" };
    const stale = await owner.call(loginsApi.updateLogin, { params: { id }, version: 1, body });
    expect(stale.problem.code).toBe("too_many_codes");
  });

  it("the account login's, which is managed on Details", async () => {
    const account = await loginNamed(owner, "10024680");
    expect((await confirmEmail("481920", owner, account.id)).problem.code).toBe("managed_on_details");
    expect((await resend(owner, account.id)).problem.code).toBe("managed_on_details");
  });

  it("when there is nothing to confirm", async () => {
    expect((await confirmEmail("481920")).problem.code).toBe("conflict");
    const mere = await loginNamed(owner, "mere");
    expect((await resend(owner, mere.id)).problem.code).toBe("conflict");
  });
});

describe("a login's email, under attack", () => {
  it("of another account is neither confirmed nor mailed", async () => {
    await ask();
    const mailed = await codeFor(portal, changed);
    const hana = await confirmedIn(portal, "hana");
    expect((await confirmEmail(mailed, hana)).problem.code).toBe("not_found");
    expect((await resend(hana)).problem.code).toBe("not_found");
    expect((await confirmEmail(mailed)).status).toBe(200);
  });

  it("is not confirmed with the code of another login's check", async () => {
    await ask();
    await ask("mere@kereru.example", "mere");
    const other = await codeFor(portal, "mere@kereru.example");
    expect((await confirmEmail(other)).problem.code).toBe("code_incorrect");
  });

  it("is not confirmed by a standard user at the administrators' door", async () => {
    await ask();
    const wiremu = await signedIn(portal, "wiremu");
    expect((await confirmEmail(await codeFor(portal, changed), wiremu)).problem.code).toBe("forbidden");
  });

  it("wrong codes of it neither count for the login's code step nor end a sign-in", async () => {
    await ask();
    const wrong = wrongCodeFor(await codeFor(portal, changed));
    for (let each = 0; each < 5; each += 1) await confirmEmail(wrong);
    expect(
      await portal.rows("SELECT sum(stranger_wrong_codes + device_wrong_codes) AS n FROM logins"),
    ).toEqual([{ n: 0 }]);
  });

  it("one recipient gets ten mails an hour at most, however many logins are turned on them", async () => {
    const logins = ["wiremu", "mere", "aroha"];
    await portal.rows("UPDATE logins SET email = NULL, email_confirmed_at = NULL WHERE role <> 'account'");
    const victim = "victim@elsewhere.example";
    const answers: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      for (const username of logins) {
        await ask(`${username}${round}@kereru.example`, username);
        await portal.rows("UPDATE challenges SET consumed_at = 1");
        const { status, problem } = await ask(victim, username);
        answers.push(status === 200 ? "mailed" : problem.code);
        await portal.rows("UPDATE challenges SET consumed_at = 1");
      }
    }
    expect(answers.filter((answer) => answer === "mailed")).toHaveLength(10);
    expect(answers.slice(10)).toEqual(Array.from({ length: 5 }, () => "too_many_codes"));
    expect(await checksMailed(portal, victim)).toBe(10);
  });

  it("nor more of them when they are turned on at once", async () => {
    await portal.rows(`INSERT INTO outbox (id, kind, recipient, state, tries, available_at, useful_until, created_at,
      state_at) SELECT 'm' || value, 'address_code', '${changed}', 'sent', 1, ${portal.clock.now()}, 0,
      ${portal.clock.now()}, 0 FROM json_each('[1,2,3,4,5,6,7,8,9]')`);
    const answers = await Promise.all(
      ["wiremu", "mere", "aroha", "pbx-sync"].map((username) => ask(changed, username)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await checksMailed(portal, changed)).toBe(10);
  });
});
