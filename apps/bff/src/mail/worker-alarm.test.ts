import { expect, test } from "vitest";

import { movableClock } from "../ports/clock.ts";
import { movableTimers } from "../ports/timers.ts";
import { createAlarm } from "./worker-alarm.ts";

function alarmWithTime() {
  const clock = movableClock(0);
  const timers = movableTimers(clock);
  const waits: number[] = [];
  const rang: number[] = [];
  const after: typeof timers.after = (wait, run) => {
    waits.push(wait);
    return timers.after(wait, run);
  };
  const alarm = createAlarm({ clock, timers: { after } }, () => rang.push(clock.now()));
  const pass = (milliseconds: number) => {
    clock.advance({ milliseconds });
    timers.elapse();
  };
  return { alarm, waits, rang, pass };
}

test("it rings once, at the earliest of the times it was set to", async () => {
  const { alarm, rang, pass } = alarmWithTime();
  alarm.at(500);
  alarm.at(200);
  alarm.at(300);
  const rung = alarm.rung();
  for (let step = 0; step < 10; step++) pass(100);
  await rung;
  expect(rang).toEqual([200]);
});

test("cleared, it doesn't ring, and nobody waits for it any more", async () => {
  const { alarm, rang, pass } = alarmWithTime();
  alarm.at(200);
  const rung = alarm.rung();
  alarm.clear();
  await rung;
  pass(500);
  await alarm.rung();
  expect(rang).toEqual([]);
});

test("no wait is longer than timers can hold, however long a provider wants to be left alone", () => {
  const { alarm, waits } = alarmWithTime();
  alarm.at(Infinity);
  expect(Math.max(...waits)).toBeLessThan(2 ** 31);
});
