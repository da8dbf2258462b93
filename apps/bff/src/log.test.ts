import { Hono } from "hono";
import { describe, expect, it } from "vitest";

import { everyAnswer } from "./http/every-answer.ts";
import type { AnswerVariables } from "./http/every-answer.ts";
import { createLog, logLogin, requestLog } from "./log.ts";
import { movableClock } from "./ports/clock.ts";
import { systemSecrets } from "./ports/secrets.ts";

function collected() {
  const lines: string[] = [];
  const log = createLog({ output: { write: (line) => lines.push(line) } });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? "") as Record<string, unknown> };
}

function appWith({ log }: ReturnType<typeof collected>) {
  const clock = movableClock(1_000_000);
  const app = new Hono<{ Variables: AnswerVariables }>();
  const secrets = systemSecrets(["k".repeat(32)]);
  app.use(everyAnswer({ secrets, clock, publicUrl: "http://localhost:3000" }), requestLog({ log, clock }));
  app.post("/api/session", (context) => {
    clock.advance({ milliseconds: 12 });
    logLogin(context, "login-1");
    return context.json({}, 200, { "Set-Cookie": "session=cookie-value" });
  });
  app.get("/api/broken", () => {
    throw new Error("inside");
  });
  app.onError((_error, context) => context.json({}, 500));
  return app;
}

describe("happy", () => {
  it("a request is one line that says what was asked, by whom, how it ended and how long it took", async () => {
    const kept = collected();
    const answer = await appWith(kept).request("/api/session", { method: "POST" });
    expect(kept.lines).toHaveLength(1);
    expect(kept.last()).toMatchObject({
      level: "info",
      requestId: answer.headers.get("X-Request-Id"),
      method: "POST",
      path: "/api/session",
      status: 200,
      ms: 12,
      loginId: "login-1",
    });
  });

  it("a request that fails has its line, and one without a login says none", async () => {
    const kept = collected();
    await appWith(kept).request("/api/broken");
    expect(kept.last()).toMatchObject({ path: "/api/broken", status: 500 });
    expect(kept.last()).not.toHaveProperty("loginId");
  });

  it("an error keeps its message, code, cause and place", () => {
    const kept = collected();
    const error = Object.assign(new Error("no", { cause: new Error("why") }), { code: "E_NO" });
    kept.log.error({ error }, "failed");
    expect(kept.last()).toMatchObject({
      level: "error",
      error: { message: "no", code: "E_NO", cause: { message: "why" } },
    });
    expect(JSON.stringify(kept.last())).toContain("log.test.ts");
  });
});

describe("hostile", () => {
  it("no password, cookie, token, query or address reaches the line", async () => {
    const kept = collected();
    await appWith(kept).request("/api/session?q=query-value", {
      method: "POST",
      headers: {
        Cookie: "session=cookie-value",
        Authorization: "Bearer token-value",
        "X-Forwarded-For": "203.0.113.7",
        "Content-Type": "application/json",
      },
      body: '{"password":"password-value","code":"481920"}',
    });
    expect(kept.lines.join("")).not.toMatch(/-value|203\.0|481920/);
  });

  it("control, bidi and separator characters cannot forge a line or drive a terminal", () => {
    const kept = collected();
    const nasty = 'a\r\n{"level":"info"}\u001b[2J\u007f\u009b2J\u2028\u202e\u200f\ufeff\u{e0001}z';
    kept.log.info({ nasty }, nasty);
    expect(kept.lines).toHaveLength(1);
    expect(kept.lines[0]?.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    expect(kept.last()).toMatchObject({ nasty, msg: nasty });
  });

  it("a long path is cut", async () => {
    const kept = collected();
    await appWith(kept).request(`/${"a".repeat(10_000)}`);
    expect(kept.lines[0]?.length).toBeLessThan(600);
  });

  it("the values of a statement that failed are not repeated", () => {
    const kept = collected();
    const cause = Object.assign(new Error("SQLITE_BUSY"), { code: "SQLITE_BUSY" });
    kept.log.error(
      { error: new Error("Failed query: insert\nparams: m@kereru.example", { cause }) },
      "failed",
    );
    expect(kept.lines[0]).not.toContain("m@kereru.example");
    expect(kept.last()).toMatchObject({ error: { code: "SQLITE_BUSY" } });
  });
});
