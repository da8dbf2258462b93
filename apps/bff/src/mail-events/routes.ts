import { webhooksApi } from "@hero/contract/webhooks";

import type { Deps } from "../deps.ts";
import { route } from "../http/route.ts";
import type { MailEvents } from "../mail/mail.ts";
import { takeEvent } from "./take-event.ts";

/** Mounted only while mail goes through a provider that tells what becomes of it. */
export const mailEventsRoutes = (deps: Deps, events: MailEvents) => [
  route(webhooksApi.takeResendEvent, (call) => takeEvent(deps, events, call)),
];
