import type { MiddlewareHandler } from "hono";

import type { Secrets } from "../ports/secrets.ts";

/** What `requestId` leaves for everything after it. */
export type RequestIdVariables = { requestId: string };

/**
 * Names each request afresh, for the answer's X-Request-Id, its problem body and the log. An id that comes in is
 * ignored: it would let a stranger write into the log.
 */
export function requestId(
  secrets: Pick<Secrets, "id">,
): MiddlewareHandler<{ Variables: RequestIdVariables }> {
  return async (context, next) => {
    const id = secrets.id();
    context.set("requestId", id);
    await next();
    context.res.headers.set("X-Request-Id", id);
  };
}
