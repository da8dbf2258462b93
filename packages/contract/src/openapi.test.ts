import { describe, expect, it } from "vitest";

import { api } from "./api.ts";
import { endpoint } from "./endpoint.ts";
import type { Endpoint } from "./endpoint.ts";
import { openApiDocument, problemsOf } from "./openapi.ts";
import { problems } from "./problems.ts";
import { z } from "./zod.ts";

const settings = { title: "Hero Portal", version: "1.2.3", serverUrl: "https://portal.example" };
const document = openApiDocument(api, settings);
const table: [string, Endpoint][] = Object.entries(api);

const operationOf = ({ method, path }: Endpoint) =>
  document.paths[path.replaceAll(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];

/** Every object anywhere in the document, with where it stands. */
function* objectsIn(value: unknown, path = "#"): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, `${path}/${key}`);
}

const objects = [...objectsIn(document)];

describe("the OpenAPI document", () => {
  it("says what it describes and where that is", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(document.info).toMatchObject({ title: "Hero Portal", version: "1.2.3" });
    expect(document.servers).toEqual([{ url: "https://portal.example" }]);
  });

  it.each(table)("holds %s, under its own name", (name, entry) => {
    const operation = operationOf(entry);
    expect(operation).toMatchObject({ operationId: name, summary: entry.summary });
    expect(Object.keys(operation?.responses ?? {})).toContain(String(entry.status));
    expect(operation?.requestBody === undefined).toBe(entry.body === undefined);
  });

  it("holds nothing else", () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(Object.keys(api).toSorted());
  });

  it("declares each parameter of each path", () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(operations)) {
        expect(parameters.flatMap((one) => (one["in"] === "path" ? [one["name"]] : []))).toEqual(names);
      }
    }
  });

  it("has no reference that leads nowhere", () => {
    const references = objects.flatMap(([, value]) => ("$ref" in value ? [String(value["$ref"])] : []));
    expect(references.length).toBeGreaterThan(0);
    const targets = new Set(objects.map(([path]) => path));
    expect(references.filter((reference) => !targets.has(reference))).toEqual([]);
  });

  it("has no empty schema: a reader learns the shape of everything", () => {
    const empty = objects.filter(
      ([path, value]) =>
        /\/(?:schema|items|properties\/[^/]+)$/.test(path) && Object.keys(value).length === 0,
    );
    expect(empty.map(([path]) => path)).toEqual([]);
  });

  it("names no dialect inside, and survives being sent", () => {
    expect(objects.filter(([, value]) => "$schema" in value)).toEqual([]);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});

describe("what a caller must bring", () => {
  it("is a session for people, a bearer for programs, Basic for a token, nothing to sign in", () => {
    const securityOf = (entry: Endpoint) => operationOf(entry)?.security;
    expect(securityOf(api.readAccount)).toEqual([{ session: [] }, { bearer: [] }]);
    expect(securityOf(api.updateAccount)).toEqual([{ session: [] }]);
    expect(securityOf(api.issueToken)).toEqual([{ basic: [] }]);
    expect(securityOf(api.signIn)).toEqual([{}]);
  });

  it("is of the schemes that are described", () => {
    const used = Object.values(document.paths)
      .flatMap((path) => Object.values(path))
      .flatMap(({ security }) => security.flatMap((one) => Object.keys(one)));
    expect(new Set(used)).toEqual(new Set(Object.keys(document.components.securitySchemes)));
  });

  it("includes If-Match exactly where a version is replaced, and ETag is answered where it can be had", () => {
    for (const [, entry] of table) {
      const hasIfMatch = operationOf(entry)?.parameters.some(({ name }) => name === "If-Match");
      expect(hasIfMatch).toBe(entry.isVersioned === true);
    }
    for (const entry of [api.readAccount, api.updateAccount, api.readLogin]) {
      expect(operationOf(entry)?.responses["200"]).toHaveProperty("headers.ETag");
    }
  });

  it("is answered with where a new thing is only where it has an id to be found by", () => {
    const located = table.filter(([, entry]) =>
      JSON.stringify(operationOf(entry)?.responses[String(entry.status)]).includes('"Location"'),
    );
    expect(located.map(([name]) => name)).toEqual(["addLogin"]);
    expect(api.makeRecoveryCodes.status).toBe(201);
  });

  it("is JSON but for the file that is downloaded", () => {
    expect(operationOf(api.downloadActivity)?.responses["200"]).toHaveProperty("content.text/csv");
    expect(operationOf(api.listActivity)?.responses["200"]).toHaveProperty("content.application/json");
  });

  it("is form-encoded for a token, JSON otherwise", () => {
    expect(operationOf(api.issueToken)?.requestBody).toHaveProperty(
      "content.application/x-www-form-urlencoded",
    );
    expect(operationOf(api.signIn)?.requestBody).toHaveProperty("content.application/json");
  });

  it("is an object where its signature is what counts, and then neither its syntax nor its type is a fault", () => {
    expect(operationOf(api.takeResendEvent)?.requestBody).toHaveProperty(
      "content.application/json.schema.type",
      "object",
    );
    const codes = problemsOf(api.takeResendEvent);
    expect(codes).toContain("invalid_signature");
    expect(codes).toContain("body_too_large");
    for (const code of ["malformed_json", "unsupported_media_type", "invalid_input", "cross_origin"]) {
      expect(codes).not.toContain(code);
    }
  });

  it("is described as it is written, not as the server reads it", () => {
    const parameters = operationOf(api.listLogins)?.parameters ?? [];
    expect(parameters.find(({ name }) => name === "limit")).toMatchObject({
      in: "query",
      required: false,
      schema: { type: "string" },
    });
    expect(operationOf(api.enterCode)?.requestBody).toHaveProperty(
      "content.application/json.schema.properties.code.type",
      "string",
    );
  });

  it("shows enums and closed bodies", () => {
    const schema = "content.application/json.schema";
    const body = operationOf(api.updateAccount)?.requestBody;
    expect(body).toHaveProperty(`${schema}.additionalProperties`, false);
    expect(body).toHaveProperty(`${schema}.properties.twoFactor.properties.scope.enum`, [
      "disabled",
      "all_logins",
      "account_login_only",
    ]);
  });
});

describe("what may go wrong", () => {
  it.each(table)("%s lists every problem of its own under its status", (_name, entry) => {
    for (const code of problemsOf(entry)) {
      const refusal = JSON.stringify(operationOf(entry)?.responses[String(problems[code].status)]);
      expect(refusal).toContain(`"${code}"`);
      expect(refusal).toContain("application/problem+json");
    }
    expect(problemsOf(entry)).toEqual(expect.arrayContaining([...entry.problems]));
  });

  it("follows from what the table says of the call", () => {
    const entry = endpoint({
      method: "PUT",
      path: "/api/things/:id",
      summary: "A thing.",
      who: ["account"],
      tenant: "account",
      origin: "portal",
      confirmation: "always",
      throttle: "none",
      body: z.strictObject({ name: z.string() }),
      isVersioned: true,
      status: 204,
      problems: ["conflict"],
    });
    expect(problemsOf(entry).toSorted()).toEqual(
      [
        "malformed_json",
        "body_too_large",
        "unsupported_media_type",
        "invalid_input",
        "not_signed_in",
        "forbidden",
        "cross_origin",
        "confirmation_required",
        "not_found",
        "version_required",
        "version_mismatch",
        "conflict",
        "internal",
        "unavailable",
      ].toSorted(),
    );
    expect(problemsOf(api.readSession)).toEqual(["internal", "unavailable"]);
  });

  it("says how long to wait wherever waiting helps", () => {
    for (const [, entry] of table) {
      for (const [status, refusal] of Object.entries(operationOf(entry)?.responses ?? {})) {
        const waits = status === "429" || status === "503";
        expect("headers" in refusal && Object.keys(refusal["headers"] ?? {}).includes("Retry-After")).toBe(
          waits,
        );
      }
    }
  });
});
