import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { browsers, Machine, people } from "./sign-in-machine.ts";
import type { Books, Cut, Person, Step } from "./sign-in-machine.ts";

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

/** How often what this is all about came to pass: a machine that lets nobody in would keep every promise. */
type Seen = Record<"by code" | "excused" | "unasked" | "wrong" | "attempt over" | "cut", number>;
const nothingSeen = (): Seen => ({
  "by code": 0,
  excused: 0,
  unasked: 0,
  wrong: 0,
  "attempt over": 0,
  cut: 0,
});

/** What an observer who knows the rules, and not the code, holds to be possible. */
class Observer {
  /** Who may be excused at which browser's address: no more than these. */
  private readonly verified = new Set<string>();
  private wrongCodes = 0;
  private wrongPasswords = 0;
  private byCode = 0;
  private readonly machine: Machine;
  private readonly seen: Seen;

  constructor(machine: Machine, seen: Seen) {
    this.machine = machine;
    this.seen = seen;
  }

  async watch(taken: Step, cut: Cut): Promise<void> {
    const before = await this.machine.books();
    const settings = await this.machine.settings();
    const answer = await this.machine.take(taken, cut);
    const after = await this.machine.books();
    const made = after.sessions.slice(before.sessions.length);
    const used = usedBetween(before, after);
    const told = `${JSON.stringify(taken)} ${JSON.stringify(answer)}`;

    expect([told, made.length <= 1, used.length <= 1]).toEqual([told, true, true]);
    for (const { login } of made) {
      const person = login as Person;
      const { isEnabled, isRequired, locationCounts } = settings[person];
      const place = "at" in taken ? `${person} ${String(taken.at)}` : "";
      expect([told, isEnabled]).toEqual([told, true]);
      if (used.length === 1) {
        this.seen["by code"] += 1;
        this.byCode += 1;
        expect([told, used[0]?.login]).toEqual([told, login]);
        expect(["right code", "old code", "recovery code"]).toContain(taken.do);
        if (taken.do !== "recovery code" && locationCounts) this.verified.add(place);
      } else {
        expect(taken).toMatchObject({ do: "password", who: person });
        const isExcused = isRequired && locationCounts && this.verified.has(place);
        expect([told, !isRequired || isExcused]).toEqual([told, true]);
        this.seen[isExcused ? "excused" : "unasked"] += 1;
      }
    }
    // A code is used for a session or not at all.
    expect([told, used.length]).toEqual([told, used.length === 1 ? made.length : 0]);
    for (const { judged, mails } of after.attempts) {
      expect(judged).toBeLessThanOrEqual(5);
      expect(mails).toBeLessThanOrEqual(5);
    }
    if (answer === "cut") this.seen.cut += 1;
    else this.learn(taken, answer);
    await this.expectComplete(after, answer === "cut");
  }

  private learn(
    taken: Step,
    { code, status, attemptsLeft }: { code: string | null; status: number; attemptsLeft: number | null },
  ): void {
    expect(status).toBeLessThan(500);
    if (code === "code_incorrect") this.wrongCodes += 1;
    if (code === "invalid_credentials") this.wrongPasswords += 1;
    if (code === "code_incorrect") this.seen.wrong += 1;
    if (attemptsLeft === 0) this.seen["attempt over"] += 1;
    if (status >= 400) return;
    if (taken.do === "scope") this.verified.clear();
    if (taken.do === "disable" || taken.do === "set password" || taken.do === "rebind") {
      for (const each of browsers) this.verified.delete(`${taken.who} ${String(each)}`);
    }
  }

  /** Everything that happened is in the record, once; and mails keep to their limits. */
  private async expectComplete(books: Books, wasCut: boolean): Promise<void> {
    const { machine } = this;
    const rows = (type: string) =>
      machine.count(`SELECT count(*) FROM activity WHERE type = '${type}' AND address LIKE '203.0.113.%'`);
    expect(await rows("sign_in")).toBe(books.sessions.length);
    expect(books.attempts.filter(({ isConsumed }) => isConsumed).length).toBe(this.byCode);
    const mails = books.attempts.reduce((sum, attempt) => sum + attempt.mails, 0);
    expect(await rows("code_sent")).toBeGreaterThanOrEqual(mails);
    expect(await rows("code_failed")).toBeGreaterThanOrEqual(this.wrongCodes);
    expect(await rows("sign_in_failed")).toBeGreaterThanOrEqual(this.wrongPasswords);
    if (!wasCut) return;
    // What a cut left uncounted for the observer is in the books all the same.
    this.wrongCodes = await rows("code_failed");
    this.wrongPasswords = await rows("sign_in_failed");
  }

  async expectMailsWithinLimits(): Promise<void> {
    const hourAgo = this.machine.portal.clock.now() - 3_600_000;
    for (const person of people) {
      const sent = await this.machine.count(`
        SELECT count(*) FROM outbox JOIN challenges ON challenges.id = challenge_id JOIN logins ON logins.id = challenges.login_id
        WHERE username = '${person}' AND consumed_at IS NULL AND outbox.created_at > ${hourAgo}`);
      expect(sent).toBeLessThanOrEqual(10);
    }
  }
}

function usedBetween(before: Books, after: Books): Books["attempts"] {
  const usedBefore = new Set(before.attempts.filter(({ isConsumed }) => isConsumed).map(({ id }) => id));
  return after.attempts.filter(({ id, isConsumed }) => isConsumed && !usedBefore.has(id));
}

async function run(taken: readonly Step[], cuts: readonly Cut[], seen: Seen): Promise<void> {
  const machine = await Machine.start();
  try {
    const observer = new Observer(machine, seen);
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
      { seed, numRuns },
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
