import { Hono } from "hono";
import type { Context } from "hono";

import { accountRoutes } from "./account/routes.ts";
import { activityRoutes } from "./activity/routes.ts";
import { confirmationRoutes } from "./confirmation/routes.ts";
import { DatabaseUnavailable } from "./db/errors.ts";
import type { Deps } from "./deps.ts";
import type { App, AppEnv } from "./http/app-type.ts";
import { cookiesOf } from "./http/cookies.ts";
import { documentationRoutes } from "./http/documentation.ts";
import { everyAnswer } from "./http/every-answer.ts";
import { problem, ProblemError, problemResponse } from "./http/problem.ts";
import type { Route } from "./http/route.ts";
import { requestLog } from "./log.ts";
import { loginsRoutes } from "./logins/routes.ts";
import { mailEventsRoutes } from "./mail-events/routes.ts";
import { ownSessionsRoutes } from "./own-sessions/routes.ts";
import { passwordsRoutes } from "./passwords/routes.ts";
import { profileRoutes } from "./profile/routes.ts";
import { programsRoutes } from "./programs/routes.ts";
import { signInRoutes } from "./sign-in/routes.ts";
import { verifiedLocationsRoutes } from "./verified-locations/routes.ts";

/** Every route of the endpoint table, by feature. */
export function routesOf(deps: Deps): Route[] {
  return [
    ...signInRoutes(deps),
    ...confirmationRoutes(deps),
    ...ownSessionsRoutes(deps),
    ...verifiedLocationsRoutes(deps),
    ...accountRoutes(deps),
    ...loginsRoutes(deps),
    ...profileRoutes(deps),
    ...passwordsRoutes(deps),
    ...activityRoutes(deps),
    ...programsRoutes(deps),
    ...(deps.mailEvents === null ? [] : mailEventsRoutes(deps, deps.mailEvents)),
  ];
}

/** Addresses beside the endpoint table that are only read. */
const readOnly = ["/healthz", "/readyz", "/api/openapi.json", "/api/docs"];

/**
 * The portal over HTTP: middleware in order, one mount per feature, the one place that answers errors. `extras` are
 * mounted behind the same middleware: the built screens, the development mailbox, the test clock.
 */
export function createApp(deps: Deps, extras: readonly ((app: App) => void)[] = []): App {
  const app = new Hono<AppEnv>();
  app.use(everyAnswer({ ...deps, publicUrl: deps.portal.publicUrl }));
  app.use(requestLog(deps));
  mount(app, deps, routesOf(deps));
  app.route("/", documentationRoutes(deps));
  app.get("/healthz", (context) => context.json({ status: "ok" }));
  for (const extra of extras) extra(app);
  for (const path of readOnly) app.all(path, () => refuseMethod(["GET"]));
  app.notFound((context) =>
    answerError(deps, context, problem("not_found", { detail: "There is nothing here." })),
  );
  app.onError((error, context) => answerError(deps, context, error));
  return app;
}

function mount(app: App, deps: Deps, routes: readonly Route[]): void {
  const methodsByPath = new Map<string, string[]>();
  for (const { endpoint, answer } of routes) {
    methodsByPath.set(endpoint.path, [...(methodsByPath.get(endpoint.path) ?? []), endpoint.method]);
    app.on(endpoint.method, endpoint.path, async (context) => {
      const cookies = cookiesOf(context, deps.portal.publicUrl);
      try {
        return withCookies(await answer(deps, context, cookies), cookies.lines());
      } catch (error) {
        // A refusal may clear a cookie too: the fifth wrong code does.
        return withCookies(answerError(deps, context, error), cookies.lines());
      }
    });
  }
  for (const [path, methods] of methodsByPath) {
    app.all(path, () => refuseMethod(methods));
  }
}

function refuseMethod(methods: readonly string[]): never {
  const allowed = (methods.includes("GET") ? [...methods, "HEAD"] : methods).join(", ");
  throw problem("method_not_allowed", { detail: `Only ${allowed} here.`, headers: { Allow: allowed } });
}

function withCookies(response: Response, lines: readonly string[]): Response {
  for (const line of lines) response.headers.append("Set-Cookie", line);
  return response;
}

/** The one place that maps errors: what isn't of the catalogue is logged and answered as 500, nothing of the inside. */
function answerError(deps: Deps, context: Context<AppEnv>, error: unknown): Response {
  const id = context.get("requestId");
  if (error instanceof ProblemError) return problemResponse(error, id);
  if (error instanceof DatabaseUnavailable) {
    return problemResponse(
      problem("unavailable", { detail: "Busy at the moment. Try again.", retryAfterSeconds: 2 }),
      id,
    );
  }
  deps.log.error({ requestId: id, error }, "a request failed");
  return problemResponse(problem("internal", { detail: "Something went wrong on our side. Try again." }), id);
}
