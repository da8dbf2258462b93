import { endpoint } from "./endpoint.ts";
import { z } from "./zod.ts";

/** Access tokens for api logins, RFC 6749 section 4.4. */
export const programsApi = {
  issueToken: endpoint({
    method: "POST",
    path: "/api/token",
    summary: "An access token for an API login, by HTTP Basic and grant_type=client_credentials.",
    who: "anyone",
    tenant: "own",
    origin: "any",
    confirmation: "never",
    throttle: "token",
    bodyType: "form",
    body: z.object({
      // Whatever it is, anything but client_credentials is answered as RFC 6749 says.
      grant_type: z.optional(z.union([z.string(), z.array(z.string())])),
      scope: z.optional(z.string()),
    }),
    status: 200,
    reply: z.object({ access_token: z.string(), token_type: z.literal("Bearer"), expires_in: z.number() }),
    problems: [
      "invalid_credentials",
      "two_factor_required",
      "unsupported_grant_type",
      "too_many_requests",
      "overloaded",
    ],
  }),
};
