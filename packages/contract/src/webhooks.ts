import { endpoint } from "./endpoint.ts";
import { z } from "./zod.ts";

/** What others tell the portal of, each by a signature of its own. */
export const webhooksApi = {
  takeResendEvent: endpoint({
    method: "POST",
    path: "/webhooks/resend",
    summary: "What became of a mail, told and signed by Resend. There only while mail goes through Resend.",
    who: "anyone",
    tenant: "none",
    origin: "signed",
    confirmation: "never",
    throttle: "none",
    bodyType: "raw",
    body: z.string(),
    status: 204,
    problems: ["invalid_signature"],
  }),
};
