import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openClient } from "../db/client.ts";
import { throttle } from "../db/schema.ts";
import { testDatabase } from "../db/testing.ts";
import type { TestDatabase } from "../db/testing.ts";
import { problem, ProblemError } from "../http/problem.ts";
import { limits } from "../limits.ts";
import { movableClock } from "../ports/clock.ts";
import { systemSecrets } from "../ports/secrets.ts";
import { withinPasswordLimits } from "./password-throttle.ts";
import type { PasswordTry } from "./password-throttle.ts";

const secrets = systemSecrets(["a key of this test, and of nothing else, 32 bytes"]);
let database: TestDatabase;
let clock: ReturnType<typeof movableClock>;
let judged: number;
let judgedAfterTurns: number;

beforeEach(async () => {
  database = await testDatabase();
  clock = movableClock(1_800_000_000_000);
  judged = 0;
  judgedAfterTurns = 1;
  used = limits;
});
afterEach(async () => database.close());

/** Fewer than the rules say where only the factor counts, since each try is a write. */
const few = { ...limits, failuresPerAddress: 5, failedLoginsPerAddress: 3 };
let used = limits;
const deps = (db = database.db) => ({ db, clock, secrets, limits: used });

type Check = "right" | "wrong" | "overloaded" | "crash";

/** How a try ended: `right`, or the problem, with the seconds to wait. */
async function outcomeOf(check: Check, tried: Partial<PasswordTry> = {}, db = database.db): Promise<string> {
  const full = { kind: "portal" as const, username: "aroha", address: "203.0.113.7", ...tried };
  const judge = async () => {
    judged += 1;
    // As long as a hash takes: others come in the meantime, and find this one counted but not judged.
    for (let turn = 0; turn < judgedAfterTurns; turn++) await db.read(() => Promise.resolve());
    if (check === "wrong") throw problem("invalid_credentials");
    if (check === "overloaded") throw problem("overloaded");
    if (check === "crash") throw new Error("crash");
    return "right";
  };
  return withinPasswordLimits(deps(db), full, judge).catch((error: unknown) => {
    if (!(error instanceof ProblemError)) return "crash";
    const { retryAfterSeconds } = error.extra;
    return error.code === "too_many_requests" ? `wait ${retryAfterSeconds}` : error.code;
  });
}

const wrong = async (tried: Partial<PasswordTry> = {}) => outcomeOf("wrong", tried);
const right = async (tried: Partial<PasswordTry> = {}) => outcomeOf("right", tried);
const tally = (outcomes: string[]) => {
  const counts: Record<string, number> = {};
  for (const each of outcomes) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
};
const another = (index: number) => ({ address: `198.51.100.${index}` });

describe("happy", () => {
  it("the 3rd wrong password and each one after it make the login wait longer", async () => {
    expect([await wrong(another(1)), await wrong(another(2)), await wrong(another(3))]).toEqual([
      "invalid_credentials",
      "invalid_credentials",
      "invalid_credentials",
    ]);
    for (const [index, seconds] of [1, 2, 4, 8, 16, 30, 60, 180, 300, 300, 300].entries()) {
      expect(await right(another(index))).toBe(`wait ${seconds}`);
      clock.advance({ seconds, milliseconds: -1 });
      expect(await right(another(index))).toBe("wait 1");
      clock.advance({ milliseconds: 1 });
      expect(await wrong(another(index))).toBe("invalid_credentials");
    }
  });

  it("a right password clears the login's count", async () => {
    for (let round = 0; round < 4; round++) {
      expect(tally([await wrong(), await wrong(), await right()])).toEqual({
        invalid_credentials: 2,
        right: 1,
      });
    }
  });

  it("a day without a wrong password clears it, too", async () => {
    for (let index = 0; index < 3; index++) await wrong();
    clock.advance({ days: 1 });
    for (let index = 0; index < 2; index++) expect(await wrong()).toBe("invalid_credentials");
    expect(await right()).toBe("right");
  });

  it("right passwords use up nothing of an address, one after another and all at once", async () => {
    const names = Array.from({ length: 40 }, (_, index) => ({ username: `login-${index}` }));
    for (const name of names) expect(await right(name)).toBe("right");
    judgedAfterTurns = 30;
    expect(tally(await Promise.all(names.map(right)))).toEqual({ right: 40 });
    expect(tally(await Promise.all(names.map(() => right())))).toEqual({ right: 40 });
  });

  it("the window of an address ends 10 minutes after its first failure", async () => {
    for (let index = 0; index < 10; index++) await wrong({ username: `login-${index}` });
    clock.advance({ minutes: 5 });
    expect(await right({ username: "one-more" })).toBe("wait 300");
    clock.advance({ minutes: 5 });
    expect(await right({ username: "one-more" })).toBe("right");
  });
});

describe("refused", () => {
  it("10 names failed from one address: no 11th, though the ten may be tried on", async () => {
    const ten = Array.from({ length: 10 }, (_, index) => `${index}`);
    for (const username of ten) expect(await wrong({ username })).toBe("invalid_credentials");
    expect(await wrong({ username: "eleventh" })).toBe("wait 600");
    expect(await wrong({ username: "0" })).toBe("invalid_credentials");
    expect(await right({ username: "eleventh", ...another(1) })).toBe("right");
  });

  it("20 failures from one address: it waits, whatever the name and the password", async () => {
    for (let index = 0; index < 20; index++) await wrong({ username: `${index % 10}` });
    expect(await right({ username: "0" })).toBe("wait 600");
    expect(judged).toBe(20);
    expect(await right({ username: "0", ...another(1) })).toBe("right");
  });

  it("IPv6 counts by /64, and by /48 at four times the figure", async () => {
    used = few;
    const inNetwork = (index: number) => ({
      address: `2001:db8:1:${index.toString(16)}::/64`,
      username: `${index % 12}`,
    });
    const outcomes: string[] = [];
    for (let index = 0; index < 20; index++) outcomes.push(await wrong(inNetwork(index)));
    expect(tally(outcomes)).toEqual({ invalid_credentials: 20 });
    expect(await right(inNetwork(24))).toBe("wait 600");
    expect(await right({ address: "2001:db8:2:1::/64" })).toBe("right");
  });

  it("names count in a /48 at four times the figure, too", async () => {
    used = few;
    const inNetwork = (index: number) => ({
      address: `2001:db8:1:${index.toString(16)}::/64`,
      username: `${index}`,
    });
    for (let index = 0; index < 12; index++) await wrong(inNetwork(index));
    expect(await right(inNetwork(12))).toBe("wait 600");
    expect(await right(inNetwork(1))).toBe("right");
  });

  it("programs have buckets of their own", async () => {
    for (let index = 0; index < 20; index++) await wrong({ kind: "token", username: `${index % 10}` });
    expect(await right({ kind: "token", username: "0" })).toBe("wait 600");
    expect(await right({ username: "0" })).toBe("right");
  });

  it("a program's wrong secrets do not make a person of that name wait", async () => {
    for (let index = 0; index < 3; index++) await wrong({ kind: "token" });
    expect(await right({ kind: "token" })).toBe("wait 1");
    expect(await right()).toBe("right");
  });

  it("a try that is refused counts nowhere", async () => {
    for (let index = 0; index < 3; index++) await wrong();
    for (let index = 0; index < 10; index++) expect(await wrong()).toBe("wait 1");
    clock.advance({ seconds: 1 });
    expect(await right()).toBe("right");
    expect(judged).toBe(4);
  });
});

describe("hostile", () => {
  it("a burst of wrong passwords for one login has three judged", async () => {
    judgedAfterTurns = 10;
    const burst = Array.from({ length: 100 }, (_, index) => wrong(another(index)));
    expect(tally(await Promise.all(burst))).toEqual({ invalid_credentials: 3, "wait 1": 97 });
    expect(judged).toBe(3);
  });

  it("a burst over many names from one address has ten judged", async () => {
    judgedAfterTurns = 10;
    const burst = Array.from({ length: 100 }, (_, index) => wrong({ username: `${index}` }));
    expect(tally(await Promise.all(burst))).toEqual({ invalid_credentials: 10, "wait 600": 90 });
  });

  it("a burst over few names from one address has twenty judged", async () => {
    const burst = Array.from({ length: 100 }, (_, index) => wrong({ username: `${index % 10}` }));
    const outcomes = await Promise.all(burst);
    expect(outcomes.filter((each) => each === "invalid_credentials")).toHaveLength(20);
    expect(judged).toBe(20);
  });

  it("two processes on one file share the budget", async () => {
    const other = await openClient({ url: database.url });
    const burst = Array.from({ length: 100 }, (_, index) =>
      outcomeOf("wrong", another(index), index % 2 === 0 ? database.db : other),
    );
    expect((await Promise.all(burst)).filter((each) => each === "invalid_credentials")).toHaveLength(3);
    await other.close();
  });

  it("in a burst of right and wrong ones every right one passes, and three wrong ones a login are judged", async () => {
    judgedAfterTurns = 10;
    const burst = Array.from({ length: 100 }, (_, index) =>
      index % 4 === 0 ? wrong({ username: `attacked-${index % 8}` }) : right({ username: `${index}` }),
    );
    expect(tally(await Promise.all(burst))).toEqual({ right: 75, invalid_credentials: 6, "wait 1": 19 });
  });

  it("nobody is left waiting for a try that has ended, whatever the mixture", async () => {
    used = { ...few, failedLoginsPerAddress: 2 };
    judgedAfterTurns = 5;
    for (const step of [5, 7, 11]) {
      const burst = Array.from({ length: 60 }, (_, index) =>
        outcomeOf(index % step < 2 ? "wrong" : "right", {
          username: `${(index * step) % 6}`,
          address: `2001:db8:${index % 2}:${(index * step) % 4}::/64`,
        }),
      );
      expect(await Promise.all(burst)).toHaveLength(60);
      clock.advance({ days: 1 });
    }
  });

  it("one that turns to waiting for something else lets the next look", async () => {
    used = { ...limits, failedLoginsPerAddress: 1 };
    const held = (username: string, address: string) => {
      let end!: () => void;
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      const started = new Promise<{ over: Promise<void> }>((resolve) => {
        const over = withinPasswordLimits(deps(), { kind: "portal", username, address }, async () => {
          resolve({ over });
          await ended;
        });
      });
      return { started, end };
    };
    const [one, two, three] = [1, 2, 3].map((index) => () => held("attacked", another(index).address));
    const first = held("first", "203.0.113.7");
    const tries = [first, one?.(), two?.()];
    for (const each of tries) await each?.started;
    // Both wait for the address; then one of them finds its login being tried as often as it may, from elsewhere.
    const waitsOn = right({ username: "attacked" });
    const next = right({ username: "next" });
    tries.push(three?.());
    await tries.at(-1)?.started;
    first.end();
    expect(await next).toBe("right");
    for (const each of tries) each?.end();
    expect(await waitsOn).toBe("right");
    for (const each of tries) await (await each?.started)?.over;
  });

  it("one's own right password does not buy tries at another's", async () => {
    for (let index = 0; index < 20; index++) {
      await right({ username: "mine" });
      await wrong({ username: `${index % 9}` });
    }
    expect(await wrong({ username: "0" })).toBe("wait 600");
  });

  it("a try that was never judged for lack of room counts nowhere", async () => {
    for (let index = 0; index < 25; index++) expect(await outcomeOf("overloaded")).toBe("overloaded");
    expect(await right()).toBe("right");
  });

  it("a try that ended in a crash stays counted", async () => {
    for (let index = 0; index < 3; index++) expect(await outcomeOf("crash")).toBe("crash");
    expect(await right()).toBe("wait 1");
  });

  it("names that exist and names that don't take one path, and neither is kept as typed", async () => {
    await wrong({ username: "hunter2 typed into the wrong field" });
    const rows = await database.db.read(() => database.db.orm.select().from(throttle).all());
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain("hunter2");
  });

  it("names chosen to break the row's JSON are names like others", async () => {
    for (const username of [
      '"',
      "$",
      "a.b[0]",
      "'; DROP TABLE throttle;--",
      "\u0000",
      "__proto__",
      "é".repeat(254),
    ]) {
      expect(await wrong({ username })).toBe("invalid_credentials");
      expect(await right({ username })).toBe("right");
    }
  });

  it("what has run out is purged, so that the table stays within what the windows hold", async () => {
    for (let round = 0; round < 8; round++) {
      for (let name = 0; name < 5; name++) await wrong({ ...another(name), username: `${round}-${name}` });
      clock.advance({ days: 2 });
    }
    const rows = await database.db.read(() => database.db.orm.select().from(throttle).all());
    expect(rows.length).toBeLessThanOrEqual(10);
  });
});
