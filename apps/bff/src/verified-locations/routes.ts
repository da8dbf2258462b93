import { locationsApi } from "@hero/contract/locations";

import { findLogin } from "../accounts/find-login.ts";
import type { Deps } from "../deps.ts";
import { route, routeOn } from "../http/route.ts";
import type { Actor } from "../sessions/actor.ts";
import { forgetAll, forgetOne } from "./forget-locations.ts";
import { findLocation, listLocations } from "./list-locations.ts";

export const verifiedLocationsRoutes = (deps: Deps) => {
  const oneself = ({ loginId, username }: Actor) => ({ id: loginId, username });
  const loginOf = async (actor: Actor, id: string) => (await findLogin(deps.db, actor, id)).login;
  return [
    route(locationsApi.listLocations, ({ actor, query }) => listLocations(deps, actor, actor.loginId, query)),
    routeOn(
      locationsApi.removeLocation,
      ({ actor, params }) => findLocation(deps, actor, actor.loginId, params.id),
      (call) => forgetOne(deps, { ...call, login: oneself(call.actor), location: call.resource }),
    ),
    route(locationsApi.removeLocations, (call) => forgetAll(deps, { ...call, login: oneself(call.actor) })),
    routeOn(
      locationsApi.listLoginLocations,
      ({ actor, params }) => loginOf(actor, params.id),
      ({ actor, query, resource }) => listLocations(deps, actor, resource.id, query),
    ),
    routeOn(
      locationsApi.removeLoginLocation,
      async ({ actor, params }) => {
        const login = await loginOf(actor, params.id);
        return { login, location: await findLocation(deps, actor, login.id, params.locationId) };
      },
      (call) => forgetOne(deps, { ...call, ...call.resource }),
    ),
    routeOn(
      locationsApi.removeLoginLocations,
      ({ actor, params }) => loginOf(actor, params.id),
      (call) => forgetAll(deps, { ...call, login: call.resource }),
    ),
  ];
};
