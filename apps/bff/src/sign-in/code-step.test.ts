import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { browserAt, codeFor, testPortal, wrongCodeFor } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  code,
  confirm,
  everyone,
  password,
  setAccountTwoFactor,
  signedIn,
  updateLogin,
} from "../../test/steps.ts";
import { findChallenge } from "../challenges/find-challenge.ts";
import { takeEntry } from "../challenges/statements.ts";

let portal: TestPortal;
let browser: Browser;

beforeEach(async () => {
  portal = await testPortal();
  await setAccountTwoFactor(await signedIn(portal, "10024680", "192.0.2.1"), everyone);
  browser = browserAt(portal);
});
afterEach(() => portal.close());

const wiremuMail = "wiremu@kereru.example";
const codesTo = (to: string) => portal.mailbox.list(to).filter(({ subject }) => /\d{3} \d{3}$/.test(subject));

describe("the code step, happy", () => {
  it("asks after a right password, mails the code and signs in with it", async () => {
    const asked = await password(browser, "wiremu");
    expect(asked.status).toBe(200);
    expect(asked.reply).toMatchObject({
      state: "code_required",
      challenge: {
        sentTo: "w•••@kereru.example",
        attemptsLeft: 5,
        remembersLocation: false,
        accepts: ["email_code", "recovery_code"],
        codeStep: "open",
        codeStepOpensAt: null,
      },
    });
    expect(browser.cookies.has("session")).toBe(false);
    const entered = await code(browser, await codeFor(portal, wiremuMail));
    expect(entered.reply).toMatchObject({
      state: "signed_in",
      login: { username: "wiremu", role: "standard" },
    });
    expect(browser.cookies.has("challenge")).toBe(false);
    expect((await browser.call(sessionApi.readSession)).reply.state).toBe("signed_in");
  });

  it("accepts separators and a pasted sentence", async () => {
    await password(browser, "wiremu");
    const mailed = await codeFor(portal, wiremuMail);
    const pasted = `Your Hero sign-in code: ${mailed.slice(0, 3)} ${mailed.slice(3)}`;
    expect((await code(browser, pasted)).reply.state).toBe("signed_in");
  });

  it("sends the code of a login without an address of its own to the Details email", async () => {
    const asked = await password(browser, "mere");
    expect(asked.reply).toMatchObject({ challenge: { sentTo: "a•••@kereru.example" } });
    expect((await code(browser, await codeFor(portal, "accounts@kereru.example"))).reply.state).toBe(
      "signed_in",
    );
  });

  it("tells when the mail has gone", async () => {
    const asked = await password(browser, "wiremu");
    await codeFor(portal, wiremuMail);
    expect(asked.reply).toMatchObject({ challenge: { delivery: "sending" } });
    expect((await browser.call(sessionApi.readSession)).reply).toMatchObject({
      challenge: { delivery: "sent" },
    });
  });

  it("continues the living attempt when the same browser gives the password again: no new mail, the same budget", async () => {
    await password(browser, "wiremu");
    const mailed = await codeFor(portal, wiremuMail);
    await code(browser, wrongCodeFor(mailed));
    const again = await password(browser, "wiremu");
    expect(again.reply).toMatchObject({ state: "code_required", challenge: { attemptsLeft: 4 } });
    await portal.worker.drain();
    expect(await codeFor(portal, wiremuMail)).toBe(mailed);
    expect(codesTo(wiremuMail)).toHaveLength(1);
    expect((await code(browser, mailed)).reply.state).toBe("signed_in");
  });

  it("lives to the last millisecond of its ten minutes, and no longer", async () => {
    await password(browser, "wiremu");
    const mailed = await codeFor(portal, wiremuMail);
    portal.clock.advance({ minutes: 10, milliseconds: -1 });
    const other = browserAt(portal);
    await password(other, "mere");
    expect((await code(browser, mailed)).reply.state).toBe("signed_in");
    const mere = await codeFor(portal, "accounts@kereru.example");
    portal.clock.advance({ minutes: 10 });
    expect((await code(other, mere)).problem.code).toBe("code_expired");
  });
});

describe("sending the code again", () => {
  const resend = () => browser.call(sessionApi.resendCode);

  it("waits 30 s, then 60 s, then 120 s, and repeats the code while half of it is left", async () => {
    await password(browser, "wiremu");
    const first = await codeFor(portal, wiremuMail);
    for (const seconds of [30, 60, 120]) {
      portal.clock.advance({ seconds: seconds - 1 });
      const early = await resend();
      expect(early.problem.code).toBe("resend_too_soon");
      expect(early.headers.get("Retry-After")).toBe("1");
      portal.clock.advance({ seconds: 1 });
      expect((await resend()).status).toBe(200);
      expect(await codeFor(portal, wiremuMail)).toBe(first);
    }
  });

  it("mails five times at most, and then says so", async () => {
    await password(browser, "wiremu");
    for (const seconds of [30, 60, 120, 240]) {
      portal.clock.advance({ seconds });
      expect((await resend()).status).toBe(200);
    }
    expect((await browser.call(sessionApi.readSession)).reply).toMatchObject({
      challenge: { resendAvailableAt: null },
    });
    portal.clock.advance({ minutes: 5 });
    const refused = await resend();
    expect(refused.problem.code).toBe("too_many_codes");
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    await portal.worker.drain();
    expect(portal.mailbox.list(wiremuMail)).toHaveLength(5);
  });

  it("makes a new code once less than five minutes are left; a first mail that arrives late still works", async () => {
    await password(browser, "wiremu");
    const first = await codeFor(portal, wiremuMail);
    portal.clock.advance({ minutes: 5, milliseconds: 1 });
    await resend();
    const second = await codeFor(portal, wiremuMail);
    expect(second).not.toBe(first);
    expect((await code(browser, first)).reply.state).toBe("signed_in");
  });

  it("judges two overlapping codes on one budget, and each dies at its own end", async () => {
    await password(browser, "wiremu");
    const first = await codeFor(portal, wiremuMail);
    portal.clock.advance({ minutes: 6 });
    await resend();
    const second = await codeFor(portal, wiremuMail);
    await code(browser, wrongCodeFor(first));
    portal.clock.advance({ minutes: 4 });
    const late = await code(browser, first);
    expect(late.problem).toMatchObject({ code: "code_incorrect", attemptsLeft: 3 });
    expect((await code(browser, second)).reply.state).toBe("signed_in");
  });

  it("makes no code that would push out one still within its own ten minutes", async () => {
    await password(browser, "wiremu");
    for (const advance of [
      { minutes: 10, seconds: 30 },
      { minutes: 4, seconds: 40 },
      { minutes: 2, seconds: 5 },
    ]) {
      portal.clock.advance(advance);
      expect((await resend()).status).toBe(200);
    }
    await portal.worker.drain();
    const [newest, , second] = portal.mailbox
      .list(wiremuMail)
      .map(({ subject }) => subject.replace(/\D/g, ""));
    expect(newest).toBe(second);
    expect((await code(browser, second ?? "")).reply.state).toBe("signed_in");
  });

  it("offers a new code when none is alive, without spending a try", async () => {
    await password(browser, "wiremu");
    const first = await codeFor(portal, wiremuMail);
    portal.clock.advance({ minutes: 11 });
    expect((await code(browser, first)).status).toBe(410);
    expect((await code(browser, wrongCodeFor(first))).problem.code).toBe("code_expired");
    expect((await resend()).reply).toMatchObject({ challenge: { attemptsLeft: 5 } });
    expect((await code(browser, await codeFor(portal, wiremuMail))).reply.state).toBe("signed_in");
  });

  it("ends 20 minutes after the password", async () => {
    await password(browser, "wiremu");
    portal.clock.advance({ minutes: 15 });
    await resend();
    const second = await codeFor(portal, wiremuMail);
    portal.clock.advance({ minutes: 5 });
    expect((await code(browser, second)).problem.code).toBe("no_challenge");
    expect((await resend()).problem.code).toBe("no_challenge");
    expect((await browser.call(sessionApi.readSession)).reply.state).toBe("signed_out");
  });

  it("offers none for a time after its end, and says in the mail how long a code still lives", async () => {
    await password(browser, "wiremu");
    portal.clock.advance({ minutes: 19, seconds: 30 });
    expect((await resend()).reply).toMatchObject({ challenge: { resendAvailableAt: null } });
    await portal.worker.drain();
    expect(portal.mailbox.list(wiremuMail)[0]?.text).toContain("lasts 1 minute,");
  });

  it("sends nothing when the page is loaded again", async () => {
    await password(browser, "wiremu");
    await portal.worker.drain();
    await browser.call(sessionApi.readSession);
    await portal.worker.drain();
    expect(portal.mailbox.list(wiremuMail)).toHaveLength(1);
  });
});

describe("the code step, refused", () => {
  it("says how many tries are left; the fifth wrong one ends the attempt and takes its cookie", async () => {
    await password(browser, "wiremu");
    const mailed = await codeFor(portal, wiremuMail);
    for (const attemptsLeft of [4, 3, 2, 1]) {
      const refused = await code(browser, wrongCodeFor(mailed));
      expect(refused.status).toBe(422);
      expect(refused.problem).toMatchObject({ code: "code_incorrect", attemptsLeft });
    }
    const fifth = await code(browser, wrongCodeFor(mailed));
    expect(fifth.problem).toMatchObject({ code: "code_incorrect", attemptsLeft: 0 });
    expect(browser.cookies.has("challenge")).toBe(false);
    expect((await code(browser, mailed)).problem.code).toBe("no_challenge");
  });

  it("spends no try on a malformed entry", async () => {
    await password(browser, "wiremu");
    for (const entry of ["", "12345", "1234567", "abcdef", "123456 and 654321"]) {
      expect((await code(browser, entry)).problem).toMatchObject({
        code: "invalid_input",
        errors: [{ path: ["code"] }],
      });
    }
    expect((await browser.call(sessionApi.readSession)).reply).toMatchObject({
      challenge: { attemptsLeft: 5 },
    });
  });

  it("limits the code mails that attempts not completed may cause in an hour", async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await password(browserAt(portal), "wiremu")).status).toBe(200);
    }
    const refused = await password(browserAt(portal), "wiremu");
    expect(refused.problem.code).toBe("too_many_codes");
    expect(Number(refused.headers.get("Retry-After"))).toBe(3600);
    portal.clock.advance({ hours: 1 });
    expect((await password(browserAt(portal), "wiremu")).status).toBe(200);
  });

  it("gives the place of a used code back", async () => {
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const each = browserAt(portal);
      await password(each, "wiremu");
      expect((await code(each, await codeFor(portal, wiremuMail))).reply.state).toBe("signed_in");
    }
  });
});

describe("a right password that leads nowhere", () => {
  const recorded = () =>
    portal.rows("SELECT login_username AS login, detail FROM activity WHERE type = 'sign_in_failed'");

  it("is in the record: for a program's login", async () => {
    await password(browser, "pbx-sync");
    expect(await recorded()).toEqual([
      { login: "pbx-sync", detail: "Right password, and for programs only" },
    ]);
  });

  it("is in the record: for too many codes, and for no address to send one to", async () => {
    for (let attempt = 0; attempt < 6; attempt += 1) await password(browserAt(portal), "wiremu");
    await portal.rows("UPDATE accounts SET email_confirmed_at = NULL");
    expect((await password(browser, "mere")).problem.code).toBe("no_code_address");
    expect(await recorded()).toEqual([
      { login: "wiremu", detail: "Right password, and refused: too_many_codes" },
      { login: "mere", detail: "Right password, and refused: no_code_address" },
    ]);
  });
});

describe("between password and code", () => {
  it("a login that is disabled gets no session", async () => {
    await password(browser, "wiremu");
    const mailed = await codeFor(portal, wiremuMail);
    const owner = await ownersBrowser();
    expect((await updateLogin(owner, "wiremu", { enabled: false })).status).toBe(200);
    expect((await code(browser, mailed)).problem.code).toBe("no_challenge");
  });

  it("a password that is changed ends the attempt", async () => {
    await password(browser, "wiremu");
    const mailed = await codeFor(portal, wiremuMail);
    await updateLogin(await ownersBrowser(), "wiremu", { password: "another long enough secret" });
    expect((await code(browser, mailed)).problem.code).toBe("no_challenge");
  });

  it("signing out drops it", async () => {
    await password(browser, "wiremu");
    const mailed = await codeFor(portal, wiremuMail);
    const challenge = browser.cookies.get("challenge") ?? "";
    expect((await browser.call(sessionApi.signOut)).status).toBe(204);
    browser.cookies.set("challenge", challenge);
    expect((await code(browser, mailed)).problem.code).toBe("no_challenge");
  });

  it("an attempt that ends while its code is on the way is neither counted nor completed", async () => {
    await password(browser, "wiremu");
    const mailed = await codeFor(portal, wiremuMail);
    const row = await findChallenge(portal.deps, browser.cookies.get("challenge"));
    await browser.call(sessionApi.signOut);
    const [taken] = await portal.db.write([takeEntry(portal.db, row?.id ?? "", 5)]);
    expect(taken).toEqual([]);
    expect((await code(browser, mailed)).problem.code).toBe("no_challenge");
  });

  it("a code is of no use to another browser", async () => {
    await password(browser, "wiremu");
    const mailed = await codeFor(portal, wiremuMail);
    const other = browserAt(portal);
    await password(other, "mere");
    expect((await code(other, mailed)).problem.code).toBe("code_incorrect");
  });

  async function ownersBrowser(): Promise<Browser> {
    const owner = browserAt(portal, "192.0.2.1");
    await password(owner, "10024680");
    await code(owner, await codeFor(portal, "accounts@kereru.example"));
    await confirm(portal, owner, "accounts@kereru.example");
    return owner;
  }
});

describe("races on one attempt", () => {
  it("50 right codes at once make one session", async () => {
    await password(browser, "wiremu");
    const mailed = await codeFor(portal, wiremuMail);
    const challenge = browser.cookies.get("challenge") ?? "";
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => {
        const tab = browserAt(portal);
        tab.cookies.set("challenge", challenge);
        return code(tab, mailed);
      }),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(
      new Set(answers.filter((answer) => answer.status !== 200).map(({ problem }) => problem.code)),
    ).toEqual(new Set(["no_challenge"]));
    const rows = await portal.rows(
      "SELECT count(*) AS n FROM sessions JOIN logins ON logins.id = login_id WHERE username = 'wiremu'",
    );
    expect(rows[0]?.["n"]).toBe(1);
  });

  it("a burst of 100 wrong codes cannot exceed the attempt budget", async () => {
    await password(browser, "wiremu");
    const wrong = wrongCodeFor(await codeFor(portal, wiremuMail));
    const challenge = browser.cookies.get("challenge") ?? "";
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => {
        const tab = browserAt(portal, `198.51.100.${index + 1}`);
        tab.cookies.set("challenge", challenge);
        return code(tab, wrong);
      }),
    );
    const judged = answers.filter(({ problem }) => problem.code === "code_incorrect");
    expect(
      judged.map(({ problem }) => problem.attemptsLeft).toSorted((one, other) => (one ?? 0) - (other ?? 0)),
    ).toEqual([0, 1, 2, 3, 4]);
    expect(answers.filter(({ problem }) => problem.code === "no_challenge")).toHaveLength(95);
  });
});
