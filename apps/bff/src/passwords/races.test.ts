import { loginsApi } from "@hero/contract/logins";
import { profileApi } from "@hero/contract/profile";
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
import { browserAt, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import { confirm, confirmedIn, everyone, setAccountTwoFactor, signedInWithCode } from "../../test/steps.ts";
import { openClient } from "../db/client.ts";
import type { Database } from "../db/client.ts";
import { testDatabase } from "../db/testing.ts";
import type { TestDatabase } from "../db/testing.ts";
import { completeDueReset } from "../resets/complete-reset.ts";

// Two servers with a connection each to one database: nothing but the database decides.
let file: TestDatabase;
let second: Database;
let here: TestPortal;
let there: TestPortal;
let strangers: [Browser, Browser];

const wiremus = "wiremu@kereru.example";

beforeEach(async () => {
  file = await testDatabase();
  second = await openClient({ url: file.url });
  here = await testPortal({ db: file.db });
  there = await testPortal({ db: second });
  await setAccountTwoFactor(await confirmedIn(here, "10024680"), everyone);
  strangers = [browserAt(here, "198.51.100.9"), browserAt(there, "198.51.100.10")];
});
afterEach(async () => {
  await here.close();
  await there.close();
  await second.close();
  await file.close();
});

const loginRow = async () => (await here.rows("SELECT * FROM logins WHERE username = 'wiremu'"))[0] ?? {};
const newLink = () => resetLink(here, strangers[0], "wiremu", wiremus);
const beginWaiting = async () => completeReset(strangers[0], await newLink());
const noReset = { reset_id: null, reset_password_hash: null, reset_completes_at: null, reset_address: null };
const statusesOf = (answers: { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);

describe("between two connections", () => {
  it("a link works once", async () => {
    const token = await newLink();
    await here.rows("UPDATE accounts SET two_factor_scope = 'disabled'");
    const both = await Promise.all(strangers.map((stranger) => completeReset(stranger, token)));
    expect(statusesOf(both)).toEqual([200, 410]);
    expect(await loginRow()).toMatchObject({ password_version: 2 });
    expect(await activityOf(here, "wiremu", "password_reset")).toHaveLength(1);
  });

  it("one reset waits, and its notices are mailed once", async () => {
    const tokens = [await newLink(), await newLink()];
    const both = await Promise.all(
      strangers.map((stranger, index) => completeReset(stranger, tokens[index] ?? "")),
    );
    expect(statusesOf(both)).toEqual([200, 409]);
    expect(await toldOf(here, "reset_waiting")).toHaveLength(3);
    const [{ kept } = {}] = await here.rows(
      "SELECT count(*) AS kept FROM links WHERE purpose = 'reset' AND used_at IS NULL",
    );
    expect(kept).toBe(1);
  });

  it("a due reset is completed once", async () => {
    await beginWaiting();
    const id = String((await loginRow())["id"]);
    for (const portal of [here, there]) portal.clock.advance({ hours: 24 });
    await Promise.all([here, there, here, there].map((portal) => completeDueReset(portal.deps, id)));
    expect(await loginRow()).toMatchObject({ ...noReset, password_version: 2 });
    expect(await activityOf(here, "wiremu", "password_reset")).toHaveLength(1);
    expect(await toldOf(here, "password_changed")).toHaveLength(2);
  });

  it("a cancelled reset never completes, and one that completed is never cancelled", async () => {
    await beginWaiting();
    const id = String((await loginRow())["id"]);
    const token = await linkFor(here, wiremus, cancelPage);
    // To the one server its time has come, to the other it has not.
    here.clock.advance({ hours: 24 });
    const [, { status }] = await Promise.all([
      completeDueReset(here.deps, id),
      cancelByLink(strangers[1], token),
    ]);
    const isCancelled = status === 204;
    expect(await loginRow()).toMatchObject({ ...noReset, password_version: isCancelled ? 1 : 2 });
    expect(await activityOf(here, "wiremu", "password_reset%")).toEqual([
      "password_reset_waiting",
      isCancelled ? "password_reset_cancelled" : "password_reset",
    ]);
  });

  it("of a release and a cancelling one wins, whole", async () => {
    await beginWaiting();
    const params = { id: String((await loginRow())["id"]) };
    const token = await linkFor(here, wiremus, cancelPage);
    const aroha = await signedInWithCode(here, "aroha", "aroha@kereru.example");
    await confirm(here, aroha, "aroha@kereru.example");
    const [released, cancelled] = await Promise.all([
      aroha.call(loginsApi.releaseLoginReset, { params }),
      cancelByLink(strangers[1], token),
    ]);
    expect([released.status, cancelled.status].filter((status) => status === 204)).toHaveLength(1);
    const passwordVersion = released.status === 204 ? 2 : 1;
    expect(await loginRow()).toMatchObject({ ...noReset, password_version: passwordVersion });
  });

  it("a change of the password and a reset by link leave one of the two passwords, and one link used or none", async () => {
    const own = await signedInWithCode(here, "wiremu", wiremus);
    await confirm(here, own, wiremus);
    const token = await newLink();
    const [changed, waiting] = await Promise.all([
      own.call(profileApi.changePassword, { body: { newPassword } }),
      completeReset(strangers[1], token, { newPassword: "kākāpō walk home slowly" }),
    ]);
    expect(changed.status).toBe(204);
    expect([200, 410]).toContain(waiting.status);
    expect(await loginRow()).toMatchObject({ ...noReset, password_version: 2 });
  });
});
