import type { Problem } from "@hero/contract/problems";

/** The server's refusal: `problem.code` is from the closed catalogue. */
export class ApiError extends Error {
  readonly problem: Problem;
  /** What `Retry-After` said, in seconds; null when it said nothing. */
  readonly retryAfterSeconds: number | null;

  constructor(problem: Problem, retryAfterSeconds: number | null) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`);
    this.name = "ApiError";
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** No answer came: the network is dead, or the server can't be reached. */
export class NetworkError extends Error {
  constructor(cause: unknown) {
    super("No answer from the server", { cause });
    this.name = "NetworkError";
  }
}
