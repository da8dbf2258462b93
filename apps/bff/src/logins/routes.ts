import { loginsApi } from "@hero/contract/logins";

import { findLogin } from "../accounts/find-login.ts";
import { viewFor } from "../accounts/login-view.ts";
import type { Deps } from "../deps.ts";
import { route, routeOn } from "../http/route.ts";
import { addLogin } from "./add-login.ts";
import { deleteLogin } from "./delete-login.ts";
import { listLogins } from "./list-logins.ts";
import { confirmLoginEmail, resendLoginEmail } from "./login-email.ts";
import { rebindLogin } from "./rebind-login.ts";
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
  routeOn(
    loginsApi.confirmLoginEmail,
    ({ actor, params }) => findLogin(deps.db, actor, params.id),
    (call) => confirmLoginEmail(deps, call),
  ),
  routeOn(
    loginsApi.resendLoginEmail,
    ({ actor, params }) => findLogin(deps.db, actor, params.id),
    (call) => resendLoginEmail(deps, call),
  ),
  routeOn(
    loginsApi.deleteLogin,
    ({ actor, params }) => findLogin(deps.db, actor, params.id),
    (call) => deleteLogin(deps, call.resource, call),
  ),
  routeOn(
    loginsApi.rebindLogin,
    ({ actor, params }) => findLogin(deps.db, actor, params.id),
    (call) => rebindLogin(deps, call.resource, call),
  ),
];
