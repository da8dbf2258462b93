import { accountApi } from "./account.ts";
import { loginsApi } from "./logins.ts";
import { programsApi } from "./programs.ts";
import { sessionApi } from "./session.ts";

/** The whole table. The browser imports the parts apart, so that sign-in carries only its own. */
export const api = { ...sessionApi, ...accountApi, ...loginsApi, ...programsApi };

export type EndpointName = keyof typeof api;
