import { afterEach, describe, expect, test } from "vitest";

import { challenges } from "../db/schema.ts";
import { deliver, hang, mailTest, overQuota, refuse, turnAway } from "./outbox-testing.ts";
import type { MailTest } from "./outbox-testing.ts";
import { enqueueCode, enqueueNotice } from "./outbox.ts";

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function setUp(options: Parameters<typeof mailTest>[0] = {}): Promise<MailTest> {
  const made = await mailTest(options);
  cleanUps.push(made.close);
  return made;
}

/** Mail that is down: three mails, one a second so that their order is known, were turned away. */
async function down(options: Parameters<typeof mailTest>[0] = {}) {
  const mail = await setUp({ behaviours: [turnAway()], ...options });
  for (const id of ["first", "second", "third"]) {
    await mail.owe(id);
    await mail.worker.drain();
    if (options.perSecond !== undefined) mail.advance({ seconds: 1 });
  }
  expect(mail.health.state()).toBe("degraded");
  return mail;
}

const logged = ({ logLines }: MailTest, level: number) =>
  logLines
    .map((line) => JSON.parse(line) as { level: number; msg: string })
    .filter((line) => line.level === level);

/** A second of the outage, with all that happens in it. */
async function aSecond({ advance, worker }: MailTest): Promise<void> {
  advance({ seconds: 1 });
  await worker.drain();
}

async function oweNotice({ deps, db, clock }: MailTest, to: string): Promise<void> {
  const context = { username: "aroha", by: null, at: clock.now(), address: null, userAgent: "" };
  const about = { loginId: "login", accountId: "account", context };
  await db.write(enqueueNotice(deps, { kind: "wrong_codes" }, about, [to]));
}

describe("going down", () => {
  test("the third failure in a row holds every code that waits, and gives its place and wait back", async () => {
    const mail = await down();
    const now = mail.clock.now();
    for (const id of ["first", "second", "third"]) {
      expect(await mail.mailRow(id)).toMatchObject({ state: "queued", heldAt: now });
      expect(await mail.challengeRow(id)).toMatchObject({ mailsSent: 0, resendAvailableAt: now });
    }
    expect(logged(mail, 50).map(({ msg }) => msg)).toEqual([expect.stringContaining("mail is down")]);
  });

  test("two failures in a row hold nothing", async () => {
    const mail = await setUp({ behaviours: [turnAway(), turnAway(), deliver, turnAway(), turnAway()] });
    for (let index = 0; index < 5; index++) {
      await mail.owe(`mail-${index}`);
      await mail.worker.drain();
    }
    expect(mail.health.state()).toBe("ok");
    expect((await mail.mailRows()).filter(({ heldAt }) => heldAt !== null)).toEqual([]);
    expect(await mail.challengeRow("mail-4")).toMatchObject({ mailsSent: 1 });
  });

  test("refusals of single mails count neither way", async () => {
    const mail = await setUp({ behaviours: [turnAway(), turnAway(), refuse, refuse, refuse, turnAway()] });
    const states = [];
    for (let index = 0; index < 6; index++) {
      await mail.owe(`mail-${index}`);
      await mail.worker.drain();
      states.push(mail.health.state());
    }
    expect(states).toEqual(["ok", "ok", "ok", "ok", "ok", "degraded"]);
  });

  test("a send broken off because its code ends says nothing of the provider", async () => {
    const mail = await setUp({ behaviours: [hang] });
    for (let index = 0; index < 4; index++) await mail.owe(`mail-${index}`, { usefulFor: 3000 });
    mail.worker.wake();
    await mail.wire.whenHanded(4);
    mail.advance({ seconds: 3 });
    await mail.worker.drain();
    expect(mail.health.state()).toBe("ok");
    expect(await mail.mailRow("mail-0")).toMatchObject({ state: "failed", failure: "too late to be of use" });
  });

  test("a quota that is used up fails its mail at once, and is an alarm", async () => {
    const mail = await setUp({ behaviours: [overQuota] });
    await mail.owe("one");
    await mail.worker.drain();
    await aSecond(mail);
    expect(mail.wire.handed).toHaveLength(1);
    expect(await mail.mailRow("one")).toMatchObject({ state: "failed", failure: "no more this month" });
    expect(await mail.challengeRow("one")).toMatchObject({ mailsSent: 0 });
    expect(logged(mail, 50)).toMatchObject([{ alarm: true, failure: "no more this month" }]);
    for (const id of ["two", "three"]) {
      await mail.owe(id);
      await mail.worker.drain();
    }
    expect(mail.health.state()).toBe("degraded");
  });

  test("a provider that wants to be left alone for long is down at once", async () => {
    const mail = await setUp({ behaviours: [turnAway(11)] });
    await mail.owe("one");
    await mail.worker.drain();
    expect(mail.health.state()).toBe("degraded");
    expect(await mail.mailRow("one")).toMatchObject({ state: "queued", heldAt: mail.clock.now() });
  });
});

describe("while mail is down", () => {
  test("one mail a second is tried, one at a time, the newest attempt's first", async () => {
    const mail = await down();
    mail.wire.behave(hang);
    for (const id of ["fourth", "fifth", "sixth"]) {
      await mail.owe(id);
      mail.advance({ milliseconds: 1 });
    }
    mail.worker.wake();
    mail.advance({ seconds: 1 });
    await mail.wire.whenHanded(4);
    // Several looks while that one hangs.
    for (let second = 0; second < 5; second++) {
      mail.worker.wake();
      mail.advance({ seconds: 1 });
    }
    expect(mail.wire.handed.map(({ id }) => id).slice(3)).toEqual(["sixth-mail"]);
    mail.wire.behave(turnAway());
    mail.advance({ seconds: 5 });
    await mail.worker.drain();
    const handed = mail.wire.handed.length;
    for (const id of ["seventh", "eighth"]) await mail.owe(id);
    mail.worker.wake();
    mail.worker.wake();
    await mail.worker.drain();
    expect(mail.wire.handed.length - handed).toBeLessThanOrEqual(1);
    for (let second = 1; second <= 8; second++) {
      const before = mail.wire.handed.length;
      await aSecond(mail);
      expect(mail.wire.handed.length - before).toBeLessThanOrEqual(1);
    }
  });

  test("a code that is owed meanwhile is held within a second, though the one that is tried hangs", async () => {
    const mail = await down();
    mail.wire.behave(hang);
    await aSecondOf(mail);
    await mail.wire.whenHanded(4);
    await mail.owe("later");
    mail.worker.wake();
    mail.advance({ seconds: 1 });
    let later = await mail.mailRow("later");
    // Reads take turns with the worker's own statements.
    for (let turns = 0; turns < 20 && later.heldAt === null; turns++) later = await mail.mailRow("later");
    expect(later).toMatchObject({ state: "queued", tries: 0, heldAt: mail.clock.now() });
    expect(await mail.challengeRow("later")).toMatchObject({ mailsSent: 0 });
  });

  test("codes are held though the provider wants to be left alone, and nothing is tried before it may be", async () => {
    const mail = await setUp({ behaviours: [turnAway(60)] });
    await mail.owe("one");
    await mail.worker.drain();
    for (let second = 1; second < 60; second++) {
      if (second === 30) await mail.owe("later");
      mail.advance({ seconds: 1 });
      await mail.worker.drain();
    }
    expect(mail.wire.handed).toHaveLength(1);
    expect(await mail.mailRow("later")).toMatchObject({ tries: 0, state: "queued" });
    expect((await mail.mailRow("later")).heldAt).not.toBeNull();
    await aSecond(mail);
    expect(mail.wire.handed.map(({ id }) => id)).toEqual(["one-mail", "later-mail"]);
  });

  test("of the mails of one attempt the newest alone is held", async () => {
    const mail = await setUp({ behaviours: [turnAway()] });
    await mail.owe("one");
    await mail.worker.drain();
    mail.advance({ milliseconds: 500 });
    await oweAgain(mail, "one");
    await mail.db.write([mail.db.orm.update(challenges).set({ mailsSent: 2 })]);
    for (const id of ["two", "three"]) {
      await mail.owe(id);
      await mail.worker.drain();
    }
    expect(mail.health.state()).toBe("degraded");
    expect(await mail.mailRow("one")).toMatchObject({
      state: "failed",
      failure: "a newer one takes its place",
    });
    expect(await mail.mailRow("one-again")).toMatchObject({ state: "queued" });
    expect((await mail.mailRow("one-again")).heldAt).not.toBeNull();
    expect(await mail.challengeRow("one")).toMatchObject({ mailsSent: 0 });
  });

  test("notices wait without being held, and going down is said once", async () => {
    const mail = await down();
    await oweNotice(mail, "aroha@kereru.example");
    for (let second = 0; second < 20; second++) await aSecond(mail);
    const notice = (await mail.mailRows()).find(({ kind }) => kind === "wrong_codes");
    expect(notice).toMatchObject({ state: "queued", heldAt: null });
    expect(logged(mail, 50)).toHaveLength(1);
  });
});

describe("recovering", () => {
  test("one mail that goes lets all the others go at once, takes their places again and sets their waits anew", async () => {
    const mail = await down();
    await oweNotice(mail, "aroha@kereru.example");
    for (let second = 0; second < 5; second++) await aSecond(mail);
    mail.wire.behave(deliver);
    for (let second = 0; second < 15 && mail.health.state() !== "ok"; second++) await aSecond(mail);
    expect(mail.health.state()).toBe("ok");
    expect(mail.mailbox.list()).toHaveLength(4);
    const now = mail.clock.now();
    for (const id of ["first", "second", "third"]) {
      expect(await mail.mailRow(id)).toMatchObject({ state: "sent", stateAt: now, heldAt: null });
      expect(await mail.challengeRow(id)).toMatchObject({
        mailsSent: 1,
        resendAvailableAt: now + mail.limits.firstResendWait,
      });
    }
    expect(logged(mail, 30).filter(({ msg }) => msg === "mail is sent again")).toHaveLength(1);
  });

  test("only what is still of use is sent", async () => {
    const mail = await down();
    await mail.endAll("consumedAt");
    await mail.owe("living");
    await mail.owe("short", { usefulFor: 20_000 });
    for (let second = 0; second < 30; second++) await aSecond(mail);
    mail.wire.behave(deliver);
    for (let second = 0; second < 70; second++) await aSecond(mail);
    expect(mail.mailbox.list().map(({ id }) => id)).toEqual(["living-mail"]);
    expect(await mail.mailRow("short")).toMatchObject({ state: "failed" });
    expect(await mail.mailRow("first")).toMatchObject({ state: "failed", failure: "its attempt is over" });
    expect(await mail.challengeRow("first")).toMatchObject({ mailsSent: 0 });
    expect(await mail.challengeRow("short")).toMatchObject({ mailsSent: 0 });
  });

  test("what ran out meanwhile takes nothing of the rate from what is still wanted", async () => {
    const mail = await down({ perSecond: 2, changed: { codeMailsPerLoginAndHour: 50 } });
    for (let index = 0; index < 30; index++) {
      await mail.owe(`short-${index}`, { usefulFor: 20_000 });
      mail.advance({ milliseconds: 1 });
    }
    for (let second = 0; second < 30; second++) await aSecond(mail);
    await oweNotice(mail, "aroha@kereru.example");
    await mail.owe("living");
    mail.wire.behave(deliver);
    await aSecond(mail);
    // The three codes that it went down by, this one, and then the notice.
    for (let second = 0; second < 4; second++) await aSecond(mail);
    expect(mail.mailbox.list()).toHaveLength(5);
    const rows = (await mail.mailRows()).filter(({ id }) => id.startsWith("short-"));
    expect(rows.filter(({ state }) => state !== "failed")).toEqual([]);
    expect(await mail.challengeRow("short-7")).toMatchObject({ mailsSent: 0 });
  });

  test("however many codes were held, a login gets no more than an hour's, the newest attempts'", async () => {
    const mail = await down({ changed: { mailsAtOnce: 8 } });
    for (let index = 0; index < 9; index++) {
      mail.advance({ milliseconds: 10 });
      await mail.owe(`more-${index}`);
    }
    mail.wire.behave(deliver);
    for (let second = 0; second < 70; second++) await aSecond(mail);
    const sent = mail.mailbox.list().map(({ id }) => id);
    expect(sent.toSorted()).toEqual([4, 5, 6, 7, 8].map((index) => `more-${index}-mail`));
    expect(await mail.mailRow("first")).toMatchObject({
      state: "failed",
      failure: "as many newer ones wait as an hour may have",
    });
    expect(await mail.challengeRow("first")).toMatchObject({ mailsSent: 0 });
  });

  test("a mail that was refused at last doesn't give its place back twice", async () => {
    const mail = await down();
    await mail.db.write([mail.db.orm.update(challenges).set({ mailsSent: 2 })]);
    mail.wire.behave(refuse);
    for (let second = 0; second < 60; second++) await aSecond(mail);
    expect(await mail.mailRow("first")).toMatchObject({ state: "failed" });
    expect(await mail.challengeRow("first")).toMatchObject({ mailsSent: 2 });
  });
});

describe("turned away for a moment", () => {
  test("nothing is taken before the provider wants it, by this process", async () => {
    const mail = await setUp({ behaviours: [turnAway(3), deliver] });
    await mail.owe("one");
    await mail.worker.drain();
    await mail.owe("two");
    mail.advance({ milliseconds: 2999 });
    await mail.worker.drain();
    expect(mail.wire.handed).toHaveLength(1);
    expect(await mail.mailRow("two")).toMatchObject({ state: "queued", tries: 0, heldAt: null });
    mail.advance({ milliseconds: 1 });
    await mail.worker.drain();
    expect(mail.mailbox.list()).toHaveLength(2);
  });

  test("a mail's own wait is never shorter than what the provider asks for", async () => {
    const mail = await setUp({ behaviours: [turnAway(8), deliver] });
    await mail.owe("one");
    await mail.worker.drain();
    expect((await mail.mailRow("one")).availableAt).toBe(mail.clock.now() + 8000);
  });
});

async function aSecondOf(mail: MailTest): Promise<void> {
  mail.worker.wake();
  mail.advance({ seconds: 1 });
}

/** A second mail of the same attempt, with the same code. */
async function oweAgain({ db, clock }: MailTest, id: string): Promise<void> {
  const now = clock.now();
  await db.write([
    enqueueCode(db, {
      id: `${id}-again-mail`,
      purpose: "sign_in",
      loginId: "login",
      accountId: "account",
      recipient: `${id}@kereru.example`,
      challengeId: id,
      generation: 1,
      now,
      usefulUntil: now + 500_000,
    }),
  ]);
}
