import { loginsApi } from "@hero/contract/logins";
import { passwordsApi } from "@hero/contract/passwords";
import { profileApi } from "@hero/contract/profile";

import { findLogin } from "../accounts/find-login.ts";
import type { Deps } from "../deps.ts";
import { route, routeOn } from "../http/route.ts";
import type { Actor } from "../sessions/actor.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { cancelResetByLink } from "./cancel-reset-by-link.ts";
import { changePassword } from "./change-password.ts";
import { completeResetByLink } from "./complete-reset-by-link.ts";
import { inviteLogin } from "./invite-login.ts";
import { cancelLoginReset, cancelProfileReset, releaseLoginReset } from "./manage-reset.ts";
import { requestReset } from "./request-reset.ts";

export const passwordsRoutes = (deps: Deps) => {
  const look = ({ actor, params }: { actor: Actor; params: { id: string } }) =>
    findLogin(deps.db, actor, params.id);
  return [
    route(passwordsApi.requestPasswordReset, ({ body, client }) => requestReset(deps, body.username, client)),
    route(passwordsApi.completePasswordReset, (call) => completeResetByLink(deps, call.body, call)),
    route(passwordsApi.cancelPasswordReset, ({ body, client }) =>
      cancelResetByLink(deps, body.token, client),
    ),
    route(passwordsApi.acceptInvitation, ({ body, client }) => acceptInvitation(deps, body, client)),
    route(profileApi.changePassword, (call) => changePassword(deps, call)),
    route(profileApi.cancelProfileReset, (call) => cancelProfileReset(deps, call)),
    routeOn(loginsApi.inviteLogin, look, (call) => inviteLogin(deps, call.resource, call)),
    routeOn(loginsApi.releaseLoginReset, look, (call) => releaseLoginReset(deps, call.resource, call)),
    routeOn(loginsApi.cancelLoginReset, look, (call) => cancelLoginReset(deps, call.resource, call)),
  ];
};
