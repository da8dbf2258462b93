import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";

import { toMilliseconds } from "../ports/clock.ts";
import { movableTimers } from "../ports/timers.ts";
import { forgetfulProvider } from "./outbox-crash-testing.ts";
import type { Mood } from "./outbox-crash-testing.ts";
import { mailTest } from "./outbox-testing.ts";
import type { MailTest } from "./outbox-testing.ts";
import { enqueueNotice } from "./outbox.ts";
import type { OutboxStep } from "./send-mail.ts";
import { createMailWorker } from "./worker.ts";

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

const steps: readonly OutboxStep[] = ["claimed", "written", "accepted", "settled"];

async function setUp() {
  const mail = await mailTest();
  cleanUps.push(mail.close);
  const provider = forgetfulProvider(mail.clock);
  return { mail, provider, live: (diesAt: OutboxStep | null) => live(mail, provider.transport, diesAt) };
}

/** One life of a worker: it looks once, and dies at that step of the first mail that gets there. */
async function live(mail: MailTest, transport: MailTest["transport"], diesAt: OutboxStep | null) {
  let isDead = false;
  const worker = createMailWorker({
    ...mail.deps,
    transport,
    // Its own, which nobody lets elapse: the dead wake up for nothing.
    timers: movableTimers(mail.clock),
    at: (step) => {
      if (isDead || step === diesAt) {
        isDead = true;
        throw new Error("died here");
      }
    },
  });
  await worker.drain();
}

async function oweNotice({ deps, db, clock }: MailTest): Promise<void> {
  const context = { username: "aroha", by: null, at: clock.now(), address: null, userAgent: "" };
  const about = { loginId: "login", accountId: "account", context };
  await db.write(enqueueNotice(deps, { kind: "wrong_codes" }, about, ["aroha@kereru.example"]));
}

const statesOf = async (mail: MailTest) =>
  (await mail.mailRows()).map(({ state, failure }) => ({ state, failure }));

describe("a worker that dies", () => {
  test.each(steps)("when a mail is %s: it arrives once, by whoever comes next", async (step) => {
    const { mail, provider, live: lifeOf } = await setUp();
    await mail.owe("one");
    await lifeOf(step);
    expect(await mail.mailRow("one")).toMatchObject({ state: step === "settled" ? "sent" : "sending" });
    mail.advance({ milliseconds: mail.limits.mailLease - 1 });
    await lifeOf(null);
    expect(provider.accepted).toHaveLength(step === "claimed" || step === "written" ? 0 : 1);
    mail.advance({ milliseconds: 1 });
    await lifeOf(null);
    expect(provider.accepted).toHaveLength(1);
    expect(await mail.mailRow("one")).toMatchObject({ state: "sent", providerId: "provider-one-mail" });
    expect(await mail.challengeRow("one")).toMatchObject({ mailsSent: 1 });
  });

  test.each(steps)("when a held mail is %s: it takes its place again once", async (step) => {
    const { mail, provider, live: lifeOf } = await setUp();
    await mail.owe("one");
    provider.become("is_away");
    for (let failures = 0; failures < 3; failures++) {
      await lifeOf(null);
      mail.advance({ minutes: 1 });
    }
    expect(await mail.challengeRow("one")).toMatchObject({ mailsSent: 0 });
    provider.become("takes");
    await lifeOf(step);
    mail.advance({ milliseconds: mail.limits.mailLease });
    await lifeOf(null);
    expect(provider.accepted).toHaveLength(1);
    expect(await mail.mailRow("one")).toMatchObject({ state: "sent", heldAt: null });
    expect(await mail.challengeRow("one")).toMatchObject({ mailsSent: 1 });
  });

  test("a day after a mail may have gone it isn't sent again: the provider would not know it", async () => {
    const { mail, provider, live: lifeOf } = await setUp();
    await oweNotice(mail);
    await lifeOf("accepted");
    mail.advance({ hours: 24 });
    await lifeOf(null);
    expect(provider.accepted).toHaveLength(1);
    expect(await statesOf(mail)).toEqual([{ state: "failed", failure: "not known whether it was sent" }]);
    expect(mail.logLines.join("")).toContain('"failure":"not known whether it was sent"');
  });

  test("a mail that nobody tried meanwhile goes, however long it waited", async () => {
    const { mail, provider, live: lifeOf } = await setUp();
    await oweNotice(mail);
    mail.advance({ days: 6 });
    await lifeOf(null);
    expect(provider.accepted).toHaveLength(1);
  });
});

const life = fc.record({
  diesAt: fc.constantFrom<OutboxStep | null>(...steps, null, null),
  mood: fc.constantFrom<Mood>("takes", "answers_nobody", "is_away"),
  restSeconds: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 8000 })),
});

test("whatever lives its workers had, a cause has at most one mail, and one if it was of use to the end", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(life, { maxLength: 8 }), fc.boolean(), async (lives, isCode) => {
      const { mail, provider, live: lifeOf } = await setUp();
      await (isCode ? mail.owe("one") : oweNotice(mail));
      for (const { diesAt, mood, restSeconds } of lives) {
        provider.become(mood);
        await lifeOf(diesAt);
        mail.advance({ seconds: restSeconds });
      }
      const owed = lives.reduce((sum, { restSeconds }) => sum + toMilliseconds({ seconds: restSeconds }), 0);
      provider.become("takes");
      // What is under way comes back with its lease, and what was put back within a minute and a fifth.
      mail.advance({ seconds: 72 });
      await lifeOf(null);
      const isOfUse = !isCode || owed + toMilliseconds({ seconds: 72 }) < mail.limits.codeLifetime;
      expect(provider.accepted.length).toBeLessThanOrEqual(1);
      if (isOfUse) expect(provider.accepted).toHaveLength(1);
      expect(["sent", ...(isOfUse ? [] : ["failed"])]).toContain((await statesOf(mail))[0]?.state);
      await mail.close();
      cleanUps.pop();
    }),
    { numRuns: 30 },
  );
});
