import { profileApi } from "@hero/contract/profile";

import type { Deps } from "../deps.ts";
import { route } from "../http/route.ts";
import { cancelOwnEmail, confirmOwnEmail, resendOwnEmail } from "./own-email.ts";
import { readProfile } from "./read-profile.ts";
import { makeRecoveryCodes, readRecoveryCodes } from "./recovery-codes.ts";
import { updateProfile } from "./update-profile.ts";

export const profileRoutes = (deps: Deps) => [
  route(profileApi.readProfile, (call) => readProfile(deps, call.actor)),
  route(profileApi.updateProfile, (call) => updateProfile(deps, call)),
  route(profileApi.confirmProfileEmail, (call) => confirmOwnEmail(deps, call)),
  route(profileApi.resendProfileEmail, (call) => resendOwnEmail(deps, call)),
  route(profileApi.cancelProfileEmail, (call) => cancelOwnEmail(deps, call)),
  route(profileApi.readRecoveryCodes, (call) => readRecoveryCodes(deps, call.actor)),
  route(profileApi.makeRecoveryCodes, (call) => makeRecoveryCodes(deps, call)),
];
