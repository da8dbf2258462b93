import { confirmationApi } from "@hero/contract/confirmation";

import type { Deps } from "../deps.ts";
import { route } from "../http/route.ts";
import { confirmIdentity, personOf } from "./confirm-identity.ts";
import { readConfirmation } from "./read-confirmation.ts";

export const confirmationRoutes = (deps: Deps) => [
  route(confirmationApi.readConfirmation, ({ actor, client }) =>
    readConfirmation(deps, { actor: personOf(actor), client }),
  ),
  route(confirmationApi.confirmIdentity, (call) => confirmIdentity(deps, call)),
];
