import type { Endpoint, ParamsOf, ParsedBodyOf, ParsedQueryOf, ReplyOf } from "@hero/contract/endpoint";
import { fieldErrors } from "@hero/contract/field-errors";
import { z } from "@hero/contract/zod";
import type { Context } from "hono";

import type { Deps } from "../deps.ts";
import { logLogin } from "../log.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { findProgram } from "../sessions/find-program.ts";
import { findActor } from "../sessions/find-session.ts";
import type { AppEnv } from "./app-type.ts";
import { clientOf } from "./client.ts";
import type { Cookies } from "./cookies.ts";
import { dressed } from "./every-answer.ts";
import { isFromPortal } from "./origin-check.ts";
import { problem } from "./problem.ts";
import { readBody } from "./read-body.ts";

/** One call as a use case sees it: who, from where, and what is asked, already checked against the table. */
export type Call<E extends Endpoint, Resource = undefined> = {
  client: Client;
  cookies: Cookies;
  authorization: string | undefined;
  /** Any other header of the request. */
  header(name: string): string | undefined;
  actor: E["who"] extends "anyone" ? null : Actor;
  params: ParamsOf<E>;
  query: ParsedQueryOf<E>;
  body: ParsedBodyOf<E>;
  /** Throws 428 `version_required` without If-Match, 412 `version_mismatch` when it names another version than this. */
  requireVersion(current: number): void;
  /** Throws 403 `confirmation_required` unless the person confirmed it's them in this session; programs can't, and needn't. */
  requireConfirmed(): void;
  resource: Resource;
};

type Looking<E extends Endpoint> = Omit<
  Call<E>,
  "query" | "body" | "requireVersion" | "requireConfirmed" | "resource"
>;

export type Route = {
  endpoint: Endpoint;
  answer(deps: Deps, context: Context<AppEnv>, cookies: Cookies): Promise<Response>;
};

/** A file that is made while it is taken: each part is asked for once the one before is gone. */
export type StreamedReply = { filename: string; parts: AsyncIterable<string> };

type Reply<E extends Endpoint> = E["replyType"] extends "csv"
  ? StreamedReply
  : undefined extends ReplyOf<E>
    ? void
    : ReplyOf<E>;

/** Mounts one entry of the endpoint table. */
export function route<const E extends Endpoint>(
  endpoint: E,
  handle: (call: Call<E>) => Promise<Reply<E>>,
): Route {
  return routeOn(endpoint, async () => undefined, handle);
}

/**
 * The same for a call about something that is looked up first. Faults are reported one at a time, in the contract's
 * order: origin, sign-in, body, the resource itself, role, input, and only then what the use case finds.
 */
export function routeOn<const E extends Endpoint, Resource>(
  endpoint: E,
  /** Finds what the call is about, or throws. */
  look: (looking: Looking<E>) => Promise<Resource>,
  handle: (call: Call<E, Resource>) => Promise<Reply<E>>,
): Route {
  return {
    endpoint,
    answer: async (deps, context, held) => {
      const authorization = context.req.header("Authorization");
      const bearer = bearerOf(authorization);
      const cookies = bearer === undefined ? held : ignored(held);
      // A token lets a program in where one is asked for; where none is, it would be a way round the origin check.
      if (bearer === undefined || endpoint.who === "anyone") {
        requireOrigin(endpoint, context, deps.portal.publicUrl);
      }
      const actor = endpoint.who === "anyone" ? null : await requireActor(deps, endpoint, bearer, cookies);
      if (actor !== null) logLogin(context, actor.loginId);
      const isBodyRead = endpoint.body !== undefined || hasBody(endpoint, context);
      const raw = isBodyRead ? await readBody(context.req.raw, endpoint.bodyType ?? "json") : undefined;
      const client = clientOf(context, deps.portal.trustedProxies);
      const header = (name: string) => context.req.header(name);
      const looking = { client, cookies, authorization, header, actor, params: context.req.param() };
      // The table's entry is what makes these of the entry's types: the compiler can't follow it through its own key.
      const resource = await look(looking as Looking<E>);
      requireRole(endpoint, actor);
      const [query, body] = parseInput(endpoint, context, raw);
      const requireVersion = (current: number) => requireMatch(context.req.header("If-Match"), current);
      const requireConfirmed = () => requireConfirmation(actor);
      const call = { ...looking, query, body, resource, requireVersion, requireConfirmed };
      return replyResponse(endpoint, context, await handle(call as Call<E, Resource>));
    },
  };
}

function bearerOf(authorization: string | undefined): string | undefined {
  const match = authorization?.match(/^bearer(?: +(.*))?$/i);
  return match === null || match === undefined ? undefined : (match[1] ?? "").trim();
}

/** What a call that takes nothing may carry: nothing. */
const emptyBody = z.strictObject({}, { error: "This call takes no body." });

function hasBody({ method }: Endpoint, context: Context): boolean {
  if (method === "GET") return false;
  const length = context.req.header("Content-Length");
  return (length !== undefined && length !== "0") || context.req.header("Transfer-Encoding") !== undefined;
}

/** With a token, the cookies that come along are nobody's. */
function ignored(cookies: Cookies): Cookies {
  return { ...cookies, read: () => undefined, clear: () => {} };
}

function requireOrigin(endpoint: Endpoint, context: Context, publicUrl: string): void {
  if (endpoint.method === "GET" || endpoint.origin !== "portal") return;
  if (!isFromPortal(context.req.raw.headers, publicUrl)) {
    throw problem("cross_origin", { detail: "This request didn't come from the portal's own pages." });
  }
}

async function requireActor(
  deps: Deps,
  { isPolled }: Endpoint,
  bearer: string | undefined,
  cookies: Cookies,
): Promise<Actor> {
  if (bearer !== undefined) return await findProgram(deps, bearer);
  return await findActor(deps, cookies.read("session"), { isActivity: isPolled !== true });
}

function requireRole(endpoint: Endpoint, actor: Actor | null): void {
  if (actor === null || endpoint.who === "anyone" || endpoint.who.includes(actor.role)) return;
  throw problem("forbidden", { detail: "Your login isn't allowed to do this." });
}

/** The last of all faults: asked by the use case once nothing else is in the way. */
function requireConfirmation(actor: Actor | null): void {
  const { session } = actor ?? { session: null };
  if (session === null || session.confirmedUntil !== null) return;
  throw problem("confirmation_required", { detail: "Confirm it's you first: enter your password again." });
}

/** Both are checked before either is refused, so that one answer names everything that is wrong. */
function parseInput(endpoint: Endpoint, context: Context, raw: unknown): [unknown, unknown] {
  const parse = (schema: z.ZodMiniType | undefined, value: unknown) => schema?.safeParse(value);
  const query = parse(endpoint.query, context.req.query());
  const body = parse(endpoint.body ?? (raw === undefined ? undefined : emptyBody), raw);
  const issues = [...(query?.error?.issues ?? []), ...(body?.error?.issues ?? [])];
  if (issues.length > 0) {
    const errors = fieldErrors(issues);
    throw problem("invalid_input", { detail: errors[0]?.message ?? "Something isn't right.", errors });
  }
  return [query?.data, body?.data];
}

/** Asked by the use case, since what it finds wrong with the input itself is told first. */
function requireMatch(ifMatch: string | undefined, current: number): void {
  const header = ifMatch?.trim() ?? "";
  if (header === "" || header === "*") {
    throw problem("version_required", { detail: "Send If-Match with the version you read." });
  }
  const allowed = [...header.matchAll(/(?:^|,)\s*"?(\d{1,15})"?\s*(?=,|$)/g)].map((match) =>
    Number(match[1]),
  );
  if (allowed.includes(current)) return;
  throw problem("version_mismatch", { detail: "Someone else saved a change since you opened this." });
}

function replyResponse(endpoint: Endpoint, context: Context<AppEnv>, reply: unknown): Response {
  if (endpoint.replyType !== undefined) {
    const { filename, parts } = reply as StreamedReply;
    return dressed(context, streamOf(parts), endpoint.status, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${filename}"`,
    });
  }
  if (endpoint.status === 204 || reply === undefined) return dressed(context, null, endpoint.status);
  const { version, id } = reply as { version?: unknown; id?: unknown };
  return dressed(context, JSON.stringify(reply), endpoint.status, {
    "Content-Type": "application/json",
    ...(typeof version === "number" ? { ETag: `"${version}"` } : {}),
    ...(endpoint.status === 201 && typeof id === "string" ? { Location: `${endpoint.path}/${id}` } : {}),
  });
}

/** Nothing is read ahead of the client, and nothing more once it is gone. */
function streamOf(parts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = parts[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      pull: async (controller) => {
        const next = await iterator.next();
        if (next.done === true) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      },
      cancel: async () => {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
