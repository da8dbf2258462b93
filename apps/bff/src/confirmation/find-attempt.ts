import { challengeOfSession } from "../challenges/statements.ts";
import type { ChallengeRow } from "../challenges/statements.ts";
import type { Deps } from "../deps.ts";
import { millisecondsPerHour } from "../ports/clock.ts";
import { destinationFor } from "../sessions/subject.ts";

export type SessionAttempt = {
  /** The newest attempt that the session asked for, whatever became of it. */
  newest: ChallengeRow | null;
  /** The same while a code for it, or a recovery code, may confirm. */
  living: ChallengeRow | null;
};

/**
 * The attempt to confirm this session. It is over once used, ended, guessed at five times, 20 minutes old, or begun with
 * a password or towards an address that is no longer the login's.
 */
export async function findAttempt(
  { db, clock, limits }: Pick<Deps, "db" | "clock" | "limits">,
  sessionId: string,
): Promise<SessionAttempt> {
  const now = clock.now();
  const found = await db.read(() =>
    challengeOfSession(db).get({ sessionId, hourAgo: now - millisecondsPerHour }),
  );
  const newest = found?.row ?? null;
  if (newest === null) return { newest, living: null };
  const isOver =
    newest.consumedAt !== null ||
    newest.endedAt !== null ||
    now >= newest.expiresAt ||
    newest.codesJudged >= limits.wrongCodesPerAttempt ||
    newest.passwordVersion !== newest.loginPasswordVersion ||
    destinationFor(newest) !== newest.sentTo;
  return { newest, living: isOver ? null : newest };
}
