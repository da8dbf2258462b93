import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";

import { openClient } from "../db/client.ts";
import { outbox } from "../db/mail-schema.ts";
import { limits } from "../limits.ts";
import { deliver, mailTest, refuse, turnAway, wireTo } from "./outbox-testing.ts";
import type { Behaviour, MailTest } from "./outbox-testing.ts";
import { createProviderHealth } from "./provider-health.ts";
import { createMailWorker } from "./worker.ts";

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function setUp(options: Parameters<typeof mailTest>[0] = {}): Promise<MailTest> {
  const made = await mailTest(options);
  cleanUps.push(made.close);
  return made;
}

/** The most that fell into any second of these times. */
const mostInASecond = (times: readonly number[]) =>
  Math.max(0, ...times.map((end) => times.filter((at) => at > end - 1000 && at <= end).length));

/** A mail test with two workers on connections of their own, behind one provider, that notes when it was handed mails. */
async function twoWorkers(perSecond: number | null, behaviours: Behaviour[]) {
  const mail = await setUp({ perSecond });
  const handedAt: number[] = [];
  const wire = wireTo(
    mail.mailbox,
    behaviours.map((behave) => (handed, signal, send) => {
      handedAt.push(mail.clock.now());
      return behave(handed, signal, send);
    }),
    perSecond,
  );
  const otherDb = await openClient({ url: mail.url });
  const close = async () => {
    await otherDb.close();
    await mail.close();
  };
  cleanUps.pop();
  cleanUps.push(close);
  const workers = [mail.db, otherDb].map((db) =>
    createMailWorker({ ...mail.deps, db, transport: wire.transport, health: createProviderHealth(mail.log) }),
  );
  const drain = () => Promise.all(workers.map((worker) => worker.drain()));
  return { mail, wire, handedAt, workers, drain, close };
}

describe("happy", () => {
  test("mails go as fast as the rate lets them, and the rest by itself as it opens, codes first", async () => {
    const mail = await setUp({ perSecond: 2 });
    for (let index = 0; index < 5; index++) {
      await mail.owe(`mail-${index}`);
      mail.advance({ milliseconds: 1 });
    }
    mail.worker.wake();
    for (const handed of [2, 4]) {
      await mail.wire.whenHanded(handed);
      await mail.worker.drain();
      mail.advance({ milliseconds: 999 });
      await mail.worker.drain();
      expect(mail.wire.handed).toHaveLength(handed);
      // Nobody wakes the worker for these.
      mail.advance({ milliseconds: 1 });
    }
    await mail.wire.whenHanded(5);
    await mail.worker.drain();
    expect(mail.wire.handed.map(({ id }) => id)).toEqual(
      [4, 3, 2, 1, 0].map((index) => `mail-${index}-mail`),
    );
  });

  test("mails may come to the provider a little later than they were taken, and still keep within its second", async () => {
    const { mailRateWindow } = limits;
    const mail = await setUp({ perSecond: 2, changed: { mailRateWindow } });
    for (let index = 0; index < 4; index++) await mail.owe(`mail-${index}`);
    await mail.worker.drain();
    mail.advance({ milliseconds: 1100 });
    await mail.worker.drain();
    expect(mail.wire.handed).toHaveLength(2);
    mail.advance({ milliseconds: mailRateWindow - 1100 });
    await mail.wire.whenHanded(4);
    await mail.worker.drain();
  });

  test("a mail that is only asked to wait a moment, again and again, is none the later for it", async () => {
    const mail = await setUp({ behaviours: [turnAway(1), turnAway(1), deliver, turnAway(1), deliver] });
    await mail.owe("other");
    for (let index = 0; index < 3; index++) {
      await mail.worker.drain();
      mail.advance({ seconds: 1 });
    }
    expect(mail.mailbox.list()).toHaveLength(1);
  });

  test("where no rate is kept all go at once", async () => {
    const mail = await setUp();
    for (let index = 0; index < 20; index++) await mail.owe(`mail-${index}`);
    await mail.worker.drain();
    expect(mail.wire.handed).toHaveLength(20);
  });
});

describe("hostile", () => {
  test("a mail that failed within the second is not lost to the rate that held it back", async () => {
    const mail = await setUp({ perSecond: 10, behaviours: [turnAway(), deliver] });
    await mail.owe("one");
    mail.worker.wake();
    await mail.wire.whenHanded(1);
    await mail.worker.drain();
    await mail.db.write([mail.db.orm.update(outbox).set({ availableAt: mail.clock.now() })]);
    await mail.worker.drain();
    expect(mail.wire.handed).toHaveLength(1);
    mail.advance({ seconds: 1 });
    await mail.wire.whenHanded(2);
    await mail.worker.drain();
    expect(mail.mailbox.list()).toHaveLength(1);
  });

  test("two workers on two connections never hand over more in a second than the rate, nor any mail twice", async () => {
    const step = fc.record({
      owed: fc.integer({ min: 0, max: 4 }),
      milliseconds: fc.integer({ min: 0, max: 700 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom<Behaviour>(deliver, deliver, turnAway(), turnAway(1), refuse), {
          minLength: 1,
          maxLength: 6,
        }),
        async (perSecond, steps, behaviours) => {
          const { mail, handedAt, drain, close } = await twoWorkers(perSecond, [...behaviours, deliver]);
          let owed = 0;
          for (const { owed: more, milliseconds } of steps) {
            for (let index = 0; index < more; index++) await mail.owe(`mail-${owed++}`);
            await drain();
            mail.advance({ milliseconds });
          }
          for (let second = 0; second < 6 && mail.mailbox.list().length < owed; second++) {
            await drain();
            mail.advance({ seconds: 1 });
          }
          const sent = mail.mailbox.list().map(({ id }) => id);
          expect(mostInASecond(handedAt)).toBeLessThanOrEqual(perSecond);
          expect(new Set(sent).size).toBe(sent.length);
          cleanUps.pop();
          await close();
        },
      ),
      { numRuns: 15 },
    );
  });

  test("two workers use the whole of the rate between them", async () => {
    const { mail, handedAt, drain } = await twoWorkers(3, [deliver]);
    for (let index = 0; index < 9; index++) await mail.owe(`mail-${index}`);
    for (let second = 0; second < 3; second++) {
      await drain();
      mail.advance({ seconds: 1 });
    }
    expect(handedAt).toHaveLength(9);
    expect(mostInASecond(handedAt)).toBe(3);
  });
});
