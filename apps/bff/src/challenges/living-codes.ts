import type { Deps } from "../deps.ts";
import { deriveCode } from "./derive-code.ts";
import type { ChallengeRow } from "./statements.ts";

/** The codes that are right at this moment: the newest, and an earlier one until its own end. */
export function livingCodes(
  { clock, secrets }: Pick<Deps, "clock" | "secrets">,
  row: ChallengeRow,
): string[] {
  const now = clock.now();
  return [
    { generation: row.generation, endsAt: row.codeExpiresAt },
    { generation: row.generation - 1, endsAt: row.earlierCodeExpiresAt ?? 0 },
  ]
    .filter(({ endsAt }) => now < endsAt)
    .map(({ generation }) => deriveCode(secrets, { ...row, challengeId: row.id, generation }))
    .filter((code) => code !== null);
}
