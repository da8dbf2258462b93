import type { Problem, ProblemCode } from "@hero/contract/problems";

import { ApiError } from "./errors.ts";
import { errorText } from "./problem-text.ts";

/**
 * A refusal that belongs to a field of the form, told as the server tells those: `fields` gives a field's dotted path
 * by the code of the problem, `words` what to say where ours don't fit (null: ours do). Anything else is given back as
 * it is.
 */
export function landingOn(
  error: unknown,
  fields: Partial<Record<ProblemCode, string>>,
  words: (problem: Problem) => string | null = () => null,
): unknown {
  if (!(error instanceof ApiError)) return error;
  const path = fields[error.problem.code];
  if (path === undefined) return error;
  const errors = [{ path: path.split("."), message: words(error.problem) ?? errorText(error) }];
  return new ApiError({ ...error.problem, errors }, error.retryAfterSeconds);
}
