import type { MiddlewareHandler } from "hono";

import type { Clock } from "../ports/clock.ts";
import type { Secrets } from "../ports/secrets.ts";
import { securityHeadersFor } from "./security-headers.ts";

/** What `everyAnswer` leaves for everything after it. */
export type AnswerVariables = {
  requestId: string;
  /** What this request's answer carries, whatever it is. */
  headers: Record<string, string>;
  /** Whether the answer was made with them by `dressed`. */
  isDressed: boolean;
};

/**
 * Puts on every answer, errors and files too: the security headers, a fresh request id, the date by the portal's own
 * clock (browsers count its times down against it), and under /api that it is never stored. An id that comes in is
 * ignored: it would let a stranger write into the log. A route that set a policy of its own keeps it, with the framing
 * rule it chose.
 */
export function everyAnswer({
  secrets,
  clock,
  publicUrl,
}: {
  secrets: Pick<Secrets, "id">;
  clock: Clock;
  publicUrl: string;
}): MiddlewareHandler<{ Variables: AnswerVariables }> {
  const security = securityHeadersFor(publicUrl);
  const ofApi = { ...security, "Cache-Control": "no-store" };
  return async (context, next) => {
    const requestId = secrets.id();
    const { path } = context.req;
    const isApi = path === "/api" || path.startsWith("/api/");
    context.set("requestId", requestId);
    context.set("headers", {
      Date: new Date(clock.now()).toUTCString(),
      "X-Request-Id": requestId,
      // Last: members added to what was spread cost ten times as much.
      ...(isApi ? ofApi : security),
    });
    await next();
    if (context.get("isDressed")) return;
    const { headers } = context.res;
    const hasOwnPolicy = headers.has("Content-Security-Policy");
    for (const [name, value] of Object.entries(context.get("headers"))) {
      // X-Frame-Options would forbid what a policy of its own allows.
      if (hasOwnPolicy && (name === "Content-Security-Policy" || name === "X-Frame-Options")) continue;
      headers.set(name, value);
    }
  };
}

/**
 * An answer that carries all of this request's headers from the start: setting them on a finished one costs more than
 * reading the session does.
 */
export function dressed(
  context: {
    get(name: "headers"): Record<string, string>;
    set(name: "isDressed", value: boolean): void;
  },
  body: string | ReadableStream<Uint8Array> | null,
  status: number,
  own: Record<string, string> = {},
): Response {
  context.set("isDressed", true);
  return new Response(body, { status, headers: { ...context.get("headers"), ...own } });
}
