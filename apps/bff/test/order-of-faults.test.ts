import { api } from "@hero/contract/api";
import type { EndpointName } from "@hero/contract/api";
import type { Endpoint } from "@hero/contract/endpoint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { testPortal } from "./portal.ts";
import type { TestPortal } from "./portal.ts";
import { samples } from "./sample-bodies.ts";
import {
  browserWith,
  credentialsOf,
  everyRow,
  goodRequest,
  idsOf,
  missingIds,
  outcomeOf,
  pathTo,
  send,
  table,
} from "./samples.ts";
import type { Credentials, GoodRequest, Ids } from "./samples.ts";

let portal: TestPortal;
let people: Record<"account" | "administrator" | "standard" | "api" | "unconfirmed", Credentials>;
let ids: Record<"good" | "own" | "missing", Ids>;
let rowsBefore: string;

beforeAll(async () => {
  portal = await testPortal();
  people = {
    account: await credentialsOf(portal, "account"),
    administrator: await credentialsOf(portal, "administrator"),
    standard: await credentialsOf(portal, "standard"),
    api: await credentialsOf(portal, "api"),
    unconfirmed: await credentialsOf(portal, "account", { isConfirmed: false }),
  };
  ids = {
    good: await idsOf(portal),
    own: await idsOf(portal, "10024680"),
    missing: missingIds,
  };
  rowsBefore = await everyRow(portal);
});
afterAll(() => portal.close());

/** A request under way to being spoilt; what two faults both change, they can't both be of one request. */
type Draft = {
  who: Credentials;
  ids: Ids;
  body: Record<string, unknown> | undefined;
  paddingBytes: number;
  isBroken: boolean;
  path: (path: string) => string;
  method: string;
  headers: [string, string | null][];
};

type Fault = {
  outcome: string;
  /** The part of the request it spoils. */
  part: string;
  /** Parts that are beside the point then. */
  without?: readonly string[];
  of: (name: EndpointName, entry: Endpoint) => boolean;
  spoil: (draft: Draft, name: EndpointName) => Partial<Draft>;
};

const hasBody = (entry: Endpoint) => entry.body !== undefined && entry.bodyType !== "form";
/** The bytes of the others are signed, so that their type and syntax are nobody's business before. */
const hasJson = (entry: Endpoint) => hasBody(entry) && entry.bodyType !== "raw";
const isGuarded = (entry: Endpoint) => entry.who !== "anyone";

/** In the order in which they are told. */
const faults: Fault[] = [
  {
    outcome: "404 not_found",
    part: "path",
    of: () => true,
    spoil: () => ({ path: (path) => `${path}/nothing/of/the/kind` }),
  },
  { outcome: "405 method_not_allowed", part: "method", of: () => true, spoil: () => ({ method: "PATCH" }) },
  {
    outcome: "403 cross_origin",
    part: "origin",
    of: (_name, entry) => entry.method !== "GET" && entry.origin === "portal",
    spoil: ({ headers }) => ({ headers: [...headers, ["Origin", "https://elsewhere.example"]] }),
  },
  {
    outcome: "401 not_signed_in",
    part: "who",
    of: (_name, entry) => isGuarded(entry),
    spoil: () => ({ who: { cookies: [], headers: {} } }),
  },
  {
    outcome: "415 unsupported_media_type",
    part: "type",
    of: (_name, entry) => hasJson(entry),
    spoil: ({ headers }) => ({ headers: [...headers, ["Content-Type", "text/plain"]] }),
  },
  {
    outcome: "413 body_too_large",
    part: "size",
    of: (_name, entry) => hasBody(entry),
    spoil: () => ({ paddingBytes: 70 * 1024 }),
  },
  {
    outcome: "400 malformed_json",
    part: "syntax",
    of: (_name, entry) => hasJson(entry),
    spoil: () => ({ isBroken: true }),
  },
  {
    outcome: "401 invalid_signature",
    part: "signature",
    of: (_name, entry) => entry.origin === "signed",
    spoil: ({ headers }) => ({ headers: [...headers, ["svix-signature", "nonsense"]] }),
  },
  {
    outcome: "404 not_found",
    part: "id",
    of: (_name, entry) => entry.path.includes(":"),
    spoil: () => ({ ids: ids.missing }),
  },
  {
    outcome: "403 forbidden",
    part: "who",
    of: (_name, entry) => isGuarded(entry) && entry.who.length === 2,
    spoil: () => ({ who: people.standard }),
  },
  {
    outcome: "422 invalid_input",
    part: "unknown member",
    of: (name, entry) => hasJson(entry) && name !== "enterCode",
    spoil: ({ body }) => ({ body: { ...body, surprise: 1 } }),
  },
  {
    // Only the use case can tell this one.
    outcome: "422 invalid_input",
    part: "password",
    of: (name) => name === "updateLogin" || name === "changePassword",
    spoil: ({ body }, name) => ({
      body: { ...body, [name === "updateLogin" ? "password" : "newPassword"]: "10024680 is my number" },
    }),
  },
  {
    outcome: "422 invalid_input",
    part: "password",
    of: (name) => name === "addLogin",
    spoil: ({ body }) => ({ body: { ...body, password: "10024680 is my number" } }),
  },
  {
    outcome: "428 version_required",
    part: "version",
    of: (_name, entry) => entry.isVersioned === true,
    spoil: ({ headers }) => ({ headers: [...headers, ["If-Match", null]] }),
  },
  {
    outcome: "412 version_mismatch",
    part: "version",
    of: (_name, entry) => entry.isVersioned === true,
    spoil: ({ headers }) => ({ headers: [...headers, ["If-Match", '"999"']] }),
  },
  {
    outcome: "409 conflict",
    part: "role",
    of: (name) => name === "updateLogin",
    spoil: ({ body }) => ({ body: { ...body, role: "api" } }),
  },
  {
    outcome: "409 managed_on_details",
    part: "email",
    of: (name) => name === "updateProfile",
    spoil: ({ body }) => ({ body: { ...body, email: "another@kereru.example" } }),
  },
  {
    outcome: "409 username_taken",
    part: "username",
    of: (name) => name === "addLogin",
    spoil: ({ body }) => ({ body: { ...body, username: "hana" } }),
  },
  {
    outcome: "403 forbidden",
    part: "who",
    // Whoever brings a token may come from anywhere.
    without: ["origin"],
    of: (name) => name === "addLogin",
    spoil: () => ({ who: people.api }),
  },
  {
    outcome: "403 confirmation_required",
    part: "confirmation",
    without: ["who"],
    // The account login's own profile has no email to change.
    of: (name, entry) => entry.confirmation !== "never" && name !== "updateProfile",
    spoil: ({ body }, name) => {
      const weakened = samples[name].weakening?.() as { [key: string]: unknown } | undefined;
      return {
        who: people.unconfirmed,
        // Only what makes it weakening, so that an earlier fault stays in it.
        body: name === "updateLogin" || weakened === undefined ? withPassword(name, body) : withEmail(body),
      };
    },
  },
];

const withEmail = (body: Draft["body"]) => ({ ...body, email: "another@kereru.example" });
const withPassword = (name: EndpointName, body: Draft["body"]) =>
  name === "updateLogin" ? { password: "another long enough secret", ...body } : body;

async function outcomeOfDraft(name: EndpointName, spoiling: readonly Fault[]): Promise<string> {
  const isOwn = table.some(([each, entry]) => each === name && entry.tenant === "own");
  const { body: _text, bodyValue, ...good } = await goodRequest(portal, name, isOwn ? ids.own : ids.good);
  let draft: Draft = {
    who: people.account,
    ids: isOwn ? ids.own : ids.good,
    body: bodyValue as Record<string, unknown> | undefined,
    paddingBytes: 0,
    isBroken: false,
    path: (path) => path,
    method: good.method,
    headers: [],
  };
  for (const fault of spoiling) draft = { ...draft, ...fault.spoil(draft, name) };
  for (const [header, value] of draft.headers) {
    if (value === null) good.headers.delete(header);
    else good.headers.set(header, value);
  }
  const text =
    draft.body &&
    `${" ".repeat(draft.paddingBytes)}${JSON.stringify(draft.body)}${draft.isBroken ? "}" : ""}`;
  const request: GoodRequest = {
    path: draft.path(pathTo(name, draft.ids)),
    method: draft.method,
    headers: good.headers,
    body: text,
  };
  return outcomeOf(await send(browserWith(portal, draft.who), request));
}

const swept = table.filter(([, entry]) => entry.bodyType !== "form");

describe("of two faults at once the earlier one is told", () => {
  it.each(swept)("%s", async (name, entry) => {
    const applicable = faults.filter((fault) => fault.of(name, entry));
    expect(applicable.length).toBeGreaterThan(1);
    for (const [index, earlier] of applicable.entries()) {
      expect([earlier.part, await outcomeOfDraft(name, [earlier])]).toEqual([earlier.part, earlier.outcome]);
      for (const later of applicable.slice(index + 1)) {
        if (later.part === earlier.part || later.without?.includes(earlier.part) === true) continue;
        const pair = `${earlier.part} and ${later.part}`;
        expect([pair, await outcomeOfDraft(name, [earlier, later])]).toEqual([pair, earlier.outcome]);
      }
    }
  });

  it("too many tries are told after what is wrong with the input, and before what was tried", async () => {
    const fault = (part: string, name: EndpointName) => {
      const found = faults.findLast((each) => each.part === part && each.of(name, api[name]));
      if (found === undefined) throw new Error(`no fault of the ${part}`);
      return found;
    };
    const [taken, program, input] = ["username", "who", "unknown member"].map((part) =>
      fault(part, "addLogin"),
    );
    if (taken === undefined || program === undefined || input === undefined) throw new Error("not there");
    let tries = 0;
    while ((await outcomeOfDraft("addLogin", [taken])) === taken.outcome) tries += 1;
    expect(tries).toBeLessThanOrEqual(portal.deps.limits.usernameProbesPerAccountAndHour);
    expect(await outcomeOfDraft("addLogin", [])).toBe("429 too_many_requests");
    expect(await outcomeOfDraft("addLogin", [taken, program])).toBe("429 too_many_requests");
    expect(await outcomeOfDraft("addLogin", [input, taken, program])).toBe("422 invalid_input");
  });

  it("and every fault of the contract's order is of one endpoint at least", () => {
    const unmet = faults.filter((fault) => !swept.some(([name, entry]) => fault.of(name, entry)));
    expect(unmet).toEqual([]);
  });

  it("and nothing of all this changed anything, but for the probes that were counted", async () => {
    const withoutProbes = (rows: string) =>
      (JSON.parse(rows) as [string, unknown][]).filter(([name]) => name !== "throttle");
    expect(withoutProbes(await everyRow(portal))).toEqual(withoutProbes(rowsBefore));
  });
});
