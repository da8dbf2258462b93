import { Hono } from "hono";
import { describe, expect, it, test } from "vitest";

import { systemSecrets } from "../ports/secrets.ts";
import { dressed, everyAnswer } from "./every-answer.ts";
import type { AnswerVariables } from "./every-answer.ts";
import { problem, ProblemError, problemResponse } from "./problem.ts";

function appAt(publicUrl: string) {
  const app = new Hono<{ Variables: AnswerVariables }>();
  const clock = { now: () => Date.parse("2026-11-24T02:00:00.000Z") };
  app.use(everyAnswer({ secrets: systemSecrets(["k".repeat(32)]), clock, publicUrl }));
  app.get("/", (context) => context.html("<p>page</p>"));
  app.get("/assets/a.js", (context) => context.body("1", 200, { "Cache-Control": "max-age=31536000" }));
  app.get("/api/session", (context) => context.json({ requestId: context.get("requestId") }));
  app.get("/api/dressed", (context) => dressed(context, "{}", 200, { ETag: '"1"' }));
  app.get("/api/refused", () => {
    throw problem("forbidden");
  });
  app.get("/api/broken", () => {
    throw new Error("inside");
  });
  app.get("/api/docs", (context) =>
    context.body("", 200, { "Content-Security-Policy": "style-src 'unsafe-inline'" }),
  );
  app.onError((error, context) =>
    problemResponse(error instanceof ProblemError ? error : problem("internal"), context.get("requestId")),
  );
  return app;
}

const requestIdIn = async (answer: Response) => ((await answer.json()) as { requestId: string }).requestId;

const everyKind = [
  "/",
  "/assets/a.js",
  "/api/session",
  "/api/dressed",
  "/api/refused",
  "/api/broken",
  "/missing",
  "/api/missing",
];
const https = appAt("https://portal.hero.example");

describe("happy", () => {
  test.each(everyKind)("%s carries every header", async (path) => {
    const { headers } = await https.request(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      "strict-transport-security": "max-age=63072000; includeSubDomains",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers.get("Date")).toBe("Tue, 24 Nov 2026 02:00:00 GMT");
    expect(headers.get("Permissions-Policy")).toContain("camera=()");
    expect(headers.get("X-Request-Id")).toMatch(/^[\w-]{22}$/);
  });

  it("calls are never stored, files as they say", async () => {
    for (const path of everyKind.filter((each) => each.startsWith("/api/"))) {
      expect((await https.request(path)).headers.get("Cache-Control")).toBe("no-store");
    }
    expect((await https.request("/assets/a.js")).headers.get("Cache-Control")).toBe("max-age=31536000");
    expect((await https.request("/")).headers.get("Cache-Control")).toBeNull();
  });

  it("HEAD and other methods carry them too", async () => {
    for (const method of ["HEAD", "POST", "OPTIONS"]) {
      const { headers } = await https.request("/", { method });
      expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
      expect(headers.has("Access-Control-Allow-Origin")).toBe(false);
    }
  });

  it("over plain http a browser is not told to insist on https", async () => {
    const { headers } = await appAt("http://localhost:3000").request("/");
    expect(headers.has("Strict-Transport-Security")).toBe(false);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  });

  it("a route's own policy is kept, and everything else added", async () => {
    const { headers } = await https.request("/api/docs");
    expect(headers.get("Content-Security-Policy")).toBe("style-src 'unsafe-inline'");
    expect(headers.has("X-Frame-Options")).toBe(false);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  });

  it("answer and handler know one request id, fresh each time", async () => {
    const answers = await Promise.all([https.request("/api/session"), https.request("/api/session")]);
    const ids = await Promise.all(answers.map(requestIdIn));
    expect(answers.map((answer) => answer.headers.get("X-Request-Id"))).toEqual(ids);
    expect(new Set(ids).size).toBe(2);
  });
});

describe("hostile", () => {
  it("a request id that comes in is ignored", async () => {
    const answer = await https.request("/api/refused", {
      headers: { "X-Request-Id": "chosen-by-a-stranger" },
    });
    expect(answer.headers.get("X-Request-Id")).not.toBe("chosen-by-a-stranger");
    expect(await requestIdIn(answer)).toBe(answer.headers.get("X-Request-Id"));
  });
});
