import { sessionApi } from "@hero/contract/session";
import type { Challenge } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { browserAt, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import { everyone, password, setAccountTwoFactor, signedIn } from "../../test/steps.ts";
import type { SendOutcome } from "../mail/mail.ts";

const answers = {
  quota: { outcome: "quota", reason: "no more today" },
  refuses: { outcome: "refused", reason: "no such mailbox" },
  is_down: { outcome: "unavailable", reason: "502", retryAfterMilliseconds: null },
} as const satisfies Record<string, SendOutcome>;

let portal: TestPortal;
let browser: Browser;
let provider: "takes" | keyof typeof answers;
let askedAt: number[];

beforeEach(async () => {
  provider = "takes";
  askedAt = [];
  portal = await testPortal({
    limits: { codeMailsPerLoginAndHour: 20 },
    transport: (mailbox) => ({
      send: async (mail, signal) => {
        askedAt.push(portal.clock.now());
        return provider === "takes" ? await mailbox.send(mail, signal) : answers[provider];
      },
      sendsPerSecond: () => null,
    }),
  });
  await setAccountTwoFactor(await signedIn(portal, "10024680", "192.0.2.1"), everyone);
  await portal.worker.drain();
  browser = browserAt(portal);
  await aSecond();
});
afterEach(() => portal.close());

async function aSecond(): Promise<void> {
  portal.clock.advance({ seconds: 1 });
  portal.timers.elapse();
  await portal.worker.drain();
}

async function challengeIn(from: Browser): Promise<Challenge> {
  const { reply } = await from.call(sessionApi.readSession);
  if (reply.state !== "code_required") throw new Error(`it is ${reply.state}`);
  return reply.challenge;
}

async function signInWith(from: Browser): Promise<void> {
  expect((await password(from, "wiremu")).status).toBe(200);
  await portal.worker.drain();
}

/** Mail that is down by its quota, and a sign-in whose code was the last to meet it. */
async function overQuota(): Promise<void> {
  provider = "quota";
  for (let index = 0; index < 2; index++) await signInWith(browserAt(portal));
  await signInWith(browser);
  expect(portal.health.state()).toBe("degraded");
}

const resend = (from: Browser) => from.call(sessionApi.resendCode);
const count = async (of: string) => {
  const [row] = await portal.rows(`SELECT count(*) AS number FROM ${of}`);
  return row?.["number"];
};
const ofNewest = "challenge_id = (SELECT id FROM challenges ORDER BY created_at DESC, rowid DESC LIMIT 1)";

describe("a code that met a used-up quota", () => {
  it("is said to have failed because mail is down, as long as it is, and is not sent by itself", async () => {
    await overQuota();
    const now = new Date(portal.clock.now()).toISOString();
    expect(await challengeIn(browser)).toMatchObject({
      delivery: "failed",
      mailDown: true,
      codeWaits: false,
      resendAvailableAt: now,
    });
    provider = "takes";
    await signInWith(browserAt(portal));
    await aSecond();
    await aSecond();
    expect(portal.health.state()).toBe("ok");
    expect(await challengeIn(browser)).toMatchObject({ delivery: "failed", mailDown: false });
    expect((await resend(browser)).status).toBe(200);
    await portal.worker.drain();
    expect(await challengeIn(browser)).toMatchObject({ delivery: "sent", mailDown: false });
  });

  it("is said so too when it was the first to meet it, once mail is down", async () => {
    provider = "quota";
    await signInWith(browser);
    expect(await challengeIn(browser)).toMatchObject({ delivery: "failed", mailDown: false });
    for (let index = 0; index < 2; index++) await signInWith(browserAt(portal));
    expect(await challengeIn(browser)).toMatchObject({ delivery: "failed", mailDown: true });
  });
});

describe("asking again after failures", () => {
  it("over the quota is at once for as many as an attempt may have, and each half minute after those", async () => {
    await overQuota();
    const pressed: number[] = [];
    for (let second = 0; second < 100; second++) {
      const again = await resend(browser);
      if (again.status === 200) pressed.push(second);
      else {
        const { resendAvailableAt } = await challengeIn(browser);
        const wait = Date.parse(resendAvailableAt ?? "") - portal.clock.now();
        expect([again.problem.code, again.headers.get("Retry-After")]).toEqual([
          "resend_too_soon",
          String(wait / 1000),
        ]);
      }
      await aSecond();
    }
    // Each press is tried, and fails, within the second after it.
    expect(pressed).toEqual([0, 1, 2, 3, 34, 65, 96]);
    expect(await count(`outbox WHERE ${ofNewest}`)).toBe(8);
    expect(await count("activity WHERE type = 'code_sent'")).toBe(10);
  });

  it.each([
    ["refuses them", "refuses"],
    ["has a quota", "quota"],
  ] as const)("is bounded where the provider %s, though mail works", async (_how, how) => {
    provider = how;
    await signInWith(browser);
    for (let press = 0; press < 20; press++) {
      portal.health.noteSent();
      await resend(browser);
      await portal.worker.drain();
    }
    expect(await count(`outbox WHERE ${ofNewest}`)).toBe(5);
    expect((await resend(browser)).problem.code).toBe("resend_too_soon");
    portal.clock.advance({ seconds: 30 });
    expect((await resend(browser)).status).toBe(200);
  });

  it("counts anew after a mail that went", async () => {
    provider = "refuses";
    await signInWith(browser);
    for (let press = 0; press < 3; press++) {
      await resend(browser);
      await portal.worker.drain();
      await aSecond();
    }
    provider = "takes";
    expect((await resend(browser)).status).toBe(200);
    await portal.worker.drain();
    portal.clock.advance({ seconds: 31 });
    provider = "refuses";
    for (let press = 0; press < 5; press++) {
      expect((await resend(browser)).status).toBe(200);
      await portal.worker.drain();
      await aSecond();
    }
    expect((await resend(browser)).problem.code).toBe("resend_too_soon");
  });

  it("is not put down to mail being down where the provider refused the code itself", async () => {
    await overQuota();
    await aSecond();
    provider = "refuses";
    await resend(browser);
    await aSecond();
    expect(portal.health.state()).toBe("degraded");
    expect(await challengeIn(browser)).toMatchObject({ delivery: "failed", mailDown: false });
  });
});

describe("while the quota is used up", () => {
  it("codes are held, one a second is tried over all, and pressing on what is held leaves no trace", async () => {
    await overQuota();
    await aSecond();
    askedAt = [];
    const others = [browserAt(portal), browserAt(portal), browserAt(portal), browserAt(portal)];
    for (const each of others) {
      expect((await password(each, "wiremu")).status).toBe(200);
      portal.clock.advance({ milliseconds: 1 });
    }
    await aSecond();
    // The first and the last of them had their tries.
    const [, held] = others as [Browser, Browser];
    expect(await challengeIn(held)).toMatchObject({ delivery: "failed", mailDown: true });
    const before = await count("outbox");
    const recorded = await count("activity WHERE type = 'code_sent'");
    for (let press = 0; press < 10; press++) expect((await resend(held)).status).toBe(200);
    await portal.worker.drain();
    expect([await count("outbox"), await count("activity WHERE type = 'code_sent'")]).toEqual([
      before,
      recorded,
    ]);
    for (let second = 0; second < 5; second++) {
      for (const each of others) await resend(each);
      await aSecond();
    }
    const waits = askedAt.slice(1).map((at, index) => at - (askedAt[index] ?? 0));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(1000);
  });
});
