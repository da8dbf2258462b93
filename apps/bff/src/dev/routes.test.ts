import { readdirSync, readFileSync } from "node:fs";

import { Hono } from "hono";
import { describe, expect, test } from "vitest";

import { everyAnswer } from "../http/every-answer.ts";
import type { AnswerVariables } from "../http/every-answer.ts";
import { ProblemError, problemResponse } from "../http/problem.ts";
import { createMailbox } from "../mail/transports/mailbox.ts";
import { movableClock } from "../ports/clock.ts";
import { systemSecrets } from "../ports/secrets.ts";
import { pageFiles } from "./page-files.ts";
import { devMailRoutes } from "./routes.ts";

const mailFrom = 'Tūī & Co "plumbers" <portal@tui.example>';
const publicUrl = "http://localhost:3000";
const living = new AbortController().signal;

type Item = { id: string; to: string; subject: string; text: string; html: string; at: string };

async function setUp() {
  const clock = movableClock(Date.UTC(2026, 10, 18, 1, 14));
  const mailbox = createMailbox(clock);
  const app = new Hono<{ Variables: AnswerVariables }>();
  app.use(everyAnswer({ secrets: systemSecrets(["k".repeat(32)]), clock, publicUrl }));
  app.route("/", devMailRoutes(mailbox, { publicUrl, brandName: "Tūī & Co", mailFrom }));
  app.onError((error) => {
    if (error instanceof ProblemError) return problemResponse(error, "request");
    throw error;
  });
  const receive = (id: string, to: string, html = "<p>Kia ora</p>") =>
    mailbox.send(
      { id, to, subject: `Subject of ${id}`, text: "Kia ora\n\n@localhost #481920\n", html },
      living,
    );
  await receive("first", "aroha@kereru.example");
  clock.advance({ seconds: 1 });
  await receive("second", "hana@tui.example");
  const items = async (path: string) => ((await (await app.request(path)).json()) as { items: Item[] }).items;
  return { app, items, receive };
}

describe("happy", () => {
  test("the mails are listed newest first", async () => {
    const { items } = await setUp();
    expect(await items("/api/dev/mail")).toEqual([
      {
        id: "second",
        to: "hana@tui.example",
        subject: "Subject of second",
        text: "Kia ora\n\n@localhost #481920\n",
        html: "<p>Kia ora</p>",
        at: "2026-11-18T01:14:01.000Z",
      },
      expect.objectContaining({ id: "first", at: "2026-11-18T01:14:00.000Z" }),
    ]);
  });

  test("and for one recipient", async () => {
    const { items } = await setUp();
    expect((await items("/api/dev/mail?to=aroha@kereru.example")).map(({ id }) => id)).toEqual(["first"]);
  });

  test("a page that has seen the list is only told of a new one", async () => {
    const { app, receive } = await setUp();
    const seen = (await app.request("/api/dev/mail")).headers.get("ETag") ?? "";
    const ask = () => app.request("/api/dev/mail", { headers: { "If-None-Match": seen } });
    expect((await ask()).status).toBe(304);
    await receive("third", "aroha@kereru.example");
    expect((await ask()).status).toBe(200);
  });

  test("the portal's own page may empty it", async () => {
    const { app, items } = await setUp();
    const answer = await app.request("/api/dev/mail", { method: "DELETE", headers: { Origin: publicUrl } });
    expect(answer.status).toBe(204);
    expect(await items("/api/dev/mail")).toEqual([]);
  });

  test("the page and its files are served, with nothing inline", async () => {
    const { app } = await setUp();
    const elsewhere = await app.request("/dev/mail", { headers: { Host: "127.0.0.1:3000" } });
    expect([elsewhere.status, elsewhere.headers.get("Location")]).toEqual([308, `${publicUrl}/dev/mail`]);
    const page = await app.request("/dev/mail");
    const html = await page.text();
    expect(page.headers.get("Content-Type")).toMatch(/^text\/html/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
    for (const [, path = ""] of html.matchAll(
      /(?:<script [^>]*src|<link rel="stylesheet" href)="([^"]+)"/g,
    )) {
      expect(pageFiles.map((file) => file.path)).toContain(path);
    }
  });

  test("every file of the page is served as what it is, and so is every module it asks for", async () => {
    const { app } = await setUp();
    const onDisk = readdirSync(new URL("page", import.meta.url)).filter((file) => /\.(?:js|css)$/.test(file));
    expect(pageFiles.map(({ path }) => path).toSorted()).toEqual(
      onDisk.map((file) => `/dev/${file}`).toSorted(),
    );
    for (const { path } of pageFiles) {
      const file = await app.request(path);
      const type = path.endsWith(".css") ? "text/css" : "text/javascript";
      expect([path, file.headers.get("Content-Type")]).toEqual([path, `${type}; charset=utf-8`]);
      const text = await file.text();
      expect(text).toBe(readFileSync(new URL(`page/${path.slice("/dev/".length)}`, import.meta.url), "utf8"));
      for (const [, module = ""] of text.matchAll(/^import .* from "(.+)";$/gm)) {
        expect(pageFiles.map((served) => served.path)).toContain(new URL(module, `http://x${path}`).pathname);
      }
      expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|\beval\b/);
    }
  });

  test("it says who the mails are from, as text", async () => {
    const { app } = await setUp();
    const html = await (await app.request("/dev/mail")).text();
    expect(html).toContain(
      'name="mail-from" content="Tūī &#38; Co &#34;plumbers&#34; &#60;portal@tui.example&#62;"',
    );
  });

  test("an address that leads to one person's mail is kept on the way to the portal's own host", async () => {
    const { app } = await setUp();
    const elsewhere = await app.request("/dev/mail?to=aroha@kereru.example", {
      headers: { Host: "127.0.0.1:3000" },
    });
    expect(elsewhere.headers.get("Location")).toBe(`${publicUrl}/dev/mail?to=aroha@kereru.example`);
  });

  test("each mail's HTML has an address of its own, as it was sent", async () => {
    const { app } = await setUp();
    expect(await (await app.request("/dev/mail/first/html")).text()).toBe("<p>Kia ora</p>");
  });
});

describe("refused", () => {
  test.each([{}, { Origin: "https://evil.example" }])(
    "emptying is refused from elsewhere: %o",
    async (headers) => {
      const { app, items } = await setUp();
      const answer = await app.request("/api/dev/mail", { method: "DELETE", headers: { ...headers } });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ code: "cross_origin" });
      expect(await items("/api/dev/mail")).toHaveLength(2);
    },
  );

  test("other methods are told what there is", async () => {
    const { app } = await setUp();
    const answer = await app.request("/api/dev/mail", { method: "POST", headers: { Origin: publicUrl } });
    expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET, DELETE, HEAD"]);
  });

  test("a mail that isn't there is not found", async () => {
    const { app } = await setUp();
    expect((await app.request("/dev/mail/nothing/html")).status).toBe(404);
  });
});

describe("hostile", () => {
  test("a mail's HTML runs, loads and submits nothing, and is framed by the portal alone", async () => {
    const { app, receive } = await setUp();
    await receive("nasty", "aroha@kereru.example", "<script>alert(1)</script>");
    const { headers } = await app.request("/dev/mail/nasty/html");
    expect(headers.get("Content-Security-Policy")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-same-origin; frame-ancestors 'self'",
    );
    expect(headers.get("X-Frame-Options")).toBeNull();
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  });

  test("the frame that the page shows it in lets it run nothing either", async () => {
    const { app } = await setUp();
    const frames = (await (await app.request("/dev/mail")).text()).match(/<iframe[^>]*>/g) ?? [];
    expect(frames.map((frame) => /sandbox="([^"]*)"/.exec(frame)?.[1])).toEqual(["allow-same-origin"]);
  });

  test("the page itself may be framed by nobody and runs its own script alone", async () => {
    const { app } = await setUp();
    const { headers } = await app.request("/dev/mail");
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy.split("; ")).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "frame-src 'self'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy).not.toContain("unsafe");
    expect(headers.get("X-Frame-Options")).toBe("DENY");
  });
});
