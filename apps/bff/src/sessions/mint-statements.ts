import { and, eq, isNull, sql } from "drizzle-orm";

import { bound, mustHaveChangedOne, statement } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { challenges, logins, sessions } from "../db/schema.ts";
import { hashToken } from "../ports/secrets.ts";
import type { Client } from "./actor.ts";
import type { Subject } from "./subject.ts";

const given = sql.placeholder;

const livingChallenge = statement((orm) =>
  orm
    .select({ id: challenges.id })
    .from(challenges)
    .where(and(eq(challenges.id, given("id")), isNull(challenges.consumedAt), isNull(challenges.endedAt)))
    .prepare(),
);

/** Whether an attempt is neither used nor ended. */
export async function isLiving(db: Database, challengeId: string): Promise<boolean> {
  return (await db.read(() => livingChallenge(db).get({ id: challengeId }))) !== undefined;
}

const consumeRow = statement((orm) =>
  orm
    .update(challenges)
    .set({ consumedAt: sql`${given("now")}` })
    .where(and(eq(challenges.id, given("id")), isNull(challenges.consumedAt), isNull(challenges.endedAt)))
    .prepare(),
);

/** Uses the attempt up; refused when it is used or ended already. */
export function consume(db: Database, id: string, now: number): Statement[] {
  return [bound(consumeRow(db), { id, now }), mustHaveChangedOne(db)];
}

const signInRow = statement((orm) =>
  orm
    .update(logins)
    .set({ lastSignInAt: sql`${given("now")}` })
    .where(
      and(
        eq(logins.id, given("id")),
        eq(logins.version, given("version")),
        eq(logins.passwordVersion, given("passwordVersion")),
        sql`EXISTS (SELECT 1 FROM accounts WHERE id = ${given("accountId")} AND version = ${given("accountVersion")})`,
      ),
    )
    .prepare(),
);

/** Refused when the login or its account changed since they were read: the decision may be another by now. */
export function signInIfUnchanged(db: Database, subject: Subject, now: number): Statement[] {
  const { id, version, passwordVersion, accountId, accountVersion } = subject;
  return [
    bound(signInRow(db), { id, version, passwordVersion, accountId, accountVersion, now }),
    mustHaveChangedOne(db),
  ];
}

const sessionRow = statement((orm) =>
  orm
    .insert(sessions)
    .values({
      id: given("id"),
      tokenHash: given("tokenHash"),
      loginId: given("loginId"),
      accountId: given("accountId"),
      createdAt: given("createdAt"),
      lastSeenAt: given("lastSeenAt"),
      address: given("address"),
      location: given("location"),
      userAgent: given("userAgent"),
    })
    .prepare(),
);

export function insertSession(
  db: Database,
  session: { id: string; createdAt: number; lastSeenAt: number },
  token: string,
  subject: Subject,
  { address, location, userAgent }: Client,
): Statement {
  return bound(sessionRow(db), {
    id: session.id,
    createdAt: session.createdAt,
    lastSeenAt: session.lastSeenAt,
    tokenHash: hashToken(token),
    loginId: subject.id,
    accountId: subject.accountId,
    address,
    location,
    userAgent,
  });
}
