import { and, eq, lt, lte, sql } from "drizzle-orm";
import type { Column } from "drizzle-orm";

import { bound, statement } from "../db/client.ts";
import type { Database, Orm, Statement } from "../db/client.ts";
import { logins } from "../db/schema.ts";
import { limits } from "../limits.ts";
import type { BrowserKind, CodeStepCounts } from "./state.ts";

const given = sql.placeholder;
const { wrongCodesBeforeLock: perLock, wrongCodesBeforeBlock: untilBlock } = limits;
const locks = JSON.stringify(limits.codeLocks);

const columns = {
  stranger: { wrongCodes: logins.strangerWrongCodes, lockedUntil: logins.strangerLockedUntil },
  device: { wrongCodes: logins.deviceWrongCodes, lockedUntil: logins.deviceLockedUntil },
};

const counts = {
  strangerWrongCodes: logins.strangerWrongCodes,
  strangerLockedUntil: logins.strangerLockedUntil,
  deviceWrongCodes: logins.deviceWrongCodes,
  deviceLockedUntil: logins.deviceLockedUntil,
};

const of = <T>(kind: BrowserKind, wrongCodes: T, lockedUntil: T) =>
  kind === "device"
    ? { deviceWrongCodes: wrongCodes, deviceLockedUntil: lockedUntil }
    : { strangerWrongCodes: wrongCodes, strangerLockedUntil: lockedUntil };

/** When the n-th lock ends; the last of the ladder stays. Numbers reach SQLite as reals, which name no place of a list. */
const lockEnd = (wrongCodes: Column) => sql`CASE WHEN (${wrongCodes} + 1) % ${perLock} <> 0 THEN 0
  ELSE ${given("now")} + json_extract(${locks}, '$[' || CAST(min((${wrongCodes} + 1) / ${perLock} - 1,
    ${limits.codeLocks.length - 1}) AS INTEGER) || ']') END`;

const countIn = (kind: BrowserKind) =>
  statement((orm: Orm) => {
    const { wrongCodes, lockedUntil } = columns[kind];
    return orm
      .update(logins)
      .set(of(kind, sql`${wrongCodes} + 1`, lockEnd(wrongCodes)))
      .where(and(eq(logins.id, given("loginId")), lt(wrongCodes, untilBlock), lte(lockedUntil, given("now"))))
      .returning(counts)
      .prepare();
  });

const countRow = { stranger: countIn("stranger"), device: countIn("device") };

/**
 * Counts an entry as wrong before it is compared, and locks the step at each so-many-th; changes no row while the step
 * is locked or blocked. Answers `[counts]`.
 */
export function countEntry(db: Database, loginId: string, kind: BrowserKind, now: number): Statement {
  return bound(countRow[kind](db), { loginId, now });
}

const giveBackIn = (kind: BrowserKind) =>
  statement((orm: Orm) => {
    const { wrongCodes, lockedUntil } = columns[kind];
    return orm
      .update(logins)
      .set(
        of(
          kind,
          sql`max(${wrongCodes} - 1, 0)`,
          sql`CASE WHEN ${wrongCodes} = ${given("countAfter")} THEN 0 ELSE ${lockedUntil} END`,
        ),
      )
      .where(eq(logins.id, given("loginId")))
      .prepare();
  });

const giveBackRow = { stranger: giveBackIn("stranger"), device: giveBackIn("device") };

/** Takes back an entry that wasn't wrong, with the lock that it made; clears nothing else. */
export function giveBackEntry(
  db: Database,
  loginId: string,
  kind: BrowserKind,
  counted: CodeStepCounts,
): Statement {
  const countAfter = kind === "device" ? counted.deviceWrongCodes : counted.strangerWrongCodes;
  return bound(giveBackRow[kind](db), { loginId, countAfter });
}

const nothing = { stranger: of("stranger", 0, 0), device: of("device", 0, 0) };
const clearIn = (values: Partial<CodeStepCounts>) =>
  statement((orm: Orm) =>
    orm
      .update(logins)
      .set(values)
      .where(eq(logins.id, given("loginId")))
      .prepare(),
  );
const clearRow = {
  stranger: clearIn(nothing.stranger),
  device: clearIn(nothing.device),
  both: clearIn({ ...nothing.stranger, ...nothing.device }),
};

/** Clears a login's wrong codes, and so lifts the lock or block that they made. */
export function clearCodeStep(db: Database, loginId: string, which: BrowserKind | "both"): Statement {
  return bound(clearRow[which](db), { loginId });
}

const countsOfLogin = statement((orm) =>
  orm
    .select(counts)
    .from(logins)
    .where(eq(logins.id, given("loginId")))
    .prepare(),
);

export async function findCodeStep(db: Database, loginId: string): Promise<CodeStepCounts | undefined> {
  return await db.read(() => countsOfLogin(db).get({ loginId }));
}
