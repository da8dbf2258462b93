import { and, eq, isNull, sql } from "drizzle-orm";

import { mustHaveChangedOne } from "../db/client.ts";
import type { Database, Statement } from "../db/client.ts";
import { sessions } from "../db/schema.ts";
import type { Person } from "../sessions/actor.ts";
import type { Subject } from "../sessions/subject.ts";

/** The hash of the token that a session has now, and until when it is confirmed. */
export async function findRotation(
  db: Database,
  { accountId, session }: Person,
): Promise<{ tokenHash: string; confirmedUntil: number | null } | undefined> {
  return await db.read(() =>
    db.orm
      .select({ tokenHash: sessions.tokenHash, confirmedUntil: sessions.confirmedUntil })
      .from(sessions)
      .where(and(eq(sessions.id, session.id), eq(sessions.accountId, accountId)))
      .get(),
  );
}

export type Rotation = {
  sessionId: string;
  fromHash: string;
  toHash: string;
  confirmedUntil: number;
  earlierTokenUntil: number;
};

/**
 * Confirms a session under a new token. Refused when the session ended or was confirmed meanwhile, or its login or
 * account is no longer as it was read.
 */
export function confirmSession(db: Database, subject: Subject, rotation: Rotation): Statement[] {
  const { id: loginId, version, passwordVersion, accountId, accountVersion } = subject;
  return [
    db.orm
      .update(sessions)
      .set({
        tokenHash: rotation.toHash,
        confirmedUntil: rotation.confirmedUntil,
        earlierTokenHash: rotation.fromHash,
        earlierTokenUntil: rotation.earlierTokenUntil,
      })
      .where(
        and(
          eq(sessions.id, rotation.sessionId),
          eq(sessions.loginId, loginId),
          eq(sessions.accountId, accountId),
          eq(sessions.tokenHash, rotation.fromHash),
          isNull(sessions.endedAt),
          sql`EXISTS (SELECT 1 FROM logins WHERE id = ${loginId} AND version = ${version}
            AND password_version = ${passwordVersion} AND enabled = 1 AND deleted_at IS NULL)`,
          sql`EXISTS (SELECT 1 FROM accounts WHERE id = ${accountId} AND version = ${accountVersion})`,
        ),
      ),
    mustHaveChangedOne(db),
  ];
}

/** Refuses the batch while the session has an attempt that lives: two requests at once must not begin two. */
export function unlessAttemptLives(db: Database, sessionId: string, now: number): Statement {
  return db.orm.run(sql`
    INSERT INTO guard SELECT 0 WHERE EXISTS (
      SELECT 1 FROM challenges WHERE session_id = ${sessionId} AND purpose = 'confirm' AND consumed_at IS NULL
        AND ended_at IS NULL AND expires_at > ${now})`);
}
