/**
 * Whether a state-changing request comes from the portal's own pages: its Origin is the public URL's, or it has none
 * and the browser says the page is of the same origin. An Origin that is there decides alone.
 */
export function isFromPortal(headers: Headers, publicUrl: string): boolean {
  const origin = headers.get("Origin");
  return origin === null
    ? headers.get("Sec-Fetch-Site") === "same-origin"
    : origin === new URL(publicUrl).origin;
}
