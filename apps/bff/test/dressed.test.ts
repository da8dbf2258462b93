import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createApp } from "../src/app.ts";
import { devMailRoutes } from "../src/dev/routes.ts";
import { staticFiles } from "../src/http/static-files.ts";
import { browserAt, testPortal } from "./portal.ts";
import type { Browser, TestPortal } from "./portal.ts";
import { expectDressed } from "./samples.ts";

describe("every answer beside the API is dressed too", () => {
  let portal: TestPortal;
  let folder: string;
  let browser: Browser;
  beforeAll(async () => {
    portal = await testPortal();
    folder = mkdtempSync(join(tmpdir(), "hero-portal-screens-"));
    mkdirSync(join(folder, "assets"));
    writeFileSync(
      join(folder, "index.html"),
      '<!doctype html><meta name="portal" content="{}"><title>Hero</title>',
    );
    writeFileSync(join(folder, "assets", "index-abc123.js"), "export {};");
    const { publicUrl, brandName, supportEmail, accents, hasMailbox } = portal.deps.portal;
    const screens = {
      publicUrl,
      brandName,
      supportEmail,
      accents,
      hasMailbox,
      locationTrustDays: 90,
      demo: null,
    };
    const app = createApp(portal.deps, [
      (mounted) => mounted.route("/", devMailRoutes(portal.mailbox, portal.deps.portal)),
      staticFiles({ folder, screens }),
    ]);
    browser = browserAt({ app, deps: portal.deps });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await portal.close();
  });

  it("pages, files, redirects, what isn't there, health, documents and mail", async () => {
    const page = { Accept: "text/html", Host: "localhost:3000" };
    const elsewhere = { Accept: "text/html", Host: "another.example" };
    const asked: [string, RequestInit, number][] = [
      ["/", { headers: page }, 200],
      ["/account/details/", { headers: page }, 200],
      ["/account/details/", { headers: elsewhere }, 308],
      ["/assets/index-abc123.js", {}, 200],
      ["/assets/missing.js", {}, 404],
      ["/assets/../../package.json", {}, 404],
      ["/healthz", {}, 200],
      ["/api/openapi.json", {}, 200],
      ["/api/dev/mail", {}, 200],
      ["/api/dev/mail", { method: "PUT" }, 405],
      ["/api/dev/mail", { method: "DELETE", headers: { Origin: "https://elsewhere.example" } }, 403],
      ["/api/nothing", { headers: page }, 404],
      ["/nothing", { method: "POST" }, 404],
    ];
    for (const [path, init, status] of asked) {
      const response = await browser.request(path, init);
      expect([path, response.status]).toEqual([path, status]);
      await expectDressed(path, response);
    }
  });

  it("no answer says what serves it", async () => {
    for (const path of ["/", "/api/session", "/nothing", "/healthz"]) {
      const { headers } = await browser.request(path, {
        headers: { Accept: "text/html", Host: "localhost:3000" },
      });
      expect([headers.get("Server"), headers.get("X-Powered-By")]).toEqual([null, null]);
    }
  });

  it("over https a browser is told to come by https alone, over plain http on loopback not", async () => {
    const { headers } = await browser.request("/api/session");
    expect(headers.has("Strict-Transport-Security")).toBe(false);
    const secure = { ...portal.deps, portal: { ...portal.deps.portal, publicUrl: "https://portal.example" } };
    const overHttps = browserAt({ app: createApp(secure), deps: secure });
    for (const path of ["/api/session", "/api/nothing", "/nothing"]) {
      const response = await overHttps.request(path);
      const [, seconds] =
        response.headers.get("Strict-Transport-Security")?.match(/^max-age=(\d+); includeSubDomains$/) ?? [];
      expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000);
    }
  });

  it("a request's name is the server's own, never the caller's", async () => {
    const ids = new Set<string | null>();
    for (let asked = 0; asked < 5; asked += 1) {
      const response = await browser.request("/api/session", { headers: { "X-Request-Id": "mine" } });
      ids.add(response.headers.get("X-Request-Id"));
    }
    expect(ids.size).toBe(5);
    expect(ids.has("mine")).toBe(false);
  });
});
