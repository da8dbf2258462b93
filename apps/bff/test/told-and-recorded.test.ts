import { activityApi } from "@hero/contract/activity";
import { locationsApi } from "@hero/contract/locations";
import { loginsApi } from "@hero/contract/logins";
import { profileApi } from "@hero/contract/profile";
import { sessionApi } from "@hero/contract/session";
import { sessionsApi } from "@hero/contract/sessions";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { confirmDetails, noticesOf, saveDetails, verifyLocationOf } from "./addresses.ts";
import { completeReset, resetLink } from "./links.ts";
import { browserAt, codeFor, testPortal } from "./portal.ts";
import type { Browser, TestPortal } from "./portal.ts";
import {
  accountLoginOnly,
  confirm,
  confirmedIn,
  everyone,
  everyoneOncePerLocation,
  loginNamed,
  nobody,
  password,
  setAccountTwoFactor,
  signedIn,
  signedInWithCode,
} from "./steps.ts";

let portal: TestPortal;
let owner: Browser;

beforeEach(async () => {
  portal = await testPortal();
  owner = await confirmedIn(portal, "10024680", "192.0.2.1");
});
afterEach(() => portal.close());

const rowsOf = async (type: string) =>
  portal.rows(`
    SELECT actor_username AS actor, login_username AS login, address, detail FROM activity WHERE type = '${type}'
    ORDER BY id`);

describe("a change of many logins is one row that names them", () => {
  it("whose sessions ended, and whose locations were forgotten", async () => {
    await signedIn(portal, "mere");
    await signedIn(portal, "mere");
    await signedIn(portal, "wiremu");
    for (const username of ["mere", "wiremu"]) await verifyLocationOf(portal, username);
    await setAccountTwoFactor(owner, everyone);
    expect((await rowsOf("session_ended")).map(({ detail }) => detail)).toEqual([
      "3 sessions of 2 logins: mere, wiremu",
    ]);
    expect((await rowsOf("location_forgotten")).map(({ detail }) => detail)).toEqual([
      "2 locations of 2 logins: mere, wiremu",
    ]);
  });

  it("the first fifty of them, by name", async () => {
    const [model] = await portal.rows("SELECT id, account_id FROM logins WHERE username = 'mere'");
    const number = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)";
    await portal.rows(`
      INSERT INTO logins (id, account_id, username, name, role, enabled, two_factor_method, prompt_once_per_location,
        password_version, list_rank, sort_name, search_text, search_address, version, created_at)
      ${number} SELECT 'many-' || i, '${String(model?.["account_id"])}', printf('many.%02d', i), 'Many', 'standard', 1,
        'disabled', 0, 1, 1, 'many', 'many', '', 1, 1 FROM n`);
    await portal.rows(`
      INSERT INTO verified_locations (id, login_id, account_id, location, verified_at, last_seen_at)
      SELECT 'at-' || id, id, account_id, '203.0.113.7', 1, 1 FROM logins WHERE id LIKE 'many-%'`);
    await setAccountTwoFactor(owner, everyone);
    const [row] = await rowsOf("location_forgotten");
    const detail = String(row?.["detail"]);
    expect(detail).toMatch(/^60 locations of 60 logins: many\.01, many\.02, /);
    expect(detail.match(/many\.\d\d/g)).toHaveLength(50);
  });

  it("and whoever the way out switches on is told at their own address, the account once", async () => {
    await setAccountTwoFactor(owner, accountLoginOnly, { exemptApiLogins: true });
    expect(await noticesOf(portal)).toEqual([
      "account_two_factor_changed to accounts@kereru.example",
      "login_two_factor_changed to aroha@kereru.example",
      "login_two_factor_changed to wiremu@kereru.example",
    ]);
  });
});

describe("the record names who did it", () => {
  it("also for what ends when an administrator releases a reset", async () => {
    await setAccountTwoFactor(owner, everyoneOncePerLocation);
    await signedInWithCode(portal, "wiremu", "wiremu@kereru.example");
    const stranger = browserAt(portal, "198.51.100.9");
    await completeReset(stranger, await resetLink(portal, stranger, "wiremu", "wiremu@kereru.example"));
    await confirm(portal, owner, "accounts@kereru.example");
    const { id } = await loginNamed(owner, "wiremu");
    expect((await owner.call(loginsApi.releaseLoginReset, { params: { id } })).status).toBe(204);
    for (const type of ["session_ended", "location_forgotten", "password_reset"]) {
      const [row] = await rowsOf(type);
      expect(row).toMatchObject({ actor: "10024680", login: "wiremu", address: "192.0.2.1" });
    }
    const [mail] = await portal.rows("SELECT facts FROM outbox WHERE kind = 'password_changed'");
    expect(JSON.parse(String(mail?.["facts"]))).toMatchObject({ context: { by: "10024680" } });
  });

  it("and a session whose place another sign-in in its browser takes", async () => {
    const browser = await signedIn(portal, "wiremu");
    await password(browser, "aroha");
    expect(await rowsOf("session_ended")).toEqual([
      {
        actor: "wiremu",
        login: "wiremu",
        address: "203.0.113.7",
        detail: "Someone signed in again in its browser",
      },
    ]);
    // One that is over by itself is not ended once more.
    portal.clock.advance({ minutes: 31 });
    await password(browser, "wiremu");
    expect(await rowsOf("session_ended")).toHaveLength(1);
  });
});

describe("a reset that waits dies with the address it was asked for through", () => {
  const beginWaiting = async () => {
    await setAccountTwoFactor(owner, everyone);
    const stranger = browserAt(portal, "198.51.100.9");
    const link = await resetLink(portal, stranger, "wiremu", "wiremu@kereru.example");
    expect((await completeReset(stranger, link)).reply).toMatchObject({ outcome: "waiting" });
    await setAccountTwoFactor(owner, nobody);
  };
  const profileOf = async (browser: Browser) => (await browser.call(profileApi.readProfile)).reply;
  const change = async (browser: Browser, email: string | null) => {
    const { name, version } = await profileOf(browser);
    return await browser.call(profileApi.updateProfile, { version, body: { name, email } });
  };

  beforeEach(async () => {
    await confirm(portal, owner);
    await beginWaiting();
  });

  it("when another one is confirmed, and not before", async () => {
    const wiremu = await confirmedIn(portal, "wiremu");
    await change(wiremu, "new@kereru.example");
    expect((await profileOf(wiremu)).waitingReset).not.toBeNull();
    const code = await codeFor(portal, "new@kereru.example");
    await wiremu.call(profileApi.confirmProfileEmail, { body: { code } });
    expect((await profileOf(wiremu)).waitingReset).toBeNull();
    expect(await rowsOf("password_reset_cancelled")).toMatchObject([
      { actor: "wiremu", detail: "The email changed" },
    ]);
  });

  it("when it is removed", async () => {
    const wiremu = await confirmedIn(portal, "wiremu");
    expect((await change(wiremu, null)).status).toBe(200);
    expect((await profileOf(wiremu)).waitingReset).toBeNull();
  });

  it("and when its login is deleted, which the record says", async () => {
    const { id } = await loginNamed(owner, "wiremu");
    expect((await owner.call(loginsApi.deleteLogin, { params: { id } })).status).toBe(204);
    expect(await rowsOf("password_reset_cancelled")).toMatchObject([
      { actor: "10024680", login: "wiremu", detail: "The login was deleted" },
    ]);
  });
});

describe("a changed Details email touches everyone whose codes go there", () => {
  it("their sessions and attempts end, and those of others go on", async () => {
    await setAccountTwoFactor(owner, everyone);
    const mere = await signedInWithCode(portal, "mere", "accounts@kereru.example");
    const wiremu = await signedInWithCode(portal, "wiremu", "wiremu@kereru.example");
    const owing = browserAt(portal, "198.51.100.20");
    await password(owing, "mere");
    await confirm(portal, owner, "accounts@kereru.example");
    await saveDetails(owner, { email: "boss@kereru.example" });
    await confirmDetails(owner, await codeFor(portal, "boss@kereru.example"));
    const states = [];
    for (const browser of [mere, owing, wiremu, owner]) {
      states.push((await browser.call(sessionApi.readSession)).reply);
    }
    expect(states).toMatchObject([
      { state: "signed_out", endedBecause: "email_changed" },
      { state: "signed_out" },
      { state: "signed_in" },
      { state: "signed_in" },
    ]);
    expect((await rowsOf("session_ended")).at(-1)).toMatchObject({ detail: "1 session of 1 login: mere" });
    // Not even when it is changed back within the attempt's time.
    await portal.rows("UPDATE accounts SET email = 'accounts@kereru.example'");
    expect((await owing.call(sessionApi.readSession)).reply.state).toBe("signed_out");
  });
});

describe("who may not read Details reads no address of it", () => {
  it("but whoever manages the account does, and everyone reads their own", async () => {
    await setAccountTwoFactor(owner, everyone);
    const mere = await signedInWithCode(portal, "mere", "accounts@kereru.example");
    const wiremu = await signedInWithCode(portal, "wiremu", "wiremu@kereru.example");
    const sentTo = async (browser: Browser) =>
      (await browser.call(profileApi.readProfile)).reply.effectiveTwoFactor.codeGoesTo;
    expect(await sentTo(mere)).toBe("a•••@kereru.example");
    expect(await sentTo(wiremu)).toBe("wiremu@kereru.example");
    expect(await sentTo(owner)).toBe("accounts@kereru.example");
    const { reply } = await mere.call(activityApi.listActivity);
    expect(JSON.stringify(reply)).not.toContain("accounts@kereru.example");
  });
});

describe("a mailbox is not filled by spelling its address in other cases", () => {
  it("whoever invites, and whoever changes an email to it", async () => {
    const spellings = Array.from({ length: 11 }, (_, index) =>
      "victim"
        .split("")
        .map((letter, at) => ((index >> at) & 1 ? letter.toUpperCase() : letter))
        .join(""),
    );
    const statuses = [];
    for (const [index, name] of spellings.entries()) {
      const body = {
        username: `guest.${index}`,
        name: "Guest",
        email: `${name}@elsewhere.example`,
        role: "standard" as const,
      };
      statuses.push((await owner.call(loginsApi.addLogin, { body })).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 201), 429]);
    expect((await saveDetails(owner, { email: "Victim@elsewhere.example" })).problem.code).toBe(
      "too_many_codes",
    );
  });
});

describe("short lists are paged as long ones are", () => {
  it("sessions and locations, by limit and cursor; anything else is refused at its own path", async () => {
    for (let count = 0; count < 3; count += 1) await signedIn(portal, "10024680");
    const first = await owner.call(sessionsApi.listSessions, { query: { limit: "3" } });
    expect([first.reply.items.length, first.reply.nextCursor]).toEqual([3, first.reply.items[2]?.id]);
    const rest = await owner.call(sessionsApi.listSessions, {
      query: { limit: "3", cursor: first.reply.nextCursor ?? "" },
    });
    expect([rest.reply.items.length, rest.reply.nextCursor]).toEqual([1, null]);
    expect(first.reply.items.map(({ id }) => id)).not.toContain(rest.reply.items[0]?.id);
    for (const query of [{ limit: "0" }, { limit: "201" }, { limit: "x" }, { cursor: "zz" }]) {
      for (const endpoint of [sessionsApi.listSessions, locationsApi.listLocations]) {
        const { status, problem } = await owner.call(endpoint, { query });
        expect([query, status, problem.errors?.[0]?.path]).toEqual([query, 422, Object.keys(query)]);
      }
    }
  });
});
