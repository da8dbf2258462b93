import type { EnteredCode } from "@hero/contract/session";

import { livingCodes } from "../challenges/living-codes.ts";
import { endAttempt, hasEntriesLeft, takeEntry } from "../challenges/statements.ts";
import type { ChallengeRow } from "../challenges/statements.ts";
import { mustHaveChangedOne } from "../db/client.ts";
import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import type { ProblemError } from "../http/problem.ts";
import { isEqual } from "../ports/secrets.ts";
import { findRecoveryCode } from "../recovery-codes/statements.ts";
import { withinCodeLimits } from "../throttle/code-throttle.ts";
import type { Along, Tried } from "../throttle/try-within.ts";
import { closedStep } from "./refusal.ts";
import { kindOf } from "./state.ts";
import type { CodeStepCounts } from "./state.ts";
import { clearCodeStep, countEntry, findCodeStep, giveBackEntry } from "./statements.ts";
import { closingStatements, recordWrongEntry, tellWrongCodes } from "./wrong-entry.ts";
import type { CodeLogin, Entering } from "./wrong-entry.ts";

export type Given = { by: "email_code" } | { by: "recovery_code"; recoveryCodeId: string };

/** A right entry, for whoever acts on it. */
export type RightEntry = {
  given: Given;
  /** Gives back what the entry was counted under: for the batch of what follows from it, after which call `settle`. */
  settling: readonly Statement[];
  settle(): void;
};

/**
 * Judges a code entered into an attempt, for every purpose. Each entry is taken from the attempt's five and counted for
 * the login's code step before it is compared, so that no burst exceeds either, and stays counted if anything fails
 * after. The check of an address counts in the attempt and the address alone, and takes no recovery code.
 * A recovery code that is right is still unused: consume it in the batch of what it opens.
 * Throws 422 `code_incorrect` with `attemptsLeft`, 410 `code_expired`, 401 `no_challenge` (at sign-in, for an attempt
 * that is over), 429 `code_locked` or `too_many_requests`, 403 `code_step_blocked`.
 */
export async function judgeCode(
  deps: Deps,
  row: ChallengeRow,
  entered: EnteredCode,
  entering: Entering,
): Promise<Given> {
  return await withRightCode(deps, row, entered, entering, async ({ given, settling, settle }) => {
    await deps.db.write(settling);
    settle();
    return given;
  });
}

/** The same, for a caller whose own batch gives back what the entry was counted under. */
export async function withRightCode<T>(
  deps: Deps,
  row: ChallengeRow,
  entered: EnteredCode,
  entering: Entering,
  act: (right: RightEntry) => Promise<T>,
): Promise<T> {
  const isMailed = entered.kind === "email_code";
  const closed = isMailed && isCounted(row) ? closedStep(deps, row, entering) : null;
  if (closed !== null) throw closed;
  const candidates = isMailed ? livingCodes(deps, row) : [];
  if (isMailed && candidates.length === 0) throw codeExpired();
  const from = { address: entering.client.throttleAddress, isFromDevice: entering.isFromDevice };
  return await withinCodeLimits(
    deps,
    from,
    async (tried) => {
      const { attemptsLeft, counts } = readCounts(deps, tried);
      const given = isMailed
        ? compareMailed(candidates, entered.code)
        : await compareRecovery(deps, row, entered.code);
      if (given === null) {
        throw await wrongEntry(deps, row, { attemptsLeft, counts, kind: entered.kind }, entering);
      }
      const back = giveBack(deps, row, given, counts, entering);
      return await act({ given, settling: [...tried.giveBack, ...back], settle: tried.settle });
    },
    entryOf(deps, row, entered, entering),
  );
}

const isCounted = ({ purpose }: ChallengeRow) => purpose !== "address_check";

/** What takes an entry: of the attempt and, but for the check of an address, of the login's code step. */
function entryOf(deps: Deps, row: ChallengeRow, { kind }: EnteredCode, entering: Entering): Along {
  const { db, clock, limits } = deps;
  const isHeld = kind === "email_code" && isCounted(row);
  const counting = isCounted(row) ? [countEntry(db, row.loginId, kindOf(entering), clock.now())] : [];
  return {
    statements: [
      takeEntry(db, row.id, limits.wrongCodesPerAttempt),
      mustHaveChangedOne(db),
      ...counting,
      // A recovery code passes a closed step, where there is nothing more to count.
      ...(isHeld ? [mustHaveChangedOne(db)] : []),
    ],
    explain: async () => {
      if (!(await hasEntriesLeft(db, row.id, limits.wrongCodesPerAttempt))) throw attemptOver(row);
      const counts = isHeld ? await findCodeStep(db, row.loginId) : undefined;
      const closed = counts === undefined ? null : closedStep(deps, { ...row, ...counts }, entering);
      if (closed !== null) throw closed;
    },
  };
}

function readCounts({ limits }: Deps, { results }: Tried) {
  const [entries, , counted] = results as [{ codesJudged: number }[], unknown, CodeStepCounts[] | undefined];
  const codesJudged = entries[0]?.codesJudged ?? limits.wrongCodesPerAttempt;
  return { attemptsLeft: limits.wrongCodesPerAttempt - codesJudged, counts: counted?.[0] };
}

function compareMailed(candidates: readonly string[], code: string): Given | null {
  // Every candidate is compared, so that time doesn't tell which one was near.
  return candidates.map((candidate) => isEqual(candidate, code)).includes(true) ? { by: "email_code" } : null;
}

async function compareRecovery({ db }: Deps, row: ChallengeRow, code: string): Promise<Given | null> {
  const found = isCounted(row) ? await findRecoveryCode(db, row.loginId, code) : undefined;
  return found === undefined ? null : { by: "recovery_code", recoveryCodeId: found.id };
}

/** A right code mailed for a sign-in clears its own kind's count; any other entry is only no longer counted. */
function giveBack(
  { db }: Deps,
  { purpose, loginId }: ChallengeRow,
  given: Given,
  counts: CodeStepCounts | undefined,
  entering: Entering,
): Statement[] {
  if (counts === undefined) return [];
  if (purpose === "sign_in" && given.by === "email_code") {
    return [clearCodeStep(db, loginId, kindOf(entering))];
  }
  return [giveBackEntry(db, loginId, kindOf(entering), counts)];
}

type Wrong = { attemptsLeft: number; counts: CodeStepCounts | undefined; kind: EnteredCode["kind"] };

async function wrongEntry(
  deps: Deps,
  row: ChallengeRow,
  { attemptsLeft, counts, kind }: Wrong,
  entering: Entering,
): Promise<ProblemError> {
  const { db, clock, mail } = deps;
  const login: CodeLogin = { ...row, id: row.loginId };
  const isOver = attemptsLeft === 0;
  const what = kind === "recovery_code" ? "Wrong recovery code" : "Wrong code";
  await db.write([
    ...(isOver ? [endAttempt(db, row.id, clock.now())] : []),
    recordWrongEntry(
      deps,
      login,
      entering,
      isOver ? `${what}, and no tries left` : `${what}, ${attemptsLeft} left`,
    ),
    ...(counts === undefined ? [] : closingStatements(deps, login, counts, entering)),
    ...(isCounted(row) ? tellWrongCodes(deps, login, entering) : []),
  ]);
  mail.wake();
  const tries = attemptsLeft === 1 ? "1 try" : `${attemptsLeft} tries`;
  const detail = isOver
    ? `That code isn't right, and there are no tries left. ${startOver[row.purpose]}`
    : `That code isn't right. You have ${tries} left.`;
  return problem("code_incorrect", { attemptsLeft, detail, errors: [{ path: ["code"], message: detail }] });
}

const startOver: Record<ChallengeRow["purpose"], string> = {
  sign_in: "Enter your password again.",
  confirm: "Ask for a new code.",
  address_check: "Ask for a new code.",
};

export const noChallenge = () =>
  problem("no_challenge", { detail: "This sign-in is over. Enter your password again." });

const codeExpired = () => problem("code_expired", { detail: "That code has expired. Send a new one." });

const attemptOver = ({ purpose }: ChallengeRow) => (purpose === "sign_in" ? noChallenge() : codeExpired());
