import type { Challenge } from "@hero/contract/session";
import { deliveries } from "@hero/contract/session";
import { describe, expect, test } from "vitest";

import {
  deliveryWords,
  expiredWords,
  refusedBeforeWords,
  wayOnWords,
  whereItWent,
} from "./delivery-words.ts";
import type { DeliveryOptions, Whose } from "./delivery-words.ts";
import { pollAfterMilliseconds } from "./poll.ts";
import { reasonText } from "./reasons.ts";

type Mail = Parameters<typeof deliveryWords>[0];

const mail = (delivery: Challenge["delivery"], change: Partial<Mail> = {}): Mail => ({
  sentTo: "a•••@kereru.example",
  delivery,
  deliveryAt: "2026-11-24T01:14:00.000Z",
  mailDown: false,
  codeWaits: false,
  sentToRefused: null,
  resendAvailableAt: "2026-11-24T01:14:30.000Z",
  accepts: ["email_code", "recovery_code"],
  ...change,
});
const unknown = { isExpired: false, whose: "unknown" } as const;
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const line = (of: Mail, options: DeliveryOptions = {}) => {
  const { lead = "", text } = deliveryWords(of, { timeZone: "UTC", ...options });
  return plain(`${lead}${text}`);
};

describe("happy", () => {
  test("a mail's way is told step by step, with the time or with the address", () => {
    expect(line(mail("sending"))).toBe("Sending…");
    expect(line(mail("sent"))).toBe("Sent at 1:14 am. It can take a minute.");
    expect(line(mail("delivered"))).toBe("Delivered at 1:14 am. Not there? Look in junk or spam.");
    expect(line(mail("delivered"), { isWrong: true })).toBe(
      "Delivered at 1:14 am. Check each digit, or send it again.",
    );
    expect(line(mail("sent"), { isInDialog: true })).toBe(
      "Sent to a•••@kereru.example. It can take a minute.",
    );
  });

  test("only a mail that went is said to have been sent", () => {
    const sent = deliveries.filter((delivery) => whereItWent({ delivery }, 600).to.startsWith("We sent"));
    expect(sent).toEqual(["sent", "delivered", "bounced"]);
    expect(plain(whereItWent({ delivery: "sending" }, 600).state)).toBe("It works for 10 minutes.");
    expect(whereItWent({ delivery: "failed" }, 600).state).toBe("It isn’t sent yet.");
    expect(whereItWent({ delivery: "bounced" }, 600).state).toBe("It came back.");
    expect(whereItWent({ delivery: "failed" }, 0).state).toBe("It has expired.");
  });

  test("while all may yet be well there is no more to say", () => {
    for (const delivery of ["sending", "sent", "delivered", "none"] as const) {
      expect(wayOnWords(mail(delivery), unknown)).toBeNull();
    }
    expect(wayOnWords(mail("failed"), unknown)).toBeNull();
  });

  test("it is looked at each second while something may change, and little less often after", () => {
    const after = deliveries.map((delivery) => [delivery, pollAfterMilliseconds(delivery)]);
    expect(after).toEqual([
      ["sending", 1000],
      ["sent", 1000],
      ["delivered", 1500],
      ["failed", 1000],
      ["bounced", 1500],
      ["none", 1500],
    ]);
  });
});

describe("refused", () => {
  test("one mail that failed is sent again at no cost, while one may be", () => {
    expect(line(mail("failed"))).toBe("We couldn’t send it. Send it again: this one doesn’t count.");
  });

  test("once no more is mailed nobody is sent to start again, which is refused for most of an hour", () => {
    const none = { resendAvailableAt: null };
    expect(line(mail("failed", none))).toBe(
      "We couldn’t send it. Use a recovery code, or sign in again in an hour.",
    );
    expect(line(mail("failed", none), { isInDialog: true })).toMatch(/or try again in an hour\.$/);
    expect(plain(expiredWords(mail("delivered", none)))).toBe(
      "That code has expired. No more codes are sent for this sign-in. Use a recovery code, or sign in again in an hour.",
    );
    expect(plain(expiredWords(mail("delivered", none), true))).toBe(
      "That code has expired. No more codes are sent for now. Use a recovery code, or try again in an hour.",
    );
    const alone = { ...none, accepts: ["email_code" as const] };
    expect(plain(expiredWords(mail("delivered", alone)))).toMatch(/You can sign in again in an hour\.$/);
    // Not even while mail is down is a new one kept.
    expect(expiredWords(mail("failed", { ...none, mailDown: true }))).not.toContain("kept");
    for (const because of ["attempt_over", "wrong_codes"] as const) {
      expect(reasonText(because)).toMatch(/Enter your password to start again\.$/);
    }
  });

  test("while no mail can be sent, the code is said to be kept, and what gets somebody in meanwhile", () => {
    const down = mail("failed", { mailDown: true, codeWaits: true });
    expect(line(down)).toBe("We can’t send email at the moment. Your code goes as soon as we can.");
    const way = wayOnWords(down, unknown);
    expect(way?.text).toMatch(/Sending it again doesn’t count\. .*recovery code, or write to$/);
    expect(wayOnWords(down, { ...unknown, isExpired: true })?.text).toMatch(/^To carry on now, /);
    expect(wayOnWords({ ...down, accepts: ["email_code"] }, unknown)?.text).not.toContain("recovery code");
  });

  test("one that was given up isn't promised to go by itself, but to wait once it is sent again", () => {
    const givenUp = mail("failed", { mailDown: true });
    expect(line(givenUp)).toBe("We can’t send email at the moment. Send it again to have it wait.");
    expect(wayOnWords(givenUp, unknown)?.text).toMatch(/^Sent again, your code waits .*doesn’t count\. /);
    expect(wayOnWords(givenUp, unknown)?.text).not.toContain("by itself");
  });

  test("a mailbox that refused it is told who can change the address, by whose it is", () => {
    const bounced = mail("bounced");
    expect(line(bounced)).toBe("Your mailbox refused it. Use a recovery code, or have your email changed.");
    expect(line({ ...bounced, accepts: ["email_code"] })).not.toContain("recovery code");
    const text = (whose: Whose) => wayOnWords(bounced, { isExpired: false, whose })?.text ?? "";
    expect(text("account")).not.toContain("administrator");
    expect(text("user")).toContain("An administrator of your account can enter another email");
    expect(text("unknown")).toMatch(/administrator.*account number itself, write to$/);
  });

  test("a mail refused before says when and how, and where to look now", () => {
    const at = "2026-11-23T01:14:00.000Z";
    const before = (because: "bounced" | "complained") =>
      refusedBeforeWords(mail("sending", { sentToRefused: { because, at } }), "UTC");
    const [back, spam] = [before("bounced"), before("complained")];
    expect(back?.title).toBe("Our last email to you came back");
    expect(plain(back?.text ?? "")).toMatch(/^Your mailbox refused it on Mon 23 Nov at 1:14 am\./);
    expect(spam?.title).toBe("Our last email to you was marked as spam");
    expect(spam?.text).toContain("look in junk or spam first");
    for (const words of [back, spam]) expect(words?.text).toContain("use a recovery code");
    expect(refusedBeforeWords(mail("sending"))).toBeNull();
  });

  test("and no more of it once it is known how the newest one fares", () => {
    const sentToRefused = { because: "complained", at: "2026-11-23T01:14:00.000Z" } as const;
    const saying = deliveries.filter((delivery) => refusedBeforeWords(mail(delivery, { sentToRefused })));
    expect(saying).toEqual(["sending", "sent", "failed"]);
    expect(refusedBeforeWords(mail("failed", { sentToRefused, mailDown: true }))).toBeNull();
  });

  test("a code that ran out unsent isn't said to have been there", () => {
    expect(expiredWords(mail("delivered"))).toBe("That code has expired.");
    expect(expiredWords(mail("failed"))).toBe("That code ran out before we could send it.");
    expect(expiredWords(mail("none"))).toContain("work again");
  });

  test("one that ran out while no mail can be sent is told with that, and with what becomes of the next", () => {
    expect(expiredWords(mail("failed", { mailDown: true }))).toBe(
      "That code ran out before we could send it. We still can’t send email: a new one is kept until we can, and doesn’t count.",
    );
  });
});
