import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { browserAt, codeFor, testPortal, wrongCodeFor } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  code,
  confirmedIn,
  everyone,
  everyoneOncePerLocation,
  loginNamed,
  password,
  setAccountTwoFactor,
  signedInWithCode,
} from "../../test/steps.ts";
import { replaceRecoveryCodes } from "../recovery-codes/statements.ts";

let portal: TestPortal;
let owner: Browser;

beforeEach(async () => {
  portal = await testPortal();
  owner = await confirmedIn(portal, "10024680", "192.0.2.1");
  await setAccountTwoFactor(owner, everyone);
});
afterEach(() => portal.close());

const wiremuMail = "wiremu@kereru.example";
const recovery = ["bcdfghjkmnpqrstv", "bcdfghjkmnpqrstw"] as const;
const notThere = "zzzzzzzzzzzzzzzz";

const isCode = ({ subject }: { subject: string }) => /\d{3} \d{3}$/.test(subject);
async function mails(to = wiremuMail) {
  await portal.worker.drain();
  return portal.mailbox.list(to);
}

let addresses = 0;
/** Somewhere that was never tried from. */
const elsewhere = () => `198.51.100.${(addresses++ % 250) + 1}`;

async function wiremuId(): Promise<string> {
  const [row] = await portal.rows("SELECT id FROM logins WHERE username = 'wiremu'");
  return String(row?.["id"]);
}
async function giveRecoveryCodes(): Promise<void> {
  const made = recovery.map((each, index) => ({ id: `made-${index}`, code: each }));
  await portal.db.write(replaceRecoveryCodes(portal.db, await wiremuId(), made, portal.clock.now()));
}

/** A browser after the password, from somewhere new unless it is told. */
async function asked(browser: Browser = browserAt(portal, elsewhere())): Promise<Browser> {
  const { status } = await password(browser, "wiremu");
  if (status !== 200) throw new Error(`${status}`);
  return browser;
}
/** Wrong codes from one browser after another, each entering up to five. Answers what the last one was told. */
async function guess(times: number, browserOf = () => browserAt(portal, elsewhere())) {
  let last = null;
  for (let left = times; left > 0; left -= 5) {
    const browser = await asked(browserOf());
    const wrong = wrongCodeFor(await codeFor(portal, wiremuMail));
    for (let entry = 0; entry < Math.min(5, left); entry += 1) last = await code(browser, wrong);
  }
  return last;
}
const setCount = async (wrongCodes: number, kind: "stranger" | "device" = "stranger") => {
  await portal.rows(
    `UPDATE logins SET ${kind}_wrong_codes = ${wrongCodes}, ${kind}_locked_until = 0 WHERE username = 'wiremu'`,
  );
};
const counts = async () => {
  const [row] = await portal.rows(
    "SELECT stranger_wrong_codes AS stranger, device_wrong_codes AS device FROM logins WHERE username = 'wiremu'",
  );
  return row;
};
const recorded = async (type: string) =>
  await portal.rows(
    `SELECT login_username AS login, detail FROM activity WHERE type = '${type}' ORDER BY id`,
  );
const challengeOf = async (browser: Browser) => {
  const { reply } = await browser.call(sessionApi.readSession);
  if (reply.state !== "code_required") throw new Error(reply.state);
  return reply.challenge;
};

describe("a login's own holder, happy", () => {
  it("a right mailed code clears the count of its own kind of browser, and no other", async () => {
    await guess(4);
    await setCount(3, "device");
    expect(await counts()).toEqual({ stranger: 4, device: 3 });
    const browser = await asked();
    expect((await code(browser, await codeFor(portal, wiremuMail))).reply.state).toBe("signed_in");
    expect(await counts()).toEqual({ stranger: 0, device: 3 });
  });

  it("a right code on what would have been the tenth wrong one passes, and nothing is locked", async () => {
    await setCount(9);
    const browser = await asked();
    expect((await code(browser, await codeFor(portal, wiremuMail))).reply.state).toBe("signed_in");
    expect((await challengeOf(await asked())).codeStep).toBe("open");
    expect(await recorded("code_locked")).toEqual([]);
  });

  it("a recovery code signs in, verifies no location, sets no device cookie and clears no count", async () => {
    await setAccountTwoFactor(owner, everyoneOncePerLocation);
    await giveRecoveryCodes();
    await guess(4);
    const browser = await asked();
    const entered = await code(browser, "BCDF-GHJK-MNPQ-RSTV");
    expect(entered.reply.state).toBe("signed_in");
    expect([...browser.cookies.keys()]).toEqual(["session"]);
    expect(await counts()).toEqual({ stranger: 4, device: 0 });
    expect(await portal.rows("SELECT * FROM verified_locations")).toEqual([]);
    expect(await portal.rows("SELECT * FROM devices")).toEqual([]);
    expect(await recorded("recovery_code_used")).toEqual([
      { login: "wiremu", detail: "Used to sign in, 1 left" },
    ]);
    expect((await recorded("sign_in")).at(-1)).toEqual({
      login: "wiremu",
      detail: "With a recovery code, enabled by account",
    });
    const told = await portal.rows("SELECT recipient FROM outbox WHERE kind = 'recovery_code_used'");
    expect(told.map(({ recipient }) => recipient)).toEqual([wiremuMail, "accounts@kereru.example"]);
  });

  it("a recovery code passes a lock and a block, of which it lifts neither", async () => {
    await giveRecoveryCodes();
    await setCount(9);
    await guess(1);
    expect((await code(await asked(), recovery[0])).reply.state).toBe("signed_in");
    expect((await challengeOf(await asked())).codeStep).toBe("locked");
    await setCount(100);
    expect((await code(await asked(), recovery[1])).reply.state).toBe("signed_in");
    expect((await challengeOf(await asked())).codeStep).toBe("blocked");
    expect(await counts()).toMatchObject({ stranger: 100 });
  });

  it("a recovery code is good while the attempt lives, no mailed code being alive", async () => {
    await giveRecoveryCodes();
    const browser = await asked();
    portal.clock.advance({ minutes: 19 });
    expect((await code(browser, "123456")).problem.code).toBe("code_expired");
    expect((await code(browser, recovery[0])).reply.state).toBe("signed_in");
  });

  it("once the lock is over the same attempt takes mailed codes again, on a resend", async () => {
    await setCount(9);
    await guess(1);
    portal.clock.advance({ minutes: 1 });
    const browser = await asked();
    expect(await challengeOf(browser)).toMatchObject({ resendAvailableAt: "2026-11-24T02:15:00.000Z" });
    portal.clock.advance({ minutes: 14 });
    expect(await challengeOf(browser)).toMatchObject({
      delivery: "none",
      accepts: ["email_code", "recovery_code"],
      codeStep: "open",
      codeStepOpensAt: null,
      expiresAt: "2026-11-24T02:21:00.000Z",
      resendAvailableAt: "2026-11-24T02:01:00.000Z",
    });
    expect((await code(browser, "123456")).problem.code).toBe("code_expired");
    expect((await browser.call(sessionApi.resendCode)).reply).toMatchObject({
      challenge: { delivery: "sending" },
    });
    expect((await code(browser, await codeFor(portal, wiremuMail))).reply.state).toBe("signed_in");
  });

  it("a lock that runs out leaves an older code of the same attempt good until its own end", async () => {
    const browser = await asked();
    portal.clock.advance({ minutes: 11 });
    await browser.call(sessionApi.resendCode);
    const mailed = await codeFor(portal, wiremuMail);
    await portal.rows(
      `UPDATE logins SET stranger_wrong_codes = 10, stranger_locked_until = ${portal.clock.now() + 60_000}`,
    );
    expect((await code(browser, mailed)).problem.code).toBe("code_locked");
    portal.clock.advance({ minutes: 1 });
    expect((await code(browser, mailed)).reply.state).toBe("signed_in");
  });
});

describe("wrong codes in a row, refused", () => {
  it("the tenth over several attempts locks the step for 15 minutes; no code is judged meanwhile", async () => {
    const bystander = await asked();
    const mailed = await codeFor(portal, wiremuMail);
    expect((await guess(9))?.problem.code).toBe("code_incorrect");
    expect((await challengeOf(bystander)).codeStep).toBe("open");
    portal.clock.advance({ seconds: 30 });
    expect((await guess(1))?.problem.code).toBe("code_incorrect");
    const refused = await code(bystander, mailed);
    expect([refused.status, refused.problem.code]).toEqual([429, "code_locked"]);
    expect(refused.headers.get("Retry-After")).toBe("900");
    expect((await challengeOf(bystander)).attemptsLeft).toBe(5);
    expect(await recorded("code_locked")).toEqual([
      {
        login: "wiremu",
        detail: "For browsers that aren't the login's own, 15 minutes",
      },
    ]);
  });

  it.each([
    [9, 15],
    [19, 30],
    [29, 60],
    [39, 60],
    [89, 60],
  ])(
    "after %i wrong ones, one more locks it for %i minutes, and not a millisecond longer",
    async (before, minutes) => {
      await setCount(before);
      await guess(1);
      portal.clock.advance({ minutes, milliseconds: -1 });
      const browser = await asked();
      expect((await code(browser, "123456")).problem.code).toBe("code_locked");
      portal.clock.advance({ milliseconds: 1 });
      expect((await challengeOf(browser)).codeStep).toBe("open");
    },
  );

  it("the hundredth blocks it, whatever time passes, and the holder and the account are told", async () => {
    await setCount(99);
    expect((await guess(1))?.problem.code).toBe("code_incorrect");
    portal.clock.advance({ days: 30 });
    const browser = await asked();
    const refused = await code(browser, "123456");
    expect([refused.status, refused.problem.code]).toEqual([403, "code_step_blocked"]);
    expect(refused.problem.detail).toContain("administrator");
    expect(await recorded("code_blocked")).toHaveLength(2);
    const told = await portal.rows("SELECT recipient FROM outbox WHERE kind = 'code_step_blocked'");
    expect(told.map(({ recipient }) => recipient)).toEqual([wiremuMail, "accounts@kereru.example"]);
  });

  it("while it is locked a sign-in mails nothing, says so, and refuses a resend", async () => {
    await setCount(9);
    await guess(1);
    portal.mailbox.clear();
    const browser = await asked();
    expect(await challengeOf(browser)).toMatchObject({
      delivery: "none",
      deliveryAt: null,
      expiresAt: "2026-11-24T02:20:00.000Z",
      accepts: ["recovery_code"],
      codeStep: "locked",
      codeStepOpensAt: "2026-11-24T02:15:00.000Z",
      attemptsLeft: 5,
    });
    portal.clock.advance({ minutes: 1 });
    const resent = await browser.call(sessionApi.resendCode);
    expect([resent.status, resent.problem.code]).toEqual([429, "code_locked"]);
    expect(resent.headers.get("Retry-After")).toBe("840");
    expect((await mails()).filter(isCode)).toEqual([]);
  });

  it("while it is blocked, too", async () => {
    await setCount(100);
    portal.mailbox.clear();
    const browser = await asked();
    expect(await challengeOf(browser)).toMatchObject({
      delivery: "none",
      accepts: ["recovery_code"],
      codeStep: "blocked",
      codeStepOpensAt: null,
      resendAvailableAt: null,
    });
    const resent = await browser.call(sessionApi.resendCode);
    expect([resent.status, resent.problem.code]).toEqual([403, "code_step_blocked"]);
    expect(await mails()).toEqual([]);
  });

  it("wrong recovery codes count like wrong codes, in the attempt and over attempts", async () => {
    const browser = await asked();
    for (const attemptsLeft of [4, 3, 2, 1, 0]) {
      expect((await code(browser, notThere)).problem).toMatchObject({ code: "code_incorrect", attemptsLeft });
    }
    expect((await code(browser, notThere)).problem.code).toBe("no_challenge");
    expect(await counts()).toEqual({ stranger: 5, device: 0 });
    await setCount(9);
    expect((await code(await asked(), notThere)).problem.code).toBe("code_incorrect");
    expect((await challengeOf(await asked())).codeStep).toBe("locked");
  });

  it("a used recovery code is a wrong one", async () => {
    await giveRecoveryCodes();
    expect((await code(await asked(), recovery[0])).reply.state).toBe("signed_in");
    expect((await code(await asked(), recovery[0])).problem.code).toBe("code_incorrect");
  });

  it("a wrong code after a right password is told to the holder once an hour", async () => {
    await guess(3);
    const told = async () =>
      (await portal.rows("SELECT recipient FROM outbox WHERE kind = 'wrong_codes'")).length;
    expect(await told()).toBe(2);
    portal.clock.advance({ minutes: 60 });
    await guess(1);
    expect(await told()).toBe(4);
  });

  it("is shown in the Logins list: the worse of both kinds of browser", async () => {
    const shown = async () => (await loginNamed(owner, "wiremu")).codeStep;
    expect(await shown()).toBe("open");
    await setCount(9);
    await guess(1);
    expect(await shown()).toBe("locked");
    await setCount(100, "device");
    expect(await shown()).toBe("blocked");
  });
});

describe("both kinds of browser are apart", () => {
  it("strangers' wrong codes lock and block strangers, and the holder's own browser gets in", async () => {
    const own = await signedInWithCode(portal, "wiremu", wiremuMail, "203.0.113.7");
    await own.call(sessionApi.signOut);
    for (const count of [9, 99]) {
      await setCount(count);
      await guess(1);
      await asked(own);
      expect((await challengeOf(own)).codeStep).toBe("open");
      expect((await code(own, await codeFor(portal, wiremuMail))).reply.state).toBe("signed_in");
    }
    expect(await counts()).toEqual({ stranger: 100, device: 0 });
  });

  it("wrong codes from the holder's own browser lock those, and no other", async () => {
    const own = await signedInWithCode(portal, "wiremu", wiremuMail, "203.0.113.7");
    await setCount(9, "device");
    await guess(1, () => own);
    expect(await counts()).toEqual({ stranger: 0, device: 10 });
    expect((await challengeOf(own)).codeStep).toBe("locked");
    expect((await challengeOf(await asked())).codeStep).toBe("open");
    expect((await recorded("code_locked"))[0]?.["detail"]).toContain("For the login's own browsers");
  });

  it("verified locations outlive the lock of one kind, and are forgotten once both are locked", async () => {
    await setAccountTwoFactor(owner, everyoneOncePerLocation);
    const own = await signedInWithCode(portal, "wiremu", wiremuMail, "203.0.113.7");
    const kept = async () => (await portal.rows("SELECT 1 AS n FROM verified_locations")).length;
    await setCount(9);
    await guess(1);
    expect(await kept()).toBe(1);
    await setCount(9, "device");
    await portal.rows(
      `UPDATE logins SET stranger_locked_until = ${portal.clock.now() + 60_000} WHERE username = 'wiremu'`,
    );
    const away = browserAt(portal, elsewhere());
    away.cookies.set("device", own.cookies.get("device") ?? "");
    await guess(1, () => away);
    expect(await kept()).toBe(0);
    expect(await recorded("location_forgotten")).toEqual([{ login: "wiremu", detail: "1 location" }]);
  });

  it("verified locations are forgotten when one kind is blocked", async () => {
    await setAccountTwoFactor(owner, everyoneOncePerLocation);
    await signedInWithCode(portal, "wiremu", wiremuMail, "203.0.113.7");
    await setCount(99);
    await guess(1);
    expect(await portal.rows("SELECT * FROM verified_locations")).toEqual([]);
  });

  it("a sign-in that its location excuses clears no count", async () => {
    await setAccountTwoFactor(owner, everyoneOncePerLocation);
    await signedInWithCode(portal, "wiremu", wiremuMail, "203.0.113.7");
    await setCount(5);
    await setCount(6, "device");
    expect((await password(browserAt(portal, "203.0.113.7"), "wiremu")).reply.state).toBe("signed_in");
    expect(await counts()).toEqual({ stranger: 5, device: 6 });
  });
});
