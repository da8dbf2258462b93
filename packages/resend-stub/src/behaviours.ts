/** What is answered in place of taking the mail. */
export type Answer = { status: number; headers: Record<string, string>; body: string };

/** How the stub takes a request that is signed by a right key. Without any of these it accepts the mail and says so. */
export type Behaviour = {
  /** Answers this and accepts nothing. */
  answer?: Answer;
  /** Takes the request and lets it wait until `release()`, before or after the mail is accepted. */
  hold?: "before" | "after";
  /** Breaks the connection off, before or after the mail is accepted. */
  cut?: "before" | "after";
  /** Accepts the mail at once and answers so much later. */
  answersAfterMilliseconds?: number;
};

/** An answer as the provider words its refusals. */
export function refusal(
  status: number,
  name: string,
  message: string,
  headers: Record<string, string> = {},
): Answer {
  return { status, headers, body: JSON.stringify({ statusCode: status, name, message }) };
}

const refuses = (...parts: Parameters<typeof refusal>): Behaviour => ({ answer: refusal(...parts) });

export const accepts: Behaviour = {};

/** Accepts at once, answers after so long. */
export const slow = (milliseconds: number): Behaviour => ({ answersAfterMilliseconds: milliseconds });

/** No answer and nothing accepted until told by `release()`. */
export const hangs: Behaviour = { hold: "before" };

/** The mail is accepted, but nobody hears of it until told by `release()`. */
export const hangsAfterAccepting: Behaviour = { hold: "after" };

export const cutsBefore: Behaviour = { cut: "before" };
export const cutsAfterAccepting: Behaviour = { cut: "after" };

/** `retryAfter`: the header as it is to stand there; null: none. */
export const rateLimited = (retryAfter: string | null = "1"): Behaviour =>
  refuses(
    429,
    "rate_limit_exceeded",
    "Too many requests. You can only make 2 requests per second.",
    retryAfter === null ? {} : { "retry-after": retryAfter },
  );

export const dailyQuotaUsed: Behaviour = refuses(
  429,
  "daily_quota_exceeded",
  "You have reached your daily email sending quota.",
);

export const monthlyQuotaUsed: Behaviour = refuses(
  429,
  "monthly_quota_exceeded",
  "You have reached your monthly email sending quota.",
);

export const internalError: Behaviour = refuses(
  500,
  "internal_server_error",
  "An unexpected error occurred.",
);

/** What something between the portal and the provider answers: no JSON. */
export const badGateway: Behaviour = {
  answer: {
    status: 502,
    headers: { "content-type": "text/html" },
    body: "<html><body><h1>502 Bad Gateway</h1></body></html>",
  },
};

/** Any other refusal, by its status and the provider's name of it. */
export const refusesWith = (
  status: number,
  name: string,
  message = "Refused by the stub.",
  headers: Record<string, string> = {},
): Behaviour => refuses(status, name, message, headers);
