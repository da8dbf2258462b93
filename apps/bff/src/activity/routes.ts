import { activityApi } from "@hero/contract/activity";

import type { Deps } from "../deps.ts";
import { route } from "../http/route.ts";
import { downloadActivity } from "./download-activity.ts";
import { listActivity } from "./list-activity.ts";

export const activityRoutes = (deps: Deps) => [
  route(activityApi.listActivity, (call) => listActivity(deps, call.actor, call.query)),
  route(activityApi.downloadActivity, (call) => downloadActivity(deps, call.actor, call.query)),
];
