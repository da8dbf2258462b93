import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

import { serveStatic } from "@hono/node-server/serve-static";
import type { Context, Env, Hono, MiddlewareHandler } from "hono";

import type { Accents } from "../brand/accent.ts";
import { brandSheet } from "../brand/brand-sheet.ts";
import type { BrandSheet } from "../brand/brand-sheet.ts";
import { problem } from "./problem.ts";
import { toPublicHost } from "./public-host.ts";

/** What every page is told of the portal it is part of. */
export type Screens = {
  publicUrl: string;
  brandName: string;
  supportEmail: string;
  /** Followed by the screens through a style sheet of their own, which the default does without. */
  accents: Accents;
  hasMailbox: boolean;
  /** Days without a sign-in after which a verified location lapses; 0: never. Said where it is switched on. */
  locationTrustDays: number;
  demo: { password: string; logins: readonly { username: string; note: string }[] } | null;
};

const hashedForGood = "public, max-age=31536000, immutable";
const unhashed = "public, max-age=3600";
/** Never a page, whatever is asked for: these belong to programs. */
const programs = /^\/(?:api|dev|healthz|readyz|metrics|webhooks|assets)(?:\/|$)/;
const placeholder = /(<meta name="portal" content=")\{\}(")/;

/**
 * Serves the built screens: hashed assets for a year, and for every other address that a browser may show as a page
 * the one document, told what it is part of. Asked for under another host name, a page is sent to the public URL.
 * Throws an Error when the built document has no place to tell it.
 */
export function staticFiles({
  folder,
  screens,
}: {
  folder: string;
  screens: Screens;
}): <E extends Env>(app: Hono<E>) => void {
  const built = existsSync(join(folder, "index.html"));
  const sheet = brandSheet(screens.accents);
  const page = built ? fillIn(readFileSync(join(folder, "index.html"), "utf8"), screens, sheet) : null;

  return (app) => {
    if (sheet !== null) mountSheet(app, sheet);
    if (built) mountFiles(app, folder);
    app.get("*", (context) => {
      if (!mayBePage(context)) throw nothingHere();
      const moved = toPublicHost(context, screens.publicUrl);
      if (moved !== null) return moved;
      if (page === null) throw problem("not_found", { detail: "The screens are not built." });
      return context.html(page, 200, { "Cache-Control": "no-cache" });
    });
  };
}

/** Its address changes with what it says, so it is kept as hashed files are. */
function mountSheet<E extends Env>(app: Hono<E>, { address, css }: BrandSheet): void {
  app.get(address.replace(/\?.*/, ""), (context) =>
    context.body(css, 200, { "Content-Type": "text/css; charset=utf-8", "Cache-Control": hashedForGood }),
  );
}

function mountFiles<E extends Env>(app: Hono<E>, folder: string): void {
  const files = serveStatic<E>({ root: folder, precompressed: true });
  const keptFor =
    (cacheControl: string): MiddlewareHandler<E> =>
    async (context, next) => {
      const found = await files(context, () => Promise.resolve());
      if (found === undefined) return next();
      found.headers.set("Cache-Control", cacheControl);
      return found;
    };
  app.get("/assets/*", keptFor(hashedForGood));
  for (const file of readdirSync(folder, { withFileTypes: true })) {
    const isServed = file.isFile() && !/^\.|^index\.html|\.(?:br|gz)$/.test(file.name);
    if (isServed) app.get(`/${file.name}`, keptFor(unhashed));
  }
}

/** What only an image, script or program would ask for is no page: a missing one must not look like a found one. */
function mayBePage(context: Context): boolean {
  const { path } = context.req;
  if (programs.test(path)) return false;
  const accept = context.req.header("Accept") ?? "*/*";
  if (accept.includes("text/html")) return true;
  return accept.trim() === "*/*" && extname(path) === "";
}

const nothingHere = () => problem("not_found", { detail: "There is nothing here." });

function fillIn(
  html: string,
  { brandName, supportEmail, hasMailbox, locationTrustDays, demo }: Screens,
  sheet: BrandSheet | null,
): string {
  if (!placeholder.test(html)) throw new Error("the built index.html has no place for what the portal is");
  const json = escapeHtml(JSON.stringify({ brandName, supportEmail, hasMailbox, locationTrustDays, demo }));
  const link = sheet === null ? "" : `<link rel="stylesheet" href="${escapeHtml(sheet.address)}">`;
  return html
    .replace(placeholder, (_all, before: string, after: string) => `${before}${json}${after}`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(brandName)}</title>${link}`);
}

export const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
