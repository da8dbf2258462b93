import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { findRecoveryCode } from "../recovery-codes/statements.ts";
import { withinCodeLimits } from "../throttle/code-throttle.ts";
import { kindOf } from "./state.ts";
import type { CodeStepCounts } from "./state.ts";
import { countEntry, giveBackEntry } from "./statements.ts";
import { closingStatements, recordWrongEntry } from "./wrong-entry.ts";
import type { CodeLogin, Entering } from "./wrong-entry.ts";

/**
 * Judges a recovery code where there is no attempt: beside a mailed link. A wrong one counts for the login's code step
 * and in the address as a wrong code does. A right one is still unused: consume it in the batch of what it opens.
 * Throws 422 `code_incorrect` at `recoveryCode`, 429 `too_many_requests`.
 */
export async function judgeRecoveryCode(
  deps: Deps,
  login: CodeLogin,
  code: string,
  { client, isFromDevice }: Omit<Entering, "actor">,
): Promise<{ recoveryCodeId: string }> {
  const { db, clock } = deps;
  const entering = { client, isFromDevice, actor: null };
  const kind = kindOf(entering);
  return await withinCodeLimits(
    deps,
    { address: client.throttleAddress, isFromDevice },
    async ({ results, giveBack, settle }) => {
      const [counted] = results as [CodeStepCounts[]];
      const [counts] = counted;
      const found = await findRecoveryCode(db, login.id, code);
      if (found === undefined) throw await wrongCode(deps, login, counts, entering);
      const back = counts === undefined ? [] : [giveBackEntry(db, login.id, kind, counts)];
      await db.write([...giveBack, ...back]);
      settle();
      return { recoveryCodeId: found.id };
    },
    { statements: [countEntry(db, login.id, kind, clock.now())], explain: async () => {} },
  );
}

async function wrongCode(
  deps: Deps,
  login: CodeLogin,
  counts: CodeStepCounts | undefined,
  entering: Entering,
) {
  await deps.db.write([
    recordWrongEntry(deps, login, entering, "Wrong recovery code, for a lost password"),
    ...(counts === undefined ? [] : closingStatements(deps, login, counts, entering)),
  ]);
  deps.mail.wake();
  const detail = "That recovery code isn't right, or it was used before.";
  return problem("code_incorrect", { detail, errors: [{ path: ["recoveryCode"], message: detail }] });
}
