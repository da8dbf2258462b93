import { describe, expect, test } from "vitest";

import { movableClock } from "../../ports/clock.ts";
import { createMailbox } from "./mailbox.ts";

const living = new AbortController().signal;
const mail = (id: string, to = "aroha@kereru.example") => ({ id, to, subject: "s", text: "t", html: "h" });

describe("happy", () => {
  test("mails are listed newest first, each with the time it arrived", async () => {
    const clock = movableClock(1000);
    const mailbox = createMailbox(clock);
    await mailbox.send(mail("one"), living);
    clock.advance({ seconds: 1 });
    await mailbox.send(mail("two"), living);
    expect(mailbox.list().map(({ id, at }) => [id, at])).toEqual([
      ["two", 2000],
      ["one", 1000],
    ]);
  });

  test("one recipient's mails are found, however the address is written", async () => {
    const mailbox = createMailbox(movableClock(0));
    await mailbox.send(mail("one", "Aroha@kereru.example"), living);
    await mailbox.send(mail("two", "hana@tui.example"), living);
    expect(mailbox.list(" aroha@KERERU.example ").map(({ id }) => id)).toEqual(["one"]);
    expect(mailbox.list("nobody@kereru.example")).toEqual([]);
    expect(mailbox.list("")).toEqual([]);
  });

  test("it can be emptied", async () => {
    const mailbox = createMailbox(movableClock(0));
    await mailbox.send(mail("one"), living);
    mailbox.clear();
    expect([mailbox.list(), mailbox.find("one")]).toEqual([[], null]);
  });
});

describe("refused", () => {
  test("a send that was broken off is not received", async () => {
    const mailbox = createMailbox(movableClock(0));
    await expect(mailbox.send(mail("one"), AbortSignal.abort())).rejects.toThrow(/abort/i);
    expect(mailbox.list()).toEqual([]);
  });
});

describe("hostile", () => {
  test("a mail that comes twice is kept once", async () => {
    const mailbox = createMailbox(movableClock(0));
    await mailbox.send(mail("one"), living);
    await mailbox.send(mail("one"), living);
    expect(mailbox.list()).toHaveLength(1);
  });

  test("a flood keeps the newest, and no more than the capacity", async () => {
    const mailbox = createMailbox(movableClock(0), 3);
    for (let index = 0; index < 10; index++) await mailbox.send(mail(`mail-${index}`), living);
    expect(mailbox.list().map(({ id }) => id)).toEqual(["mail-9", "mail-8", "mail-7"]);
  });
});
