import { profileApi } from "@hero/contract/profile";

import type { Deps } from "../deps.ts";
import { route } from "../http/route.ts";
import { readProfile } from "./read-profile.ts";

export const profileRoutes = (deps: Deps) => [
  route(profileApi.readProfile, (call) => readProfile(deps, call.actor)),
];
