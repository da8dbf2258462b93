import { profileApi } from "@hero/contract/profile";
import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { activityOf, completeReset, newPassword, resetLink, toldOf } from "../../test/links.ts";
import { browserAt, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  confirm,
  confirmedIn,
  everyoneOncePerLocation,
  password,
  setAccountTwoFactor,
  signedIn,
  signedInWithCode,
} from "../../test/steps.ts";

let portal: TestPortal;

beforeEach(async () => {
  portal = await testPortal();
});
afterEach(() => portal.close());

const wiremus = "wiremu@kereru.example";
const change = (browser: Browser, to = newPassword) =>
  browser.call(profileApi.changePassword, { body: { newPassword: to } });
const loginRow = async (username = "wiremu") =>
  (await portal.rows(`SELECT * FROM logins WHERE username = '${username}'`))[0] ?? {};

describe("changing one's own password", () => {
  it.each(["wiremu", "aroha", "10024680"])("is there for everyone: %s", async (username) => {
    const own = await confirmedIn(portal, username);
    expect((await change(own)).status).toBe(204);
    expect((await password(browserAt(portal), username)).status).toBe(401);
    expect((await password(browserAt(portal), username, newPassword)).reply.state).toBe("signed_in");
  });

  it("ends one's other sessions and not this one", async () => {
    const [own, other] = [await confirmedIn(portal, "wiremu"), await signedIn(portal, "wiremu")];
    await change(own);
    expect((await own.call(sessionApi.readSession)).reply.state).toBe("signed_in");
    expect((await other.call(sessionApi.readSession)).reply).toMatchObject({
      endedBecause: "password_changed",
    });
  });

  it("ends attempts, address checks and links, forgets locations and clears both counts", async () => {
    await setAccountTwoFactor(await confirmedIn(portal, "10024680"), everyoneOncePerLocation);
    const own = await signedInWithCode(portal, "wiremu", wiremus);
    await confirm(portal, own, wiremus);
    const thief = browserAt(portal, "198.51.100.9");
    await password(thief, "wiremu");
    const token = await resetLink(portal, thief, "wiremu", wiremus);
    await portal.rows(
      "UPDATE logins SET stranger_wrong_codes = 100, device_wrong_codes = 10, device_locked_until = 9999999999999",
    );
    expect(await portal.rows("SELECT * FROM verified_locations")).toHaveLength(1);
    await change(own);
    expect((await thief.call(sessionApi.readSession)).reply.state).toBe("signed_out");
    expect((await completeReset(thief, token)).problem.code).toBe("link_expired");
    expect(await portal.rows("SELECT * FROM verified_locations")).toEqual([]);
    expect(
      await portal.rows("SELECT * FROM challenges WHERE consumed_at IS NULL AND ended_at IS NULL"),
    ).toEqual([]);
    expect(await loginRow()).toMatchObject({
      stranger_wrong_codes: 0,
      device_wrong_codes: 0,
      device_locked_until: 0,
      password_version: 2,
    });
  });

  it("cancels a reset that waits", async () => {
    await setAccountTwoFactor(await confirmedIn(portal, "10024680"), everyoneOncePerLocation);
    const own = await signedInWithCode(portal, "wiremu", wiremus);
    await confirm(portal, own, wiremus);
    const stranger = browserAt(portal, "198.51.100.9");
    await completeReset(stranger, await resetLink(portal, stranger, "wiremu", wiremus), {
      newPassword: "kākāpō walk home slowly",
    });
    await change(own);
    expect(await loginRow()).toMatchObject({
      reset_id: null,
      reset_password_hash: null,
      password_version: 2,
    });
    expect(await activityOf(portal, "wiremu", "password%")).toEqual([
      "password_reset_waiting",
      "password_changed",
      "password_reset_cancelled",
    ]);
  });

  it("is recorded, and told to the login's and the account's address", async () => {
    await change(await confirmedIn(portal, "wiremu"));
    expect(await activityOf(portal, "wiremu", "password%")).toEqual(["password_changed"]);
    expect(await toldOf(portal, "password_changed")).toEqual(["accounts@kereru.example", wiremus]);
  });

  it("of a login without an email is told to the account", async () => {
    await change(await confirmedIn(portal, "mere"));
    expect(await toldOf(portal, "password_changed")).toEqual(["accounts@kereru.example"]);
  });
});

describe("refused", () => {
  it("without confirming it's you, whatever else is right", async () => {
    const own = await signedIn(portal, "wiremu");
    expect((await change(own)).problem.code).toBe("confirmation_required");
    expect(await loginRow()).toMatchObject({ password_version: 1 });
  });

  it.each(["short", "WIREMU and his dog", "10024680 is ours", "the hero of it all", "leavemealone"])(
    "%s, before it asks to confirm",
    async (refused) => {
      const { problem } = await change(await signedIn(portal, "wiremu"), refused);
      expect(problem).toMatchObject({ code: "invalid_input", errors: [{ path: ["newPassword"] }] });
    },
  );

  it("once the session is over", async () => {
    const own = await confirmedIn(portal, "wiremu");
    await portal.rows("UPDATE logins SET enabled = 0 WHERE username = 'wiremu'");
    expect((await change(own)).problem.code).toBe("not_signed_in");
  });

  it("two at once are two changes, each whole", async () => {
    const own = await confirmedIn(portal, "wiremu");
    const both = await Promise.all([change(own), change(own, "kākāpō walk home slowly")]);
    expect(both.map(({ status }) => status)).toEqual([204, 204]);
    expect(await loginRow()).toMatchObject({ password_version: 3 });
    expect(await activityOf(portal, "wiremu", "password_changed")).toHaveLength(2);
  });
});
