import { readFileSync } from "node:fs";

import { afterEach, describe, expect, test } from "vitest";

import { links, logins } from "../db/schema.ts";
import { deriveLinkToken } from "../links/derive-link.ts";
import { hashToken } from "../ports/secrets.ts";
import type { Notice, NoticeContext } from "./notice.ts";
import { breakDown, deliver, mailTest, refuse } from "./outbox-testing.ts";
import type { Behaviour, MailTest } from "./outbox-testing.ts";
import { enqueueLink, enqueueNotice } from "./outbox.ts";

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function setUp(options: Parameters<typeof mailTest>[0] = {}): Promise<MailTest> {
  const made = await mailTest(options);
  cleanUps.push(made.close);
  return made;
}

type LinkPurpose = (typeof links.$inferSelect)["purpose"];

const tokenOf = ({ secrets }: MailTest, linkId: string, purpose: LinkPurpose) =>
  deriveLinkToken(secrets, { keyId: secrets.currentKeyId(), linkId, purpose }) ?? "";

async function makeLink(made: MailTest, id: string, purpose: LinkPurpose, changed: object = {}) {
  const { db, clock, secrets, limits } = made;
  await db.write([
    db.orm.insert(links).values({
      id,
      purpose,
      tokenHash: hashToken(tokenOf(made, id, purpose)),
      keyId: secrets.currentKeyId(),
      loginId: "login",
      passwordVersion: 1,
      sentTo: "aroha@kereru.example",
      createdAt: clock.now(),
      expiresAt: clock.now() + limits.resetLinkLifetime,
      ...changed,
    }),
  ]);
}

/** A link and the mail that owes it; the mail's id is the link's with `-mail` behind it. */
async function oweLink(
  made: MailTest,
  id: string,
  kind: "reset_link" | "invitation" = "reset_link",
  changed: object = {},
  context?: NoticeContext,
) {
  const { db, clock, limits } = made;
  await makeLink(made, id, kind === "reset_link" ? "reset" : "invitation", changed);
  await db.write([
    enqueueLink(db, {
      id: `${id}-mail`,
      kind,
      recipient: "aroha@kereru.example",
      loginId: "login",
      accountId: "account",
      linkId: id,
      now: clock.now(),
      usefulUntil: clock.now() + limits.resetLinkLifetime,
      ...(context === undefined ? {} : { context }),
    }),
  ]);
}

const contextAt = (at: number): NoticeContext => ({
  username: "aroha",
  by: null,
  at,
  address: "198.51.100.9",
  userAgent: "curl/8.5.0",
});

async function tell(made: MailTest, notice: Notice, recipients: string[], linkIds: string[] = []) {
  const of = { loginId: "login", accountId: "account", context: contextAt(made.clock.now()) };
  await made.db.write(enqueueNotice(made.deps, notice, of, recipients, linkIds));
}

const page = "https://portal.hero.example";

describe("happy", () => {
  test("a reset and an invitation hold their own link, derived as it is mailed", async () => {
    const made = await setUp();
    await oweLink(made, "lost");
    await oweLink(made, "invited", "invitation", {}, contextAt(made.clock.now()));
    await made.worker.drain();
    expect(made.mailbox.find("lost-mail")?.text).toContain(
      `\n${page}/password/reset#token=${tokenOf(made, "lost", "reset")}\n`,
    );
    const invitation = made.mailbox.find("invited-mail")?.text ?? "";
    expect(invitation).toContain(`\n${page}/invitation#token=${tokenOf(made, "invited", "invitation")}\n`);
    expect(invitation).toContain("From: 198.51.100.9\n");
  });

  test("a notice says what the outbox noted of it, to each of its recipients", async () => {
    const made = await setUp();
    await tell(made, { kind: "role_raised", from: "standard", to: "administrator" }, [
      "a@x.example",
      "b@x.example",
    ]);
    await made.worker.drain();
    expect(
      made.mailbox
        .list()
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(["a@x.example", "b@x.example"]);
    for (const { text } of made.mailbox.list()) {
      expect(text).toContain("Before: Standard\nNow: Administrator");
    }
  });

  test("each recipient of a waiting reset gets a cancel link of its own", async () => {
    const made = await setUp();
    for (const id of ["one", "two"]) await makeLink(made, id, "reset_cancel");
    const notice = { kind: "reset_waiting", completesAt: made.clock.now() + 1 } as const;
    await tell(made, notice, ["a@x.example", "b@x.example"], ["one", "two"]);
    await made.worker.drain();
    for (const [to, id] of [
      ["a@x.example", "one"],
      ["b@x.example", "two"],
    ] as const) {
      expect(made.mailbox.list(to)[0]?.text).toContain(
        `\n${page}/password/reset/cancel#token=${tokenOf(made, id, "reset_cancel")}\n`,
      );
    }
  });

  test("codes go first, the newest attempt's at their head, and the rest as it was owed", async () => {
    const made = await setUp({ changed: { mailsAtOnce: 1 } });
    for (const id of ["first", "second"]) {
      await oweLink(made, `${id}-link`);
      made.advance({ seconds: 1 });
      await made.owe(`${id}-code`);
      made.advance({ seconds: 1 });
    }
    await made.worker.drain();
    expect(made.wire.handed.map(({ id }) => id)).toEqual([
      "second-code-mail",
      "first-code-mail",
      "first-link-mail",
      "second-link-mail",
    ]);
  });
});

describe("refused", () => {
  const now = Date.UTC(2026, 10, 18, 1, 14);
  test.each([
    ["used", { usedAt: now }],
    ["ended", { endedAt: now }],
    ["expired", { expiresAt: now }],
    ["of a password before", { passwordVersion: 0 }],
    ["of a key that is gone", { keyId: "gone" }],
    ["nobody's", { loginId: null }],
  ])("a link that is %s is not mailed", async (_how, changed) => {
    const made = await setUp();
    await oweLink(made, "dead", "reset_link", changed);
    await makeLink(made, "cancel", "reset_cancel", changed);
    await tell(made, { kind: "reset_waiting", completesAt: now + 1 }, ["a@x.example"], ["cancel"]);
    await made.worker.drain();
    expect(made.wire.handed).toEqual([]);
    const row = await made.mailRow("dead");
    expect(row.state).toBe("failed");
    expect(row.failure).toMatch(/link/);
  });

  test("a link of a deleted login is not mailed", async () => {
    const made = await setUp();
    await oweLink(made, "dead");
    await made.db.write([made.db.orm.update(logins).set({ deletedAt: made.clock.now() })]);
    await made.worker.drain();
    expect(made.wire.handed).toEqual([]);
  });

  test("a notice that doesn't go is tried as often as a code, then given up, and gives no code back", async () => {
    const made = await setUp({ behaviours: [deliver, breakDown] });
    await made.owe("one");
    await made.worker.drain();
    await tell(made, { kind: "new_location" }, ["a@x.example"]);
    for (let second = 0; second < 120; second++) {
      await made.worker.drain();
      made.advance({ seconds: 1 });
    }
    expect(made.wire.handed).toHaveLength(1 + 5);
    expect(await made.challengeRow("one")).toMatchObject({ mailsSent: 1 });
  });

  test("a notice that is refused for good is not tried again", async () => {
    const made = await setUp({ behaviours: [refuse] });
    await tell(made, { kind: "new_location" }, ["a@x.example"]);
    await made.worker.drain();
    made.advance({ minutes: 2 });
    await made.worker.drain();
    expect(made.wire.handed).toHaveLength(1);
  });
});

describe("hostile", () => {
  test("no link's secret is at rest in the database or the log, even if the provider repeats it", async () => {
    const repeat: Behaviour = async (mail) => {
      throw new Error(`refused: ${mail.text.slice(mail.text.indexOf("https:"))}`);
    };
    const made = await setUp({ behaviours: [repeat, deliver] });
    await oweLink(made, "lost");
    await made.worker.drain();
    expect((await made.mailRow("lost")).failure).toContain("#token=(secret)");
    made.advance({ seconds: 1 });
    await made.worker.drain();
    const secret = tokenOf(made, "lost", "reset");
    expect(made.mailbox.find("lost-mail")?.text).toContain(secret);
    const atRest = ["", "-wal"].map((ending) => readFileSync(made.path + ending, "latin1")).join("");
    expect(atRest).not.toContain(secret);
    expect(made.logLines.join("")).not.toContain(secret);
  });
});
