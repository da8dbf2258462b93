import { describe, expect, test } from "vitest";

import { aheadBy, narrowed } from "./server-clock.ts";
import { wholeSecondsIn } from "./use-seconds-until.ts";

const middle = ({ least, most }: { least: number; most: number }) => (least + most) / 2;

/** What is known after answers that a server this far ahead wrote at these times of this device. */
function heardAt(aheadMilliseconds: number, times: number[], roundTrip = 40) {
  return times.reduce<Parameters<typeof narrowed>[0]>((known, sentAt) => {
    const writtenAt = sentAt + roundTrip / 2 + aheadMilliseconds;
    const heard = aheadBy(Math.floor(writtenAt / 1000) * 1000, { sentAt, receivedAt: sentAt + roundTrip });
    return narrowed(known, heard);
  }, null);
}

describe("happy", () => {
  test("each answer brings the server's clock nearer, whatever this device's says", () => {
    for (const ahead of [0, 250, -90_400, 3_600_700]) {
      const once = heardAt(ahead, [1_000_130]);
      expect(Math.abs(middle(once ?? { least: 0, most: 0 }) - ahead)).toBeLessThanOrEqual(520);
      const often = heardAt(ahead, [1_000_130, 1_001_400, 1_002_660, 1_003_910]);
      expect(Math.abs(middle(often ?? { least: 0, most: 0 }) - ahead)).toBeLessThan(200);
    }
  });

  test("a wait of thirty seconds never begins at thirty-one, wherever in its second the answer was written", () => {
    for (let part = 0; part < 1000; part += 37) {
      const writtenAt = 1_000_000 + part;
      const heard = aheadBy(1_000_000, { sentAt: writtenAt - 20, receivedAt: writtenAt + 20 });
      const left = writtenAt + 30_000 - (writtenAt + 20 + middle(heard));
      expect([29, 30]).toContain(wholeSecondsIn(left));
    }
  });

  test("a wait that isn't over has a second left at least", () => {
    expect([1_499, 1, 0, -5].map(wholeSecondsIn)).toEqual([1, 1, 0, 0]);
  });
});

describe("refused", () => {
  test("a clock that was set meanwhile is believed at once", () => {
    const before = heardAt(0, [1_000_130, 1_001_400]);
    const heard = aheadBy(1_600_000, { sentAt: 1_002_000, receivedAt: 1_002_040 });
    expect(narrowed(before, heard)).toEqual(heard);
  });
});
