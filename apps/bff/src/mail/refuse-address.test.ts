import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { eventOf, mailOf, marksOf, sent, tell, toldOfRefusals } from "../../test/mail-events.ts";
import { testPortal } from "../../test/portal.ts";
import type { TestPortal } from "../../test/portal.ts";
import type { Database } from "../db/client.ts";
import { takeMailEvent } from "./mail-events.ts";
import type { MailEvent } from "./mail.ts";

const accounts = "accounts@kereru.example";
const wiremus = "wiremu@kereru.example";
const arohas = "aroha@kereru.example";

let portal: TestPortal;
let mails = 0;

beforeEach(async () => {
  portal = await testPortal();
});
afterEach(() => portal.close());

/** A mail that was sent now, and a second later what became of it. */
async function mailThat(kind: MailEvent["kind"], username: string, to: string): Promise<string> {
  const providerId = await send(username, to);
  portal.clock.advance({ seconds: 1 });
  await tell(portal, eventOf(portal, providerId, kind));
  return providerId;
}

async function send(username: string, to: string): Promise<string> {
  const providerId = `p${(mails += 1)}`;
  await sent(portal, providerId, { username, to });
  return providerId;
}

const recorded = () =>
  portal.rows("SELECT actor_id, login_username, detail, address FROM activity WHERE type = 'email_refused'");
const refusedAts = async () =>
  (
    await portal.rows(
      "SELECT refused_at FROM accounts WHERE refused_at IS NOT NULL UNION ALL SELECT refused_at FROM logins WHERE refused_at IS NOT NULL",
    )
  ).map((row) => row["refused_at"]);

describe("happy", () => {
  test.each([
    ["bounced", "bounced", "A mail to w•••@kereru.example came back"],
    ["complained", "delivered", "A mail to w•••@kereru.example was marked as spam"],
  ] as const)(
    "an address that %s is marked, recorded, and told to the account",
    async (kind, state, detail) => {
      const providerId = await mailThat(kind, "wiremu", wiremus);
      expect(await marksOf(portal)).toEqual([`wiremu: ${wiremus} ${kind}`]);
      expect(await refusedAts()).toEqual([portal.clock.now()]);
      expect(await mailOf(portal, providerId)).toMatchObject({ state });
      expect(await recorded()).toEqual([{ actor_id: null, login_username: "wiremu", detail, address: null }]);
      expect(await toldOfRefusals(portal)).toEqual([`${accounts}: wiremu ${wiremus} ${kind}`]);
      await portal.worker.drain();
      expect(portal.mailbox.list(accounts)[0]?.text).toContain("w•••@kereru.example");
    },
  );

  test("where the account's own address is the one, its administrators are told", async () => {
    await mailThat("bounced", "mere", accounts);
    expect(await marksOf(portal)).toEqual([`10024680: ${accounts} bounced`]);
    expect(await toldOfRefusals(portal)).toEqual([`${arohas}: [10024680] ${accounts} bounced`]);
    expect(await recorded()).toMatchObject([{ login_username: "mere" }]);
  });

  test("an address yet to be confirmed is marked, and the one in force is told", async () => {
    await portal.rows("UPDATE accounts SET pending_email = 'new@kereru.example' WHERE number = '10024680'");
    await portal.rows("UPDATE logins SET pending_email = 'wi@kereru.example' WHERE username = 'wiremu'");
    await mailThat("bounced", "10024680", "new@kereru.example");
    await mailThat("bounced", "wiremu", "wi@kereru.example");
    expect(await marksOf(portal)).toEqual([
      "10024680: new@kereru.example bounced (pending)",
      "wiremu: wi@kereru.example bounced (pending)",
    ]);
    expect(await toldOfRefusals(portal)).toEqual([
      `${accounts}: [10024680] new@kereru.example bounced`,
      `${accounts}: wiremu wi@kereru.example bounced`,
    ]);
  });

  test("everyone of the account who has the address is marked, and the account is told once", async () => {
    await portal.rows(`UPDATE logins SET email = 'Wiremu@Kereru.example' WHERE username = 'mere'`);
    await mailThat("bounced", "wiremu", wiremus);
    expect(await marksOf(portal)).toEqual([`mere: ${wiremus} bounced`, `wiremu: ${wiremus} bounced`]);
    expect(await toldOfRefusals(portal)).toEqual([`${accounts}: wiremu ${wiremus} bounced`]);
    expect(await recorded()).toHaveLength(1);
  });

  test("a later mail that arrives takes the mark off, of a bounce and of a complaint", async () => {
    for (const kind of ["bounced", "complained"] as const) {
      await mailThat(kind, "wiremu", wiremus);
      await mailThat(kind, "mere", accounts);
      expect(await marksOf(portal)).toHaveLength(2);
      portal.clock.advance({ seconds: 1 });
      await mailThat("delivered", "aroha", accounts);
      expect(await marksOf(portal)).toEqual([`wiremu: ${wiremus} ${kind}`]);
      await mailThat("delivered", "wiremu", wiremus.toUpperCase());
      expect(await marksOf(portal)).toEqual([]);
    }
  });

  test("an address that is refused again is marked with the last time, and nobody is told again", async () => {
    for (const [username, to, whose] of [
      ["wiremu", wiremus, "wiremu"],
      ["mere", accounts, "10024680"],
    ] as const) {
      await mailThat("bounced", username, to);
      const before = [await recorded(), await toldOfRefusals(portal)];
      portal.clock.advance({ hours: 2 });
      await mailThat("complained", username, to);
      expect(await marksOf(portal)).toContain(`${whose}: ${to} complained`);
      expect(await refusedAts()).toContain(portal.clock.now());
      expect([await recorded(), await toldOfRefusals(portal)]).toEqual(before);
    }
  });

  test("one that took mail again and then refuses it is told anew, at most once an hour", async () => {
    for (const hours of [0, 0, 2]) {
      portal.clock.advance({ hours });
      await mailThat("bounced", "wiremu", wiremus);
      portal.clock.advance({ seconds: 1 });
      await mailThat("delivered", "wiremu", wiremus);
    }
    expect(await recorded()).toHaveLength(3);
    expect(await toldOfRefusals(portal)).toHaveLength(2);
  });
});

describe("refused", () => {
  test("a mail that could not be sent says nothing of its address", async () => {
    await mailThat("failed", "wiremu", wiremus);
    expect(await marksOf(portal)).toEqual([]);
  });

  test("an address that nobody of the account has any more is not marked, recorded or told", async () => {
    const providerId = await send("wiremu", wiremus);
    await portal.rows("UPDATE logins SET email = 'wi@kereru.example' WHERE username = 'wiremu'");
    await tell(portal, eventOf(portal, providerId, "bounced"));
    const gone = await send("mere", "mere@kereru.example");
    await portal.rows(
      "UPDATE logins SET email = 'mere@kereru.example', deleted_at = 1 WHERE username = 'mere'",
    );
    await tell(portal, eventOf(portal, gone, "bounced"));
    expect(await marksOf(portal)).toEqual([]);
    expect(await recorded()).toEqual([]);
    expect(await toldOfRefusals(portal)).toEqual([]);
  });

  test("a mail that arrives takes no mark off that is younger than itself, and none that is another address's", async () => {
    const [early, late] = [await send("wiremu", wiremus), await send("wiremu", wiremus)];
    portal.clock.advance({ seconds: 1 });
    await tell(portal, eventOf(portal, early, "bounced"));
    portal.clock.advance({ seconds: 1 });
    await tell(portal, eventOf(portal, late, "delivered"));
    await mailThat("delivered", "wiremu", accounts);
    expect(await marksOf(portal)).toEqual([`wiremu: ${wiremus} bounced`]);
  });

  test("a refusal that is told late marks no address where a later mail has arrived", async () => {
    const early = await send("wiremu", wiremus);
    const bounced = eventOf(portal, early, "bounced");
    portal.clock.advance({ seconds: 1 });
    await mailThat("delivered", "wiremu", wiremus);
    await tell(portal, bounced);
    expect(await mailOf(portal, early)).toMatchObject({ state: "bounced" });
    expect(await marksOf(portal)).toEqual([]);
    // One that was only sent proves nothing.
    portal.clock.advance({ seconds: 1 });
    const next = eventOf(portal, await send("wiremu", wiremus), "bounced");
    portal.clock.advance({ seconds: 1 });
    await send("wiremu", wiremus);
    await tell(portal, next);
    expect(await marksOf(portal)).toEqual([`wiremu: ${wiremus} bounced`]);
  });

  test("an address that isn't confirmed is told nothing, nor an administrator who may not sign in", async () => {
    await portal.rows("UPDATE accounts SET email_confirmed_at = NULL WHERE number = '10024680'");
    await mailThat("bounced", "wiremu", wiremus);
    await portal.rows("UPDATE logins SET enabled = 0 WHERE username = 'aroha'");
    await mailThat("bounced", "mere", accounts);
    expect(await marksOf(portal)).toHaveLength(2);
    expect(await toldOfRefusals(portal)).toEqual([]);
  });
});

describe("hostile", () => {
  test("the address that refuses is told nothing of it, whoever else has it, nor is one that refuses too", async () => {
    await portal.rows(`UPDATE logins SET email = 'Accounts@kereru.example' WHERE username = 'aroha'`);
    await portal.rows("UPDATE logins SET role = 'administrator' WHERE username = 'wiremu'");
    await mailThat("bounced", "wiremu", wiremus);
    portal.clock.advance({ hours: 2 });
    await mailThat("bounced", "mere", accounts);
    expect(await marksOf(portal)).toHaveLength(3);
    expect(await toldOfRefusals(portal)).toEqual([`${accounts}: wiremu ${wiremus} bounced`]);
  });

  test("another account with the same address is not touched: neither marked, told, nor cleared", async () => {
    await portal.rows(`UPDATE logins SET email = '${wiremus}' WHERE username = 'hana'`);
    await portal.rows(`UPDATE accounts SET email = '${accounts}' WHERE number = '20013579'`);
    const theirs = async () =>
      JSON.stringify(
        await portal.rows(`
      SELECT logins.*, accounts.* FROM logins JOIN accounts ON accounts.id = account_id WHERE number = '20013579'`),
      );
    const before = await theirs();
    await mailThat("bounced", "wiremu", wiremus);
    await mailThat("bounced", "mere", accounts);
    expect(await theirs()).toBe(before);
    expect(await marksOf(portal)).toHaveLength(2);
    expect(
      await portal.rows(`
      SELECT 1 FROM activity JOIN accounts ON accounts.id = account_id WHERE number = '20013579'`),
    ).toEqual([]);
    // Theirs arrive: ours stay as they are.
    portal.clock.advance({ seconds: 1 });
    await mailThat("delivered", "hana", wiremus);
    await mailThat("delivered", "hana", accounts);
    expect(await marksOf(portal)).toHaveLength(2);
    expect(await toldOfRefusals(portal)).toHaveLength(2);
    // Nor when both are marked.
    for (const kind of ["bounced", "delivered"] as const) {
      portal.clock.advance({ seconds: 1 });
      await mailThat(kind, "hana", wiremus);
      await mailThat(kind, "hana", accounts);
      expect(await marksOf(portal)).toHaveLength(kind === "bounced" ? 4 : 2);
    }
    expect(await marksOf(portal)).toEqual([`10024680: ${accounts} bounced`, `wiremu: ${wiremus} bounced`]);
  });

  test("notices of refusals that are refused themselves come to an end: one a holder at most, however they come back", async () => {
    await portal.rows(
      "UPDATE logins SET role = 'administrator', email = 'mere@kereru.example', email_confirmed_at = 1 WHERE username = 'mere'",
    );
    await mailThat("bounced", "wiremu", wiremus);
    let answered = 0;
    for (let round = 0; round < 20; round += 1) {
      const owed = await portal.rows(
        "SELECT id FROM outbox WHERE kind = 'address_refused' AND provider_id IS NULL",
      );
      for (const { id } of owed) {
        answered += 1;
        await portal.rows(
          `UPDATE outbox SET state = 'sent', provider_id = 'n${answered}' WHERE id = '${String(id)}'`,
        );
        portal.clock.advance({ minutes: 61 });
        // Taken at first, and sent back: the worst that a mailbox can do here.
        await tell(portal, eventOf(portal, `n${answered}`, "delivered"));
        await tell(portal, eventOf(portal, `n${answered}`, "bounced"));
      }
      if (owed.length === 0) break;
    }
    expect(await toldOfRefusals(portal)).toEqual([
      `${accounts}: wiremu ${wiremus} bounced`,
      `${arohas}: [10024680] ${accounts} bounced`,
      `mere@kereru.example: [10024680] ${accounts} bounced`,
    ]);
    expect(
      await portal.rows("SELECT 1 FROM outbox WHERE kind = 'address_refused' AND state <> 'bounced'"),
    ).toEqual([]);
    expect(await marksOf(portal)).toHaveLength(4);
  });

  test("an address that is changed while its refusal is being noted is not marked", async () => {
    const providerId = await send("wiremu", wiremus);
    const change = "UPDATE logins SET email = 'wi@kereru.example' WHERE username = 'wiremu'";
    let isChanged = false;
    const racing: Database = {
      ...portal.db,
      writeGuarded: async (statements) => {
        if (!isChanged) await portal.rows(change);
        isChanged = true;
        return await portal.db.writeGuarded(statements);
      },
    };
    await takeMailEvent({ ...portal.deps, db: racing }, eventOf(portal, providerId, "bounced"));
    expect(await mailOf(portal, providerId)).toMatchObject({ state: "bounced" });
    expect(await marksOf(portal)).toEqual([]);
    expect(await recorded()).toEqual([]);
    expect(await toldOfRefusals(portal)).toEqual([]);
  });

  test("a mail of nobody's account, and an address that looks like SQL, do no harm", async () => {
    const odd = "o''hara%_@kereru.example";
    await portal.rows(`UPDATE logins SET email = '${odd}' WHERE username = 'mere'`);
    await mailThat("bounced", "mere", odd);
    expect(await marksOf(portal)).toEqual(["mere: o'hara%_@kereru.example bounced"]);
    const nobodys = await send("wiremu", wiremus);
    await portal.rows(
      `UPDATE outbox SET account_id = NULL, login_id = NULL WHERE provider_id = '${nobodys}'`,
    );
    await tell(portal, eventOf(portal, nobodys, "bounced"));
    expect(await mailOf(portal, nobodys)).toMatchObject({ state: "bounced" });
    expect(await marksOf(portal)).toHaveLength(1);
  });
});
