import type { App } from "../http/app-type.ts";
import { invalidMember } from "../http/problem.ts";
import { readBody } from "../http/read-body.ts";
import type { movableClock } from "../ports/clock.ts";

/** `POST /api/dev/clock` `{ advanceSeconds }`: expiry is seen without waiting. In the test entry alone. */
export function clockRoute(clock: ReturnType<typeof movableClock>): (app: App) => void {
  return (app) => {
    app.post("/api/dev/clock", async (context) => {
      const { advanceSeconds } = (await readBody(context.req.raw, "json")) as { advanceSeconds?: unknown };
      if (typeof advanceSeconds !== "number" || !(advanceSeconds >= 0)) {
        throw invalidMember(["advanceSeconds"], "Say by how many seconds, 0 or more.");
      }
      clock.advance({ seconds: advanceSeconds });
      return context.json({ now: new Date(clock.now()).toISOString() });
    });
  };
}
