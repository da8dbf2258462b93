import { describe, expect, it } from "vitest";

import { api } from "./api.ts";
import type { Endpoint } from "./endpoint.ts";
import { problems } from "./problems.ts";

const table: [string, Endpoint][] = Object.entries(api);
const named = (isOne: (entry: Endpoint) => boolean) => table.filter(([, entry]) => isOne(entry));
const isUnsafe = ({ method }: Endpoint) => method !== "GET";

describe("the endpoint table", () => {
  it("spells each call once: one method on one path", () => {
    const calls = table.map(([, { method, path }]) => `${method} ${path.replaceAll(/:\w+/g, ":x")}`);
    expect(new Set(calls).size).toBe(calls.length);
  });

  it.each(table)(
    "%s is under /api or /webhooks, in lower case, with named parameters and a sentence about it",
    (_name, entry) => {
      expect(entry.path).toMatch(
        /^\/(?:api|webhooks)(?:\/(?:[a-z]+(?:-[a-z]+)*|:[a-z][A-Za-z]*))+(?:\.csv)?$/,
      );
      expect(entry.summary).toMatch(/^[A-Z].*\.$/);
      expect([200, 201, 202, 204]).toContain(entry.status);
    },
  );

  it.each(named((entry) => entry.method === "GET"))(
    "%s changes nothing: no body, no version",
    (_name, entry) => {
      expect(entry).not.toHaveProperty("body");
      expect(entry).not.toHaveProperty("isVersioned");
      expect(entry).toMatchObject({ status: 200, confirmation: "never" });
      expect(entry.reply === undefined).toBe(entry.replyType === "csv");
    },
  );

  it.each(named(isUnsafe))(
    "%s must come from the portal's own pages, unless it brings credentials or is signed",
    (_name, entry) => {
      const isSigned = entry.path.startsWith("/webhooks/");
      expect(entry.origin).toBe(isSigned ? "signed" : entry.throttle === "token" ? "any" : "portal");
    },
  );

  it.each(named((entry) => entry.method === "PUT"))(
    "%s replaces one version of something",
    (_name, entry) => {
      expect(entry.isVersioned).toBe(true);
      expect(entry.body).toBeDefined();
    },
  );

  it.each(named((entry) => entry.isVersioned === true))(
    "%s changes what can be read at its own path",
    (_name, entry) => {
      expect(table.some(([, { method, path }]) => method === "GET" && path === entry.path)).toBe(true);
    },
  );

  it.each(table)("%s answers a body exactly when its status has one", (_name, entry) => {
    const isJson = entry.status !== 204 && entry.status !== 202 && entry.replyType === undefined;
    expect(entry.reply !== undefined).toBe(isJson);
  });

  it.each(table)("%s answers problems of the catalogue, each named once", (_name, entry) => {
    for (const code of entry.problems) expect(problems).toHaveProperty(code);
    expect(new Set(entry.problems).size).toBe(entry.problems.length);
  });
});

describe("who may call", () => {
  it.each(named((entry) => entry.who === "anyone"))(
    "%s, open to anyone, reaches no account's data",
    (_name, entry) => {
      expect(entry.tenant).not.toBe("account");
    },
  );

  it.each(named((entry) => entry.who !== "anyone"))(
    "%s names roles, each once, and never none",
    (_name, { who }) => {
      expect(who.length).toBeGreaterThan(0);
      expect(new Set(who).size).toBe(who.length);
    },
  );

  it("standard logins reach nothing of the account", () => {
    const reached = named(({ who, tenant }) => tenant === "account" && who.includes("standard"));
    expect(reached.map(([name]) => name)).toEqual([]);
  });

  it("programs change nothing but by adding a login", () => {
    const changed = named((entry) => isUnsafe(entry) && entry.who !== "anyone" && entry.who.includes("api"));
    expect(changed.map(([name]) => name)).toEqual(["addLogin"]);
  });

  // A signature is nothing that guessing finds.
  const isGuessed = ({ who, origin }: Endpoint) => who === "anyone" && origin !== "signed";

  it.each(named((entry) => isGuessed(entry) && isUnsafe(entry) && entry.body !== undefined))(
    "%s, where a stranger may guess, is held by a limit",
    (_name, entry) => {
      expect(entry.throttle).not.toBe("none");
      expect(entry.problems).toContain("too_many_requests");
    },
  );
});

describe("the problem catalogue", () => {
  it.each(Object.entries(problems))(
    "%s has an error's status and a title for people",
    (code, { status, title }) => {
      expect(code).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(600);
      expect(title).toMatch(/^[A-Z][^.]+$/);
    },
  );

  it("has the statuses that the wire promises", () => {
    expect(
      Object.fromEntries(Object.entries(problems).map(([code, { status }]) => [code, status])),
    ).toMatchObject({
      malformed_json: 400,
      unsupported_grant_type: 400,
      not_signed_in: 401,
      invalid_credentials: 401,
      no_challenge: 401,
      invalid_token: 401,
      two_factor_required: 401,
      forbidden: 403,
      confirmation_required: 403,
      cross_origin: 403,
      api_login_only: 403,
      no_code_address: 403,
      code_step_blocked: 403,
      not_found: 404,
      method_not_allowed: 405,
      conflict: 409,
      username_taken: 409,
      email_unconfirmed: 409,
      managed_on_details: 409,
      managed_on_profile: 409,
      cannot_delete: 409,
      code_expired: 410,
      link_expired: 410,
      version_mismatch: 412,
      body_too_large: 413,
      unsupported_media_type: 415,
      invalid_input: 422,
      code_incorrect: 422,
      version_required: 428,
      too_many_requests: 429,
      too_many_codes: 429,
      resend_too_soon: 429,
      code_locked: 429,
      internal: 500,
      overloaded: 503,
      unavailable: 503,
    });
  });
});
