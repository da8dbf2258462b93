import { eq, inArray } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";

import { challenges } from "../db/schema.ts";
import { deliver, mailTest, turnAway } from "./outbox-testing.ts";
import type { MailTest } from "./outbox-testing.ts";
import { enqueueNotice } from "./outbox.ts";
import type { Sending } from "./send-mail.ts";
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

/** Mail that is down, with nothing owed. */
async function down(options: Parameters<typeof mailTest>[0] = {}) {
  const mail = await setUp({ behaviours: [turnAway()], ...options });
  for (let index = 0; index < 3; index++) mail.health.noteFailure("turned away");
  return mail;
}

async function oweEach(mail: MailTest, ids: readonly string[], of: { usefulFor?: number } = {}) {
  for (const id of ids) {
    await mail.owe(id, of);
    mail.advance({ milliseconds: 1 });
  }
}

const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_each, at) => `${name}-${at}`);

async function oweNotice({ deps, db, clock }: MailTest, to = "aroha@kereru.example"): Promise<void> {
  const context = { username: "aroha", by: null, at: clock.now(), address: null, userAgent: "" };
  const about = { loginId: "login", accountId: "account", context };
  await db.write(enqueueNotice(deps, { kind: "wrong_codes" }, about, [to]));
}

const change = ({ db }: MailTest, ids: readonly string[], to: Partial<typeof challenges.$inferInsert>) =>
  db.write([db.orm.update(challenges).set(to).where(inArray(challenges.id, ids))]);

/** A worker under which attempts of that name end after their mail was taken and before it is written. */
function endingUnderHand({ deps, db, clock }: MailTest, name: string) {
  const at: Sending["at"] = async (step, mailId) => {
    if (step !== "claimed" || !mailId.startsWith(name)) return;
    const id = mailId.slice(0, -"-mail".length);
    await db.write([db.orm.update(challenges).set({ endedAt: clock.now() }).where(eq(challenges.id, id))]);
  };
  return createMailWorker({ ...deps, at });
}

const warned = ({ logLines }: MailTest) =>
  logLines
    .map((line) => JSON.parse(line) as { level: number; msg: string; count?: number; failure?: string })
    .filter(({ level, msg }) => level === 40 && msg === "mails were given up")
    .map(({ count, failure }) => [count, failure]);

const heldIds = async (mail: MailTest) =>
  (await mail.mailRows())
    .filter(({ state, heldAt }) => state === "queued" && heldAt !== null)
    .map(({ id }) => id.replace("-mail", ""));

describe("while mail is down", () => {
  test("codes that nobody wants any more are given up in one go, said in one line, and ask the provider nothing", async () => {
    const mail = await down({ changed: { codeMailsPerLoginAndHour: 50 } });
    await oweNotice(mail);
    await oweEach(mail, ["used", "ended", "over", "tried out", "living"]);
    const now = mail.clock.now();
    await change(mail, ["used"], { consumedAt: now });
    await change(mail, ["ended"], { endedAt: now });
    await change(mail, ["over"], { expiresAt: now });
    await change(mail, ["tried out"], { codesJudged: 5 });
    await mail.worker.drain();
    for (const id of ["used", "ended", "over", "tried out"]) {
      expect(await mail.mailRow(id)).toMatchObject({
        state: "failed",
        failure: "its attempt is over",
        tries: 0,
      });
      expect(await mail.challengeRow(id)).toMatchObject({ mailsSent: 0 });
    }
    expect(warned(mail)).toEqual([[4, "its attempt is over"]]);
    expect(mail.wire.handed.map(({ id }) => id)).toEqual(["living-mail"]);
  });

  test("a mail that isn't handed over takes no probe's turn from the next, and the provider is found to work", async () => {
    const mail = await down({
      behaviours: [deliver],
      perSecond: 2,
      changed: { codeMailsPerLoginAndHour: 50 },
    });
    await oweEach(mail, ["victim", ...numbered("gone", 20)]);
    await endingUnderHand(mail, "gone").drain();
    expect(mail.wire.handed.map(({ id }) => id)).toEqual(["victim-mail"]);
    expect(mail.health.state()).toBe("ok");
  });

  test("nor does one that has no room in its hour", async () => {
    const mail = await down();
    mail.wire.behave(deliver);
    mail.health.noteSent();
    await oweEach(mail, numbered("sent", 5));
    await mail.worker.drain();
    mail.advance({ seconds: 1 });
    mail.wire.behave(turnAway());
    for (let index = 0; index < 3; index++) mail.health.noteFailure("turned away");
    await oweNotice(mail);
    await oweEach(mail, numbered("more", 5));
    const handed = mail.wire.handed.length;
    await mail.worker.drain();
    expect(mail.wire.handed.slice(handed).map(({ to }) => to)).toEqual(["aroha@kereru.example"]);
    expect(await mail.mailRow("more-4")).toMatchObject({
      state: "failed",
      failure: "as many as an hour may have were sent",
    });
  });

  test("the provider is asked once a second all the same", async () => {
    const mail = await down({ changed: { codeMailsPerLoginAndHour: 50 } });
    const askedAt: number[] = [];
    mail.wire.behave((...handed) => {
      askedAt.push(mail.clock.now());
      return turnAway()(...handed);
    });
    const worker = endingUnderHand(mail, "gone");
    for (let tenth = 0; tenth < 50; tenth++) {
      await oweEach(mail, [`real-${tenth}`, `gone-${tenth}`]);
      await worker.drain();
      mail.advance({ milliseconds: 98 });
    }
    expect(askedAt).toHaveLength(5);
    const waits = askedAt.slice(1).map((at, index) => at - (askedAt[index] ?? 0));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(1000);
  });

  test("no more is held of a login than it may have in an hour, of each kind of browser, and the newest of it", async () => {
    const mail = await down();
    await oweEach(mail, numbered("device", 7));
    await change(mail, numbered("device", 7), { isFromDevice: true });
    await oweEach(mail, numbered("stranger", 9));
    await mail.worker.drain();
    expect(await heldIds(mail)).toEqual([
      ...numbered("device", 7).slice(2),
      ...numbered("stranger", 9).slice(4),
    ]);
    expect(warned(mail)).toEqual([[6, "as many newer ones wait as an hour may have"]]);
    expect(await mail.challengeRow("stranger-0")).toMatchObject({ mailsSent: 0 });
    await oweEach(mail, ["newest"]);
    mail.advance({ seconds: 1 });
    await mail.worker.drain();
    expect(await heldIds(mail)).toEqual([
      ...numbered("device", 7).slice(2),
      ...numbered("stranger", 9).slice(5),
      "newest",
    ]);
  });
});

describe("while mail works", () => {
  test("a mail that isn't handed over leaves its place in the second's rate to the next", async () => {
    const mail = await setUp({ perSecond: 2 });
    await oweEach(mail, ["victim", ...numbered("gone", 6)]);
    await change(mail, numbered("gone", 6), { endedAt: mail.clock.now() });
    await mail.worker.drain();
    expect(mail.wire.handed.map(({ id }) => id)).toEqual(["victim-mail"]);
    expect(await mail.mailRow("gone-5")).toMatchObject({ state: "failed", claimedAt: null });
  });

  test("what is handed over keeps within it, whatever is passed over between", async () => {
    const mail = await setUp({ perSecond: 2 });
    for (let index = 0; index < 6; index++) await oweEach(mail, [`real-${index}`, `gone-${index}`]);
    await change(mail, numbered("gone", 6), { endedAt: mail.clock.now() });
    for (const handed of [2, 4, 6]) {
      for (let look = 0; look < 3; look++) await mail.worker.drain();
      expect(mail.wire.handed).toHaveLength(handed);
      mail.advance({ seconds: 1 });
    }
  });
});
