import { describe, expect, it } from "vitest";

import { createSlots } from "./slots.ts";

/** Work that ends when told. */
function held() {
  let end!: () => void;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let hasStarted = false;
  const work = async () => {
    hasStarted = true;
    await ended;
  };
  return { work, end, hasStarted: () => hasStarted };
}

const settled = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

describe("happy", () => {
  it("only so much runs at once, the rest in the order it came", async () => {
    const slots = createSlots(2, 10);
    const works = [held(), held(), held(), held()];
    const all = works.map(({ work }) => slots.take(work));
    await settled();
    expect(works.map((work) => work.hasStarted())).toEqual([true, true, false, false]);
    works[1]?.end();
    await settled();
    expect(works.map((work) => work.hasStarted())).toEqual([true, true, true, false]);
    for (const work of works) work.end();
    for (const each of all) await each;
    expect(works.every((work) => work.hasStarted())).toBe(true);
  });
});

describe("refused", () => {
  it("what finds no place is not run, and a place given back is there again", async () => {
    const slots = createSlots(1, 1);
    const [running, waiting, refused, later] = [held(), held(), held(), held()];
    const first = slots.take(running.work);
    const second = slots.take(waiting.work);
    expect(slots.take(refused.work)).toBeNull();
    running.end();
    waiting.end();
    await Promise.all([first, second]);
    expect(refused.hasStarted()).toBe(false);
    later.end();
    await slots.take(later.work);
    expect(later.hasStarted()).toBe(true);
  });
});

describe("hostile", () => {
  it("work that fails gives its place back and fails alone", async () => {
    const slots = createSlots(1, 5);
    const failing = slots.take(() => Promise.reject(new Error("no")));
    const next = slots.take(() => Promise.resolve("yes"));
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("yes");
  });
});
