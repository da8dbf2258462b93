import type { Context, MiddlewareHandler } from "hono";
import { destination, pino, stdTimeFunctions } from "pino";
import type { Logger } from "pino";

import type { AnswerVariables } from "./http/every-answer.ts";
import type { Clock } from "./ports/clock.ts";

/** Where lines go; tests collect them. */
export type LogOutput = { write(line: string): unknown };

const pathLength = 200;
const flushMilliseconds = 250;

/** JSON lines on standard output. */
export function createLog({
  level = "info",
  output,
}: {
  level?: string;
  output?: LogOutput;
} = {}): Logger {
  // Lines are written together, at the latest after a moment and at exit: one write each costs more than a request.
  const out: LogOutput =
    output ?? destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: flushMilliseconds });
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: describeError, err: describeError },
    },
    { write: (line: string) => void out.write(encoded(line)) },
  );
}

/** Set by a route that knows who calls. */
const loginIdKey = "loginId";

/** Tells the line of this request which login it was for. */
export function logLogin(context: Context, loginId: string): void {
  context.set(loginIdKey, loginId);
}

/**
 * One line a request: what was asked, how it ended, how long it took and for which login. Never a body, cookie,
 * query or address.
 */
export function requestLog({
  log,
  clock,
}: {
  log: Logger;
  clock: Clock;
}): MiddlewareHandler<{ Variables: AnswerVariables }> {
  return async (context, next) => {
    const startedAt = clock.now();
    await next();
    const loginId: unknown = (context as Context).get(loginIdKey);
    log.info(
      {
        requestId: context.get("requestId"),
        method: context.req.method,
        path: context.req.path.slice(0, pathLength),
        status: context.res.status,
        ms: clock.now() - startedAt,
        ...(typeof loginId === "string" ? { loginId } : {}),
      },
      "request",
    );
  };
}

/** JSON escapes for what could move a terminal's cursor or turn its text round, beyond those JSON itself asks for. */
function encoded(line: string): string {
  return line.replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/** An error without the values of the statement that failed, which drizzle repeats in its message. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const repeatsValues = error.message.startsWith("Failed query");
  if (repeatsValues && error.cause !== undefined) return describeError(error.cause);
  return {
    type: error.name,
    message: error.message,
    ...("code" in error ? { code: error.code } : {}),
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
