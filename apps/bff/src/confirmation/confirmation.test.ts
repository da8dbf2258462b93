import { profileApi } from "@hero/contract/profile";
import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { confirmedUntil, confirmWith, copyOf, detailsOf, enableForEveryone } from "../../test/confirming.ts";
import { browserAt, codeFor, testPortal, wrongCodeFor } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import { password, signedIn, signedInWithCode } from "../../test/steps.ts";

let portal: TestPortal;

beforeEach(async () => {
  portal = await testPortal();
});
afterEach(() => portal.close());

const wiremuMail = "wiremu@kereru.example";

/** Recovery codes of whoever is confirmed in this browser. */
async function recoveryCodes(browser: Browser): Promise<string[]> {
  return (await browser.call(profileApi.makeRecoveryCodes)).reply.codes;
}

describe("confirm it's you, happy", () => {
  it("takes the password alone where Two Factor Authentication isn't required, and lasts ten minutes", async () => {
    const browser = await signedIn(portal, "wiremu");
    expect(await confirmedUntil(browser)).toBeNull();
    const answer = await confirmWith(browser);
    expect(answer.status).toBe(200);
    expect(answer.reply).toEqual({ outcome: "confirmed", confirmedUntil: "2026-11-24T02:10:00.000Z" });
    expect(await confirmedUntil(browser)).toBe("2026-11-24T02:10:00.000Z");
    expect(await detailsOf(portal, "confirmed")).toEqual(["With the password"]);
    portal.clock.advance({ minutes: 9, seconds: 59 });
    expect(await confirmedUntil(browser)).not.toBeNull();
    portal.clock.advance({ seconds: 1 });
    expect(await confirmedUntil(browser)).toBeNull();
    expect((await browser.call(profileApi.makeRecoveryCodes)).problem.code).toBe("confirmation_required");
  });

  it("ignores a code where none is required", async () => {
    const browser = await signedIn(portal, "wiremu");
    expect((await confirmWith(browser, "123456")).reply.outcome).toBe("confirmed");
  });

  it("asks for a code where one is required, and takes it with the password", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    const asked = await confirmWith(browser);
    expect(asked.status).toBe(200);
    expect(asked.reply).toMatchObject({
      outcome: "code_required",
      challenge: {
        sentTo: "w•••@kereru.example",
        delivery: "sending",
        attemptsLeft: 5,
        remembersLocation: false,
        expiresAt: "2026-11-24T02:10:00.000Z",
        resendAvailableAt: "2026-11-24T02:00:30.000Z",
      },
    });
    expect(await confirmedUntil(browser)).toBeNull();
    const answer = await confirmWith(browser, await codeFor(portal, wiremuMail));
    expect(answer.reply).toEqual({ outcome: "confirmed", confirmedUntil: "2026-11-24T02:10:00.000Z" });
    expect(await confirmedUntil(browser)).toBe("2026-11-24T02:10:00.000Z");
    expect(await detailsOf(portal, "confirmed")).toEqual(["With the password and an emailed code"]);
  });

  it("a verified location excuses no code, and confirming verifies none", async () => {
    await enableForEveryone(portal, true);
    await signedInWithCode(portal, "wiremu", wiremuMail, "203.0.113.7");
    const browser = await signedIn(portal, "wiremu", "203.0.113.7");
    expect((await confirmWith(browser)).reply).toMatchObject({
      outcome: "code_required",
      challenge: { remembersLocation: false },
    });
    const moved = copyOf(portal, browser, "192.0.2.77");
    expect((await confirmWith(moved, await codeFor(portal, wiremuMail))).reply.outcome).toBe("confirmed");
    expect(await portal.rows(`SELECT location FROM verified_locations`)).toEqual([
      { location: "203.0.113.7" },
    ]);
  });

  it("gives the session a new token; the one before is good for 30 seconds more, without the confirmation", async () => {
    const browser = await signedIn(portal, "wiremu");
    const before = copyOf(portal, browser);
    const answer = await confirmWith(browser);
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^session=[\w-]{43};/)]);
    expect(browser.cookies.get("session")).not.toBe(before.cookies.get("session"));
    expect(await confirmedUntil(before)).toBeNull();
    expect((await before.call(profileApi.makeRecoveryCodes)).problem.code).toBe("confirmation_required");
    portal.clock.advance({ seconds: 29, milliseconds: 999 });
    expect(await confirmedUntil(before)).toBeNull();
    portal.clock.advance({ milliseconds: 1 });
    expect((await before.call(sessionApi.readSession)).reply).toEqual({ state: "signed_out" });
    expect(await confirmedUntil(browser)).not.toBeNull();
  });

  it("a reply that got lost can be made good with the token before", async () => {
    const browser = await signedIn(portal, "wiremu");
    const lost = copyOf(portal, browser);
    await confirmWith(lost);
    portal.clock.advance({ seconds: 10 });
    expect((await confirmWith(browser)).reply.outcome).toBe("confirmed");
    expect(await confirmedUntil(browser)).toBe("2026-11-24T02:10:10.000Z");
  });

  it("asked again, it mails by the rules of a resend, and the refusal holds the attempt that lives", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    await confirmWith(browser);
    const first = await codeFor(portal, wiremuMail);
    portal.clock.advance({ seconds: 10 });
    const early = await confirmWith(browser);
    expect([early.status, early.problem.code]).toEqual([429, "resend_too_soon"]);
    expect(early.headers.get("Retry-After")).toBe("20");
    expect(early.problem).toMatchObject({
      challenge: { delivery: "sent", attemptsLeft: 5, remembersLocation: false },
    });
    portal.clock.advance({ seconds: 20 });
    const again = await confirmWith(browser);
    expect(again.reply).toMatchObject({ challenge: { resendAvailableAt: "2026-11-24T02:01:30.000Z" } });
    expect(await codeFor(portal, wiremuMail)).toBe(first);
    expect((await confirmWith(browser, first)).reply.outcome).toBe("confirmed");
  });

  it("takes a recovery code in an attempt, uses it up, records it and tells those concerned", async () => {
    const browser = await signedIn(portal, "wiremu");
    await confirmWith(browser);
    const [one = "", two = ""] = await recoveryCodes(browser);
    await enableForEveryone(portal);
    portal.clock.advance({ minutes: 11 });
    expect((await confirmWith(browser, one)).problem.code).toBe("code_expired");
    await confirmWith(browser);
    expect((await confirmWith(browser, one.toUpperCase())).reply.outcome).toBe("confirmed");
    expect((await browser.call(profileApi.readRecoveryCodes)).reply).toEqual({ left: 9 });
    expect(await detailsOf(portal, "recovery_code_used")).toEqual(["Used to confirm it's them, 9 left"]);
    expect((await detailsOf(portal, "confirmed")).at(-1)).toBe("With the password and a recovery code");
    await portal.worker.drain();
    for (const address of [wiremuMail, "accounts@kereru.example"]) {
      const [told] = await portal.rows(
        `SELECT kind FROM outbox WHERE kind = 'recovery_code_used' AND recipient = '${address}'`,
      );
      expect(told).toBeDefined();
    }
    portal.clock.advance({ minutes: 11 });
    await confirmWith(browser);
    expect((await confirmWith(browser, one)).problem).toMatchObject({
      code: "code_incorrect",
      attemptsLeft: 4,
    });
    expect((await confirmWith(browser, two)).reply.outcome).toBe("confirmed");
  });
});

describe("confirm it's you, refused", () => {
  it("a wrong password is 401, counts in the login's throttle, and is recorded", async () => {
    const browser = await signedIn(portal, "wiremu", "203.0.113.7");
    for (let tried = 0; tried < 3; tried += 1) {
      const answer = await confirmWith(browser, undefined, "wrong");
      expect([answer.status, answer.problem.code]).toEqual([401, "invalid_credentials"]);
    }
    const atSignIn = await password(browserAt(portal, "192.0.2.50"), "wiremu");
    expect([atSignIn.status, atSignIn.headers.get("Retry-After")]).toEqual([429, "1"]);
    const here = await confirmWith(browser);
    expect([here.status, here.problem.code]).toEqual([429, "too_many_requests"]);
    expect(await confirmedUntil(browser)).toBeNull();
    portal.clock.advance({ seconds: 1 });
    expect((await confirmWith(browser)).reply.outcome).toBe("confirmed");
    expect(await detailsOf(portal, "sign_in_failed")).toHaveLength(3);
  });

  it("wrong passwords at sign-in hold it up too", async () => {
    const browser = await signedIn(portal, "wiremu", "203.0.113.7");
    for (let tried = 0; tried < 3; tried += 1) {
      await password(browserAt(portal, "192.0.2.50"), "wiremu", "wrong");
    }
    expect((await confirmWith(browser)).problem.code).toBe("too_many_requests");
  });

  it("a right code with a wrong password confirms nothing and stays unused", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    await confirmWith(browser);
    const mailed = await codeFor(portal, wiremuMail);
    expect((await confirmWith(browser, mailed, "wrong")).problem.code).toBe("invalid_credentials");
    expect(await confirmedUntil(browser)).toBeNull();
    expect((await confirmWith(browser, mailed)).reply.outcome).toBe("confirmed");
  });

  it("the fifth wrong code ends it with none left, then nothing counts until a new one is asked for", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    await confirmWith(browser);
    const mailed = await codeFor(portal, wiremuMail);
    for (const attemptsLeft of [4, 3, 2, 1, 0]) {
      const answer = await confirmWith(browser, wrongCodeFor(mailed));
      expect(answer.status).toBe(422);
      expect(answer.problem).toMatchObject({ code: "code_incorrect", attemptsLeft });
    }
    for (const entered of [mailed, wrongCodeFor(mailed)]) {
      const answer = await confirmWith(browser, entered);
      expect([answer.status, answer.problem.code]).toEqual([410, "code_expired"]);
    }
    expect((await confirmWith(browser)).reply).toMatchObject({
      outcome: "code_required",
      challenge: { attemptsLeft: 5 },
    });
    expect((await confirmWith(browser, await codeFor(portal, wiremuMail))).reply.outcome).toBe("confirmed");
  });

  it("a code lives ten minutes and its attempt twenty", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    await confirmWith(browser);
    const mailed = await codeFor(portal, wiremuMail);
    portal.clock.advance({ minutes: 10 });
    expect((await confirmWith(browser, mailed)).problem.code).toBe("code_expired");
    portal.clock.advance({ minutes: 10 });
    expect((await confirmWith(browser)).reply).toMatchObject({
      challenge: { expiresAt: "2026-11-24T02:30:00.000Z" },
    });
    expect((await confirmWith(browser, await codeFor(portal, wiremuMail))).reply.outcome).toBe("confirmed");
  });

  it("without an attempt there is no code to be right", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    expect((await confirmWith(browser, "123456")).problem.code).toBe("code_expired");
  });

  it("mails five codes an attempt, then says when an hour has room for another", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    await confirmWith(browser);
    for (const wait of [30, 60, 120, 240]) {
      portal.clock.advance({ seconds: wait });
      expect((await confirmWith(browser)).status).toBe(200);
    }
    portal.clock.advance({ seconds: 480 });
    const answer = await confirmWith(browser);
    expect([answer.status, answer.problem.code]).toEqual([429, "too_many_codes"]);
    expect(answer.problem).toMatchObject({ challenge: { resendAvailableAt: null } });
    expect(answer.headers.get("Retry-After")).toBe("2670");
  });

  it("spends the same mails of the hour as signing in from that kind of browser", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    browser.cookies.delete("device");
    for (let stranger = 0; stranger < 5; stranger += 1) {
      expect((await password(browserAt(portal, `192.0.2.${stranger}`), "wiremu")).status).toBe(200);
    }
    const answer = await confirmWith(browser);
    expect([answer.status, answer.problem.code]).toEqual([429, "too_many_codes"]);
    expect(answer.headers.get("Retry-After")).toBe("3600");
    expect(answer.problem).not.toHaveProperty("challenge");
  });

  it("an attempt towards an address that is no longer the login's is over, and the next goes to the new one", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "mere", "accounts@kereru.example");
    await confirmWith(browser);
    const mailed = await codeFor(portal, "accounts@kereru.example");
    await portal.rows(
      `UPDATE accounts SET email = 'new@kereru.example', version = version + 1 WHERE number = '10024680'`,
    );
    expect((await confirmWith(browser, mailed)).problem.code).toBe("code_expired");
    expect((await confirmWith(browser)).reply).toMatchObject({
      outcome: "code_required",
      challenge: { sentTo: "n•••@kereru.example" },
    });
    const fresh = await codeFor(portal, "new@kereru.example");
    expect((await confirmWith(browser, fresh)).reply.outcome).toBe("confirmed");
  });

  it.each([
    { what: "its password changed", sql: `UPDATE logins SET password_version = 2 WHERE username = 'wiremu'` },
    { what: "a crash kept its fifth entry from ending it", sql: `UPDATE challenges SET codes_judged = 5` },
  ])("an attempt is over once $what, and another can be begun at once", async ({ sql }) => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    await confirmWith(browser);
    const mailed = await codeFor(portal, wiremuMail);
    await portal.rows(sql);
    expect((await confirmWith(browser, mailed)).problem.code).toBe("code_expired");
    expect((await confirmWith(browser)).reply).toMatchObject({ challenge: { attemptsLeft: 5 } });
    expect((await confirmWith(browser, await codeFor(portal, wiremuMail))).reply.outcome).toBe("confirmed");
  });

  it("a login without a confirmed address to send a code to is sent to support", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "mere", "accounts@kereru.example");
    await portal.rows(`UPDATE accounts SET email_confirmed_at = NULL WHERE number = '10024680'`);
    const answer = await confirmWith(browser);
    expect([answer.status, answer.problem.code]).toEqual([403, "no_code_address"]);
  });
});
