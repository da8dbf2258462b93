import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from "@hero/contract/endpoint";
import type { Problem } from "@hero/contract/problems";

import { connection } from "./connection.ts";
import { ApiError, NetworkError } from "./errors.ts";
import { reads } from "./reads.ts";
import { noteServerTime } from "./server-clock.ts";

const answerWithinMilliseconds = 30_000;

type Optional<Key extends string, Value> = undefined extends Value
  ? { [K in Key]?: Value | undefined }
  : { [K in Key]: Value };

/** What a call needs, by its entry in the endpoint table: params of its path, query, body, version. */
export type CallInput<E extends Endpoint> = (keyof ParamsOf<E> extends never
  ? unknown
  : { params: ParamsOf<E> }) &
  (E["body"] extends undefined ? unknown : Optional<"body", BodyOf<E>>) &
  (E["query"] extends undefined ? unknown : { query?: QueryOf<E> | undefined }) &
  (E["isVersioned"] extends true ? { ifMatch: number } : unknown) & { signal?: AbortSignal | undefined };

type LooseInput = {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  body?: unknown;
  ifMatch?: number;
  signal?: AbortSignal;
};

function addressOf(endpoint: Endpoint, { params = {}, query = {} }: LooseInput): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const search = new URLSearchParams(given).toString();
  return search === "" ? path : `${path}?${search}`;
}

function requestOf(endpoint: Endpoint, { body, ifMatch, signal }: LooseInput): RequestInit {
  const timeout = AbortSignal.timeout(answerWithinMilliseconds);
  return {
    method: endpoint.method,
    headers: {
      Accept: "application/json",
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(ifMatch === undefined ? {} : { "If-Match": `"${ifMatch}"` }),
    },
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

async function send(address: string, init: RequestInit, signal: AbortSignal | undefined): Promise<Response> {
  const sentAt = Date.now();
  try {
    const response = await fetch(address, init);
    connection.note(true);
    noteServerTime(response.headers.get("Date"), { sentAt, receivedAt: Date.now() });
    return response;
  } catch (error) {
    // The caller's own cancelling says nothing of the network.
    if (signal?.aborted === true) throw error;
    connection.note(false);
    throw new NetworkError(error);
  }
}

async function problemOf(response: Response): Promise<Problem> {
  if (response.headers.get("Content-Type")?.startsWith("application/problem+json")) {
    return (await response.json()) as Problem;
  }
  // Something between the portal and here answered in its place.
  const code = response.status >= 502 && response.status <= 504 ? "unavailable" : "internal";
  const requestId = response.headers.get("X-Request-Id") ?? "";
  return { type: "about:blank", title: "", status: response.status, code, detail: "", requestId };
}

/** Seconds in a `Retry-After` header; null when there is none, or none that is a number. */
export function retryAfterSeconds(header: string | null): number | null {
  return header !== null && /^\d{1,9}$/.test(header) ? Number(header) : null;
}

/**
 * Calls an endpoint of the contract and gives its reply (undefined where the entry has none).
 * Throws ApiError for a refusal of the server, NetworkError when no answer came within 30 s.
 */
export async function call<const E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<ReplyOf<E>> {
  const loose = input as LooseInput;
  // What is read for a screen brings the signal that cancels it; what somebody asked for by hand goes as it is.
  if (loose.signal !== undefined) await reads.mayGo(endpoint.who !== "anyone", loose.signal);
  const response = await send(addressOf(endpoint, loose), requestOf(endpoint, loose), loose.signal);
  if (!response.ok) {
    throw new ApiError(await problemOf(response), retryAfterSeconds(response.headers.get("Retry-After")));
  }
  if (endpoint.reply === undefined) return undefined as ReplyOf<E>;
  return (await response.json()) as ReplyOf<E>;
}
