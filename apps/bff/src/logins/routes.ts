import { loginsApi } from "@hero/contract/logins";

import { findLogin } from "../accounts/find-login.ts";
import { viewFor } from "../accounts/login-view.ts";
import type { Deps } from "../deps.ts";
import { route, routeOn } from "../http/route.ts";
import { addLogin } from "./add-login.ts";
import { listLogins } from "./list-logins.ts";
import { updateLogin } from "./update-login.ts";

export const loginsRoutes = (deps: Deps) => [
  route(loginsApi.listLogins, (call) => listLogins(deps, call.actor, call.query)),
  route(loginsApi.addLogin, (call) => addLogin(deps, call)),
  routeOn(
    loginsApi.readLogin,
    ({ actor, params }) => findLogin(deps.db, actor, params.id),
    async ({ actor, resource }) => viewFor(actor, resource.login, resource.account, deps.clock.now()),
  ),
  routeOn(
    loginsApi.updateLogin,
    ({ actor, params }) => findLogin(deps.db, actor, params.id),
    (call) => updateLogin(deps, call),
  ),
];
