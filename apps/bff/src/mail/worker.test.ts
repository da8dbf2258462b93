import { readFileSync } from "node:fs";

import { afterEach, describe, expect, test } from "vitest";

import { openClient } from "../db/client.ts";
import { breakDown, deliver, hang, ignoreSignal, mailTest, refuse } from "./outbox-testing.ts";
import type { Behaviour, MailTest } from "./outbox-testing.ts";
import { enqueueCode } from "./outbox.ts";
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
  test("an owed code is mailed to its address, once, and said to be sent", async () => {
    const { owe, worker, mailbox, codeOf, mailRow, challengeRow, clock, advance } = await setUp();
    await owe("one");
    advance({ seconds: 2 });
    await worker.drain();
    expect(mailbox.list()).toHaveLength(1);
    expect(mailbox.list()[0]).toMatchObject({ id: "one-mail", to: "one@kereru.example", at: clock.now() });
    expect(mailbox.list()[0]?.text).toContain(`@portal.hero.example #${codeOf("one")}`);
    expect(mailbox.list()[0]?.text).toContain("From: 203.0.113.7\nBrowser: Firefox on Windows\n");
    expect(await mailRow("one")).toMatchObject({
      state: "sent",
      stateAt: clock.now(),
      tries: 1,
      leaseUntil: null,
    });
    expect(await challengeRow("one")).toMatchObject({ mailsSent: 1 });
    await worker.drain();
    expect(mailbox.list()).toHaveLength(1);
  });

  test("the newest attempt's mail goes first", async () => {
    const { owe, worker, advance, wire } = await setUp({ changed: { mailsAtOnce: 1 } });
    for (const id of ["old", "newer", "newest"]) {
      await owe(id);
      advance({ seconds: 1 });
    }
    await worker.drain();
    expect(wire.handed.map(({ id }) => id)).toEqual(["newest-mail", "newer-mail", "old-mail"]);
  });

  test("several mails go at once, and never more than the limit", async () => {
    const release: (() => void)[] = [];
    const wait: Behaviour = async (_mail, _signal, send) => {
      await new Promise<void>((resolve) => release.push(resolve));
      return send();
    };
    const { owe, worker, wire, limits, mailbox, mailRow } = await setUp({ behaviours: [wait] });
    for (let index = 0; index < 6; index++) await owe(`at-once-${index}`);
    worker.wake();
    await wire.whenHanded(limits.mailsAtOnce);
    // Reads take turns, so that one more mail would have been handed over before this one's turn.
    await mailRow("at-once-0");
    expect(wire.handed).toHaveLength(4);
    release.shift()?.();
    await wire.whenHanded(5);
    await mailRow("at-once-0");
    expect(wire.handed).toHaveLength(5);
    release.shift()?.();
    await wire.whenHanded(6);
    for (const go of release) go();
    await worker.drain();
    expect(mailbox.list()).toHaveLength(6);
  });

  test("looks no more often than it is woken, unless it found more than it had room for", async () => {
    const { deps, db, owe, wire } = await setUp({ changed: { mailsAtOnce: 2 } });
    let looks = 0;
    const counted = {
      ...db,
      write: (statements: Parameters<typeof db.write>[0]) => {
        looks += 1;
        return db.write(statements);
      },
    };
    const worker = createMailWorker({ ...deps, db: counted });
    await owe("one");
    worker.wake();
    await wire.whenHanded(1);
    await worker.drain();
    expect(looks).toBe(2);
    for (const id of ["two", "three", "four"]) await owe(id);
    await worker.drain();
    expect(wire.handed).toHaveLength(4);
  });

  test("a mail that didn't go is tried again by itself after 1, 4, 15 and 60 seconds", async () => {
    const { owe, worker, wire, advance, mailRow, mailbox } = await setUp({
      behaviours: [breakDown, breakDown, breakDown, breakDown, deliver],
    });
    await owe("one");
    worker.wake();
    await wire.whenHanded(1);
    for (const [index, seconds] of [1, 4, 15, 60].entries()) {
      await worker.drain();
      advance({ milliseconds: seconds * 1000 - 1 });
      await worker.drain();
      expect(wire.handed).toHaveLength(index + 1);
      advance({ milliseconds: 1 });
      await wire.whenHanded(index + 2);
    }
    await worker.drain();
    expect(mailbox.list()).toHaveLength(1);
    expect(await mailRow("one")).toMatchObject({ state: "sent", tries: 5 });
  });

  test("a mail of another process is found without being woken", async () => {
    const { owe, worker, wire, advance } = await setUp();
    worker.start();
    await worker.drain();
    await owe("theirs");
    advance({ seconds: 5 });
    await wire.whenHanded(1);
    await worker.stop();
    expect(wire.handed.map(({ id }) => id)).toEqual(["theirs-mail"]);
  });

  test("each mail holds the code that was current when it was owed", async () => {
    const { owe, worker, db, clock, mailbox, codeOf } = await setUp();
    await owe("one");
    await db.write([
      enqueueCode(db, {
        id: "second-mail",
        purpose: "sign_in",
        loginId: "login",
        accountId: "account",
        recipient: "one@kereru.example",
        challengeId: "one",
        generation: 2,
        now: clock.now() + 1,
        usefulUntil: clock.now() + 60_000,
      }),
    ]);
    clock.advance({ milliseconds: 1 });
    await worker.drain();
    expect(mailbox.find("one-mail")?.text).toContain(`#${codeOf("one", 1)}`);
    expect(mailbox.find("second-mail")?.text).toContain(`#${codeOf("one", 2)}`);
  });
});

describe("refused", () => {
  test("a failed send counts in no budget and lifts the wait", async () => {
    const { owe, worker, mailRow, challengeRow, clock, advance } = await setUp({ behaviours: [refuse] });
    await owe("one");
    advance({ seconds: 3 });
    await worker.drain();
    expect(await mailRow("one")).toMatchObject({
      state: "failed",
      stateAt: clock.now(),
      failure: "no such mailbox",
    });
    expect(await challengeRow("one")).toMatchObject({ mailsSent: 0, resendAvailableAt: clock.now() });
  });

  test("a mail that never goes is tried every minute from then on, and given up when its use ends", async () => {
    const { owe, worker, wire, advance, mailRow, challengeRow, clock } = await setUp({
      behaviours: [breakDown],
    });
    await owe("one");
    const triedAt = [];
    for (let seconds = 0; seconds < 620; seconds += seconds < 20 ? 1 : 10) {
      const before = wire.handed.length;
      await worker.drain();
      if (wire.handed.length > before) triedAt.push(seconds);
      advance({ seconds: seconds < 20 ? 1 : 10 });
    }
    expect(triedAt).toEqual([0, 1, 5, 20, 80, 140, 200, 260, 320, 380, 440, 500, 560]);
    expect(await mailRow("one")).toMatchObject({ state: "failed", failure: "connection reset" });
    expect((await challengeRow("one")).resendAvailableAt).toBeLessThan(clock.now());
  });

  test("a mail is not put off until after its use", async () => {
    const { owe, worker, wire, advance, mailRow } = await setUp({ behaviours: [breakDown] });
    await owe("one", { usefulFor: 3000 });
    await worker.drain();
    advance({ seconds: 1 });
    await worker.drain();
    expect(await mailRow("one")).toMatchObject({ state: "failed", tries: 2 });
    advance({ seconds: 4 });
    await worker.drain();
    expect(wire.handed).toHaveLength(2);
  });

  test("an expired code is never sent late", async () => {
    const { owe, worker, wire, clock, limits, mailRow, challengeRow } = await setUp();
    await owe("one");
    clock.advance({ milliseconds: limits.codeLifetime });
    await worker.drain();
    expect(wire.handed).toEqual([]);
    expect(await mailRow("one")).toMatchObject({ state: "failed", failure: "too late to be of use" });
    expect(await challengeRow("one")).toMatchObject({ mailsSent: 0 });
  });

  test("a send that would outlast its code is broken off at the code's end", async () => {
    const { owe, worker, wire, advance, mailRow } = await setUp({ behaviours: [hang] });
    await owe("one", { usefulFor: 2000 });
    worker.wake();
    await wire.whenHanded(1);
    advance({ seconds: 2 });
    await worker.drain();
    expect(await mailRow("one")).toMatchObject({ state: "failed" });
  });

  test.each(["consumedAt", "endedAt"] as const)("an attempt with %s gets no mail", async (how) => {
    const { owe, endAll, worker, wire, mailRow } = await setUp();
    await owe("one");
    await endAll(how);
    await worker.drain();
    expect(wire.handed).toEqual([]);
    expect(await mailRow("one")).toMatchObject({ state: "failed", failure: "its attempt is over" });
  });

  test("a mail whose key is gone is not sent", async () => {
    const { owe, worker, wire, mailRow } = await setUp();
    await owe("one", { keyId: "gone" });
    await worker.drain();
    expect(wire.handed).toEqual([]);
    expect(await mailRow("one")).toMatchObject({ state: "failed" });
  });

  test("an older mail that fails leaves the wait for the newer one alone", async () => {
    const { owe, worker, db, clock, challengeRow } = await setUp({
      behaviours: [refuse],
      changed: { mailsAtOnce: 1 },
    });
    await owe("one");
    const before = await challengeRow("one");
    await db.write([
      enqueueCode(db, {
        id: "second-mail",
        purpose: "sign_in",
        loginId: "login",
        accountId: "account",
        recipient: "one@kereru.example",
        challengeId: "one",
        generation: 1,
        now: clock.now() + 60_000,
        usefulUntil: before.codeExpiresAt,
      }),
    ]);
    await worker.drain();
    expect(await challengeRow("one")).toMatchObject({
      mailsSent: 0,
      resendAvailableAt: before.resendAvailableAt,
    });
  });

  test.each([
    ["heeds", hang],
    ["ignores", ignoreSignal],
  ])(
    "a send that hangs is broken off after 10 seconds and tried again, when the provider %s the signal",
    async (_how, behaviour) => {
      const { owe, worker, wire, advance, mailRow, mailbox } = await setUp({
        behaviours: [behaviour, deliver],
      });
      await owe("one");
      worker.wake();
      await wire.whenHanded(1);
      advance({ milliseconds: 9999 });
      expect(await mailRow("one")).toMatchObject({ state: "sending" });
      advance({ milliseconds: 1 });
      await worker.drain();
      expect(await mailRow("one")).toMatchObject({ state: "queued", tries: 1 });
      advance({ seconds: 1 });
      await wire.whenHanded(2);
      await worker.drain();
      expect(mailbox.list()).toHaveLength(1);
    },
  );
});

describe("hostile", () => {
  test("two workers on two connections never send the same mail", async () => {
    const { deps, url, owe, worker, wire } = await setUp();
    const otherDb = await openClient({ url });
    cleanUps.push(() => otherDb.close());
    const other = createMailWorker({ ...deps, db: otherDb });
    for (let index = 0; index < 40; index++) await owe(`race-${index}`);
    await Promise.all([worker.drain(), other.drain()]);
    expect(wire.handed).toHaveLength(40);
    expect(new Set(wire.handed.map(({ id }) => id)).size).toBe(40);
  });

  test("a mail whose worker died after taking it is sent when the lease has run out, and not before", async () => {
    const { owe, worker, wire, claim, limits, advance } = await setUp();
    await owe("one");
    await claim();
    advance({ milliseconds: limits.mailLease - 1 });
    await worker.drain();
    expect(wire.handed).toEqual([]);
    advance({ milliseconds: 1 });
    await worker.drain();
    expect(wire.handed).toHaveLength(1);
    advance({ minutes: 2 });
    await worker.drain();
    expect(wire.handed).toHaveLength(1);
  });

  test("a mail whose worker died between sending and noting it arrives once all the same", async () => {
    const { owe, worker, mailbox, claim, limits, advance, mailRow } = await setUp();
    await owe("one");
    const [mail] = await claim();
    const letter = { subject: "s", text: "t", html: "h" };
    await mailbox.send(
      { id: mail?.id ?? "", to: mail?.recipient ?? "", ...letter },
      new AbortController().signal,
    );
    advance({ milliseconds: limits.mailLease });
    await worker.drain();
    expect(mailbox.list()).toHaveLength(1);
    expect(await mailRow("one")).toMatchObject({ state: "sent" });
  });

  test("a worker that comes back after its lease doesn't overwrite what the next one noted", async () => {
    let comeBack = () => {};
    let goOn = () => {};
    const late: Behaviour = async () => {
      await new Promise<void>((resolve) => (comeBack = resolve));
      return { outcome: "refused", reason: "late" };
    };
    const slow: Behaviour = async (_mail, _signal, send) => {
      await new Promise<void>((resolve) => (goOn = resolve));
      return send();
    };
    const { deps, owe, worker, wire, limits, clock, mailRow, challengeRow } = await setUp({
      behaviours: [late, slow],
    });
    await owe("one");
    worker.wake();
    await wire.whenHanded(1);
    clock.advance({ milliseconds: limits.mailLease });
    const next = createMailWorker(deps);
    next.wake();
    await wire.whenHanded(2);
    comeBack();
    await worker.drain();
    expect(await mailRow("one")).toMatchObject({ state: "sending", tries: 2, failure: null });
    goOn();
    await next.drain();
    expect(await mailRow("one")).toMatchObject({ state: "sent", tries: 2, failure: null });
    expect(await challengeRow("one")).toMatchObject({ mailsSent: 1 });
  });

  test("a mail that kills its worker each time is tried no longer than it is of use", async () => {
    const { owe, worker, wire, claim, limits, advance, mailRow } = await setUp();
    await owe("one");
    for (let death = 0; death < 20; death++) {
      expect(await claim()).toHaveLength(1);
      advance({ milliseconds: limits.mailLease });
    }
    await worker.drain();
    expect(wire.handed).toEqual([]);
    expect(await mailRow("one")).toMatchObject({ state: "failed", failure: "too late to be of use" });
  });

  test("no code and no address is at rest in the log, and no code in the database, even if the provider repeats them", async () => {
    const repeat: Behaviour = async (mail) => {
      throw new Error(`refused ${mail.to}: ${mail.subject}\r\n${mail.text}`);
    };
    const { owe, worker, logLines, path, codeOf, mailRow, advance } = await setUp({
      behaviours: [repeat, deliver],
    });
    await owe("one");
    await worker.drain();
    expect((await mailRow("one")).failure).toMatch(
      /^refused \(address\): Your Hero sign-in code: \(digits\) [^@#]*\(digits\)?[^@#]*$/,
    );
    advance({ seconds: 1 });
    await worker.drain();
    const code = codeOf("one") ?? "";
    const atRest = ["", "-wal"].map((ending) => readFileSync(path + ending, "latin1")).join("");
    for (const form of [code, `${code.slice(0, 3)} ${code.slice(3)}`]) {
      expect(atRest).not.toContain(form);
      expect(logLines.join("")).not.toContain(form);
    }
    expect(logLines).toHaveLength(2);
    expect(logLines.join("")).not.toContain("@");
  });

  test("a worker outlives a database that fails it", async () => {
    const { deps, db, owe, wire } = await setUp();
    let failures = 2;
    const unwell = {
      ...db,
      write: (statements: Parameters<typeof db.write>[0]) =>
        failures-- > 0 ? Promise.reject(new Error("disk full")) : db.write(statements),
    };
    const worker = createMailWorker({ ...deps, db: unwell });
    await owe("one");
    await worker.drain();
    await worker.drain();
    expect(wire.handed).toEqual([]);
    await worker.drain();
    expect(wire.handed).toHaveLength(1);
  });
});
