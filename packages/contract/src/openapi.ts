import type { Endpoint } from "./endpoint.ts";
import { problems } from "./problems.ts";
import type { ProblemCode } from "./problems.ts";
import { z } from "./zod.ts";

type Json = Record<string, unknown>;

export type OpenApiOperation = {
  operationId: string;
  summary: string;
  tags: string[];
  parameters: Json[];
  security: Json[];
  responses: Record<string, Json>;
  requestBody?: Json;
};

export type OpenApiDocument = {
  openapi: "3.1.0";
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Record<string, Json>; securitySchemes: Record<string, Json> };
};

export type OpenApiSettings = {
  title: string;
  version: string;
  /** Origin without a trailing slash. */
  serverUrl: string;
};

/** The OpenAPI 3.1 description of an endpoint table: pure, in the table's own order. */
export function openApiDocument(
  table: Readonly<Record<string, Endpoint>>,
  { title, version, serverUrl }: OpenApiSettings,
): OpenApiDocument {
  const entries = Object.entries(table);
  const versionedPaths = new Set(entries.flatMap(([, entry]) => (entry.isVersioned ? [entry.path] : [])));
  const paths: OpenApiDocument["paths"] = {};
  for (const [name, entry] of entries) {
    const path = (paths[entry.path.replaceAll(/:(\w+)/g, "{$1}")] ??= {});
    path[entry.method.toLowerCase()] = operation(name, entry, versionedPaths.has(entry.path));
  }
  return {
    openapi: "3.1.0",
    info: { title, version, description: "People come with a session cookie, programs with a bearer token." },
    servers: [{ url: serverUrl }],
    paths,
    components: { schemas: { Problem: problemSchema() }, securitySchemes },
  };
}

const securitySchemes = {
  session: {
    type: "apiKey",
    in: "cookie",
    name: "__Host-session",
    description: "A person's session. Over plain http on a loopback host the cookie is called `session`.",
  },
  bearer: {
    type: "http",
    scheme: "bearer",
    description: "An API login's access token, from POST /api/token.",
  },
  basic: { type: "http", scheme: "basic", description: "An API login's username and password." },
};

function operation(name: string, entry: Endpoint, hasVersion: boolean): OpenApiOperation {
  return {
    operationId: name,
    summary: entry.summary,
    tags: [entry.path.split("/")[2] ?? "api"],
    parameters: parametersOf(entry),
    security: securityOf(entry),
    ...(entry.body === undefined ? {} : { requestBody: requestBodyOf(entry, entry.body) }),
    responses: { [entry.status]: replyOf(entry, hasVersion), ...refusalsOf(entry) },
  };
}

/** A schema as JSON Schema: `input` as a caller writes it, `output` as the server answers. */
function jsonSchema(schema: z.ZodMiniType, io: "input" | "output"): Json {
  // A transform has no JSON Schema, but what goes into it has, and that is what a caller must know.
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

function parametersOf(entry: Endpoint): Json[] {
  const inPath = [...entry.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const { properties = {}, required = [] } = (
    entry.query === undefined ? {} : jsonSchema(entry.query, "input")
  ) as {
    properties?: Json;
    required?: string[];
  };
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
  const ifMatch = {
    name: "If-Match",
    in: "header",
    required: true,
    description: "The ETag of the version that is being changed; `*` counts as missing.",
    schema: { type: "string", examples: ['"3"'] },
  };
  return [...inPath, ...inQuery, ...(entry.isVersioned ? [ifMatch] : [])];
}

function securityOf({ who, throttle }: Endpoint): Json[] {
  if (who === "anyone") return throttle === "token" ? [{ basic: [] }] : [{}];
  return [
    ...(who.some((role) => role !== "api") ? [{ session: [] }] : []),
    ...(who.includes("api") ? [{ bearer: [] }] : []),
  ];
}

const mediaTypes = {
  json: "application/json",
  form: "application/x-www-form-urlencoded",
  // Whatever it comes as, it is JSON that is signed.
  raw: "application/json",
};

function requestBodyOf({ bodyType }: Endpoint, body: z.ZodMiniType): Json {
  const mediaType = mediaTypes[bodyType ?? "json"];
  // The server reads it as text, to judge its signature; whoever writes it writes an object.
  const schema = bodyType === "raw" ? { type: "object" } : jsonSchema(body, "input");
  return { required: true, content: { [mediaType]: { schema } } };
}

function replyOf({ method, reply, replyType, status }: Endpoint, hasVersion: boolean): Json {
  if (replyType !== undefined) return fileReply[replyType];
  const text = { schema: { type: "string" } };
  const headers = {
    ...(hasVersion && method !== "DELETE"
      ? { ETag: { ...text, description: "The version, for If-Match." } }
      : {}),
    ...(status === 201 && hasId(reply)
      ? { Location: { ...text, description: "Where the new one is." } }
      : {}),
  };
  return {
    description: reply === undefined ? "Done." : "As asked.",
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    ...(reply === undefined
      ? {}
      : { content: { "application/json": { schema: jsonSchema(reply, "output") } } }),
  };
}

/** What was made has an address of its own only where the reply has an id to find it by. */
function hasId(reply: z.ZodMiniType | undefined): boolean {
  if (reply === undefined) return false;
  type Shape = { properties?: Json; anyOf?: Shape[] };
  const shape = jsonSchema(reply, "output") as Shape;
  return (shape.anyOf ?? [shape]).every(({ properties }) => properties?.["id"] !== undefined);
}

const fileReply = {
  csv: {
    description: "A file, streamed.",
    headers: {
      "Content-Disposition": { schema: { type: "string" }, description: "The file's name." },
    },
    content: { "text/csv": { schema: { type: "string" } } },
  },
};

/** Every problem that a call may answer: its own, and those that its entry in the table brings along. */
export function problemsOf(entry: Endpoint): ProblemCode[] {
  const { who, method, origin, path, body, query } = entry;
  const when = (isSo: boolean, ...codes: ProblemCode[]) => (isSo ? codes : []);
  const isParsed = entry.bodyType !== "raw";
  const codes: ProblemCode[] = [
    ...when(body !== undefined, "body_too_large"),
    ...when(body !== undefined && isParsed, "malformed_json", "unsupported_media_type"),
    ...when((body !== undefined && isParsed) || query !== undefined, "invalid_input"),
    ...when(who !== "anyone", "not_signed_in", "forbidden"),
    ...when(who.includes("api"), "invalid_token", "two_factor_required"),
    ...when(method !== "GET" && origin === "portal", "cross_origin"),
    ...when(entry.confirmation !== "never", "confirmation_required"),
    ...when(path.includes(":"), "not_found"),
    ...when(entry.isVersioned === true, "version_required", "version_mismatch"),
    ...entry.problems,
    "internal",
    "unavailable",
  ];
  return [...new Set(codes)];
}

function refusalsOf(entry: Endpoint): Record<string, Json> {
  const all = problemsOf(entry);
  const statuses = [...new Set(all.map((code) => problems[code].status))];
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      refusal(
        status,
        all.filter((code) => problems[code].status === status),
      ),
    ]),
  );
}

function refusal(status: number, codes: ProblemCode[]): Json {
  const narrowed = { properties: { code: { enum: codes } } };
  return {
    description: codes.map((code) => `${problems[code].title} (\`${code}\`).`).join(" "),
    ...(status === 429 || status === 503 ? { headers: retryAfter } : {}),
    content: {
      "application/problem+json": { schema: { allOf: [{ $ref: "#/components/schemas/Problem" }, narrowed] } },
    },
  };
}

const retryAfter = {
  "Retry-After": { description: "Seconds to wait.", schema: { type: "integer", minimum: 1 } },
};

/** RFC 9457's problem details as this API answers them. */
function problemSchema(): Json {
  return {
    type: "object",
    required: ["type", "title", "status", "code", "detail", "requestId"],
    properties: {
      type: { const: "about:blank" },
      title: { type: "string" },
      status: { type: "integer" },
      code: { enum: Object.keys(problems) },
      detail: { type: "string", description: "A sentence for a person." },
      requestId: { type: "string" },
      attemptsLeft: { type: "integer", minimum: 0 },
      errors: {
        type: "array",
        items: {
          type: "object",
          required: ["path", "message"],
          properties: {
            path: { type: "array", items: { type: ["string", "integer"] } },
            message: { type: "string" },
          },
        },
      },
    },
  };
}
