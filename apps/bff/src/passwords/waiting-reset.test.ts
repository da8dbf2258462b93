import { loginsApi } from "@hero/contract/logins";
import { profileApi } from "@hero/contract/profile";
import { sessionApi } from "@hero/contract/session";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import {
  activityOf,
  cancelByLink,
  cancelPage,
  completeReset,
  linkFor,
  newPassword,
  resetLink,
  toldOf,
} from "../../test/links.ts";
import { browserAt, codeFor, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  code,
  confirm,
  confirmedIn,
  everyone,
  loginNamed,
  password,
  setAccountTwoFactor,
  signedInWithCode,
} from "../../test/steps.ts";
import { movableTimers } from "../ports/timers.ts";
import { completeDueReset } from "../resets/complete-reset.ts";
import { createResetClock } from "../resets/reset-clock.ts";

let portal: TestPortal;
let owner: Browser;
let stranger: Browser;

const wiremus = "wiremu@kereru.example";

beforeEach(async () => {
  portal = await testPortal();
  owner = await confirmedIn(portal, "10024680");
  await setAccountTwoFactor(owner, everyone);
  stranger = browserAt(portal, "198.51.100.9");
});
afterEach(() => portal.close());

const beginWaiting = async (username = "wiremu", to = wiremus) =>
  completeReset(stranger, await resetLink(portal, stranger, username, to));
const loginRow = async (username = "wiremu") =>
  (await portal.rows(`SELECT * FROM logins WHERE username = '${username}'`))[0] ?? {};
const idOf = async (username = "wiremu") => String((await loginRow(username))["id"]);
const due = () => portal.clock.advance({ hours: 24 });
const completeDue = async (username = "wiremu") => completeDueReset(portal.deps, await idOf(username));
const noReset = {
  reset_id: null,
  reset_password_hash: null,
  reset_asked_at: null,
  reset_completes_at: null,
  reset_address: null,
};

describe("a reset that waits", () => {
  it("says until when, spends the link, and leaves the old password good", async () => {
    const before = await loginRow();
    const token = await resetLink(portal, stranger, "wiremu", wiremus);
    const { status, reply } = await completeReset(stranger, token);
    expect([status, reply]).toEqual([200, { outcome: "waiting", completesAt: "2026-11-25T02:00:00.000Z" }]);
    expect(await loginRow()).toMatchObject({
      reset_address: "198.51.100.9",
      password_hash: before["password_hash"],
      version: Number(before["version"]) + 1,
    });
    expect((await completeReset(stranger, token)).problem.code).toBe("link_expired");
    expect((await password(stranger, "wiremu", newPassword)).status).toBe(401);
    expect((await password(stranger, "wiremu")).reply.state).toBe("code_required");
    expect(await activityOf(portal, "wiremu", "password%")).toEqual(["password_reset_waiting"]);
  });

  it("tells the login's own address, the account's and every administrator's, each with its own link", async () => {
    await portal.rows(
      "UPDATE logins SET role = 'administrator', email_confirmed_at = NULL, email = 'm@kereru.example' WHERE username = 'mere'",
    );
    await beginWaiting();
    const told = ["accounts@kereru.example", "aroha@kereru.example", wiremus];
    expect(await toldOf(portal, "reset_waiting")).toEqual(told);
    const tokens = [];
    for (const address of told) tokens.push(await linkFor(portal, address, cancelPage));
    expect(new Set(tokens).size).toBe(3);
  });

  it("is told to every open session of the login", async () => {
    const own = await signedInWithCode(portal, "wiremu", wiremus);
    await beginWaiting();
    const { reply } = await own.call(sessionApi.readSession);
    expect(reply).toMatchObject({
      waitingReset: { completesAt: "2026-11-25T02:00:00.000Z", address: "198.51.100.9" },
    });
  });

  it("is one at a time: a second that would wait too is refused, its link not spent", async () => {
    await beginWaiting();
    const token = await resetLink(portal, stranger, "wiremu", wiremus);
    const { status, problem } = await completeReset(stranger, token);
    expect([status, problem.code]).toEqual([409, "conflict"]);
    await cancelByLink(stranger, await linkFor(portal, wiremus, cancelPage));
    expect((await completeReset(stranger, token)).reply).toMatchObject({ outcome: "waiting" });
  });

  it("two at the same moment are one", async () => {
    const one = await resetLink(portal, stranger, "wiremu", wiremus);
    const other = await resetLink(portal, stranger, "wiremu", wiremus);
    const both = await Promise.all([completeReset(stranger, one), completeReset(stranger, other)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(await toldOf(portal, "reset_waiting")).toHaveLength(3);
  });

  it("gives way to a second one that may complete at once", async () => {
    const own = await signedInWithCode(portal, "wiremu", wiremus);
    await own.call(sessionApi.signOut);
    await beginWaiting();
    const cancelling = await linkFor(portal, wiremus, cancelPage);
    const mine = { newPassword: "kākāpō walk home slowly" };
    const { reply } = await completeReset(own, await resetLink(portal, own, "wiremu", wiremus), mine);
    expect(reply).toEqual({ outcome: "done" });
    expect(await loginRow()).toMatchObject(noReset);
    expect(await activityOf(portal, "wiremu", "password%")).toEqual([
      "password_reset_waiting",
      "password_reset",
      "password_reset_cancelled",
    ]);
    due();
    await completeDue();
    expect((await password(stranger, "wiremu", newPassword)).status).toBe(401);
    expect((await cancelByLink(stranger, cancelling)).problem.code).toBe("link_expired");
  });
});

describe("by itself", () => {
  it("takes effect after 24 hours by the clock and not a second sooner", async () => {
    await beginWaiting();
    portal.clock.advance({ hours: 23, minutes: 59, seconds: 59 });
    await completeDue();
    expect((await password(stranger, "wiremu", newPassword)).status).toBe(401);
    portal.clock.advance({ seconds: 1 });
    await completeDue();
    expect(await loginRow()).toMatchObject({ ...noReset, password_version: 2 });
    expect((await password(stranger, "wiremu", newPassword)).reply.state).toBe("code_required");
    expect((await password(browserAt(portal), "wiremu")).status).toBe(401);
    expect(await activityOf(portal, "wiremu", "password%")).toEqual([
      "password_reset_waiting",
      "password_reset",
    ]);
    expect(await toldOf(portal, "password_changed")).toEqual(["accounts@kereru.example", wiremus]);
  });

  it("a sign-in finds it in effect though nothing looked for it", async () => {
    await beginWaiting();
    due();
    expect((await password(stranger, "wiremu")).status).toBe(401);
    expect((await password(browserAt(portal), "wiremu", newPassword)).reply.state).toBe("code_required");
  });

  it("ends the sessions of the login at that moment", async () => {
    const own = await signedInWithCode(portal, "wiremu", wiremus);
    await beginWaiting();
    portal.clock.advance({ minutes: 1 });
    await portal.rows("UPDATE logins SET reset_completes_at = 1 WHERE username = 'wiremu'");
    expect((await own.call(sessionApi.readSession)).reply).toMatchObject({
      endedBecause: "password_changed",
    });
    await completeDue();
    expect((await own.call(sessionApi.readSession)).reply).toMatchObject({
      endedBecause: "password_changed",
    });
  });

  it("two processes complete it once", async () => {
    await beginWaiting();
    due();
    await Promise.all([completeDue(), completeDue(), completeDue()]);
    expect(await loginRow()).toMatchObject({ password_version: 2 });
    expect(await activityOf(portal, "wiremu", "password_reset")).toHaveLength(1);
    expect(await toldOf(portal, "password_changed")).toHaveLength(2);
  });

  it("is dropped when the login was disabled or deleted meanwhile", async () => {
    await beginWaiting();
    const { password_hash: hash } = await loginRow();
    await portal.rows("UPDATE logins SET enabled = 0 WHERE username = 'wiremu'");
    due();
    await completeDue();
    expect(await loginRow()).toMatchObject({ ...noReset, password_hash: hash });
    expect(await activityOf(portal, "wiremu", "password_reset_cancelled")).toHaveLength(1);
  });

  it("the clock of the server completes every one that is due, and stops when told", async () => {
    await beginWaiting();
    await beginWaiting("aroha", "aroha@kereru.example");
    const timers = movableTimers(portal.clock);
    const clock = createResetClock({ ...portal.deps, timers });
    clock.start();
    await clock.look();
    expect(await loginRow()).toMatchObject({ password_version: 1 });
    due();
    timers.elapse();
    await clock.look();
    for (const username of ["wiremu", "aroha"]) {
      expect(await loginRow(username)).toMatchObject({ ...noReset, password_version: 2 });
    }
    await beginWaiting();
    await clock.stop();
    due();
    timers.elapse();
    await clock.look();
    expect(await loginRow()).toMatchObject({ password_version: 2 });
  });
});

describe("cancelling", () => {
  it.each(["accounts@kereru.example", "aroha@kereru.example", wiremus])(
    "the link mailed to %s does",
    async (to) => {
      await beginWaiting();
      const token = await linkFor(portal, to, cancelPage);
      expect((await cancelByLink(browserAt(portal), token)).status).toBe(204);
      expect(await loginRow()).toMatchObject({ ...noReset, password_version: 1 });
      due();
      await completeDue();
      expect((await password(stranger, "wiremu", newPassword)).status).toBe(401);
      expect(await activityOf(portal, "wiremu", "password%")).toEqual([
        "password_reset_waiting",
        "password_reset_cancelled",
      ]);
    },
  );

  it("by a link is moot once it is cancelled, released or in effect", async () => {
    await beginWaiting();
    const [one, other] = [
      await linkFor(portal, wiremus, cancelPage),
      await linkFor(portal, "aroha@kereru.example", cancelPage),
    ];
    await cancelByLink(stranger, one);
    for (const moot of [one, other]) {
      expect((await cancelByLink(stranger, moot)).problem.code).toBe("link_expired");
    }
    await beginWaiting();
    expect((await cancelByLink(stranger, other)).problem.code).toBe("link_expired");
    const late = await linkFor(portal, wiremus, cancelPage);
    due();
    expect((await cancelByLink(stranger, late)).problem.code).toBe("link_expired");
    await completeDue();
    expect((await cancelByLink(stranger, late)).problem.code).toBe("link_expired");
    expect(await loginRow()).toMatchObject({ password_version: 2 });
  });

  it("by a link is of one reset, whatever became of its row", async () => {
    await beginWaiting();
    const token = await linkFor(portal, wiremus, cancelPage);
    await cancelByLink(stranger, token);
    await beginWaiting();
    await portal.rows("UPDATE links SET used_at = NULL, ended_at = NULL");
    expect((await cancelByLink(stranger, token)).problem.code).toBe("link_expired");
    expect((await loginRow())["reset_id"]).not.toBeNull();
  });

  it("an administrator may, without confirming; nothing waiting is a 404", async () => {
    await beginWaiting();
    const aroha = await signedInWithCode(portal, "aroha", "aroha@kereru.example");
    const params = { id: await idOf() };
    expect((await aroha.call(loginsApi.cancelLoginReset, { params })).status).toBe(204);
    expect((await aroha.call(loginsApi.cancelLoginReset, { params })).problem.code).toBe("not_found");
    expect(await loginRow()).toMatchObject(noReset);
    const [row] = await portal.rows("SELECT * FROM activity WHERE type = 'password_reset_cancelled'");
    expect(row).toMatchObject({ actor_username: "aroha", login_username: "wiremu" });
  });

  it("another account's is not to be found", async () => {
    await beginWaiting();
    const hana = await confirmedIn(portal, "hana");
    const params = { id: await idOf() };
    expect((await hana.call(loginsApi.cancelLoginReset, { params })).problem.code).toBe("not_found");
    expect((await hana.call(loginsApi.releaseLoginReset, { params })).problem.code).toBe("not_found");
    expect((await loginRow())["reset_id"]).not.toBeNull();
  });

  it("oneself may, on the profile, as often as one likes", async () => {
    const own = await signedInWithCode(portal, "wiremu", wiremus);
    await beginWaiting();
    expect((await own.call(profileApi.cancelProfileReset)).status).toBe(204);
    expect(await loginRow()).toMatchObject(noReset);
    expect((await own.call(profileApi.cancelProfileReset)).status).toBe(204);
    expect(await activityOf(portal, "wiremu", "password_reset_cancelled")).toHaveLength(1);
  });

  it("a sign-in with password and code does, and one with the password alone does not", async () => {
    await beginWaiting();
    const own = browserAt(portal);
    await password(own, "wiremu");
    expect((await loginRow())["reset_id"]).not.toBeNull();
    await code(own, await codeFor(portal, wiremus));
    expect(await loginRow()).toMatchObject(noReset);
    due();
    await completeDue();
    expect(await loginRow()).toMatchObject({ password_version: 1 });
    expect(await activityOf(portal, "wiremu", "password_reset_cancelled")).toHaveLength(1);
  });
});

describe("releasing", () => {
  const release = async (by: Browser, username = "wiremu") =>
    by.call(loginsApi.releaseLoginReset, { params: { id: await idOf(username) } });

  async function arohaConfirmed(): Promise<Browser> {
    const aroha = await signedInWithCode(portal, "aroha", "aroha@kereru.example");
    portal.clock.advance({ minutes: 1 });
    await confirm(portal, aroha, "aroha@kereru.example");
    return aroha;
  }

  it("lets it take effect now", async () => {
    await beginWaiting();
    const cancelling = await linkFor(portal, wiremus, cancelPage);
    const aroha = await arohaConfirmed();
    expect((await release(aroha)).status).toBe(204);
    expect(await loginRow()).toMatchObject({ ...noReset, password_version: 2 });
    expect((await password(stranger, "wiremu", newPassword)).reply.state).toBe("code_required");
    expect(await activityOf(portal, "wiremu", "password%")).toEqual([
      "password_reset_waiting",
      "password_reset",
      "password_reset_released",
    ]);
    expect(await toldOf(portal, "password_changed")).toEqual(["accounts@kereru.example", wiremus]);
    expect((await cancelByLink(stranger, cancelling)).problem.code).toBe("link_expired");
    expect((await release(aroha)).problem.code).toBe("not_found");
  });

  it("needs confirming it's you, and one that waits", async () => {
    const aroha = await signedInWithCode(portal, "aroha", "aroha@kereru.example");
    expect((await release(aroha)).problem.code).toBe("not_found");
    await beginWaiting();
    expect((await release(aroha)).problem.code).toBe("confirmation_required");
    expect((await loginRow())["reset_id"]).not.toBeNull();
  });

  it("of the account login's is support's alone", async () => {
    await beginWaiting("10024680", "accounts@kereru.example");
    const aroha = await arohaConfirmed();
    expect((await release(aroha, "10024680")).problem.code).toBe("forbidden");
    expect((await loginRow("10024680"))["reset_id"]).not.toBeNull();
    expect((await loginNamed(aroha, "10024680")).waitingReset).toMatchObject({ address: "198.51.100.9" });
  });

  it("races its cancelling: one of them wins, whole", async () => {
    await beginWaiting();
    const aroha = await arohaConfirmed();
    const token = await linkFor(portal, wiremus, cancelPage);
    const [released, cancelled] = await Promise.all([release(aroha), cancelByLink(stranger, token)]);
    expect([released.status, cancelled.status].filter((status) => status === 204)).toHaveLength(1);
    expect(await loginRow()).toMatchObject({ ...noReset, password_version: released.status === 204 ? 2 : 1 });
  });
});

describe("one batch", () => {
  it("a reset that can't be written whole is not written at all", async () => {
    await beginWaiting();
    due();
    await portal.rows(
      "CREATE TRIGGER broken BEFORE INSERT ON outbox WHEN NEW.kind = 'password_changed' BEGIN SELECT RAISE(ABORT, 'broken'); END",
    );
    const before = await loginRow();
    await completeDue();
    expect(await loginRow()).toEqual(before);
    await portal.db.write([portal.db.orm.run(sql`DROP TRIGGER broken`)]);
    await completeDue();
    expect(await loginRow()).toMatchObject({ ...noReset, password_version: 2 });
  });
});
