import { confirmationApi } from "@hero/contract/confirmation";
import { loginsApi } from "@hero/contract/logins";
import { sessionApi } from "@hero/contract/session";
import type { Challenge } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { browserAt, codeFor, demoPassword, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  code,
  confirm,
  everyone,
  password,
  setAccountTwoFactor,
  signedIn,
  signedInWithCode,
} from "../../test/steps.ts";
import type { Duration } from "../ports/clock.ts";

let portal: TestPortal;
let browser: Browser;
let provider: "takes" | "is_down" | "hangs";

beforeEach(async () => {
  provider = "takes";
  portal = await testPortal({
    limits: { strangerMailsPerRecipientAndHour: 3 },
    transport: (mailbox) => ({
      send: async (mail, signal) => {
        if (provider === "hangs") return await new Promise(() => {});
        return provider === "takes"
          ? await mailbox.send(mail, signal)
          : { outcome: "unavailable", reason: "502", retryAfterMilliseconds: null };
      },
      sendsPerSecond: () => null,
    }),
  });
  await setAccountTwoFactor(await signedIn(portal, "10024680", "192.0.2.1"), everyone);
  await portal.worker.drain();
  browser = browserAt(portal);
});
afterEach(async () => {
  provider = "takes";
  await portal.close();
});

const wiremuMail = "wiremu@kereru.example";

async function pass(by: Duration): Promise<void> {
  portal.clock.advance(by);
  portal.timers.elapse();
  await portal.worker.drain();
}

/** A sign-in whose code can't be mailed, and mail that is down by it: tried at once, after a second and after 5. */
async function heldSignIn(): Promise<void> {
  provider = "is_down";
  await password(browser, "wiremu");
  await portal.worker.drain();
  await pass({ seconds: 2 });
  await pass({ seconds: 5 });
}

async function challengeIn(from: Browser): Promise<Challenge> {
  const { reply } = await from.call(sessionApi.readSession);
  if (reply.state !== "code_required") throw new Error(`it is ${reply.state}`);
  return reply.challenge;
}

const resend = (from: Browser) => from.call(sessionApi.resendCode);
const codesTo = (to: string) => portal.mailbox.list(to).filter(({ subject }) => /\d{3} \d{3}$/.test(subject));
const outboxOf = (recipient: string) =>
  portal.rows(`SELECT state, failure, generation, held_at IS NOT NULL AS held FROM outbox
    WHERE recipient = '${recipient}' AND challenge_id IS NOT NULL ORDER BY created_at, rowid`);
const readiness = async () => {
  const response = await portal.app.request("/readyz");
  return [response.status, await response.json()];
};

describe("a code while mail is down", () => {
  it("is told to the operator right after the third failure, and until a mail goes again", async () => {
    provider = "is_down";
    await password(browser, "wiremu");
    await portal.worker.drain();
    await pass({ seconds: 2 });
    expect(await readiness()).toEqual([200, { database: "kept", mail: "ok" }]);
    await pass({ seconds: 5 });
    expect(await readiness()).toEqual([200, { database: "kept", mail: "degraded" }]);
    provider = "takes";
    await pass({ minutes: 1 });
    expect(await readiness()).toEqual([200, { database: "kept", mail: "ok" }]);
  });

  it("is said not to have been sent, because mail is down, with the wait lifted and all mails left", async () => {
    await heldSignIn();
    const now = new Date(portal.clock.now()).toISOString();
    expect(await challengeIn(browser)).toMatchObject({
      delivery: "failed",
      mailDown: true,
      codeWaits: true,
      deliveryAt: now,
      resendAvailableAt: now,
    });
  });

  it("goes by itself once mail works, is then said to be sent, and signs in", async () => {
    await heldSignIn();
    provider = "takes";
    await pass({ seconds: 20 });
    expect(await challengeIn(browser)).toMatchObject({
      delivery: "sent",
      mailDown: false,
      resendAvailableAt: new Date(portal.clock.now() + 30_000).toISOString(),
    });
    expect((await code(browser, await codeFor(portal, wiremuMail))).reply.state).toBe("signed_in");
    expect(codesTo(wiremuMail)).toHaveLength(1);
  });

  it("asked for again any number of times it spends nothing: one mail, the same one, goes at last", async () => {
    await heldSignIn();
    for (let index = 0; index < 8; index++) {
      const again = await resend(browser);
      expect([again.status, again.reply]).toMatchObject([
        200,
        { state: "code_required", challenge: { delivery: "failed", mailDown: true } },
      ]);
      await pass({ seconds: 1 });
    }
    expect(await outboxOf(wiremuMail)).toEqual([{ state: "queued", failure: "502", generation: 1, held: 1 }]);
    provider = "takes";
    await resend(browser);
    await pass({ seconds: 1 });
    expect(codesTo(wiremuMail)).toHaveLength(1);
    // The place of the first of five mails, and the wait after it.
    for (let sent = 2; sent <= 5; sent++) {
      await pass({ seconds: 30 * 2 ** (sent - 2) });
      expect((await resend(browser)).status).toBe(200);
      await portal.worker.drain();
      await pass({ seconds: 1 });
    }
    expect(codesTo(wiremuMail)).toHaveLength(5);
    expect((await challengeIn(browser)).resendAvailableAt).toBeNull();
  });

  it("asked for again with little of it left it gives way to a new code, in the same one place", async () => {
    await heldSignIn();
    await pass({ minutes: 6 });
    expect((await resend(browser)).reply).toMatchObject({
      challenge: { delivery: "failed", mailDown: true },
    });
    expect((await resend(browser)).status).toBe(200);
    expect(await outboxOf(wiremuMail)).toMatchObject([
      { state: "failed", failure: "a newer one takes its place", generation: 1 },
      { state: "queued", generation: 2, held: 1 },
    ]);
    provider = "takes";
    await pass({ minutes: 1 });
    expect(codesTo(wiremuMail)).toHaveLength(1);
    expect(await portal.rows("SELECT mails_sent FROM challenges")).toEqual([{ mails_sent: 1 }]);
    expect((await code(browser, await codeFor(portal, wiremuMail))).reply.state).toBe("signed_in");
  });

  it("asked for again while it is being tried it is left alone, and said not to have been sent until it is", async () => {
    await heldSignIn();
    await pass({ minutes: 6 });
    provider = "hangs";
    await resend(browser);
    portal.clock.advance({ seconds: 2 });
    portal.timers.elapse();
    await portal.rows("SELECT 1");
    expect(await outboxOf(wiremuMail)).toMatchObject([{ state: "failed" }, { state: "sending", held: 1 }]);
    portal.clock.advance({ minutes: 8 });
    expect((await resend(browser)).reply).toMatchObject({
      challenge: { delivery: "failed", mailDown: true },
    });
    expect(await outboxOf(wiremuMail)).toHaveLength(2);
    portal.timers.elapse();
    await portal.worker.drain();
  });

  it("may be asked for again though others of this moment use up the hour", async () => {
    await heldSignIn();
    for (let index = 0; index < 5; index++) await password(browserAt(portal), "wiremu");
    expect((await password(browserAt(portal), "wiremu")).problem.code).toBe("too_many_codes");
    expect((await challengeIn(browser)).resendAvailableAt).not.toBeNull();
    expect((await resend(browser)).status).toBe(200);
  });

  it("leaves the hour's budget for those that are sent", async () => {
    await heldSignIn();
    for (let index = 0; index < 6; index++) {
      expect((await password(browserAt(portal), "wiremu")).status).toBe(200);
      await pass({ seconds: 1 });
    }
    provider = "takes";
    await pass({ minutes: 1 });
    expect(codesTo(wiremuMail)).toHaveLength(5);
    expect((await password(browserAt(portal), "wiremu")).problem.code).toBe("too_many_codes");
  });
});

const addLogin = (admin: Browser, username: string, email: string) =>
  admin.call(loginsApi.addLogin, {
    body: {
      username,
      name: "Hana",
      email,
      role: "standard",
      password: "one long enough for the check",
      twoFactor: { method: "email", promptOncePerLocation: false },
    },
  });

describe("other codes while mail is down", () => {
  it("at confirm it's you, the same holds", async () => {
    const signed = await signedInWithCode(portal, "wiremu", wiremuMail);
    await heldSignIn();
    const ask = () => signed.call(confirmationApi.confirmIdentity, { body: { password: demoPassword } });
    expect((await ask()).reply).toMatchObject({ outcome: "code_required" });
    await pass({ seconds: 1 });
    for (let index = 0; index < 3; index++) {
      expect((await ask()).reply).toMatchObject({
        outcome: "code_required",
        challenge: { delivery: "failed", mailDown: true },
      });
    }
    provider = "takes";
    await pass({ minutes: 1 });
    expect((await portal.rows("SELECT state FROM outbox WHERE kind = 'confirm_code'")).length).toBe(1);
  });

  it("at the check of an address, the same holds, and the recipient's budget is left too", async () => {
    const admin = await signedInWithCode(portal, "aroha", "aroha@kereru.example");
    await confirm(portal, admin, "aroha@kereru.example");
    await heldSignIn();
    const added = await addLogin(admin, "hana.new", "hana@kereru.example");
    expect(added.status).toBe(201);
    const params = { id: added.reply.id };
    const again = () => admin.call(loginsApi.resendLoginEmail, { params });
    await pass({ seconds: 1 });
    for (let index = 0; index < 12; index++) {
      expect((await again()).status).toBe(200);
      await pass({ seconds: 1 });
    }
    expect(await outboxOf("hana@kereru.example")).toMatchObject([{ state: "queued", held: 1 }]);
    provider = "takes";
    await pass({ minutes: 1 });
    const body = { code: await codeFor(portal, "hana@kereru.example") };
    expect((await admin.call(loginsApi.confirmLoginEmail, { params, body })).status).toBe(200);
  });

  it("no more are held for one recipient than strangers may cause, the newest, and no more of them go", async () => {
    const admin = await signedInWithCode(portal, "aroha", "aroha@kereru.example");
    await confirm(portal, admin, "aroha@kereru.example");
    await heldSignIn();
    for (let index = 0; index < 6; index++) {
      expect((await addLogin(admin, `hana.${index}`, "hana@kereru.example")).status).toBe(201);
      await pass({ seconds: 1 });
    }
    expect((await outboxOf("hana@kereru.example")).map(({ state }) => state)).toEqual([
      "failed",
      "failed",
      "failed",
      "queued",
      "queued",
      "queued",
    ]);
    provider = "takes";
    await pass({ minutes: 1 });
    expect(codesTo("hana@kereru.example")).toHaveLength(3);
    expect((await addLogin(admin, "hana.late", "hana@kereru.example")).problem.code).toBe("too_many_codes");
  });
});
