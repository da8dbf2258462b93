import { addressCheckOf } from "../challenges/statements.ts";
import type { ChallengeRow } from "../challenges/statements.ts";
import type { Deps } from "../deps.ts";
import { millisecondsPerHour } from "../ports/clock.ts";

/**
 * The living check of an address that a login is to have; null without one, or once it is used, ended, over, out of
 * tries, or begun under another password.
 */
export async function findCheck(
  { db, clock, limits }: Pick<Deps, "db" | "clock" | "limits">,
  loginId: string,
  sentTo: string,
): Promise<ChallengeRow | null> {
  const now = clock.now();
  const found = await db.read(() =>
    addressCheckOf(db).get({ loginId, sentTo, hourAgo: now - millisecondsPerHour }),
  );
  const row = found?.row;
  const isLiving =
    row !== undefined &&
    row.consumedAt === null &&
    row.endedAt === null &&
    now < row.expiresAt &&
    row.codesJudged < limits.wrongCodesPerAttempt &&
    row.passwordVersion === row.loginPasswordVersion;
  return isLiving ? row : null;
}
