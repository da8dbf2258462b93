import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { momentOf, movedBy, refusalBy } from "./mail-event-rules.ts";
import type { MailState } from "./mail-event-rules.ts";
import type { MailEvent } from "./mail.ts";

const kinds = ["delivered", "complained", "bounced", "failed"] as const satisfies MailEvent["kind"][];
/** How far a mail is: `bounced` and `failed` are both the end. */
const ranks: Record<MailState, number> = {
  queued: 0,
  sending: 1,
  sent: 2,
  delivered: 3,
  bounced: 4,
  failed: 4,
};
const furthest: Record<MailEvent["kind"], MailState> = {
  delivered: "delivered",
  complained: "delivered",
  bounced: "bounced",
  failed: "failed",
};

const statesAlong = (from: MailState, told: readonly MailEvent["kind"][]): MailState[] =>
  told.reduce<MailState[]>(
    (states, kind) => {
      const state = states.at(-1) ?? from;
      return [...states, movedBy(state, kind) ?? state];
    },
    [from],
  );

describe("happy", () => {
  test("each event moves a mail from each state as this table says", () => {
    const table = (["queued", "sending", "sent", "delivered", "bounced", "failed"] as const).map((state) => [
      state,
      ...kinds.map((kind) => movedBy(state, kind)),
    ]);
    expect([["", ...kinds], ...table]).toEqual([
      ["", "delivered", "complained", "bounced", "failed"],
      // One that isn't handed over yet has nothing told of it.
      ["queued", null, null, null, null],
      ["sending", "delivered", "delivered", "bounced", "failed"],
      ["sent", "delivered", "delivered", "bounced", "failed"],
      ["delivered", null, null, "bounced", "failed"],
      ["bounced", null, null, null, null],
      ["failed", null, null, null, null],
    ]);
  });

  test("a bounce and a complaint say that the address refuses mail, and nothing else does", () => {
    expect(kinds.map(refusalBy)).toEqual([null, "complained", "bounced", null]);
  });
});

describe("hostile", () => {
  test("however often and in whatever order events come, a mail never goes back, and ends where the furthest leads", () => {
    // Any of these, in any order, any number of times; of the two ends a provider tells but one.
    const told = fc
      .constantFrom<MailEvent["kind"]>("bounced", "failed")
      .chain((end) =>
        fc.array(fc.constantFrom<MailEvent["kind"]>("delivered", "complained", end), { maxLength: 8 }),
      );
    fc.assert(
      fc.property(fc.constantFrom<MailState>("sending", "sent"), told, (from, events) => {
        const states = statesAlong(from, events);
        for (const [index, state] of states.entries()) {
          expect(ranks[state]).toBeGreaterThanOrEqual(ranks[states[index - 1] ?? from]);
        }
        const ends = [from, ...events.map((kind) => furthest[kind])];
        expect(states.at(-1)).toBe(ends.toSorted((one, other) => ranks[other] - ranks[one])[0]);
      }),
    );
  });

  test("of two ends the first to be told stays, whatever comes after", () => {
    for (const [first, second] of [
      ["bounced", "failed"],
      ["failed", "bounced"],
    ] as const) {
      expect(statesAlong("sent", [first, second, "delivered", "complained", second])).toEqual([
        "sent",
        ...Array.from({ length: 5 }, () => first),
      ]);
    }
  });

  test("a provider's clock that differs moves no mail to before its last state, nor into the future", () => {
    expect(momentOf(50, 100, 200)).toBe(100);
    expect(momentOf(150, 100, 200)).toBe(150);
    expect(momentOf(900, 100, 200)).toBe(200);
    // Another process has written what for this one's clock is still to come.
    expect(momentOf(900, 300, 200)).toBe(300);
  });
});
