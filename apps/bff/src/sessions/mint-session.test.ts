import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { browserAt, codeFor, testPortal } from "../../test/portal.ts";
import type { TestPortal } from "../../test/portal.ts";
import {
  code,
  confirmedIn,
  everyone,
  password,
  setAccountTwoFactor,
  signedIn,
  signedInWithCode,
} from "../../test/steps.ts";
import { replaceRecoveryCodes } from "../recovery-codes/statements.ts";

let portal: TestPortal;

beforeEach(async () => {
  portal = await testPortal();
});
afterEach(() => portal.close());

const wiremuMail = "wiremu@kereru.example";
const askEveryone = async () =>
  await setAccountTwoFactor(await confirmedIn(portal, "10024680", "192.0.2.1"), everyone);
const recorded = async (type: string) =>
  await portal.rows(`SELECT detail FROM activity WHERE type = '${type}' AND login_username = 'wiremu'`);

describe("a sign-in from where the login never was", () => {
  const told = async () =>
    (await portal.rows("SELECT recipient FROM outbox WHERE kind = 'new_location'")).map(
      ({ recipient }) => recipient,
    );
  const both = [wiremuMail, "accounts@kereru.example"];

  it("is told to the holder and the account, and the first one ever is not", async () => {
    await signedIn(portal, "wiremu", "203.0.113.7");
    expect(await told()).toEqual([]);
    await signedIn(portal, "wiremu", "203.0.113.8");
    expect(await told()).toEqual(both);
  });

  it("is told once an hour, however many places", async () => {
    for (const last of [7, 8, 9, 10]) await signedIn(portal, "wiremu", `203.0.113.${last}`);
    expect(await told()).toEqual(both);
    portal.clock.advance({ hours: 1 });
    await signedIn(portal, "wiremu", "203.0.113.11");
    expect(await told()).toEqual([...both, ...both]);
  });

  it("is none where it was before, by whatever address of that network", async () => {
    await signedIn(portal, "wiremu", "2001:db8:1:2::1");
    await signedIn(portal, "wiremu", "2001:db8:1:2:ffff::1");
    expect(await told()).toEqual([]);
  });

  it("is another matter for another login", async () => {
    await signedIn(portal, "aroha", "203.0.113.7");
    await signedIn(portal, "wiremu", "203.0.113.8");
    await signedIn(portal, "wiremu", "203.0.113.7");
    expect(await told()).toEqual(both);
  });

  it("is told when its code is given, not when its password is", async () => {
    await signedIn(portal, "wiremu", "203.0.113.7");
    await askEveryone();
    const browser = browserAt(portal, "203.0.113.8");
    await password(browser, "wiremu");
    expect(await told()).toEqual([]);
    expect((await code(browser, await codeFor(portal, wiremuMail))).reply.state).toBe("signed_in");
    expect(await told()).toEqual(both);
  });
});

describe("a reset of the password that waits", () => {
  const newPassword = "something else entirely, and long";
  const waits = async (hours: number) => {
    const hash = await portal.deps.passwords.hash(newPassword);
    const at = portal.clock.now();
    await portal.rows(
      `UPDATE logins SET reset_id = 'reset', reset_password_hash = '${hash}', reset_asked_at = ${at},
        reset_completes_at = ${at + hours * 3_600_000}, version = version + 1 WHERE username = 'wiremu'`,
    );
  };
  const isWaiting = async () =>
    (await portal.rows("SELECT 1 AS n FROM logins WHERE reset_id IS NOT NULL")).length === 1;

  it("is cancelled by a sign-in with password and mailed code", async () => {
    await askEveryone();
    await waits(24);
    await signedInWithCode(portal, "wiremu", wiremuMail);
    expect(await isWaiting()).toBe(false);
    expect(await recorded("password_reset_cancelled")).toHaveLength(1);
  });

  it("is cancelled by a sign-in with password and recovery code", async () => {
    await askEveryone();
    const [row] = await portal.rows("SELECT id FROM logins WHERE username = 'wiremu'");
    const made = [{ id: "made", code: "bcdfghjkmnpqrstv" }];
    await portal.db.write(replaceRecoveryCodes(portal.db, String(row?.["id"]), made, portal.clock.now()));
    await waits(24);
    const browser = browserAt(portal);
    await password(browser, "wiremu");
    expect((await code(browser, "bcdfghjkmnpqrstv")).reply.state).toBe("signed_in");
    expect(await isWaiting()).toBe(false);
  });

  it("goes on waiting while only the password is given", async () => {
    await waits(24);
    await signedIn(portal, "wiremu");
    expect(await isWaiting()).toBe(true);
    await askEveryone();
    await password(browserAt(portal), "wiremu");
    expect(await isWaiting()).toBe(true);
  });

  it("that is due takes effect before any password is judged", async () => {
    await waits(24);
    portal.clock.advance({ hours: 24 });
    expect((await password(browserAt(portal), "wiremu")).problem.code).toBe("invalid_credentials");
    expect((await password(browserAt(portal), "wiremu", newPassword)).reply.state).toBe("signed_in");
    expect(await isWaiting()).toBe(false);
  });

  it("that isn't due yet has no effect", async () => {
    await waits(24);
    portal.clock.advance({ hours: 24, milliseconds: -1 });
    expect((await password(browserAt(portal), "wiremu", newPassword)).problem.code).toBe(
      "invalid_credentials",
    );
    expect((await password(browserAt(portal), "wiremu")).reply.state).toBe("signed_in");
  });
});

describe("the record of sign-ins", () => {
  it("says whether a code was asked for, and why", async () => {
    await signedIn(portal, "wiremu");
    await askEveryone();
    await signedInWithCode(portal, "wiremu", wiremuMail);
    expect(await recorded("sign_in")).toEqual([
      { detail: "No code asked: Two Factor Authentication is disabled" },
      { detail: "With an emailed code, enabled by account" },
    ]);
  });

  it("has a row for a right password that goes on with the attempt under way", async () => {
    await askEveryone();
    const browser = browserAt(portal);
    await password(browser, "wiremu");
    await password(browser, "wiremu");
    expect(await recorded("code_sent")).toEqual([
      { detail: "For signing in, to w•••@kereru.example" },
      { detail: "Right password again: the sign-in under way goes on, and nothing was mailed" },
    ]);
  });

  it("has a row for a right password while the code step is locked", async () => {
    await askEveryone();
    await portal.rows(
      `UPDATE logins SET stranger_wrong_codes = 10, stranger_locked_until = ${portal.clock.now() + 1}`,
    );
    await password(browserAt(portal), "wiremu");
    expect(await recorded("code_locked")).toEqual([
      { detail: "Right password, and no code mailed: too many wrong ones before" },
    ]);
  });
});
