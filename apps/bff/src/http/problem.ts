import { problems } from "@hero/contract/problems";
import type { FieldError, Problem, ProblemCode } from "@hero/contract/problems";
import type { Challenge } from "@hero/contract/session";

export type ProblemExtra = {
  /** A sentence for the person; the catalogue's title without one. */
  detail?: string;
  retryAfterSeconds?: number;
  errors?: FieldError[];
  attemptsLeft?: number;
  /** The attempt that lives already, beside a refusal to mail its code again. */
  challenge?: Challenge;
  headers?: Record<string, string>;
  /** RFC 6749's own error member, beside ours. */
  oauthError?: string;
};

/** A refusal on its way to the one place that answers it. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly extra: ProblemExtra;

  constructor(code: ProblemCode, extra: ProblemExtra) {
    super(extra.detail ?? problems[code].title);
    this.name = "ProblemError";
    this.code = code;
    this.extra = extra;
  }
}

/** A problem of the closed catalogue, to be thrown: its status and title are fixed there. */
export function problem(code: ProblemCode, extra: ProblemExtra = {}): ProblemError {
  return new ProblemError(code, extra);
}

/** 422 for one member of the body. */
export function invalidMember(path: (string | number)[], message: string): ProblemError {
  return problem("invalid_input", { detail: message, errors: [{ path, message }] });
}

/** The `application/problem+json` answer of RFC 9457. */
export function problemResponse({ code, extra }: ProblemError, requestId: string): Response {
  const { status, title } = problems[code];
  const body: Problem & { error?: string; challenge?: Challenge } = {
    type: "about:blank",
    title,
    status,
    code,
    detail: extra.detail ?? `${title}.`,
    requestId,
    ...(extra.errors === undefined ? {} : { errors: extra.errors }),
    ...(extra.attemptsLeft === undefined ? {} : { attemptsLeft: extra.attemptsLeft }),
    ...(extra.challenge === undefined ? {} : { challenge: extra.challenge }),
    ...(extra.oauthError === undefined ? {} : { error: extra.oauthError }),
  };
  const headers = new Headers({ "Content-Type": "application/problem+json", ...extra.headers });
  if (extra.retryAfterSeconds !== undefined) {
    headers.set("Retry-After", String(Math.max(1, Math.ceil(extra.retryAfterSeconds))));
  }
  return new Response(JSON.stringify(body), { status, headers });
}
