import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { browsers, Machine, people } from "./sign-in-machine.ts";
import type { Cut, Step } from "./sign-in-machine.ts";
import { nothingSeen, observe } from "./sign-in-observer.ts";
import type { Seen } from "./sign-in-observer.ts";

const numRuns = 14;
/** To run one again: SEED=… in the environment. It stands in the names of the tests. */
const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);

const at = fc.constantFrom(...browsers);
const who = fc.constantFrom(...people);
const user = fc.constantFrom("aroha" as const, "wiremu" as const);
const oneOf = <const T extends string>(...names: T[]) => fc.constantFrom(...names);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 7, arbitrary: fc.record({ do: oneOf("password"), at, who }) },
  { weight: 1, arbitrary: fc.record({ do: oneOf("wrong password"), at, who }) },
  { weight: 6, arbitrary: fc.record({ do: oneOf("right code"), at }) },
  { weight: 4, arbitrary: fc.record({ do: oneOf("wrong code"), at }) },
  { weight: 1, arbitrary: fc.record({ do: oneOf("old code"), at }) },
  { weight: 1, arbitrary: fc.record({ do: oneOf("recovery code"), at, who }) },
  { weight: 2, arbitrary: fc.record({ do: oneOf("resend"), at }) },
  { weight: 1, arbitrary: fc.record({ do: oneOf("sign out"), at }) },
  { weight: 3, arbitrary: fc.record({ do: oneOf("wait"), minutes: fc.constantFrom(0.6, 2, 6, 11, 21, 61) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: oneOf("scope"),
      scope: fc.constantFrom(
        "all_logins" as const,
        "all_logins" as const,
        "account_login_only" as const,
        "disabled" as const,
      ),
      once: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: oneOf("disable", "enable", "set password", "rebind"), who: user }),
  },
  { weight: 1, arbitrary: fc.record({ do: oneOf("restart") }) },
);

/** Somebody signs in with a code, and again from the same place: chance alone seldom comes to that. */
const familiar = fc.record({ at, who }).map(({ at: place, who: person }): Step[] => [
  { do: "password", at: place, who: person },
  { do: "right code", at: place },
  { do: "sign out", at: place },
  { do: "password", at: place, who: person },
]);

/** Every run begins with the setting on, or there is little to see. */
const steps = fc
  .tuple(fc.boolean(), fc.option(familiar, { nil: [] }), fc.array(step, { minLength: 8, maxLength: 32 }))
  .map(([once, opening, rest]): Step[] => [{ do: "scope", scope: "all_logins", once }, ...opening, ...rest]);

const [place] = browsers;
/** Whatever chance brings, every kind of sign-in is seen: by code, after a wrong one, excused, and not asked at all. */
const everyKind: Step[] = [
  { do: "scope", scope: "all_logins", once: true },
  { do: "password", at: place, who: "aroha" },
  { do: "wrong code", at: place },
  { do: "right code", at: place },
  { do: "sign out", at: place },
  { do: "password", at: place, who: "aroha" },
  { do: "sign out", at: place },
  { do: "scope", scope: "disabled", once: false },
  { do: "password", at: place, who: "aroha" },
];

async function run(taken: readonly Step[], cuts: readonly Cut[], seen: Seen): Promise<void> {
  const machine = await Machine.start();
  try {
    const observer = observe(machine, seen);
    for (const [index, each] of taken.entries()) {
      await observer.watch(each, cuts[index] ?? 0);
      await observer.expectMailsWithinLimits();
    }
  } finally {
    await machine.close();
  }
}

describe("whatever is done to the sign-in, in whatever order", () => {
  it(`no session but by password and code or verified location, no code twice, all recorded (seed ${String(seed)})`, async () => {
    const seen = nothingSeen();
    await fc.assert(
      fc.asyncProperty(steps, (taken) => run(taken, [], seen)),
      { seed, numRuns, examples: [[everyKind]] },
    );
    for (const kind of ["by code", "excused", "unasked", "wrong"] as const) {
      expect([kind, seen[kind] > 0]).toEqual([kind, true]);
    }
  }, 60_000);

  it(`the same when the power is cut after any of a step's writes (seed ${String(seed)})`, async () => {
    const seen = nothingSeen();
    const cuts = fc.array(fc.constantFrom<Cut>(0, 0, 0, 1, 2, 3), { minLength: 40, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, cuts, (taken, cutAt) => run(taken, cutAt, seen)),
      { seed, numRuns },
    );
    for (const kind of ["by code", "cut"] as const) expect([kind, seen[kind] > 0]).toEqual([kind, true]);
  }, 60_000);
});
