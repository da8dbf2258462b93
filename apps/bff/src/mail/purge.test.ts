import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { mailTest } from "./outbox-testing.ts";
import type { MailTest } from "./outbox-testing.ts";
import { createMailPurge } from "./purge.ts";

let mail: MailTest;
beforeEach(async () => {
  mail = await mailTest({ changed: { mailsPurgedAtOnce: 3 } });
});
afterEach(() => mail.close());

/** Mails of one state, and an event for each. */
async function many(state: string, ids: readonly string[], at = mail.clock.now()): Promise<void> {
  await mail.db.write(
    ids.flatMap((id) => [
      mail.db.orm.run(sql`
        INSERT INTO outbox (id, kind, recipient, state, tries, available_at, useful_until, created_at, state_at)
        VALUES (${id}, 'wrong_codes', 'a@kereru.example', ${state}, 1, ${at}, ${at + 1}, ${at}, ${at})`),
      mail.db.orm.run(sql`
        INSERT INTO mail_events (id, provider_id, kind, at, received_at)
        VALUES (${id}, ${`provider-${id}`}, 'delivered', ${at}, ${at})`),
    ]),
  );
}

const idsIn = async (table: "outbox" | "mail_events") => {
  const rows = await mail.db.read(() =>
    mail.db.orm.all<{ id: string }>(sql.raw(`SELECT id FROM ${table} ORDER BY id`)),
  );
  return rows.map(({ id }) => id);
};
const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name}-${index}`);

describe("happy", () => {
  test("what ran out while nobody worked is given up in one go, its place given back, and said in one line", async () => {
    for (const id of ["one", "two"]) await mail.owe(id);
    await mail.owe("living", { usefulFor: 1_000_000 });
    mail.advance({ minutes: 11 });
    await createMailPurge(mail.deps).run();
    for (const id of ["one", "two"]) {
      expect(await mail.mailRow(id)).toMatchObject({ state: "failed", failure: "too late to be of use" });
      expect(await mail.challengeRow(id)).toMatchObject({ mailsSent: 0 });
    }
    expect(await mail.mailRow("living")).toMatchObject({ state: "queued" });
    expect(await mail.challengeRow("living")).toMatchObject({ mailsSent: 1 });
    expect(mail.logLines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { count: 2, msg: "mails were given up" },
    ]);
  });

  test("settled mails and events go after seven days, and not before", async () => {
    for (const state of ["sent", "delivered", "bounced", "failed"]) await many(state, [state]);
    const purge = createMailPurge(mail.deps);
    mail.advance({ days: 7 });
    await purge.run();
    expect([await idsIn("outbox"), await idsIn("mail_events")]).toMatchObject([{ length: 4 }, { length: 4 }]);
    mail.advance({ milliseconds: 1 });
    await purge.run();
    expect([await idsIn("outbox"), await idsIn("mail_events")]).toEqual([[], []]);
  });

  test("however many there are, they go in batches of a few", async () => {
    await many("sent", numbered("old", 10));
    mail.advance({ days: 8 });
    await many("sent", ["new"]);
    let batches = 0;
    const db: typeof mail.db = {
      ...mail.db,
      write: (statements) => {
        batches += 1;
        return mail.db.write(statements);
      },
    };
    await createMailPurge({ ...mail.deps, db }).run();
    expect(await idsIn("outbox")).toEqual(["new"]);
    expect(await idsIn("mail_events")).toEqual(["new"]);
    // One of them gives up what is late.
    expect(batches).toBe(5);
  });

  test("a worker that has started purges by itself, now and ever so often", async () => {
    await many("sent", ["old"]);
    mail.advance({ days: 8 });
    mail.worker.start();
    await mail.worker.drain();
    expect(await idsIn("outbox")).toEqual([]);
    await many("sent", ["older"], mail.clock.now() - 8 * 86_400_000);
    mail.advance({ milliseconds: mail.limits.mailPurge });
    await mail.worker.drain();
    expect(await idsIn("outbox")).toEqual([]);
    await mail.worker.stop();
  });
});

describe("refused", () => {
  test("what isn't settled stays, however old it is", async () => {
    await many("queued", ["waiting"]);
    await many("sending", ["under way"]);
    mail.advance({ days: 30 });
    await createMailPurge(mail.deps).run();
    expect(await idsIn("outbox")).toEqual(["under way", "waiting"]);
  });

  test("what was settled only lately stays for its events, however long ago it was owed", async () => {
    await many("failed", ["late"]);
    mail.advance({ days: 8 });
    await mail.db.write([mail.db.orm.run(sql`UPDATE outbox SET state_at = ${mail.clock.now()}`)]);
    await createMailPurge(mail.deps).run();
    expect(await idsIn("outbox")).toEqual(["late"]);
  });

  test("a purge that was stopped begins no further batch", async () => {
    await many("sent", numbered("old", 10));
    mail.advance({ days: 8 });
    const purge = createMailPurge(mail.deps);
    const run = purge.run();
    await purge.stop();
    await run;
    expect(await idsIn("outbox")).toHaveLength(10);
  });
});
