import type { MiddlewareHandler } from "hono";

import type { Clock } from "../ports/clock.ts";

/** Dates every answer by the portal's own clock: browsers count its times down against that date. */
export function answerDate(clock: Clock): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.res.headers.set("Date", new Date(clock.now()).toUTCString());
  };
}
