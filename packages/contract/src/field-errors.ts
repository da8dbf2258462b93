import type { FieldError } from "./problems.ts";

type Issue = {
  code?: string | undefined;
  path: PropertyKey[];
  message: string;
  keys?: string[] | undefined;
};

const pathOf = (path: PropertyKey[]) => path.map((part) => (typeof part === "number" ? part : String(part)));

// Members have sentences of their own, but a body that is no object at all has no member to say one.
const isNoBody = ({ path, code }: Issue) => path.length === 0 && code === "invalid_type";

/** A schema's issues as the wire's `errors`: an unknown member is reported at its own path. */
export function fieldErrors(issues: readonly Issue[]): FieldError[] {
  return issues.flatMap((issue): FieldError[] =>
    issue.code === "unrecognized_keys"
      ? (issue.keys ?? []).map((key) => ({
          path: pathOf([...issue.path, key]),
          message: `There is no member "${key.slice(0, 60)}" here.`,
        }))
      : [
          {
            path: pathOf(issue.path),
            message: isNoBody(issue) ? "Send an object with the members asked for." : issue.message,
          },
        ],
  );
}
