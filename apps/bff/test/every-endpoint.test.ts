import { api } from "@hero/contract/api";
import type { Endpoint } from "@hero/contract/endpoint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { browserAt, testPortal } from "./portal.ts";
import type { TestPortal } from "./portal.ts";

describe("every endpoint of the contract", () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await testPortal();
  });
  afterAll(() => portal.close());

  const table: [string, Endpoint][] = Object.entries(api);
  const pathOf = (entry: Endpoint) => entry.path.replaceAll(/:\w+/g, "none");
  const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

  it.each(table)("%s is mounted", async (_name, entry) => {
    // From no origin and signed in as nobody: each refusal shows that the call is there and how it is classified.
    const headers = { Origin: "https://elsewhere.example" };
    const response = await browserAt(portal).request(pathOf(entry), { method: entry.method, headers });
    if (entry.method !== "GET" && entry.origin === "portal") {
      expect([response.status, await codeOf(response)]).toEqual([403, "cross_origin"]);
    } else if (entry.who !== "anyone") {
      expect([response.status, await codeOf(response)]).toEqual([401, "not_signed_in"]);
    } else {
      expect([200, 400, 401, 415, 422]).toContain(response.status);
    }
  });

  it("and nothing but the table's methods are answered on its paths", async () => {
    for (const path of new Set(table.map(([, entry]) => entry.path))) {
      const known = new Set(table.flatMap(([, entry]) => (entry.path === path ? [entry.method] : [])));
      for (const method of ["GET", "POST", "PUT", "DELETE", "PATCH"]) {
        if (known.has(method as Endpoint["method"])) continue;
        const response = await browserAt(portal).request(path.replaceAll(/:\w+/g, "none"), { method });
        expect([path, method, response.status, await codeOf(response)]).toEqual([
          path,
          method,
          405,
          "method_not_allowed",
        ]);
      }
    }
  });

  it("and no path that the table doesn't spell", async () => {
    for (const path of ["/api", "/api/nothing", "/api/account/none", "/api/logins/none/none"]) {
      const response = await browserAt(portal).request(path);
      expect([path, response.status, await codeOf(response)]).toEqual([path, 404, "not_found"]);
    }
  });
});
