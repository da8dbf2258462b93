import type { EndpointName } from "@hero/contract/api";
import type { Endpoint } from "@hero/contract/endpoint";
import type { Problem } from "@hero/contract/problems";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { browserAt, testPortal } from "./portal.ts";
import type { TestPortal } from "./portal.ts";
import {
  bodied,
  browserWith,
  credentialsOf,
  everyRow,
  expectDressed,
  goodRequest,
  idsOf,
  outcomeOf,
  pathTo,
  send,
  table,
} from "./samples.ts";
import type { Credentials, Ids } from "./samples.ts";
import { password, updateLogin } from "./steps.ts";

let portal: TestPortal;
let owner: Credentials;
let ids: Ids;
let rowsBefore: string;

beforeAll(async () => {
  portal = await testPortal();
  owner = await credentialsOf(portal, "account");
  // The code calls look at nothing before there is an attempt.
  const waiting = browserAt(portal);
  await updateLogin(asOwner(), "mere", { twoFactor: { method: "email", promptOncePerLocation: false } });
  await password(waiting, "mere");
  owner.cookies.push(...waiting.cookies);
  await portal.worker.drain();
  ids = await idsOf(portal);
  rowsBefore = await everyRow(portal);
});
afterAll(() => portal.close());

const asOwner = () => browserWith(portal, owner);
/** The bytes of the others are signed, so that they are looked at as they are. */
const parsed = bodied.filter(([, entry]) => entry.bodyType !== "raw");
const json = parsed.filter(([, entry]) => entry.bodyType !== "form");
const raw = bodied.filter(([, entry]) => entry.bodyType === "raw");

describe("a body that can't be read", () => {
  const refusalOfBraces = {
    json: "400 malformed_json",
    form: "400 unsupported_grant_type",
    raw: "401 invalid_signature",
  };
  const wrongTypes = [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json; charset=utf-16",
    "application/jsonp",
    "text/json",
    "",
  ];

  it.each(parsed)("%s takes no other type than its own", async (name) => {
    for (const type of [...wrongTypes, "application/json"]) {
      const request = await goodRequest(portal, name, ids);
      if (type === request.headers.get("Content-Type")) continue;
      request.headers.set("Content-Type", type);
      const outcome = await outcomeOf(await send(asOwner(), request));
      expect([type, outcome]).toEqual([type, "415 unsupported_media_type"]);
    }
  });

  it.each(raw)("%s takes any type, and any bytes: what matters is who signed them", async (name) => {
    for (const type of [...wrongTypes, "application/json"]) {
      for (const body of ["", "{", "null", new Uint8Array([0x22, 0xff, 0x22])]) {
        const { headers, method, path } = await goodRequest(portal, name, ids);
        headers.set("Content-Type", type);
        const outcome = await outcomeOf(await asOwner().request(path, { method, headers, body }));
        expect([type, body, outcome]).toEqual([type, body, "401 invalid_signature"]);
      }
    }
  });

  it.each(parsed)("%s takes its own type however it is written", async (name) => {
    const { headers, ...request } = await goodRequest(portal, name, ids);
    const type = headers.get("Content-Type") ?? "";
    for (const each of [type.toUpperCase(), `${type}; charset=utf-8`, `${type};charset="UTF-8"`]) {
      headers.set("Content-Type", each);
      // Spoilt, so that nothing is changed by what is taken.
      const outcome = await outcomeOf(await send(asOwner(), { ...request, headers, body: "" }));
      expect(outcome).toMatch(/^(?:400 malformed_json|400 unsupported_grant_type|422 invalid_input)$/);
    }
  });

  it.each(bodied)(
    "%s takes 64 KiB and no more, whether the size is announced or not",
    async (name, entry) => {
      const { headers, method, path } = await goodRequest(portal, name, ids);
      const limitBytes = 64 * 1024;
      for (const [size, expected] of [
        [limitBytes, refusalOfBraces[entry.bodyType ?? "json"]],
        [limitBytes + 1, "413 body_too_large"],
      ] as const) {
        const body = "{".repeat(size);
        const announced = new Headers([...headers, ["Content-Length", String(size)]]);
        expect(await outcomeOf(await send(asOwner(), { path, method, headers: announced, body }))).toBe(
          expected,
        );
        const init: RequestInit = { method, headers, body: inChunks(body), duplex: "half" };
        const chunked = await asOwner().request(path, init);
        await expectDressed(path, chunked);
        expect(await outcomeOf(chunked)).toBe(expected);
      }
    },
  );

  it("a call that takes no body takes none: by type, size and members as any other", async () => {
    const asked = (body: string, type: string) =>
      asOwner().request("/api/session/keep-alive", {
        method: "POST",
        headers: { "Content-Type": type, "Content-Length": String(body.length) },
        body,
      });
    const outcomes: string[] = [];
    for (const [body, type] of [
      ["x", "text/plain"],
      [" ".repeat(64 * 1024 + 1), "application/json"],
      ["{", "application/json"],
      ['{"role":"account"}', "application/json"],
      ["{}", "application/json"],
    ] as const) {
      const answer = await asked(body, type);
      outcomes.push(answer.status === 200 ? "200" : await outcomeOf(answer));
    }
    expect(outcomes).toEqual([
      "415 unsupported_media_type",
      "413 body_too_large",
      "400 malformed_json",
      "422 invalid_input",
      "200",
    ]);
  });

  it("no more of a body without end is taken in than tells that it is too large", async () => {
    const { headers, method, path } = await goodRequest(portal, "updateAccount", ids);
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1024;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
    });
    const init: RequestInit = { method, headers, body: endless, duplex: "half" };
    expect(await outcomeOf(await asOwner().request(path, init))).toBe("413 body_too_large");
    expect(pulled).toBeLessThan(70 * 1024);
  });

  it.each(json)("%s tells a body that isn't JSON", async (name) => {
    for (const body of [
      "",
      " ",
      "{",
      "{'a':1}",
      '{"a":1}}',
      "undefined",
      "NaN",
      "\uFEFF{",
      '{"a":"\u0001"}',
    ]) {
      const request = await goodRequest(portal, name, ids);
      expect([body, await outcomeOf(await send(asOwner(), { ...request, body }))]).toEqual([
        body,
        "400 malformed_json",
      ]);
    }
    const { headers, method, path } = await goodRequest(portal, name, ids);
    const notUtf8 = await asOwner().request(path, {
      method,
      headers,
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    expect(await outcomeOf(notUtf8)).toBe("400 malformed_json");
  });

  it.each(json)("%s tells JSON that is no object", async (name) => {
    for (const body of ["null", "[]", "1", '"text"', "true"]) {
      const request = await goodRequest(portal, name, ids);
      expect([body, await outcomeOf(await send(asOwner(), { ...request, body }))]).toEqual([
        body,
        "422 invalid_input",
      ]);
    }
  });

  function inChunks(text: string): ReadableStream<Uint8Array> {
    const bytes = new TextEncoder().encode(text);
    return new ReadableStream({
      start: (controller) => {
        for (let at = 0; at < bytes.byteLength; at += 10_000) {
          controller.enqueue(bytes.slice(at, at + 10_000));
        }
        controller.close();
      },
    });
  }
});

describe("what the contract doesn't name", () => {
  const smuggled = [
    "surprise",
    "role2",
    "accountId",
    "emailConfirmed",
    "version",
    "id",
    "__proto__",
    "constructor",
  ];

  it.each(json)("%s refuses each unknown member at its own path, nested ones too", async (name) => {
    const { headers, method, path, bodyValue } = await goodRequest(portal, name, ids);
    for (const [at, member] of placesIn(bodyValue).flatMap((place) =>
      smuggled.map((each) => [place, each] as const),
    )) {
      const body = withMember(bodyValue, at, member);
      const response = await send(asOwner(), { path, method, headers, body });
      const told = (await response.json()) as Problem;
      expect([at, member, told.code, told.errors?.map((error) => error.path)]).toEqual([
        at,
        member,
        "invalid_input",
        [[...at, member]],
      ]);
      for (const { message } of told.errors ?? []) expect(message).toMatch(/^[A-Z].*[.?]$/);
    }
  });

  it("the token call overlooks unknown members, as RFC 6749 asks", async () => {
    const request = await goodRequest(portal, "issueToken", ids);
    const body = `${request.body ?? ""}&surprise=1`;
    expect(await outcomeOf(await send(browserAt(portal), { ...request, body }))).toBe(
      "401 invalid_credentials",
    );
  });

  /** Where a member may be added: the body itself, and each object in it. */
  function placesIn(value: unknown, at: string[] = []): string[][] {
    if (value === null || typeof value !== "object") return [];
    return [at, ...Object.entries(value).flatMap(([member, inner]) => placesIn(inner, [...at, member]))];
  }

  /** As text, since `__proto__` can't be set as a member is. */
  function withMember(value: unknown, at: readonly string[], member: string): string {
    if (at.length === 0) return `${JSON.stringify(value).slice(0, -1)},${JSON.stringify(member)}:1}`;
    const [first = "", ...rest] = at;
    const members = Object.entries(value as Record<string, unknown>).map(
      ([name, inner]) =>
        `${JSON.stringify(name)}:${name === first ? withMember(inner, rest, member) : JSON.stringify(inner)}`,
    );
    return `{${members.join(",")}}`;
  }
});

describe("a version that isn't named", () => {
  const versioned = table.filter(([, entry]) => entry.isVersioned === true);

  it("is asked of every call that replaces something", () => {
    expect(versioned.map(([name]) => name)).toEqual(
      table.filter(([, entry]) => entry.method === "PUT").map(([name]) => name),
    );
  });

  it.each(versioned)("%s is refused without one, and with any", async (name) => {
    for (const ifMatch of [null, "", " ", "*", " * "]) {
      const request = await goodRequest(portal, name, ids);
      if (ifMatch === null) request.headers.delete("If-Match");
      else request.headers.set("If-Match", ifMatch);
      expect([ifMatch, await outcomeOf(await send(asOwner(), request))]).toEqual([
        ifMatch,
        "428 version_required",
      ]);
    }
  });

  it.each(versioned)("%s is refused with another than the one it has", async (name) => {
    for (const ifMatch of [
      '"0"',
      '"999"',
      '"1e0"',
      '"0x1"',
      '"-1"',
      "W/",
      '"',
      "nonsense",
      '"99999999999999999999"',
      "1 1",
    ]) {
      const request = await goodRequest(portal, name, ids);
      request.headers.set("If-Match", ifMatch);
      expect([ifMatch, await outcomeOf(await send(asOwner(), request))]).toEqual([
        ifMatch,
        "412 version_mismatch",
      ]);
    }
  });

  it.each(versioned)("%s: its answer and what is read before carry the version", async (name, entry) => {
    const path = pathTo(name, ids);
    const read = await asOwner().request(path);
    expect(read.headers.get("ETag")).toMatch(/^"\d+"$/);
    const replaced = await send(asOwner(), await goodRequest(portal, name, ids));
    expect(replaced.status).toBe(entry.status);
    const { version } = (await replaced.clone().json()) as { version: number };
    expect(replaced.headers.get("ETag")).toBe(`"${version}"`);
  });
});

it("nothing of all this changed anything", async () => {
  expect(await everyRow(portal)).toBe(rowsBefore);
});

describe("an address and a method", () => {
  it("every path tells which methods it has", async () => {
    const paths = new Set(table.map(([, entry]: [EndpointName, Endpoint]) => entry.path));
    for (const path of paths) {
      const known = new Set<string>(
        table.flatMap(([, entry]) => (entry.path === path ? [entry.method] : [])),
      );
      if (known.has("GET")) known.add("HEAD");
      for (const method of [
        "GET",
        "HEAD",
        "POST",
        "PUT",
        "DELETE",
        "PATCH",
        "OPTIONS",
        "PROPFIND",
        "NONSENSE",
      ]) {
        if (known.has(method)) continue;
        const response = await asOwner().request(path.replaceAll(/:\w+/g, "none"), { method });
        await expectDressed(path, response);
        expect([path, method, response.status]).toEqual([path, method, 405]);
        expect(new Set(response.headers.get("Allow")?.split(", "))).toEqual(known);
      }
    }
  });

  it("HEAD is answered as GET, without the body", async () => {
    for (const path of ["/api/session", "/api/account", "/api/logins"]) {
      const response = await asOwner().request(path, { method: "HEAD" });
      await expectDressed(path, response);
      expect([path, response.status, await response.text()]).toEqual([path, 200, ""]);
    }
  });

  it("an address that isn't there is a 404 for whoever asks, however", async () => {
    for (const path of [
      "/api",
      "/api/",
      "/api/session/",
      "/api/nothing",
      "/api/account/",
      "/api/logins/a/b",
      "/API/account",
      "/api//account",
    ]) {
      for (const method of ["GET", "POST", "PUT", "DELETE"]) {
        for (const browser of [browserAt(portal), asOwner()]) {
          const response = await browser.request(path, {
            method,
            headers: { Origin: "https://elsewhere.example" },
          });
          await expectDressed(path, response);
          expect([path, method, await outcomeOf(response)]).toEqual([path, method, "404 not_found"]);
        }
      }
    }
  });

  it("an odd id is a missing one", async () => {
    const odd = [
      "%00",
      "%2F",
      "%2e%2e%2faccount",
      "%E0%A4%A",
      "%",
      "'",
      "1%20OR%201=1",
      "\u{1F600}",
      "a".repeat(5000),
      "null",
    ];
    for (const id of odd) {
      const response = await asOwner().request(`/api/logins/${id}`);
      await expectDressed("/api", response);
      expect([id.slice(0, 20), await outcomeOf(response)]).toEqual([id.slice(0, 20), "404 not_found"]);
    }
  });
});
