import { accountApi } from "./account.ts";
import { activityApi } from "./activity.ts";
import { confirmationApi } from "./confirmation.ts";
import { locationsApi } from "./locations.ts";
import { loginsApi } from "./logins.ts";
import { passwordsApi } from "./passwords.ts";
import { profileApi } from "./profile.ts";
import { programsApi } from "./programs.ts";
import { sessionApi } from "./session.ts";
import { sessionsApi } from "./sessions.ts";
import { webhooksApi } from "./webhooks.ts";

/** The whole table. The browser imports the parts apart, so that sign-in carries only its own. */
export const api = {
  ...sessionApi,
  ...confirmationApi,
  ...sessionsApi,
  ...locationsApi,
  ...accountApi,
  ...loginsApi,
  ...profileApi,
  ...passwordsApi,
  ...activityApi,
  ...programsApi,
  ...webhooksApi,
};

export type EndpointName = keyof typeof api;
