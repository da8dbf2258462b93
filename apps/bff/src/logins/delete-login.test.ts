import { loginsApi } from "@hero/contract/logins";
import { programsApi } from "@hero/contract/programs";
import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import {
  activityOf,
  askReset,
  cancelByLink,
  cancelPage,
  completeReset,
  linkFor,
  resetLink,
  toldOf,
} from "../../test/links.ts";
import { browserAt, codeFor, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  code,
  confirmedIn,
  everyoneOncePerLocation,
  password,
  setAccountTwoFactor,
  signedIn,
  signedInWithCode,
} from "../../test/steps.ts";

let portal: TestPortal;
let owner: Browser;

beforeEach(async () => {
  portal = await testPortal();
  owner = await confirmedIn(portal, "10024680");
});
afterEach(() => portal.close());

const wiremus = "wiremu@kereru.example";
const loginRow = async (username = "wiremu") =>
  (await portal.rows(`SELECT * FROM logins WHERE username = '${username}'`))[0] ?? {};
const params = async (username: string) => ({ id: String((await loginRow(username))["id"]) });
const remove = async (username = "wiremu", by = owner) =>
  by.call(loginsApi.deleteLogin, { params: await params(username) });

describe("deleting a login", () => {
  it("takes it off the list, and keeps its username taken", async () => {
    expect((await remove()).status).toBe(204);
    const { reply } = await owner.call(loginsApi.listLogins);
    expect(reply.items.map(({ username }) => username)).not.toContain("wiremu");
    expect((await owner.call(loginsApi.readLogin, { params: await params("wiremu") })).problem.code).toBe(
      "not_found",
    );
    const again = await owner.call(loginsApi.addLogin, {
      body: {
        username: "wiremu",
        name: "W",
        email: null,
        role: "standard",
        password: "a long enough secret",
      },
    });
    expect(again.problem.code).toBe("username_taken");
    expect(await activityOf(portal, "wiremu", "login_deleted")).toHaveLength(1);
  });

  it("ends its sessions, attempts, links and whatever else opened something", async () => {
    await setAccountTwoFactor(owner, everyoneOncePerLocation);
    const own = await signedInWithCode(portal, "wiremu", wiremus);
    const attempt = browserAt(portal, "198.51.100.9");
    await password(attempt, "wiremu");
    const mailed = await codeFor(portal, wiremus);
    await completeReset(attempt, await resetLink(portal, attempt, "wiremu", wiremus));
    const cancelling = await linkFor(portal, wiremus, cancelPage);
    const resetting = await resetLink(portal, attempt, "wiremu", wiremus);
    const { id } = await loginRow();
    await portal.rows(`INSERT INTO recovery_codes VALUES ('r', '${String(id)}', 'h', 1, NULL)`);
    await remove();
    expect((await own.call(sessionApi.readSession)).reply).toMatchObject({ endedBecause: "login_disabled" });
    expect((await code(attempt, mailed)).problem.code).toBe("no_challenge");
    expect((await completeReset(attempt, resetting)).problem.code).toBe("link_expired");
    expect((await cancelByLink(attempt, cancelling)).problem.code).toBe("link_expired");
    for (const table of ["verified_locations", "devices", "recovery_codes", "access_tokens"]) {
      expect(await portal.rows(`SELECT * FROM ${table} WHERE login_id = '${String(id)}'`)).toEqual([]);
    }
    expect(await loginRow()).toMatchObject({ reset_id: null, reset_password_hash: null });
    expect((await password(browserAt(portal), "wiremu")).problem.code).toBe("invalid_credentials");
    portal.clock.advance({ hours: 1 });
    const before = (await toldOf(portal, "reset_link")).length;
    await askReset(attempt, "wiremu");
    expect(await toldOf(portal, "reset_link")).toHaveLength(before);
  });

  it("of a program ends its tokens", async () => {
    const authorization = `Basic ${Buffer.from("pbx-sync:demo only: kererū over the harbour").toString("base64")}`;
    const ask = () =>
      browserAt(portal).request(programsApi.issueToken.path, {
        method: "POST",
        headers: { Authorization: authorization, "Content-Type": "application/x-www-form-urlencoded" },
        body: "grant_type=client_credentials",
      });
    const { access_token: token } = (await (await ask()).json()) as { access_token: string };
    await remove("pbx-sync");
    const headers = { Authorization: `Bearer ${token}` };
    expect((await browserAt(portal).call(loginsApi.listLogins, { headers })).problem.code).toBe(
      "invalid_token",
    );
    expect((await ask()).status).toBe(401);
  });
});

describe("refused", () => {
  it("for the account login and for oneself, before it asks to confirm", async () => {
    const aroha = await signedIn(portal, "aroha");
    expect((await remove("10024680", aroha)).problem.code).toBe("cannot_delete");
    expect((await remove("aroha", aroha)).problem.code).toBe("cannot_delete");
    expect((await remove("10024680")).problem.code).toBe("cannot_delete");
  });

  it("without confirming it's you", async () => {
    expect((await remove("wiremu", await signedIn(portal, "aroha"))).problem.code).toBe(
      "confirmation_required",
    );
    expect((await loginRow())["deleted_at"]).toBeNull();
  });

  it("for standard users, and for another account's login as for none", async () => {
    expect((await remove("mere", await signedIn(portal, "wiremu"))).problem.code).toBe("forbidden");
    expect((await remove("wiremu", await confirmedIn(portal, "hana"))).problem.code).toBe("not_found");
  });

  it("the second time, also at the same moment, with one row of activity", async () => {
    const both = await Promise.all([remove(), remove()]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([204, 404]);
    expect(await activityOf(portal, "wiremu", "login_deleted")).toHaveLength(1);
  });
});

describe("re-binding", () => {
  const rebind = async (username = "wiremu", by = owner) =>
    by.call(loginsApi.rebindLogin, { params: await params(username) });
  const blocked = {
    stranger_wrong_codes: 100,
    device_wrong_codes: 20,
    device_locked_until: 9_999_999_999_999,
  };

  beforeEach(async () => {
    await setAccountTwoFactor(owner, everyoneOncePerLocation);
    await signedInWithCode(portal, "wiremu", wiremus);
    const set = Object.entries(blocked).map(([name, value]) => `${name} = ${value}`);
    await portal.rows(`UPDATE logins SET ${set.join(", ")} WHERE username IN ('wiremu', 'aroha')`);
  });

  it("opens the login's code step again, forgets its locations, and tells its holder", async () => {
    expect(await portal.rows("SELECT * FROM verified_locations")).toHaveLength(1);
    expect((await rebind()).status).toBe(204);
    expect(await loginRow()).toMatchObject({
      stranger_wrong_codes: 0,
      device_wrong_codes: 0,
      device_locked_until: 0,
    });
    expect(await loginRow("aroha")).toMatchObject(blocked);
    expect(await portal.rows("SELECT * FROM verified_locations")).toEqual([]);
    expect(await activityOf(portal, "wiremu", "two_factor_rebound")).toHaveLength(1);
    expect(await toldOf(portal, "code_step_rebound")).toContain(wiremus);
  });

  it("is not for the account login, nor without confirming it's you", async () => {
    expect((await rebind("10024680")).problem.code).toBe("managed_on_details");
    await portal.rows("UPDATE sessions SET confirmed_until = NULL");
    expect((await rebind()).problem.code).toBe("confirmation_required");
    expect(await loginRow()).toMatchObject(blocked);
  });
});
