import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { testDatabase } from "../db/testing.ts";
import type { TestDatabase } from "../db/testing.ts";
import { problem, ProblemError } from "../http/problem.ts";
import { limits } from "../limits.ts";
import { movableClock } from "../ports/clock.ts";
import { withinCodeLimits } from "./code-throttle.ts";
import { withinProbeLimit } from "./probe-throttle.ts";

let database: TestDatabase;
let clock: ReturnType<typeof movableClock>;
let lines: string[];

beforeEach(async () => {
  database = await testDatabase();
  clock = movableClock(1_800_000_000_000);
  lines = [];
});
afterEach(async () => database.close());

const deps = (changed: Partial<typeof limits> = {}) => ({
  db: database.db,
  clock,
  limits: { ...limits, ...changed },
  log: pino({ base: null }, { write: (line: string) => void lines.push(line) }),
});

const codeOf = async (trying: Promise<unknown>) =>
  trying.then(
    () => "right",
    (error: unknown) => (error instanceof ProblemError ? error.code : "crash"),
  );

const stranger = (address: string) => ({ address, isFromDevice: false });

const wrong = async (address = "203.0.113.7", changed: Partial<typeof limits> = {}) =>
  codeOf(withinCodeLimits(deps(changed), stranger(address), () => Promise.reject(problem("code_incorrect"))));
const right = async (address = "203.0.113.7") =>
  codeOf(withinCodeLimits(deps(), stranger(address), () => Promise.resolve()));

describe("happy", () => {
  it("right codes use up nothing of an address", async () => {
    const outcomes = await Promise.all(Array.from({ length: 60 }, () => right()));
    expect(new Set(outcomes)).toEqual(new Set(["right"]));
    expect(await wrong()).toBe("code_incorrect");
  });

  it("a window later the address may try again", async () => {
    for (let index = 0; index < 30; index++) await wrong();
    clock.advance({ minutes: 10 });
    expect(await right()).toBe("right");
  });
});

describe("refused", () => {
  it("30 wrong codes from one address: it waits, others don't", async () => {
    for (let index = 0; index < 30; index++) expect(await wrong()).toBe("code_incorrect");
    expect(await right()).toBe("too_many_requests");
    expect(await right("198.51.100.1")).toBe("right");
  });

  it("four times as many wrong codes from a /48: it waits", async () => {
    const few = { wrongCodesPerAddress: 3 };
    for (let index = 0; index < 12; index++) await wrong(`2001:db8:1:${index}::/64`, few);
    expect(await wrong("2001:db8:1:ffff::/64", few)).toBe("too_many_requests");
    expect(await right("2001:db8:2:1::/64")).toBe("right");
  });

  it("10 taken usernames an hour and account: no more are told", async () => {
    const probe = async (outcome: Promise<void>, accountId = "one") => {
      outcome.catch(() => {});
      return codeOf(withinProbeLimit(deps(), accountId, () => outcome));
    };
    const taken = async (accountId?: string) => probe(Promise.reject(problem("username_taken")), accountId);
    expect(await probe(Promise.resolve())).toBe("right");
    for (let index = 0; index < 10; index++) expect(await taken()).toBe("username_taken");
    expect(await probe(Promise.resolve())).toBe("too_many_requests");
    expect(await taken("another")).toBe("username_taken");
    clock.advance({ hours: 1 });
    expect(await probe(Promise.resolve())).toBe("right");
  });
});

describe("hostile", () => {
  it("a burst of wrong codes from one address has 30 judged", async () => {
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => wrong()));
    expect(outcomes.filter((each) => each === "code_incorrect")).toHaveLength(30);
  });

  it("an entry that found its attempt over was not judged, and counts nowhere", async () => {
    for (let index = 0; index < 35; index++) {
      const over = () => Promise.reject(problem("no_challenge"));
      expect(await codeOf(withinCodeLimits(deps(), stranger("203.0.113.7"), over))).toBe("no_challenge");
    }
    expect(await right()).toBe("right");
  });

  it("many wrong codes from many addresses raise one alarm, and refuse nobody", async () => {
    const few = { wrongCodesOverAll: 5 };
    const addresses = Array.from({ length: 8 }, (_, index) => `198.51.100.${index}`);
    for (const address of addresses) expect(await wrong(address, few)).toBe("code_incorrect");
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"alarm":"wrong_codes"');
    expect(lines[0]).not.toContain("198.51");
    clock.advance({ minutes: 10 });
    for (let index = 0; index < 5; index++) await wrong(`198.51.100.${index}`, few);
    expect(lines).toHaveLength(2);
  });
});
