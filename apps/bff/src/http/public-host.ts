import type { Context } from "hono";

/** Sends a page that was asked for under another host name to the public URL; null when it was asked for there. */
export function toPublicHost(context: Context, publicUrl: string): Response | null {
  const { protocol, host } = new URL(publicUrl);
  const header = context.req.header("Host");
  // Parsed, so that a port which goes without saying makes no difference.
  const asked = `${protocol}//${header ?? ""}`;
  if (header === undefined || (URL.canParse(asked) && new URL(asked).host === host)) return null;
  const { pathname, search } = new URL(context.req.url);
  return context.redirect(`${publicUrl}${pathname}${search}`, 308);
}
