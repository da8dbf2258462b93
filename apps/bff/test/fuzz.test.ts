import { api } from "@hero/contract/api";
import type { EndpointName } from "@hero/contract/api";
import type { Endpoint } from "@hero/contract/endpoint";
import { problems } from "@hero/contract/problems";
import type { ProblemCode } from "@hero/contract/problems";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { browserAt, testPortal } from "./portal.ts";
import type { TestPortal } from "./portal.ts";
import { samples } from "./sample-bodies.ts";
import { credentialsOf, expectDressed, idsOf, pathTo, written } from "./samples.ts";
import type { Credentials, Ids } from "./samples.ts";
import { password, updateLogin } from "./steps.ts";

let portal: TestPortal;
let credentials: Credentials[];
let ids: Ids;

beforeAll(async () => {
  portal = await testPortal({ limits: { codeMailsPerLoginAndHour: 10_000 } });
  ids = await idsOf(portal);
  await renewCredentials();
});
afterAll(() => portal.close());

/** Nobody's, each role's, and those of a sign-in that waits for its code: some calls end them. */
async function renewCredentials(): Promise<void> {
  const owner = await credentialsOf(portal, "account");
  const browser = browserAt(portal);
  for (const [name, value] of owner.cookies) browser.cookies.set(name, value);
  await updateLogin(browser, "mere", { twoFactor: { method: "email", promptOncePerLocation: true } });
  const waiting = browserAt(portal);
  await password(waiting, "mere");
  credentials = [
    { cookies: [], headers: {} },
    owner,
    await credentialsOf(portal, "standard"),
    await credentialsOf(portal, "api"),
    { cookies: [...waiting.cookies], headers: {} },
  ];
}

/** Text that parsers, SQL, logs and terminals have stumbled over, beside any text at all. */
const nasty = fc.constantFrom(
  "",
  " ",
  "\u0000",
  "\uD800",
  "\u202E",
  "'; DROP TABLE logins; --",
  '"',
  "%",
  "%00",
  "%E0%A4%A",
  "../../etc/passwd",
  "${jndi:ldap://x}",
  "__proto__",
  "[object Object]",
  "NaN",
  "-1",
  "1e400",
  "9007199254740993",
  "a\r\nSet-Cookie: session=x",
  "ｕｎｉｃｏｄｅ",
  "👩‍👩‍👧",
  "x".repeat(3000),
);
const anyText = fc.oneof(nasty, fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 300 }));
/** What may stand in a header at all: the HTTP parser refuses the rest before the app sees it. */
const headerText = fc
  .oneof(anyText, fc.string({ maxLength: 300 }))
  .map((text) => text.replace(/[^\t\u0020-\u007e\u0080-\u00ff]/g, "").trim());
const anyJson = fc.oneof(
  fc.json({ maxDepth: 4 }),
  anyText.map((text) => JSON.stringify(text)),
  fc.constantFrom(
    "[".repeat(20_000),
    `${"[".repeat(5000)}${"]".repeat(5000)}`,
    '{"a":1e999}',
    '{"__proto__":{"role":"account"}}',
  ),
);
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  anyText,
  fc.constantFrom(0, -1, 1e300, true, null, [], {}),
);

type Asked = {
  name: EndpointName;
  who: number;
  address: string;
  path: string | null;
  query: string;
  id: string | null;
  method: string;
  headers: [string, string][];
  cookies: string | null;
  body: string | null;
  spoilt: { at: number; value: unknown } | null;
};

const headerName = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "If-Match",
      "Content-Type",
      "Authorization",
      "Origin",
      "X-Forwarded-For",
      "User-Agent",
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "Accept",
      "Content-Encoding",
      "Content-Length",
      "Sec-Fetch-Site",
      "X-Request-Id",
      "If-None-Match",
      "Range",
      "X-HTTP-Method-Override",
    ),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z-]{1,20}$/) },
);

/** Credentials of the right form, so that what reads them is reached. */
const authorization = fc.oneof(
  fc.tuple(anyText, anyText).map((pair) => `Basic ${Buffer.from(pair.join(":")).toString("base64")}`),
  fc.base64String().map((text) => `Basic ${text}`),
  headerText.map((text) => `Bearer ${text}`),
);

/** Null so many times as often as something. */
const mostlyNull = <T>(times: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: times, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const asked: fc.Arbitrary<Asked> = fc.record({
  name: fc.constantFrom<EndpointName[]>(...(Object.keys(api) as EndpointName[])),
  who: fc.nat({ max: 4 }),
  address: fc.oneof(fc.ipV4(), fc.ipV6(), anyText),
  path: mostlyNull(12, anyText),
  query: fc.oneof(
    fc.constant(""),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom("q", "limit", "cursor"), anyText), anyText), { maxLength: 4 })
      .map((pairs) => new URLSearchParams(pairs).toString()),
    anyText.map((text) => text.replaceAll("#", "")),
  ),
  id: mostlyNull(1, fc.oneof(nasty, anyText)),
  method: fc.oneof(
    { weight: 9, arbitrary: fc.constant("") },
    { weight: 1, arbitrary: fc.constantFrom("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD") },
  ),
  headers: fc.oneof(
    fc.constant<[string, string][]>([]),
    fc.array(fc.tuple(headerName, headerText), { maxLength: 4 }),
    authorization.map((value): [string, string][] => [["Authorization", value]]),
  ),
  cookies: mostlyNull(4, headerText),
  body: mostlyNull(2, fc.oneof(anyJson, anyText)),
  spoilt: mostlyNull(1, fc.record({ at: fc.nat({ max: 30 }), value: anyValue })),
});

/** The places of a body that hold a value. */
function placesIn(value: unknown, at: string[] = []): string[][] {
  if (value === null || typeof value !== "object") return [at];
  return [at, ...Object.entries(value).flatMap(([member, inner]) => placesIn(inner, [...at, member]))];
}

function withValue(body: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value;
  return { ...(body as object), [first]: withValue((body as Record<string, unknown>)[first], rest, value) };
}

function bodyOf({ name, body, spoilt }: Asked): string | null {
  const good: unknown = samples[name].body("fuzz", "account");
  if (body !== null) return body;
  if (good === undefined) return null;
  if (spoilt === null) return written(api[name], good);
  const places = placesIn(good);
  const spoiltBody = withValue(good, places[spoilt.at % places.length] ?? [], spoilt.value);
  const entry: Endpoint = api[name];
  return entry.bodyType === "form"
    ? new URLSearchParams(String(spoilt.value)).toString()
    : (JSON.stringify(spoiltBody) ?? "");
}

function pathOf({ name, id, path, query }: Asked): string {
  // As it would be written in a request line; what isn't a path at all is another test's matter.
  const free = path === null ? null : `/api/${path.replace(/[?#\s\\]/g, "")}`;
  const known = pathTo(name, ids);
  const withId =
    id === null
      ? known
      : api[name].path.replace(/:\w+/g, () => encodeURIComponent(Buffer.from(id).toString()));
  return `${free ?? withId}${query === "" ? "" : `?${query}`}`;
}

async function ask(request: Asked): Promise<{ response: Response; method: string; path: string }> {
  const entry: Endpoint = api[request.name];
  const who = credentials[request.who] ?? { cookies: [], headers: {} };
  const browser = browserAt(portal, request.address);
  const method = request.method === "" ? entry.method : request.method;
  const type = entry.bodyType === "form" ? "application/x-www-form-urlencoded" : "application/json";
  const headers = new Headers({ "Content-Type": type, "If-Match": '"1"', ...who.headers });
  const cookies = [
    ...who.cookies.map((pair) => pair.join("=")),
    ...(request.cookies === null ? [] : [request.cookies]),
  ];
  if (cookies.length > 0) headers.set("Cookie", cookies.join("; "));
  for (const [name, value] of request.headers) headers.set(name, value);
  const body = method === "GET" || method === "HEAD" ? null : bodyOf(request);
  const path = pathOf(request);
  const response = await browser.request(path, { method, headers, ...(body === null ? {} : { body }) });
  return { response, method, path };
}

async function expectFair({ name }: Asked, asking: { response: Response; method: string; path: string }) {
  const { response, method } = asking;
  const { pathname } = new URL(asking.path, "http://localhost:3000");
  await expectDressed(pathname.startsWith("/api") ? "/api" : pathname, response);
  // Whoever is known here by name and password can't be made up: nobody else may get a session.
  for (const line of response.headers.getSetCookie()) expect(line).toMatch(/^(?:session|challenge)=;/);
  const text = await response.text();
  if (response.status >= 400) {
    if (method === "HEAD") return;
    const { code } = JSON.parse(text) as { code: ProblemCode };
    expect(Object.keys(problems)).toContain(code);
    return;
  }
  const entry: Endpoint = api[name];
  if (method !== entry.method || text === "") return;
  const at = entry.path.replace(/:\w+/g, "[^/]+");
  if (!new RegExp(`^${at}$`).test(pathname)) return;
  expect(response.status).toBe(entry.status);
  expect(entry.reply?.safeParse(JSON.parse(text)).error?.issues).toBeUndefined();
}

describe("whatever is asked", () => {
  // The right password of a demo login is no discovery of chance, so that it isn't offered.
  const isGuess = (request: Asked) =>
    (request.name !== "signIn" && request.name !== "confirmIdentity") ||
    request.body !== null ||
    request.spoilt !== null;

  it("is answered by the table or a refusal of the catalogue, never 5xx, never with a session", async () => {
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(asked.filter(isGuess), async (request) => {
        const answered = await ask(request);
        const { status } = answered.response;
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        await expectFair(request, answered);
        if (answered.response.headers.has("Set-Cookie")) await renewCredentials();
        portal.clock.advance({ seconds: 1 });
      }),
      { numRuns: 400 },
    );
    // It got past the doors often enough to mean something.
    for (const status of [200, 401, 403, 404, 422]) {
      expect([status, statuses.has(status)]).toEqual([status, true]);
    }
  });
});
