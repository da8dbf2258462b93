import { ApiError } from "../api/errors.ts";
import { errorText } from "../api/problem-text.ts";

/** A sentence, and where in the dialog it stands: under a field, or by itself. */
export type Refusal = { at: "password" | "code" | "note"; text: string };

/** A code as it is sent, or null and the sentence that says what one looks like. */
export type Entered = { code: string | null; sentence: string };

/** What the dialog itself finds missing, before it asks the server. */
export function missingFrom(password: string, entered: Entered | undefined): Refusal | null {
  if (password === "") return { at: "password", text: "Enter your password." };
  return entered?.code === null ? { at: "code", text: entered.sentence } : null;
}

const wrongPassword = "That isn’t your password. Check it and try again.";
const lastTry = "That code isn’t right, and it was the last try. Send a new code to carry on.";
const noneAlive = "No code works any more. Send a new one to carry on.";

/** What a refusal of the confirmation means here; null when it is shown in other ways, or there is none. */
export function refusalOf(error: unknown): Refusal | null {
  if (error === null) return null;
  if (!(error instanceof ApiError)) return { at: "note", text: errorText(error) };
  const { code, attemptsLeft, errors } = error.problem;
  switch (code) {
    case "invalid_credentials":
      return { at: "password", text: wrongPassword };
    case "code_incorrect":
      return { at: "code", text: attemptsLeft === 0 ? lastTry : errorText(error) };
    case "code_expired":
      return { at: "code", text: noneAlive };
    case "code_locked":
    case "code_step_blocked":
      // Told by the note that stands in the code's place.
      return null;
    case "invalid_input": {
      const [first] = errors ?? [];
      const at = first?.path[0] === "password" ? "password" : "code";
      return { at, text: first?.message ?? errorText(error) };
    }
    default:
      return { at: "note", text: errorText(error) };
  }
}

/** No mailed code can be right any more, whatever is entered: the attempt's tries or its code's time are over. */
export function needsNewCode(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  const { code, attemptsLeft } = error.problem;
  return code === "code_expired" || (code === "code_incorrect" && attemptsLeft === 0);
}

/** A code is on its way already, and the next one has to wait. */
export function isTooSoon(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === "resend_too_soon";
}

/** How the code step is closed, when a refusal says that it is; `until` is when its wait ends, RFC 3339. */
export function closedBy(
  error: unknown,
  nowMilliseconds: number,
): { codeStep: "locked" | "blocked"; codeStepOpensAt: string | null } | null {
  if (!(error instanceof ApiError)) return null;
  if (error.problem.code === "code_step_blocked") return { codeStep: "blocked", codeStepOpensAt: null };
  if (error.problem.code !== "code_locked") return null;
  const wait = error.retryAfterSeconds;
  const codeStepOpensAt = wait === null ? null : new Date(nowMilliseconds + wait * 1000).toISOString();
  return { codeStep: "locked", codeStepOpensAt };
}
