import { afterEach, describe, expect, test } from "vitest";

import { eventOf } from "../../test/mail-events.ts";
import { mailEvents, outbox } from "../db/mail-schema.ts";
import { createEventLook } from "./event-look.ts";
import { takeMailEvent } from "./mail-events.ts";
import type { MailEvent } from "./mail.ts";
import { mailTest } from "./outbox-testing.ts";
import type { Behaviour, MailTest } from "./outbox-testing.ts";

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function setUp(...behaviours: Behaviour[]): Promise<MailTest> {
  const made = await mailTest({ behaviours });
  cleanUps.push(made.close);
  return made;
}

const accepted: Behaviour = async () => ({ outcome: "sent", providerId: "p" });
const applyingOf = ({ deps, worker }: MailTest) => ({ ...deps, mail: worker });
const hear = (made: MailTest, kind: MailEvent["kind"]) =>
  takeMailEvent(applyingOf(made), eventOf(made, "p", kind));

/** A mail that is noted as sent under its provider's name by a worker that did no more. */
async function dieAfterSending(made: MailTest): Promise<void> {
  await made.owe("one");
  await hear(made, "delivered");
  await made.db.write([made.db.orm.update(outbox).set({ state: "sent", providerId: "p" })]);
}

describe("happy", () => {
  test("what is told of a mail before its worker has noted that it was sent is applied once it has", async () => {
    const made: MailTest = await setUp(async (...sending) => {
      await hear(made, "delivered");
      await hear(made, "bounced");
      return await accepted(...sending);
    });
    await made.owe("one");
    await made.worker.drain();
    expect(await made.mailRow("one")).toMatchObject({ state: "bounced", providerId: "p" });
    expect(await made.db.read(async () => made.db.orm.$count(mailEvents))).toBe(2);
  });

  test("what a worker's death left is found by the next worker as it starts", async () => {
    const made = await setUp();
    await dieAfterSending(made);
    made.worker.start();
    await made.worker.stop();
    expect(await made.mailRow("one")).toMatchObject({ state: "delivered" });
  });

  test("and by its looks after", async () => {
    const made = await setUp();
    made.worker.start();
    await made.worker.drain();
    await dieAfterSending(made);
    made.advance({ milliseconds: made.limits.mailPoll });
    await made.worker.stop();
    expect(await made.mailRow("one")).toMatchObject({ state: "delivered" });
  });
});

describe("hostile", () => {
  test("a look that fails is told to the operator, and the next one looks again", async () => {
    const made = await setUp();
    await dieAfterSending(made);
    let failures = 1;
    const unwell = {
      ...made.db,
      read: <T>(query: () => Promise<T>) =>
        failures-- > 0 ? Promise.reject(new Error("disk full")) : made.db.read(query),
    };
    const look = createEventLook({ ...applyingOf(made), db: unwell });
    look.look();
    look.look();
    await look.settled();
    expect(made.logLines.join("")).toContain("events of mails could not be looked for");
    expect(await made.mailRow("one")).toMatchObject({ state: "sent" });
    look.look();
    await look.settled();
    expect(await made.mailRow("one")).toMatchObject({ state: "delivered" });
  });
});
