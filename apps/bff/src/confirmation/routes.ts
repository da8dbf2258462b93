import { confirmationApi } from "@hero/contract/confirmation";

import type { Deps } from "../deps.ts";
import { route } from "../http/route.ts";
import { confirmIdentity } from "./confirm-identity.ts";

export const confirmationRoutes = (deps: Deps) => [
  route(confirmationApi.confirmIdentity, (call) => confirmIdentity(deps, call)),
];
