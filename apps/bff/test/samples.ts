import { api } from "@hero/contract/api";
import type { EndpointName } from "@hero/contract/api";
import type { Endpoint } from "@hero/contract/endpoint";
import { problems } from "@hero/contract/problems";
import type { Role } from "@hero/two-factor/settings";
import { expect } from "vitest";

import { contentSecurityPolicy } from "../src/http/security-headers.ts";
import { hashToken } from "../src/ports/secrets.ts";
import { browserAt, demoPassword } from "./portal.ts";
import type { Browser, TestPortal } from "./portal.ts";
import { samples } from "./sample-bodies.ts";
import type { Kind } from "./sample-bodies.ts";

export const table = Object.entries(api) as [EndpointName, Endpoint][];
/** Those that need someone, and those that take a body. */
export const guarded = table.filter(([, entry]) => entry.who !== "anyone");
export const bodied = table.filter(([, entry]) => entry.body !== undefined);
export const unsafe = table.filter(([, entry]) => entry.method !== "GET");

export type Ids = Record<Kind, string>;

export const missingIds: Ids = {
  login: "missing",
  spare: "missing",
  session: "missing",
  location: "missing",
};

/**
 * The things of this login and its account that the samples are about: the login itself, a session and a verified
 * location of its own, and a spare login that was invited and has a reset waiting.
 */
export async function idsOf(portal: TestPortal, username = "wiremu"): Promise<Ids> {
  const [row] = await portal.rows(`SELECT id, account_id FROM logins WHERE username = '${username}'`);
  const [login, account] = [String(row?.["id"]), String(row?.["account_id"])];
  const unique = String(++uniques);
  const ids = {
    login,
    spare: `spare-${unique}`,
    session: `session-${unique}`,
    location: `location-${unique}`,
  };
  const now = portal.clock.now();
  await portal.rows(`
    INSERT INTO logins (id, account_id, username, name, email, role, enabled, two_factor_method,
      prompt_once_per_location, password_version, invited_at, list_rank, sort_name, search_text, search_address, version,
      created_at, reset_id, reset_password_hash, reset_asked_at, reset_completes_at, reset_address)
    VALUES ('${ids.spare}', '${account}', 'spare.${unique}', 'Spare', 'spare.${unique}@kereru.example', 'standard', 1,
      'disabled', 0, 1, ${now}, 1, 'spare', 'spare.${unique}', '', 1, ${now}, 'reset-${unique}', 'none', ${now},
      ${now + 86_400_000}, '203.0.113.9')`);
  await portal.rows(`
    INSERT INTO sessions (id, token_hash, login_id, account_id, created_at, last_seen_at, user_agent)
    VALUES ('${ids.session}', 'none-${unique}', '${login}', '${account}', ${now}, ${now}, '')`);
  await portal.rows(`
    INSERT INTO verified_locations (id, login_id, account_id, location, verified_at, last_seen_at)
    VALUES ('${ids.location}', '${login}', '${account}', 'place-${unique}', ${now}, ${now})`);
  return ids;
}

export function pathTo(name: EndpointName, ids: Ids): string {
  const kinds: Record<string, Kind> = samples[name].params;
  return api[name].path.replace(/:(\w+)/g, (_all, param: string) =>
    encodeURIComponent(ids[kinds[param] ?? "login"]),
  );
}

export type GoodRequest = { path: string; method: string; headers: Headers; body: string | undefined };

let uniques = 0;

/** A request that nothing is wrong with but who sends it, to be spoilt one way at a time. */
export async function goodRequest(
  portal: TestPortal,
  name: EndpointName,
  ids?: Ids,
  role: Role = "account",
): Promise<GoodRequest & { bodyValue: unknown }> {
  const entry: Endpoint = api[name];
  const named = ids ?? (await idsOf(portal, entry.tenant === "own" ? usernames[role] : "wiremu"));
  const path = pathTo(name, named);
  const bodyValue = samples[name].body(String(++uniques), role);
  const headers = new Headers();
  if (entry.bodyType === "form") headers.set("Content-Type", "application/x-www-form-urlencoded");
  else if (bodyValue !== undefined) headers.set("Content-Type", "application/json");
  if (entry.isVersioned === true) {
    headers.set("If-Match", `"${String(await versionOf(portal, name, named, role))}"`);
  }
  const body = bodyValue === undefined ? undefined : written(entry, bodyValue);
  return { path, method: entry.method, headers, body, bodyValue };
}

/** A body as this endpoint takes it. */
export function written(entry: Endpoint, value: unknown): string {
  if (entry.bodyType === "raw") return String(value);
  return entry.bodyType === "form"
    ? new URLSearchParams(value as Record<string, string>).toString()
    : JSON.stringify(value);
}

async function versionOf(
  portal: TestPortal,
  name: EndpointName,
  { login }: Ids,
  role: Role,
): Promise<unknown> {
  const [row] =
    name === "updateAccount"
      ? await portal.rows("SELECT version FROM accounts WHERE number = '10024680'")
      : await portal.rows(
          name === "updateProfile"
            ? `SELECT version FROM logins WHERE username = '${usernames[role]}'`
            : `SELECT version FROM logins WHERE id = '${login}'`,
        );
  return row?.["version"];
}

/** Sends it from this browser; whatever the answer, it has to be dressed as every answer is. */
export async function send(browser: Browser, request: GoodRequest): Promise<Response> {
  const { path, method, headers, body } = request;
  const response = await browser.request(path, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  await expectDressed(path, response);
  return response;
}

/** What every answer is owed: a name, the security headers, no storing under /api, and a refusal of the catalogue. */
export async function expectDressed(path: string, response: Response): Promise<void> {
  const { headers, status } = response;
  expect(headers.get("X-Request-Id")).toMatch(/^[\w-]{22}$/);
  expect(headers.get("Content-Security-Policy")).toBe(contentSecurityPolicy);
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("X-Frame-Options")).toBe("DENY");
  expect(headers.get("Referrer-Policy")).toBe("no-referrer");
  expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
  expect(headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
  expect(headers.get("Permissions-Policy")).toContain("camera=()");
  expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
  if (path.startsWith("/api")) expect(headers.get("Cache-Control")).toBe("no-store");
  expect(status).toBeLessThan(500);
  if (status < 400 || response.body === null) return;
  expect(headers.get("Content-Type")).toBe("application/problem+json");
  const told = (await response.clone().json()) as { code: keyof typeof problems };
  const { title } = problems[told.code];
  const requestId = headers.get("X-Request-Id");
  expect(told).toMatchObject({ type: "about:blank", title, status: problems[told.code].status, requestId });
  expect(status).toBe(problems[told.code].status);
}

/** `403 forbidden`, or the status alone for what isn't refused. */
export async function outcomeOf(response: Response): Promise<string> {
  if (response.status < 400) return String(response.status);
  return `${response.status} ${((await response.clone().json()) as { code: string }).code}`;
}

export const usernames: Record<Role, string> = {
  account: "10024680",
  administrator: "aroha",
  standard: "wiremu",
  api: "pbx-sync",
};

/** What makes a request this role's: a session's cookie, or a program's token. */
export type Credentials = { cookies: [string, string][]; headers: Record<string, string> };

/** A person's has confirmed it's them, for longer than a test takes, unless told otherwise. */
export async function credentialsOf(
  portal: TestPortal,
  role: Role,
  { isConfirmed = true }: { isConfirmed?: boolean } = {},
): Promise<Credentials> {
  if (role === "api") {
    return { cookies: [], headers: { Authorization: `Bearer ${await accessToken(portal)}` } };
  }
  const browser = browserAt(portal, "192.0.2.77");
  await browser.call(api.signIn, { body: { username: usernames[role], password: demoPassword } });
  if (isConfirmed) {
    const tokenHash = hashToken(browser.cookies.get("session") ?? "");
    await portal.rows(
      `UPDATE sessions SET confirmed_until = 9999999999999 WHERE token_hash = '${tokenHash}'`,
    );
  }
  return { cookies: [...browser.cookies], headers: {} };
}

export async function accessToken(portal: TestPortal, username = "pbx-sync"): Promise<string> {
  const credentials = Buffer.from(`${username}:${demoPassword}`, "utf8").toString("base64");
  const response = await browserAt(portal, "192.0.2.78").request("/api/token", {
    method: "POST",
    headers: { Authorization: `Basic ${credentials}`, "Content-Type": "application/x-www-form-urlencoded" },
    body: "grant_type=client_credentials",
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

/** A browser with these credentials, for any request. */
export function browserWith(portal: TestPortal, credentials: Credentials, address?: string): Browser {
  const browser = browserAt(portal, address);
  for (const [name, value] of credentials.cookies) browser.cookies.set(name, value);
  const request: Browser["request"] = (path, init = {}) => {
    const headers = new Headers(credentials.headers);
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    return browser.request(path, { ...init, headers });
  };
  return { ...browser, request };
}

/** Every row of every table, as text. */
export async function everyRow(portal: TestPortal): Promise<string> {
  const names = await portal.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
  const contents = [];
  for (const { name } of names) contents.push([name, await portal.rows(`SELECT * FROM "${String(name)}"`)]);
  return JSON.stringify(contents);
}
