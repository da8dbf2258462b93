import { ApiError } from "../api/errors.ts";

/** The link is used, or its time is over. */
export function isLinkExpired(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === "link_expired";
}
