import { profileApi } from "@hero/contract/profile";
import { sessionsApi } from "@hero/contract/sessions";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { confirmedUntil, confirmWith, copyOf, detailsOf, enableForEveryone } from "../../test/confirming.ts";
import { browserAt, codeFor, testPortal, wrongCodeFor } from "../../test/portal.ts";
import type { TestPortal } from "../../test/portal.ts";
import { code, password, signedIn, signedInWithCode } from "../../test/steps.ts";
import { beginAttempt } from "../challenges/begin-attempt.ts";

let portal: TestPortal;

beforeEach(async () => {
  portal = await testPortal();
});
afterEach(() => portal.close());

const wiremuMail = "wiremu@kereru.example";
const byNumber = (a: number, b: number) => a - b;

/** Holds back the n-th guarded write after the next password was judged, until `meanwhile` is over. */
function holdWrite(nth: number, meanwhile: () => Promise<unknown>): void {
  const { verify } = portal.deps.passwords;
  const { writeGuarded } = portal.db;
  let left = Infinity;
  portal.deps.passwords.verify = async (hash, typed) => {
    const judged = await verify(hash, typed);
    left = nth;
    return judged;
  };
  portal.db.writeGuarded = async (statements) => {
    left -= 1;
    if (left === 0) {
      portal.deps.passwords.verify = verify;
      portal.db.writeGuarded = writeGuarded;
      await meanwhile();
    }
    return await writeGuarded(statements);
  };
}

describe("confirm it's you, hostile", () => {
  it("one session's confirmation is no other's", async () => {
    const browser = await signedIn(portal, "wiremu");
    const other = await signedIn(portal, "wiremu", "192.0.2.9");
    await confirmWith(browser);
    expect(await confirmedUntil(other)).toBeNull();
    expect((await other.call(profileApi.makeRecoveryCodes)).problem.code).toBe("confirmation_required");
  });

  it("one session's code confirms no other", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    const other = await signedInWithCode(portal, "wiremu", wiremuMail, "192.0.2.9");
    await confirmWith(browser);
    const mailed = await codeFor(portal, wiremuMail);
    expect((await confirmWith(other, mailed)).problem.code).toBe("code_expired");
    await confirmWith(other);
    const own = await codeFor(portal, wiremuMail);
    if (own !== mailed) expect((await confirmWith(other, mailed)).problem.code).toBe("code_incorrect");
    expect(await confirmedUntil(other)).toBeNull();
    expect((await confirmWith(browser, mailed)).reply.outcome).toBe("confirmed");
  });

  it("a code for signing in never confirms, and one for confirming never signs in", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    const attempt = browserAt(portal, "192.0.2.9");
    await password(attempt, "wiremu");
    const forSignIn = await codeFor(portal, wiremuMail);
    expect((await confirmWith(browser, forSignIn)).problem.code).toBe("code_expired");
    await confirmWith(browser);
    const forConfirming = await codeFor(portal, wiremuMail);
    expect((await confirmWith(browser, forSignIn)).problem.code).toBe("code_incorrect");
    expect((await code(attempt, forConfirming)).problem.code).toBe("code_incorrect");
    expect((await code(attempt, forSignIn)).reply.state).toBe("signed_in");
    expect((await confirmWith(browser, forConfirming)).reply.outcome).toBe("confirmed");
  });

  it("a code that checks an address never confirms", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    const [row] = await portal.rows(`SELECT id, account_id FROM logins WHERE username = 'wiremu'`);
    const wiremu = { id: String(row?.["id"]), username: "wiremu" };
    const check = beginAttempt(portal.deps, {
      purpose: "address_check",
      login: wiremu,
      actor: wiremu,
      accountId: String(row?.["account_id"]),
      sentTo: wiremuMail,
      passwordVersion: 1,
      client: { address: null, throttleAddress: "192.0.2.1", location: null, userAgent: "tests" },
      sessionId: null,
      isFromDevice: false,
      isMailed: true,
    });
    await portal.db.write(check.statements);
    const forAddress = await codeFor(portal, wiremuMail);
    expect((await confirmWith(browser, forAddress)).problem.code).toBe("code_expired");
    await confirmWith(browser);
    expect((await confirmWith(browser, forAddress)).problem.code).toBe("code_incorrect");
  });

  it("one code confirms once, however many requests bring it at once", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    await confirmWith(browser);
    const mailed = await codeFor(portal, wiremuMail);
    const copies = Array.from({ length: 4 }, () => copyOf(portal, browser));
    const answers = await Promise.all(copies.map((copy) => confirmWith(copy, mailed)));
    expect(answers.map(({ status }) => status).toSorted(byNumber)).toEqual([200, 410, 410, 410]);
    expect(await detailsOf(portal, "confirmed")).toHaveLength(1);
  });

  it("two requests at once confirm once, and set one token", async () => {
    const browser = await signedIn(portal, "wiremu");
    const answers = await Promise.all([
      confirmWith(copyOf(portal, browser)),
      confirmWith(copyOf(portal, browser)),
    ]);
    expect(answers.map(({ reply }) => reply.outcome)).toEqual(["confirmed", "confirmed"]);
    expect(answers.flatMap(({ headers }) => headers.getSetCookie())).toHaveLength(1);
    expect(await detailsOf(portal, "confirmed")).toHaveLength(1);
  });

  it("asked twice at once, one mail goes out, in whichever order they come to write", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    holdWrite(1, async () => expect((await confirmWith(copyOf(portal, browser))).status).toBe(200));
    const held = await confirmWith(browser);
    expect([held.status, held.problem.code]).toEqual([429, "resend_too_soon"]);
    expect(held.problem).toMatchObject({ challenge: { attemptsLeft: 5 } });
    await portal.worker.drain();
    expect(await portal.rows(`SELECT id FROM outbox WHERE kind = 'confirm_code'`)).toHaveLength(1);
  });

  it("a code that was right twice before either was written confirms once", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    await confirmWith(browser);
    const mailed = await codeFor(portal, wiremuMail);
    holdWrite(2, async () =>
      expect((await confirmWith(copyOf(portal, browser), mailed)).reply.outcome).toBe("confirmed"),
    );
    const held = await confirmWith(browser, mailed);
    expect([held.status, held.problem.code]).toEqual([410, "code_expired"]);
    expect(await detailsOf(portal, "confirmed")).toHaveLength(1);
  });

  it("a burst of wrong codes cannot exceed the attempt's five", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    await confirmWith(browser);
    const wrong = wrongCodeFor(await codeFor(portal, wiremuMail));
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => confirmWith(copyOf(portal, browser), wrong)),
    );
    expect(answers.filter(({ problem }) => problem.code === "code_incorrect")).toHaveLength(5);
  });

  it("a session that was ended confirms no more, though its code was right", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    const other = await signedInWithCode(portal, "wiremu", wiremuMail, "192.0.2.9");
    await confirmWith(browser);
    const mailed = await codeFor(portal, wiremuMail);
    await other.call(sessionsApi.endOtherSessions);
    const answer = await confirmWith(browser, mailed);
    expect([answer.status, answer.problem.code]).toEqual([401, "not_signed_in"]);
  });

  it.each([
    {
      what: "ends",
      sql: `UPDATE sessions SET ended_at = 1, ended_because = 'ended_from_profile'`,
      told: "not_signed_in",
    },
    {
      what: "is disabled",
      sql: `UPDATE logins SET enabled = 0, version = version + 1`,
      told: "not_signed_in",
    },
    {
      what: "gets another password",
      sql: `UPDATE logins SET password_version = 9`,
      told: "invalid_credentials",
    },
  ])("refused when it $what while the password is judged", async ({ sql, told }) => {
    const browser = await signedIn(portal, "wiremu");
    const { verify } = portal.deps.passwords;
    portal.deps.passwords.verify = async (hash, typed) => {
      const judged = await verify(hash, typed);
      await portal.rows(sql);
      return judged;
    };
    const answer = await confirmWith(browser);
    expect([answer.status, answer.problem.code]).toEqual([401, told]);
    expect(await detailsOf(portal, "confirmed")).toEqual([]);
  });

  it("a code is asked for when it comes to be required while the password is judged", async () => {
    const browser = await signedIn(portal, "wiremu");
    const { verify } = portal.deps.passwords;
    portal.deps.passwords.verify = async (hash, typed) => {
      const judged = await verify(hash, typed);
      await enableForEveryone(portal);
      return judged;
    };
    expect((await confirmWith(browser)).reply.outcome).toBe("code_required");
    expect(await confirmedUntil(browser)).toBeNull();
  });

  it("a login without a password confirms nothing", async () => {
    const browser = await signedIn(portal, "wiremu");
    await portal.rows(`UPDATE logins SET password_hash = NULL WHERE username = 'wiremu'`);
    expect((await confirmWith(browser)).problem.code).toBe("invalid_credentials");
  });
});

/** The code step of wiremu, closed to both kinds of browser. */
async function closeCodeStep(wrongCodes: number): Promise<void> {
  const until = portal.clock.now() + 15 * 60_000;
  await portal.rows(`UPDATE logins SET stranger_wrong_codes = ${wrongCodes}, device_wrong_codes = ${wrongCodes},
    stranger_locked_until = ${until}, device_locked_until = ${until} WHERE username = 'wiremu'`);
}

describe("confirm it's you, after many wrong codes", () => {
  it.each([
    { state: "locked", wrongCodes: 10, status: 429, told: "code_locked" },
    { state: "blocked", wrongCodes: 100, status: 403, told: "code_step_blocked" },
  ])(
    "a $state step mails nothing and takes a recovery code alone",
    async ({ state, wrongCodes, status, told }) => {
      const browser = await signedIn(portal, "wiremu");
      await confirmWith(browser);
      const [recovery = ""] = (await browser.call(profileApi.makeRecoveryCodes)).reply.codes;
      await enableForEveryone(portal);
      await closeCodeStep(wrongCodes);
      portal.clock.advance({ minutes: 1 });
      const asked = await confirmWith(browser);
      expect(asked.reply).toMatchObject({
        outcome: "code_required",
        challenge: { accepts: ["recovery_code"], codeStep: state, delivery: "none" },
      });
      const again = await confirmWith(browser);
      expect([again.status, again.problem.code]).toEqual([status, told]);
      expect(again.problem).toMatchObject({ challenge: { accepts: ["recovery_code"] } });
      expect((await confirmWith(browser, "123456")).problem.code).toBe(told);
      expect(await portal.rows(`SELECT id FROM outbox WHERE kind = 'confirm_code'`)).toEqual([]);
      expect(await detailsOf(portal, `code_${state}`)).toHaveLength(1);
      expect((await confirmWith(browser, recovery)).reply.outcome).toBe("confirmed");
    },
  );

  it("once the lock is over, asking again mails a code into the same attempt", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    await closeCodeStep(10);
    await confirmWith(browser);
    portal.clock.advance({ minutes: 15 });
    expect((await confirmWith(browser)).reply).toMatchObject({
      challenge: { accepts: ["email_code", "recovery_code"], codeStep: "open" },
    });
    expect((await confirmWith(browser, await codeFor(portal, wiremuMail))).reply.outcome).toBe("confirmed");
  });

  it("wrong codes here count for the login: the tenth locks its step at sign-in too", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    await portal.rows(`UPDATE logins SET device_wrong_codes = 9 WHERE username = 'wiremu'`);
    await confirmWith(browser);
    const wrong = wrongCodeFor(await codeFor(portal, wiremuMail));
    expect((await confirmWith(browser, wrong)).problem.code).toBe("code_incorrect");
    expect((await confirmWith(browser, wrong)).problem.code).toBe("code_locked");
    const again = browserAt(portal);
    again.cookies.set("device", browser.cookies.get("device") ?? "");
    expect((await password(again, "wiremu")).reply).toMatchObject({ challenge: { codeStep: "locked" } });
  });
});

describe("confirm it's you, while a stranger guesses at the password", () => {
  it("the login's own browser has a bucket of its own, another's session waits", async () => {
    const other = await signedIn(portal, "wiremu", "203.0.113.8");
    await enableForEveryone(portal);
    const own = await signedInWithCode(portal, "wiremu", wiremuMail, "203.0.113.7");
    for (let tried = 0; tried < 4; tried += 1) {
      await password(browserAt(portal, "192.0.2.50"), "wiremu", "wrong");
    }
    expect((await confirmWith(other)).problem.code).toBe("too_many_requests");
    expect((await confirmWith(own)).reply.outcome).toBe("code_required");
    for (let tried = 0; tried < 3; tried += 1) {
      await confirmWith(own, undefined, "wrong");
    }
    expect((await confirmWith(own)).problem.code).toBe("too_many_requests");
  });
});
