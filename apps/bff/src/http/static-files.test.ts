import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";

import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";

import { defaultAccents, readAccent } from "../brand/accent.ts";
import type { Accent } from "../brand/accent.ts";
import { problem, ProblemError, problemResponse } from "./problem.ts";
import { staticFiles } from "./static-files.ts";
import type { Screens } from "./static-files.ts";

const screens: Screens = {
  publicUrl: "https://portal.hero.example",
  brandName: "Hero",
  supportEmail: "support@hero.example",
  accents: defaultAccents,
  hasMailbox: true,
  locationTrustDays: 90,
  demo: { password: "demo only", logins: [{ username: "aroha", note: "Administrator" }] },
};

const script = "export const answer = 42;".repeat(100);
let root: string;
let folder: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "screens-"));
  folder = join(root, "dist");
  mkdirSync(join(folder, "assets"), { recursive: true });
  mkdirSync(join(folder, ".vite"));
  const files = {
    "index.html":
      '<html><head><meta name="portal" content="{}" /><title>Customer portal</title></head></html>',
    "appearance.js": "1",
    "favicon.svg": "<svg/>",
    ".vite/manifest.json": "secret of the build",
    ".hidden": "secret of the folder",
    "assets/main-a1b2c3.js": script,
    "assets/main-a1b2c3.js.br": brotliCompressSync(script),
    "assets/main-a1b2c3.js.gz": gzipSync(script),
    "assets/plain-a1b2c3.css": "p{}",
    "../outside.txt": "outside",
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});
afterAll(() => rmSync(root, { recursive: true }));

function appWith(changed: Partial<Screens> = {}, from = folder) {
  const app = new Hono();
  app.get("/healthz", (context) => context.json({}));
  staticFiles({ folder: from, screens: { ...screens, ...changed } })(app);
  const answer = (error: Error) =>
    problemResponse(error instanceof ProblemError ? error : problem("internal"), "request");
  app.onError(answer);
  app.notFound(() => answer(problem("not_found")));
  return app;
}

const browser = { Host: "portal.hero.example", Accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const get = async (path: string, headers: Record<string, string> = browser, method = "GET") =>
  appWith().request(`http://${headers["Host"] ?? "portal.hero.example"}${path}`, { headers, method });

describe("happy", () => {
  test.each([
    "/",
    "/sign-in",
    "/sign-in/code",
    "/account/details/",
    "/account/users/abc?tab=1",
    "/nowhere",
    "/a.b",
  ])("%s is the one page, asked for afresh each time", async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Type")).toBe("text/html; charset=UTF-8");
    expect(answer.headers.get("Cache-Control")).toBe("no-cache");
    expect(await answer.text()).toContain(
      '<meta name="portal" content="{&#34;brandName&#34;:&#34;Hero&#34;,',
    );
  });

  it("the page is told the brand, the support address, the mailbox and the demo logins, and no more", async () => {
    const html = await (
      await appWith({ ...screens, trustedProxies: ["10.0.0.0/8"] } as Screens).request("/", {
        headers: browser,
      })
    ).text();
    const told = /content="([^"]*)"/
      .exec(html)?.[1]
      ?.replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)));
    const { publicUrl: _publicUrl, accents: _accents, ...expected } = screens;
    expect(JSON.parse(told ?? "")).toEqual(expected);
    expect(html).toContain("<title>Hero</title>");
  });

  it("the default accent is in the screens already: no page asks for another sheet", async () => {
    expect(await (await get("/sign-in")).text()).not.toContain("stylesheet");
    expect((await get("/brand.css", { Host: browser.Host, Accept: "text/css,*/*;q=0.1" })).status).toBe(404);
  });

  it("the operator's accent is a sheet that every page asks for, kept for a year", async () => {
    const clay = readAccent("#A63A12", "light") as { value: Accent };
    const app = appWith({ accents: { ...defaultAccents, light: clay.value } });
    const html = await (await app.request("/sign-in", { headers: browser })).text();
    const [, address = ""] = /<link rel="stylesheet" href="([^"]*)">/.exec(html) ?? [];
    expect(address).toMatch(/^\/brand\.css\?v=/);
    const sheet = await app.request(address, {
      headers: { Host: browser.Host, Accept: "text/css,*/*;q=0.1" },
    });
    expect(sheet.headers.get("Content-Type")).toBe("text/css; charset=utf-8");
    expect(sheet.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(await sheet.text()).toContain("--accent: #A63A12;");
  });

  it("a plain client gets the page, too", async () => {
    expect((await get("/sign-in", { Host: browser.Host, Accept: "*/*" })).status).toBe(200);
    expect((await get("/sign-in", { Host: browser.Host })).status).toBe(200);
  });

  it("hashed assets are kept for a year, compressed as the browser takes it", async () => {
    const path = "/assets/main-a1b2c3.js";
    const [br, gzip, plain] = await Promise.all(
      ["gzip, deflate, br", "gzip", "identity"].map((encoding) =>
        get(path, { ...browser, "Accept-Encoding": encoding }),
      ),
    );
    for (const answer of [br, gzip, plain]) {
      expect(answer?.status).toBe(200);
      expect(answer?.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
      expect(answer?.headers.get("Content-Type")).toContain("text/javascript");
    }
    const bytesOf = async (answer: Response | undefined) =>
      answer === undefined ? "" : Buffer.from(await answer.arrayBuffer());
    expect(br?.headers.get("Content-Encoding")).toBe("br");
    expect(brotliDecompressSync(await bytesOf(br)).toString()).toBe(script);
    expect(gzip?.headers.get("Content-Encoding")).toBe("gzip");
    expect(gunzipSync(await bytesOf(gzip)).toString()).toBe(script);
    expect(br?.headers.get("Vary")).toContain("Accept-Encoding");
    expect(await plain?.text()).toBe(script);
  });

  it("files without a hash are kept for a short time", async () => {
    const answer = await get("/favicon.svg", { Host: browser.Host, Accept: "image/*" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Cache-Control")).toBe("public, max-age=3600");
    expect((await get("/appearance.js")).headers.get("Content-Type")).toContain("text/javascript");
  });

  it("HEAD answers as GET does, without a body", async () => {
    for (const path of ["/sign-in", "/assets/main-a1b2c3.js", "/favicon.svg"]) {
      const [head, full] = [await get(path, browser, "HEAD"), await get(path)];
      expect(head.status).toBe(200);
      expect(head.headers.get("Content-Type")).toBe(full.headers.get("Content-Type"));
      expect(await head.text()).toBe("");
    }
    expect((await get("/assets/missing.js", browser, "HEAD")).status).toBe(404);
  });

  test.each([
    ["localhost:3000", "/account/details/?from=mail&x=%2F", "/account/details/?from=mail&x=%2F"],
    ["www.portal.hero.example", "/", "/"],
    ["portal.hero.example:8443", "/sign-in", "/sign-in"],
    ["portal.hero.example.evil.example", "//evil.example/x", "//evil.example/x"],
  ])("a page asked for under %s moves to the public URL", async (host, path, moved) => {
    const answer = await get(path, { ...browser, Host: host });
    expect(answer.status).toBe(308);
    expect(answer.headers.get("Location")).toBe(`https://portal.hero.example${moved}`);
  });

  test("the public URL's own host stays, its port said or not", async () => {
    for (const host of ["portal.hero.example", "PORTAL.hero.example:443"]) {
      expect((await get("/sign-in", { ...browser, Host: host })).status, host).toBe(200);
    }
  });

  it("the host's case does not matter", async () => {
    expect((await get("/", { ...browser, Host: "Portal.Hero.Example" })).status).toBe(200);
  });
});

describe("refused", () => {
  test.each([
    "/assets/main-000000.js",
    "/assets/",
    "/assets",
    "/api/nothing",
    "/api",
    "/dev/mail",
    "/metrics",
    "/webhooks/resend",
    "/index.html/x.png",
  ])("%s is missing, and is no page", async (path) => {
    const answer = await get(
      path,
      path.endsWith(".png") ? { Host: browser.Host, Accept: "image/png,*/*" } : browser,
    );
    expect(answer.status).toBe(404);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
  });

  it("what wants JSON, an image or a script gets no page", async () => {
    for (const accept of ["application/json", "image/avif,image/webp,*/*;q=0.8", "text/css,*/*;q=0.1"]) {
      expect((await get("/nowhere", { Host: browser.Host, Accept: accept })).status).toBe(404);
    }
    expect((await get("/robots.txt", { Host: browser.Host, Accept: "*/*" })).status).toBe(404);
  });

  it("health and API are never sent elsewhere", async () => {
    expect((await get("/healthz", { Host: "10.0.0.1:3000" })).status).toBe(200);
    expect((await get("/api/nothing", { ...browser, Host: "10.0.0.1:3000" })).status).toBe(404);
    expect((await get("/readyz", { ...browser, Host: "10.0.0.1:3000" })).status).toBe(404);
  });

  it("only GET and HEAD", async () => {
    for (const method of ["POST", "PUT", "DELETE"]) {
      expect((await get("/sign-in", browser, method)).status).toBe(404);
    }
  });

  it("screens that are not built are said to be", async () => {
    const answer = await appWith({}, join(root, "nowhere")).request("/", { headers: browser });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("The screens are not built.");
  });

  it("a document without a place for the portal's data is not served", () => {
    const other = join(root, "other");
    mkdirSync(other);
    writeFileSync(join(other, "index.html"), "<html></html>");
    expect(() => appWith({}, other)).toThrow("no place for what the portal is");
  });
});

describe("hostile", () => {
  test.each([
    "/assets/../../outside.txt",
    "/assets/%2e%2e/%2e%2e/outside.txt",
    "/assets/..%2f..%2foutside.txt",
    "/assets/%252e%252e/outside.txt",
    "/assets/..%5c..%5coutside.txt",
    "/assets/....//....//outside.txt",
    "/assets//main-a1b2c3.js",
    "/assets/main-a1b2c3.js%00.css",
    "/assets/%c0%ae%c0%ae/outside.txt",
    "/.vite/manifest.json",
    "/.hidden",
    "/%2evite/manifest.json",
    "/assets/../.vite/manifest.json",
  ])("%s shows nothing that isn't to be shown", async (path) => {
    const answer = await get(path);
    const text = await answer.text();
    expect(text).not.toContain("outside");
    expect(text).not.toContain("secret");
    expect(text).not.toContain("answer = 42");
  });

  it("no brand or note can break out of the page", async () => {
    const nasty = `"><script>alert(1)</script>'&$&$1`;
    const html = await (
      await appWith({ brandName: nasty, demo: { password: nasty, logins: [] } }).request("/", {
        headers: browser,
      })
    ).text();
    expect(html).not.toContain("<script>");
    const told = /content="([^"]*)"/
      .exec(html)?.[1]
      ?.replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)));
    expect(JSON.parse(told ?? "")).toMatchObject({ brandName: nasty, demo: { password: nasty } });
  });
});
