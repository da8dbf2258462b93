/**
 * The closed catalogue of what can go wrong, as RFC 9457 problems: a code fixes its status and title.
 * A switch over `ProblemCode` in the browser is exhaustive, so a new code breaks the build until it has a text.
 */
export const problems = {
  malformed_json: { status: 400, title: "The body isn't JSON" },
  malformed_request: { status: 400, title: "The request isn't HTTP we understand" },
  unsupported_grant_type: { status: 400, title: "Only client_credentials is supported" },
  not_signed_in: { status: 401, title: "Not signed in" },
  invalid_credentials: { status: 401, title: "Wrong username or password" },
  no_challenge: { status: 401, title: "No sign-in is waiting for a code" },
  invalid_signature: { status: 401, title: "The signature isn't right" },
  invalid_token: { status: 401, title: "The token isn't valid" },
  two_factor_required: { status: 401, title: "Two Factor Authentication is required" },
  forbidden: { status: 403, title: "Not allowed" },
  confirmation_required: { status: 403, title: "Confirm it's you" },
  cross_origin: { status: 403, title: "Not from the portal" },
  api_login_only: { status: 403, title: "This login is for programs" },
  no_code_address: { status: 403, title: "No confirmed address to send a code to" },
  code_step_blocked: { status: 403, title: "The code step is blocked" },
  not_found: { status: 404, title: "Not found" },
  method_not_allowed: { status: 405, title: "Method not allowed" },
  conflict: { status: 409, title: "Not possible as it stands" },
  username_taken: { status: 409, title: "That username is taken" },
  email_unconfirmed: { status: 409, title: "The address isn't confirmed" },
  managed_on_details: { status: 409, title: "Managed on Account Details" },
  managed_on_profile: { status: 409, title: "Managed on your own profile" },
  cannot_delete: { status: 409, title: "This login can't be deleted" },
  code_expired: { status: 410, title: "The code has expired" },
  link_expired: { status: 410, title: "The link has expired" },
  version_mismatch: { status: 412, title: "Changed by someone else meanwhile" },
  body_too_large: { status: 413, title: "The body is too large" },
  unsupported_media_type: { status: 415, title: "The body's type isn't supported" },
  invalid_input: { status: 422, title: "Something in the request isn't right" },
  code_incorrect: { status: 422, title: "That code isn't right" },
  version_required: { status: 428, title: "If-Match is missing" },
  too_many_requests: { status: 429, title: "Too many tries" },
  too_many_codes: { status: 429, title: "Too many codes" },
  resend_too_soon: { status: 429, title: "Too soon to send the code again" },
  code_locked: { status: 429, title: "The code step is locked" },
  internal: { status: 500, title: "Something went wrong on our side" },
  overloaded: { status: 503, title: "Too busy" },
  unavailable: { status: 503, title: "Not available at the moment" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

/** One wrong member of a request: where, and a sentence of its own for the person. */
export type FieldError = { path: (string | number)[]; message: string };

/** The body of every error answer (`application/problem+json`). */
export type Problem = {
  type: "about:blank";
  title: string;
  status: number;
  code: ProblemCode;
  detail: string;
  requestId: string;
  errors?: FieldError[];
  attemptsLeft?: number;
};
