import { sessionsApi } from "@hero/contract/sessions";

import type { Deps } from "../deps.ts";
import { route, routeOn } from "../http/route.ts";
import { endOtherSessions, endSession } from "./end-sessions.ts";
import { findLivingSession, listSessions } from "./list-sessions.ts";

export const ownSessionsRoutes = (deps: Deps) => [
  route(sessionsApi.listSessions, (call) => listSessions(deps, call.actor, call.query)),
  routeOn(
    sessionsApi.endSession,
    ({ actor, params }) => findLivingSession(deps, actor, params.id),
    (call) => endSession(deps, call),
  ),
  route(sessionsApi.endOtherSessions, (call) => endOtherSessions(deps, call)),
];
