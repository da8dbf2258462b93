import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { eventOf, mailOf, marksOf, sent, toldOfRefusals } from "../../test/mail-events.ts";
import { testPortal } from "../../test/portal.ts";
import type { TestPortal } from "../../test/portal.ts";
import { openClient } from "../db/client.ts";
import type { Database } from "../db/client.ts";
import { DatabaseUnavailable } from "../db/errors.ts";
import { testDatabase } from "../db/testing.ts";
import { applyEventsLeft, applyWaitingEvents, takeMailEvent } from "./mail-events.ts";
import type { Applying } from "./mail-events.ts";
import type { MailEvent } from "./mail.ts";

const address = "wiremu@kereru.example";

let portal: TestPortal;
let url: string;
let closeFile: () => Promise<void>;

beforeEach(async () => {
  const file = await testDatabase();
  [url, closeFile] = [file.url, file.close];
  portal = await testPortal({ db: file.db });
});
afterEach(async () => {
  await portal.close();
  await closeFile();
});

const take = (event: MailEvent, deps: Applying = portal.deps) => takeMailEvent(deps, event);
const sentToWiremu = (providerId: string | null) =>
  sent(portal, providerId, { username: "wiremu", to: address });
const eventRows = () => portal.rows("SELECT id, applied_at, reason FROM mail_events ORDER BY rowid");
/** What the worker writes once it knows by which name the provider will tell of a mail. */
const learn = (providerId: string) =>
  portal.rows(
    `UPDATE outbox SET provider_id = '${providerId}', id = 'mail-${providerId}' WHERE id = 'mail-unknown'`,
  );
const refusalsRecorded = async () =>
  (await portal.rows("SELECT detail FROM activity WHERE type = 'email_refused'")).length;

/** What an event leaves behind, of all that it may touch. */
const traces = async (providerId: string) => ({
  state: (await mailOf(portal, providerId))["state"],
  marks: await marksOf(portal),
  recorded: await refusalsRecorded(),
  told: await toldOfRefusals(portal),
});
const bouncedTraces = {
  state: "bounced",
  marks: [`wiremu: ${address} bounced`],
  recorded: 1,
  told: [`accounts@kereru.example: wiremu ${address} bounced`],
};

/** The database as it is, but for its next batch. */
function failingOnce(db: Database, how: "before" | "after"): Database {
  let failures = 1;
  return {
    ...db,
    writeGuarded: async (statements) => {
      if (failures-- <= 0) return await db.writeGuarded(statements);
      if (how === "after") await db.writeGuarded(statements);
      throw new DatabaseUnavailable("gone");
    },
  };
}

describe("happy", () => {
  test("what becomes of a mail is noted with when it happened and why", async () => {
    await sentToWiremu("p");
    portal.clock.advance({ seconds: 9 });
    const at = portal.clock.now() - 4000;
    await take(eventOf(portal, "p", "delivered", { at }));
    expect(await mailOf(portal, "p")).toMatchObject({ state: "delivered", state_at: at, failure: null });
    portal.clock.advance({ seconds: 9 });
    await take(eventOf(portal, "p", "bounced", { reason: `550 <${address}> unknown` }));
    expect(await mailOf(portal, "p")).toMatchObject({
      state: "bounced",
      state_at: portal.clock.now(),
      failure: "550 <(address)> unknown",
    });
  });

  test("an event that comes before its mail's provider id is known is applied when it is", async () => {
    await sentToWiremu(null);
    await take(eventOf(portal, "p", "delivered"));
    await take(eventOf(portal, "p", "bounced"));
    expect((await eventRows()).map((row) => row["applied_at"])).toEqual([null, null]);
    expect(await mailOf(portal, "unknown")).toMatchObject({ state: "sent" });
    await learn("p");
    await applyWaitingEvents(portal.deps, "p");
    expect(await traces("p")).toEqual(bouncedTraces);
    expect((await eventRows()).map((row) => row["applied_at"])).toEqual([
      portal.clock.now(),
      portal.clock.now(),
    ]);
    await applyWaitingEvents(portal.deps, "p");
    expect(await traces("p")).toEqual(bouncedTraces);
  });

  test("events that a worker's death left waiting are found by the next look", async () => {
    await sentToWiremu(null);
    await take(eventOf(portal, "p", "bounced"));
    await take(eventOf(portal, "of somebody else's program", "bounced"));
    await learn("p");
    await applyEventsLeft(portal.deps);
    expect(await traces("p")).toEqual(bouncedTraces);
    expect((await eventRows()).map((row) => row["applied_at"])).toEqual([portal.clock.now(), null]);
  });

  test("a code that the provider could not send after all gives its place back, as where the worker fails", async () => {
    const now = portal.clock.now();
    await portal.rows(`
      INSERT INTO challenges (id, token_hash, login_id, account_id, purpose, is_from_device, sent_to, key_id, password_version,
        user_agent, generation, code_expires_at, codes_judged, mails_sent, resend_available_at, created_at, expires_at)
      SELECT 'try', 'none', id, account_id, 'sign_in', 0, '${address}', 'k', 1, '', 1, ${now + 600_000}, 0, 1, ${now + 30_000},
        ${now}, ${now + 1_200_000} FROM logins WHERE username = 'wiremu'`);
    await sent(portal, "p", { username: "wiremu", to: address, kind: "sign_in_code", challengeId: "try" });
    portal.clock.advance({ seconds: 2 });
    const failed = eventOf(portal, "p", "failed");
    await take(failed);
    await take(failed);
    await take(eventOf(portal, "p", "failed"));
    expect(await portal.rows("SELECT mails_sent, resend_available_at FROM challenges")).toEqual([
      { mails_sent: 0, resend_available_at: portal.clock.now() },
    ]);
    expect(await traces("p")).toEqual({ state: "failed", marks: [], recorded: 0, told: [] });
  });

  test("the worker is woken by what owes a mail, and by nothing else", async () => {
    let woken = 0;
    const deps = { ...portal.deps, mail: { ...portal.deps.mail, wake: () => void (woken += 1) } };
    await sentToWiremu("p");
    await take(eventOf(portal, "p", "delivered"), deps);
    await take(eventOf(portal, "unheard of", "bounced"), deps);
    expect(woken).toBe(0);
    await take(eventOf(portal, "p", "bounced"), deps);
    expect(woken).toBe(1);
  });
});

describe("refused", () => {
  test("an event that comes twice is taken once, applied or waiting", async () => {
    await sentToWiremu("p");
    const bounced = eventOf(portal, "p", "bounced");
    const early = eventOf(portal, "later", "delivered");
    for (let time = 0; time < 3; time += 1) {
      await take(bounced);
      await take(early);
    }
    // The same event, even if what it says differs.
    await take({ ...bounced, kind: "delivered", providerId: "later" });
    expect(await traces("p")).toEqual(bouncedTraces);
    expect(await eventRows()).toHaveLength(2);
  });

  test("a failure of the database keeps nothing of the event, and it is told again", async () => {
    await sentToWiremu("p");
    const bounced = eventOf(portal, "p", "bounced");
    const deps = { ...portal.deps, db: failingOnce(portal.db, "before") };
    await expect(take(bounced, deps)).rejects.toThrow(DatabaseUnavailable);
    expect(await eventRows()).toEqual([]);
    expect(await traces("p")).toEqual({ state: "sent", marks: [], recorded: 0, told: [] });
    await take(bounced, deps);
    expect(await traces("p")).toEqual(bouncedTraces);
  });

  test("an event that was kept before the process died is not applied again when it is told again", async () => {
    await sentToWiremu("p");
    const bounced = eventOf(portal, "p", "bounced");
    const deps = { ...portal.deps, db: failingOnce(portal.db, "after") };
    await expect(take(bounced, deps)).rejects.toThrow(DatabaseUnavailable);
    await take(bounced, deps);
    expect(await traces("p")).toEqual(bouncedTraces);
  });

  test("what changes under every try is refused as unavailable, so that it is told again", async () => {
    await sentToWiremu("p");
    const deps = { ...portal.deps, db: { ...portal.db, writeGuarded: async () => null } };
    await expect(take(eventOf(portal, "p", "bounced"), deps)).rejects.toMatchObject({ code: "unavailable" });
    expect(await eventRows()).toEqual([]);
  });
});

describe("hostile", () => {
  test("two servers that are told the same event at once apply it once", async () => {
    const other = await openClient({ url });
    for (let round = 0; round < 5; round += 1) {
      await portal.rows("UPDATE logins SET refused_email = NULL, refused_at = NULL, refused_because = NULL");
      await sentToWiremu(`p${round}`);
      const bounced = eventOf(portal, `p${round}`, "bounced");
      await Promise.all([take(bounced), take(bounced, { ...portal.deps, db: other }), take(bounced)]);
      expect(await mailOf(portal, `p${round}`)).toMatchObject({ state: "bounced" });
      expect(await refusalsRecorded()).toBe(round + 1);
    }
    await other.close();
  });

  test("two mails to one address that come back at once mark it once and tell of it once", async () => {
    const other = await openClient({ url });
    await Promise.all(["p", "q"].map(sentToWiremu));
    await Promise.all([
      take(eventOf(portal, "p", "bounced")),
      take(eventOf(portal, "q", "bounced"), { ...portal.deps, db: other }),
    ]);
    expect(await traces("p")).toEqual(bouncedTraces);
    expect(await traces("q")).toEqual(bouncedTraces);
    await other.close();
  });

  test("an arrival that was decided on before a bounce is written takes no mail back", async () => {
    await sentToWiremu("p");
    const bounced = eventOf(portal, "p", "bounced");
    const late: Database = {
      ...portal.db,
      writeGuarded: async (statements) => {
        await take(bounced);
        return await portal.db.writeGuarded(statements);
      },
    };
    await take(eventOf(portal, "p", "delivered"), { ...portal.deps, db: late });
    expect(await traces("p")).toEqual(bouncedTraces);
    expect(await eventRows()).toHaveLength(2);
  });

  test("a mail that becomes known while its event is being kept leaves no event waiting", async () => {
    await sentToWiremu(null);
    let isLearnt = false;
    const racing: Database = {
      ...portal.db,
      writeGuarded: async (statements) => {
        if (!isLearnt) await learn("p");
        isLearnt = true;
        return await portal.db.writeGuarded(statements);
      },
    };
    await take(eventOf(portal, "p", "bounced"), { ...portal.deps, db: racing });
    expect(await traces("p")).toEqual(bouncedTraces);
    expect((await eventRows()).map((row) => row["applied_at"])).toEqual([portal.clock.now()]);
  });

  test("a waiting event that two workers apply at once is applied once, and the second tries no longer", async () => {
    const other = await openClient({ url });
    await sentToWiremu(null);
    await take(eventOf(portal, "p", "bounced"));
    await learn("p");
    let writes = 0;
    const late: Database = {
      ...portal.db,
      writeGuarded: async (statements) => {
        writes += 1;
        await applyEventsLeft({ ...portal.deps, db: other });
        return await portal.db.writeGuarded(statements);
      },
    };
    await Promise.all([
      applyWaitingEvents({ ...portal.deps, db: late }, "p"),
      applyWaitingEvents({ ...portal.deps, db: other }, "p"),
    ]);
    expect(await traces("p")).toEqual(bouncedTraces);
    expect(writes).toBe(1);
    await other.close();
  });

  test("whatever the order, the repeats and the moment its mail becomes known, the same comes of the same events", async () => {
    let mails = 0;
    const order = fc.shuffledSubarray([0, 1, 2, 0, 1, 2, 2], { minLength: 7 });
    await fc.assert(
      fc.asyncProperty(order, fc.nat({ max: 7 }), async (told, knownAfter) => {
        const providerId = `mail-${(mails += 1)}`;
        const events = (["delivered", "complained", "bounced"] as const).map((kind) =>
          eventOf(portal, providerId, kind),
        );
        await sentToWiremu(null);
        for (const [index, which] of told.entries()) {
          if (index === knownAfter) await learn(providerId);
          const event = events[which];
          if (event !== undefined) await take(event);
        }
        if (knownAfter >= told.length) await learn(providerId);
        await applyEventsLeft(portal.deps);
        expect(await mailOf(portal, providerId)).toMatchObject({ state: "bounced" });
        expect(
          await portal.rows(`SELECT id FROM mail_events WHERE provider_id = '${providerId}'`),
        ).toHaveLength(3);
        expect(await portal.rows("SELECT id FROM mail_events WHERE applied_at IS NULL")).toEqual([]);
      }),
      { numRuns: 25 },
    );
    expect(await marksOf(portal)).toHaveLength(1);
    expect(await refusalsRecorded()).toBe(1);
  });
});
