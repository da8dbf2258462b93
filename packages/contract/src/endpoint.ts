import type { Role } from "@hero/two-factor/settings";
import type { z } from "zod/mini";

import type { ProblemCode } from "./problems.ts";

type Schema = z.ZodMiniType;

/** Everything browser, server, sweeps and documentation need to know of one call. */
export type Endpoint = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** A path with `:name` parameters, each an opaque string. */
  path: string;
  summary: string;
  /** Who may call: anyone (the call judges its own cookie or credentials), or logins of these roles; `api` by bearer. */
  who: "anyone" | readonly Role[];
  /** Whose data it reads or changes: none, the caller's own, any of the caller's account, or by role one of the two. */
  tenant: "none" | "own" | "account" | "by_role";
  /** Where a state-changing request without a bearer must come from; `signed`: its body's signature says who sent it. */
  origin: "portal" | "any" | "signed";
  /** Whether it asks the person to confirm it's them, and when. */
  confirmation: "never" | "when_weakening" | "always";
  /** Which limit holds it. */
  throttle:
    | "none"
    | "password"
    | "code"
    | "resend"
    | "token"
    | "username_probe"
    | "reset"
    | "link"
    | "invitation";
  body?: Schema;
  /** `raw`: as it came, whatever its type, since it is the bytes that are signed. */
  bodyType?: "form" | "raw";
  query?: Schema;
  /** Screens ask it by themselves, ever again: asking keeps no session alive. */
  isPolled?: true;
  /** The request must carry `If-Match: "<version>"` of the resource it changes. */
  isVersioned?: true;
  status: 200 | 201 | 202 | 204;
  reply?: Schema;
  /** A reply that is streamed as text of this type, instead of JSON. */
  replyType?: "csv";
  /** Problems of its own, beside those that any call may answer. */
  problems: readonly ProblemCode[];
};

export function endpoint<const E extends Endpoint>(entry: E): E {
  return entry;
}

type Output<S> = S extends Schema ? z.output<S> : undefined;
type Input<S> = S extends Schema ? z.input<S> : undefined;

type ParamNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

export type ParamsOf<E extends Endpoint> = Record<ParamNames<E["path"]>, string>;
/** The body as a caller writes it. */
export type BodyOf<E extends Endpoint> = Input<E["body"]>;
/** The body as the server reads it: trimmed, lower-cased, defaults filled in. */
export type ParsedBodyOf<E extends Endpoint> = Output<E["body"]>;
export type QueryOf<E extends Endpoint> = Input<E["query"]>;
export type ParsedQueryOf<E extends Endpoint> = Output<E["query"]>;
export type ReplyOf<E extends Endpoint> = Output<E["reply"]>;
