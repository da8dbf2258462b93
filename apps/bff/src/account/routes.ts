import { accountApi } from "@hero/contract/account";

import type { Deps } from "../deps.ts";
import { route } from "../http/route.ts";
import { cancelDetailsEmail, confirmDetailsEmail, resendDetailsEmail } from "./details-email.ts";
import { previewTwoFactor } from "./preview-two-factor.ts";
import { readAccount } from "./read-account.ts";
import { readCoverage } from "./read-coverage.ts";
import { updateDetails } from "./update-details.ts";

export const accountRoutes = (deps: Deps) => [
  route(accountApi.readAccount, (call) => readAccount(deps, call.actor)),
  route(accountApi.readCoverage, (call) => readCoverage(deps, call.actor)),
  route(accountApi.updateAccount, (call) => updateDetails(deps, call)),
  route(accountApi.previewAccountTwoFactor, (call) => previewTwoFactor(deps, call.actor, call.body)),
  route(accountApi.confirmAccountEmail, (call) => confirmDetailsEmail(deps, call)),
  route(accountApi.resendAccountEmail, (call) => resendDetailsEmail(deps, call)),
  route(accountApi.cancelAccountEmail, (call) => cancelDetailsEmail(deps, call)),
];
