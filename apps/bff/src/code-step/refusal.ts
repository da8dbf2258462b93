import type { Role } from "@hero/two-factor/settings";

import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import type { ProblemError } from "../http/problem.ts";
import { millisecondsPerMinute } from "../ports/clock.ts";
import { codeStepOf, kindOf } from "./state.ts";
import type { CodeStepCounts } from "./state.ts";

/**
 * Why a mailed code is neither sent nor judged now, or null where the step is open: 429 `code_locked` with when it
 * opens, 403 `code_step_blocked` with who can lift it.
 */
export function closedStep(
  { clock, portal }: Pick<Deps, "clock" | "portal">,
  login: CodeStepCounts & { role: Role },
  { isFromDevice }: { isFromDevice: boolean },
): ProblemError | null {
  const now = clock.now();
  const { codeStep, opensAt } = codeStepOf(login, kindOf({ isFromDevice }), now);
  if (codeStep === "open") return null;
  if (opensAt !== null) {
    const minutes = Math.ceil((opensAt - now) / millisecondsPerMinute);
    return problem("code_locked", {
      detail: `Too many wrong codes. Emailed codes count again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}; a recovery code works now.`,
      retryAfterSeconds: (opensAt - now) / 1000,
    });
  }
  const who = login.role === "account" ? portal.supportEmail : "an administrator of your account";
  return problem("code_step_blocked", {
    detail: `Too many wrong codes: emailed codes no longer count in this browser. Use a recovery code, or ask ${who} to lift the block.`,
  });
}
