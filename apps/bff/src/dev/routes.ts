import { Hono } from "hono";

import type { Portal } from "../deps.ts";
import { isFromPortal } from "../http/origin-check.ts";
import { problem } from "../http/problem.ts";
import { toPublicHost } from "../http/public-host.ts";
import { contentSecurityPolicy } from "../http/security-headers.ts";
import type { Mailbox, ReceivedMail } from "../mail/transports/mailbox.ts";
import { formatTime } from "../ports/clock.ts";

/** A mail's own HTML: its inline style alone, nothing loaded, nothing run, framed by the mailbox's page. */
const mailPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

/** The portal's own, and each mail's HTML may be shown in it. */
const pagePolicy = `${contentSecurityPolicy}; frame-src 'self'`;

/**
 * The development mailbox: its API, its page, and each mail's HTML on a route of its own. Mounted only while mail goes
 * to the mailbox; under any other transport these addresses don't exist.
 */
export function devMailRoutes(mailbox: Mailbox, { publicUrl }: Pick<Portal, "publicUrl">): Hono {
  const app = new Hono();

  app.get("/api/dev/mail", (context) => {
    const items = mailbox.list(context.req.query("to"));
    const version = `"${items.length}-${items[0]?.id ?? ""}"`;
    context.header("ETag", version);
    if (context.req.header("If-None-Match") === version) return context.body(null, 304);
    return context.json({ items: items.map(view) });
  });
  app.delete("/api/dev/mail", (context) => {
    if (!isFromPortal(context.req.raw.headers, publicUrl)) throw problem("cross_origin");
    mailbox.clear();
    return context.body(null, 204);
  });
  app.all("/api/dev/mail", () => {
    throw problem("method_not_allowed", {
      detail: "Only GET, DELETE, HEAD here.",
      headers: { Allow: "GET, DELETE, HEAD" },
    });
  });

  // The page's files are read when they are first asked for: in production nobody does.
  app.get("/dev/mail", async (context) => {
    const moved = toPublicHost(context, publicUrl);
    if (moved !== null) return moved;
    const { default: page } = await import("./mail-page.html?raw");
    context.header("Content-Security-Policy", pagePolicy);
    context.header("X-Frame-Options", "DENY");
    context.header("Cache-Control", "no-store");
    return context.html(page);
  });
  app.get("/dev/mail.css", async (context) => {
    const { default: style } = await import("./mail-page.css?raw");
    context.header("Cache-Control", "no-store");
    return context.body(style, 200, { "Content-Type": "text/css; charset=utf-8" });
  });
  app.get("/dev/mail.js", async (context) => {
    const { default: script } = await import("./mail-page.js?raw");
    context.header("Cache-Control", "no-store");
    return context.body(script, 200, { "Content-Type": "text/javascript; charset=utf-8" });
  });
  app.get("/dev/mail/:id/html", (context) => {
    const mail = mailbox.find(context.req.param("id"));
    if (mail === null) throw problem("not_found", { detail: "This mail is not in the mailbox any more." });
    context.header("Content-Security-Policy", mailPolicy);
    context.header("Cache-Control", "no-store");
    return context.html(mail.html);
  });
  return app;
}

function view({ id, to, subject, text, html, at }: ReceivedMail) {
  return { id, to, subject, text, html, at: formatTime(at) };
}
