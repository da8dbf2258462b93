import type { ProblemCode } from "@hero/contract/problems";

import { statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { createTurns } from "../db/turns.ts";
import type { Deps } from "../deps.ts";
import { problem, ProblemError } from "../http/problem.ts";
import { createInFlight } from "./in-flight.ts";
import type { InFlight } from "./in-flight.ts";
import { forgive, giveBackCounted, giveBackDelayed } from "./statements.ts";
import { retryAt, takeOnce } from "./take-once.ts";
import type { Limit, Taken } from "./take-once.ts";

const failures: ReadonlySet<ProblemCode> = new Set([
  "invalid_credentials",
  "code_incorrect",
  "username_taken",
  "link_expired",
]);
const waitingAtMost = 200;
const looksAtMost = 1000;

const overloaded = () =>
  problem("overloaded", { detail: "Too busy at the moment. Try again shortly.", retryAfterSeconds: 5 });

/** Of this process and one database: looks are taken in turn, so that none sees another's half made. */
const gateOf = statement(() => ({
  inFlight: createInFlight(waitingAtMost),
  turns: createTurns(waitingAtMost, overloaded),
}));

/** A try that was counted, for whoever judges it. */
export type Tried = {
  /** What the statements that went along answered, in their order. */
  results: readonly unknown[];
  /** Gives the try back as right: for the batch of what a right one causes, after which `settle` is called. */
  giveBack: readonly Statement[];
  settle(): void;
};

/** Statements of the batch that counts a try. */
export type Along = {
  statements: readonly Statement[];
  /** Throws why one of them refused the batch; returns when none has a reason to any more. */
  explain(): Promise<void>;
};

/**
 * Runs a try that may fail, within limits. It is counted as failed before it is judged, in one guarded batch, so that
 * a burst cannot exceed a limit and a crash leaves it counted; a try that turns out right, or is never judged, is
 * given back, unless `judge` did so itself. `judge` throws a problem of `failures` for a wrong one; any other problem
 * means that nothing was judged, and an error that is no problem is left counted.
 * Throws 429 `too_many_requests`, or 503 `overloaded` when too many wait for others to be judged.
 */
export async function tryWithin<T>(
  deps: Pick<Deps, "db" | "clock">,
  limits: readonly Limit[],
  judge: (tried: Tried) => Promise<T>,
  along: Along = { statements: [], explain: async () => {} },
): Promise<T> {
  const { db } = deps;
  const { taken, results } = await take(deps, limits, along);
  let isSettled = false;
  const settle = () => {
    isSettled = true;
  };
  const right = taken.map((each) => giveBack(db, each, "right"));
  try {
    const result = await judge({ results, giveBack: right, settle });
    if (!isSettled) await db.write(right);
    return result;
  } catch (error) {
    if (!isSettled && error instanceof ProblemError && !failures.has(error.code)) {
      await db.write(taken.map((each) => giveBack(db, each, "not_judged")));
    }
    throw error;
  } finally {
    gateOf(db).inFlight.end(taken.map(({ limit }) => limit.key));
  }
}

type Counted = { taken: Taken[]; results: unknown[] };

/** Counts the try, after waiting for others as long as they may make room by turning out right. */
async function take(
  deps: Pick<Deps, "db" | "clock">,
  limits: readonly Limit[],
  along: Along,
): Promise<Counted> {
  const { inFlight, turns } = gateOf(deps.db);
  let wokenBy: string | null = null;
  for (let looks = 0; looks < looksAtMost; looks++) {
    let waitsFor: string | null = null;
    try {
      const found = await turns.take(() => look(deps, limits, along, inFlight));
      if ("taken" in found) return found;
      if ("waiting" in found) {
        waitsFor = found.key;
        if (wokenBy !== null && wokenBy !== waitsFor) inFlight.wakeNext(wokenBy);
        wokenBy = waitsFor;
        await found.waiting;
      }
    } finally {
      // Whoever was woken and doesn't wait for the same again passes it on, or the others would wait for nobody.
      if (waitsFor === null && wokenBy !== null) inFlight.wakeNext(wokenBy);
    }
  }
  throw overloaded();
}

type Found = Counted | { waiting: Promise<void>; key: string } | { changed: true };

async function look(
  { db, clock }: Pick<Deps, "db" | "clock">,
  limits: readonly Limit[],
  along: Along,
  inFlight: InFlight,
): Promise<Found> {
  const keys = limits.map(({ key }) => key);
  const judgedNow = new Set(keys.filter((key) => inFlight.has(key)));
  const now = clock.now();
  const counted = await takeOnce(db, limits, along.statements, now);
  if (counted !== null) {
    inFlight.begin(keys);
    return counted;
  }
  const full = await retryAt(db, limits, now);
  if (full.some(({ key }) => !judgedNow.has(key))) throw tooMany(Math.max(...full.map(({ at }) => at)) - now);
  const key = full.map((each) => each.key).find((each) => inFlight.has(each));
  if (key === undefined) {
    await along.explain();
    // The last of those that were being judged has ended meanwhile, so there may be room.
    return { changed: true };
  }
  const waiting = inFlight.wait(key);
  if (waiting === null) throw overloaded();
  return { waiting, key };
}

function giveBack(
  db: Database,
  { limit, countAfter, at }: Taken,
  because: "right" | "not_judged",
): Statement {
  if (limit.kind === "count") return giveBackCounted(db, limit.key, limit.name, at);
  return because === "right" ? forgive(db, limit.key) : giveBackDelayed(db, limit.key, countAfter);
}

function tooMany(waitMilliseconds: number) {
  const seconds = Math.max(1, Math.ceil(waitMilliseconds / 1000));
  const wait = seconds < 90 ? counted(seconds, "second") : counted(Math.ceil(seconds / 60), "minute");
  return problem("too_many_requests", {
    detail: `Too many tries. Wait ${wait}, then try again.`,
    retryAfterSeconds: seconds,
  });
}

const counted = (amount: number, unit: string) => `${amount} ${unit}${amount === 1 ? "" : "s"}`;
