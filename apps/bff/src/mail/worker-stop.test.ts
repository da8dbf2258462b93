import { afterEach, describe, expect, test } from "vitest";

import { deliver, hang, mailTest, turnAway } from "./outbox-testing.ts";
import type { MailTest } from "./outbox-testing.ts";
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

describe("happy", () => {
  test("a stopping worker still sends what is due, and puts back what doesn't end in time", async () => {
    const { deps, owe, worker, wire, advance, mailRow, mailbox, health } = await setUp({
      behaviours: [hang, deliver],
      changed: { mailsAtOnce: 2 },
    });
    await owe("hanging");
    worker.wake();
    await wire.whenHanded(1);
    for (const id of ["one", "two", "three"]) await owe(id);
    const stopped = worker.stop();
    await wire.whenHanded(4);
    advance({ milliseconds: 4999 });
    expect(await mailRow("hanging")).toMatchObject({ state: "sending" });
    advance({ milliseconds: 1 });
    await stopped;
    expect(mailbox.list()).toHaveLength(3);
    expect(await mailRow("hanging")).toMatchObject({
      state: "queued",
      leaseUntil: null,
      failure: "the server is stopping",
    });
    expect(health.state()).toBe("ok");

    await owe("later");
    worker.wake();
    await worker.drain();
    expect(await mailRow("later")).toMatchObject({ state: "queued", tries: 0 });
    advance({ seconds: 1 });
    await createMailWorker(deps).drain();
    expect(mailbox.list()).toHaveLength(5);
  });

  test("a stopping worker sends what the rate held back, as the rate lets it", async () => {
    const { owe, worker, wire, advance, mailbox } = await setUp({ perSecond: 2 });
    for (const id of ["one", "two", "three", "four", "five"]) await owe(id);
    const stopped = worker.stop();
    for (let second = 1; second <= 2; second++) {
      await wire.whenHanded(2 * second);
      await worker.drain();
      expect(wire.handed).toHaveLength(2 * second);
      advance({ seconds: 1 });
    }
    await stopped;
    expect(mailbox.list()).toHaveLength(5);
  });
});

describe("refused", () => {
  test("what the rate doesn't let go within the grace stays for the next start", async () => {
    const { owe, worker, wire, advance, mailbox, mailRow } = await setUp({ perSecond: 1 });
    for (let index = 0; index < 8; index++) {
      await owe(`mail-${index}`);
      advance({ milliseconds: 1 });
    }
    const stopped = worker.stop();
    for (let second = 1; second <= 5; second++) {
      await wire.whenHanded(second);
      await worker.drain();
      advance({ seconds: 1 });
    }
    await stopped;
    expect(mailbox.list()).toHaveLength(5);
    expect(await mailRow("mail-0")).toMatchObject({ state: "queued", tries: 0 });
  });

  test("while mail is down a stopping worker tries nothing more, and is done at once", async () => {
    const { owe, worker, wire, health, clock } = await setUp({ behaviours: [turnAway()] });
    for (const id of ["one", "two", "three"]) await owe(id);
    await worker.drain();
    expect(health.state()).toBe("degraded");
    await owe("four");
    clock.advance({ seconds: 1 });
    await worker.stop();
    expect(wire.handed).toHaveLength(3);
  });

  test("a stopping worker doesn't wait for a provider that wants to be left alone for longer", async () => {
    const { owe, worker, wire } = await setUp({ behaviours: [turnAway(9)] });
    await owe("one");
    await worker.drain();
    await owe("two");
    await worker.stop();
    expect(wire.handed).toHaveLength(1);
  });
});
