import { Hono } from "hono";

import type { Portal } from "../deps.ts";
import { isFromPortal } from "../http/origin-check.ts";
import { problem } from "../http/problem.ts";
import { toPublicHost } from "../http/public-host.ts";
import { contentSecurityPolicy } from "../http/security-headers.ts";
import { escapeHtml } from "../http/static-files.ts";
import type { Mailbox, ReceivedMail } from "../mail/transports/mailbox.ts";
import { formatTime } from "../ports/clock.ts";
import { pageFiles } from "./page-files.ts";

/**
 * A mail's own HTML: its inline style alone, nothing loaded, nothing run, framed by the mailbox's page. It counts as
 * the portal's own, so that the page can make its frame as high as the letter; without scripts that opens nothing else.
 */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-same-origin; frame-ancestors 'self'";

/** The portal's own, and each mail's HTML may be shown in it. */
const pagePolicy = `${contentSecurityPolicy}; frame-src 'self'`;

/** `mailFrom`: the sender that mails would go out under, `Hero <no-reply@hero.example>`. */
type DevMailPortal = Pick<Portal, "publicUrl" | "brandName"> & { mailFrom?: string };

/**
 * The development mailbox: its API, its page, and each mail's HTML on a route of its own. Mounted only while mail goes
 * to the mailbox; under any other transport these addresses don't exist.
 */
export function devMailRoutes(
  mailbox: Mailbox,
  { publicUrl, brandName, mailFrom = brandName }: DevMailPortal,
): Hono {
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

  app.get("/dev/mail", async (context) => {
    const moved = toPublicHost(context, publicUrl);
    if (moved !== null) return moved;
    context.header("Content-Security-Policy", pagePolicy);
    context.header("X-Frame-Options", "DENY");
    context.header("Cache-Control", "no-store");
    const { default: page } = await import("./page/mail.html?raw");
    return context.html(page.replace("{from}", () => escapeHtml(mailFrom)));
  });
  for (const { path, type, read } of pageFiles) {
    app.get(path, async (context) => {
      context.header("Cache-Control", "no-store");
      return context.body((await read()).default, 200, { "Content-Type": type });
    });
  }
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
