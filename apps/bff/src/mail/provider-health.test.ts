import { pino } from "pino";
import { describe, expect, test } from "vitest";

import { createProviderHealth } from "./provider-health.ts";

function healthWithLog() {
  const lines: { level: number; msg: string; failure?: string }[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[0]) });
  return { lines, health: createProviderHealth(log) };
}

describe("happy", () => {
  test("mail is down by the third failure in a row, and up again by one mail that goes", () => {
    const { health } = healthWithLog();
    const states = [];
    for (const happened of ["fails", "fails", "goes", "fails", "fails", "fails", "fails", "goes"] as const) {
      if (happened === "goes") health.noteSent();
      else health.noteFailure("no answer");
      states.push(health.state());
    }
    expect(states).toEqual(["ok", "ok", "ok", "ok", "ok", "degraded", "degraded", "ok"]);
  });

  test("going down is one line to be alarmed by, and coming back another that says so, however long it took", () => {
    const { health, lines } = healthWithLog();
    for (let index = 0; index < 50; index++) health.noteFailure(`reason ${index}`);
    for (let index = 0; index < 50; index++) health.noteSent();
    expect(lines.map(({ level, failure }) => [level, failure])).toEqual([
      [50, "reason 2"],
      [30, undefined],
    ]);
  });

  test("mails that were under way together are turned away for a moment as one", () => {
    const { health } = healthWithLog();
    const states = [];
    for (const from of [0, 10, 20, 1020, 1030, 2030, 2040]) {
      health.noteFailure("too many", { from, until: from + 1000, isOutage: false });
      states.push(health.state());
    }
    expect(states).toEqual(["ok", "ok", "ok", "ok", "ok", "degraded", "degraded"]);
  });

  test("a provider that says itself that it takes nothing is down at once", () => {
    const { health, lines } = healthWithLog();
    health.noteFailure("back in an hour", { from: 0, until: 3_600_000, isOutage: true });
    expect([health.state(), lines.length]).toEqual(["degraded", 1]);
  });
});
