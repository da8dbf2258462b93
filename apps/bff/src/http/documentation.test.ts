import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { browserAt, testPortal } from "../../test/portal.ts";
import type { TestPortal } from "../../test/portal.ts";

let portal: TestPortal;

beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

describe("the documentation", () => {
  it("describes every path of the table", async () => {
    const response = await browserAt(portal).request("/api/openapi.json");
    const document = (await response.json()) as { openapi: string; paths: Record<string, unknown> };
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(["/api/session", "/api/logins/{id}", "/api/token"]),
    );
  });

  it("has a page whose policy adds inline style, and nothing else", async () => {
    const [page, plain] = await Promise.all(
      ["/api/docs", "/api/openapi.json"].map((path) => browserAt(portal).request(path)),
    );
    const policy = (response: Response | undefined) => response?.headers.get("Content-Security-Policy") ?? "";
    expect(policy(page)).toBe(policy(plain).replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"));
    expect(policy(page)).not.toBe(policy(plain));
    expect(await page?.text()).not.toMatch(/<script>|<style|https?:/);
  });

  it("is only read", async () => {
    for (const path of ["/api/openapi.json", "/api/docs", "/healthz"]) {
      const refused = await browserAt(portal).request(path, { method: "POST" });
      expect([refused.status, refused.headers.get("Allow")], path).toEqual([405, "GET, HEAD"]);
    }
  });

  it("loads its files from here, without the data: URIs that its policy refuses", async () => {
    const style = await browserAt(portal).request("/api/docs/swagger-ui.css");
    expect(style.status).toBe(200);
    expect((await style.text()).includes("data:")).toBe(false);
    expect((await browserAt(portal).request("/api/docs/swagger-ui-bundle.js")).status).toBe(200);
  });
});
