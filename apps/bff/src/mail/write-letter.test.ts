import { afterEach, expect, test } from "vitest";

import { mailTest } from "./outbox-testing.ts";
import type { MailTest } from "./outbox-testing.ts";
import { enqueueNotice } from "./outbox.ts";
import { writeLetter } from "./write-letter.ts";

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function setUp(): Promise<MailTest> {
  const made = await mailTest();
  cleanUps.push(made.close);
  return made;
}

/** What a mail's letter is at once, and minutes later. */
async function atEachTry({ deps, claim, advance }: MailTest) {
  const [mail] = await claim();
  if (mail === undefined) throw new Error("no mail is owed");
  const first = await writeLetter(deps, mail);
  advance({ minutes: 7 });
  return [first, await writeLetter(deps, mail)];
}

test("a code's letter is the same at every try: a provider refuses another one under the same key", async () => {
  const made = await setUp();
  await made.owe("one", { usefulFor: 8 * 60_000 });
  const [first, later] = await atEachTry(made);
  expect(later).toEqual(first);
  expect(first).toMatchObject({ text: expect.stringContaining("lasts 8 minutes, until 2:22 pm.") as string });
});

test("a notice's letter is the same at every try", async () => {
  const made = await setUp();
  const { db, deps, clock } = made;
  const context = { username: "aroha", by: null, at: clock.now(), address: null, userAgent: "" };
  const of = { loginId: "login", accountId: "account", context };
  await db.write(enqueueNotice(deps, { kind: "wrong_codes" }, of, ["a@kereru.example"], []));
  const [first, later] = await atEachTry(made);
  expect(first).toHaveProperty("text");
  expect(later).toEqual(first);
});
