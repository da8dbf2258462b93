import { decide, requirementOf } from "@hero/two-factor/decide";
import type { Decision, Requirement } from "@hero/two-factor/decide";
import { codeDestination } from "@hero/two-factor/destination";
import { and, eq, sql } from "drizzle-orm";

import { statement } from "../db/client.ts";
import type { Database, Orm } from "../db/client.ts";
import { compact } from "../db/compact.ts";
import { accounts, logins, verifiedLocations } from "../db/schema.ts";
import type { Limits } from "../limits.ts";
import { millisecondsPerDay } from "../ports/clock.ts";

/** A login about to sign in, with everything that decides whether it may and whether a code is asked for. */
function selectSubject(orm: Orm) {
  return orm
    .select({
      row: compact({
        id: logins.id,
        username: logins.username,
        name: logins.name,
        role: logins.role,
        enabled: logins.enabled,
        deletedAt: logins.deletedAt,
        ownEmail: logins.email,
        ownEmailConfirmedAt: logins.emailConfirmedAt,
        method: logins.twoFactorMethod,
        ownPromptOnce: logins.promptOncePerLocation,
        passwordHash: logins.passwordHash,
        passwordVersion: logins.passwordVersion,
        version: logins.version,
        resetCompletesAt: logins.resetCompletesAt,
        accountId: accounts.id,
        accountNumber: accounts.number,
        accountName: accounts.name,
        accountEmail: accounts.email,
        accountEmailConfirmedAt: accounts.emailConfirmedAt,
        scope: accounts.twoFactorScope,
        accountPromptOnce: accounts.promptOncePerLocation,
        accountVersion: accounts.version,
        locationId: sql<string | null>`${verifiedLocations.id}`,
        locationLastSeenAt: sql<number | null>`${verifiedLocations.lastSeenAt}`,
        strangerWrongCodes: logins.strangerWrongCodes,
        strangerLockedUntil: logins.strangerLockedUntil,
        deviceWrongCodes: logins.deviceWrongCodes,
        deviceLockedUntil: logins.deviceLockedUntil,
        /** 1 or 0: whether it was ever signed in anywhere known, and whether at this location. */
        wasSomewhere: sql<number>`(SELECT count(*) FROM (
          SELECT 1 FROM sessions WHERE login_id = ${logins.id} AND location IS NOT NULL LIMIT 1))`,
        wasHere: sql<number>`(SELECT count(*) FROM (
          SELECT 1 FROM sessions WHERE login_id = ${logins.id} AND location = ${sql.placeholder("location")} LIMIT 1))`,
      }),
    })
    .from(logins)
    .innerJoin(accounts, eq(accounts.id, logins.accountId))
    .leftJoin(
      verifiedLocations,
      and(
        eq(verifiedLocations.loginId, logins.id),
        eq(verifiedLocations.location, sql.placeholder("location")),
      ),
    );
}

const byUsername = statement((orm) =>
  selectSubject(orm)
    .where(eq(logins.username, sql.placeholder("username")))
    .prepare(),
);

const byId = statement((orm) =>
  selectSubject(orm)
    .where(eq(logins.id, sql.placeholder("id")))
    .prepare(),
);

export type Subject = NonNullable<Awaited<ReturnType<ReturnType<typeof byId>["get"]>>>["row"];

/** The login of a user name, deleted ones too, and whether it has signed in with a code from this location. */
export async function findSubjectByUsername(
  db: Database,
  username: string,
  location: string | null,
): Promise<Subject | undefined> {
  const found = await db.read(() => byUsername(db).get({ username, location: location ?? "" }));
  return found?.row;
}

export async function findSubject(
  db: Database,
  id: string,
  location: string | null,
): Promise<Subject | undefined> {
  const found = await db.read(() => byId(db).get({ id, location: location ?? "" }));
  return found?.row;
}

/** What a row must hold for the decision to be made of it. */
export type Covered = Pick<Subject, "role" | "method" | "ownPromptOnce" | "scope" | "accountPromptOnce">;

function decisionInput(row: Covered) {
  return {
    account: { scope: row.scope, promptOncePerLocation: row.accountPromptOnce },
    login: {
      role: row.role,
      twoFactor: { method: row.method, promptOncePerLocation: row.ownPromptOnce },
    },
  };
}

/** What is asked of a login wherever it is. */
export function requirementFor(row: Covered): Requirement {
  return requirementOf(decisionInput(row));
}

/** The decision for a login, with whether its location is verified and not lapsed. */
export function decideFor(subject: Subject, now: number, limits: Limits): Decision {
  return decide({
    ...decisionInput(subject),
    isLocationVerified:
      subject.locationLastSeenAt !== null && !isLapsed(subject.locationLastSeenAt, now, limits),
  });
}

/** A location lapses so many days after the last sign-in from it; 0 days: never. */
export function isLapsed(lastSeenAt: number, now: number, { locationTrustDays }: Limits): boolean {
  return locationTrustDays > 0 && now >= lastSeenAt + locationTrustDays * millisecondsPerDay;
}

/** Where a login's code goes now; null when no confirmed address would receive it. */
export function destinationFor(
  subject: Pick<
    Subject,
    "role" | "ownEmail" | "ownEmailConfirmedAt" | "accountEmail" | "accountEmailConfirmedAt"
  >,
): string | null {
  return codeDestination(
    subject.role,
    { email: subject.ownEmail, isConfirmed: subject.ownEmailConfirmedAt !== null },
    { email: subject.accountEmail, isConfirmed: subject.accountEmailConfirmedAt !== null },
  );
}
