import { describe, expect, test } from "vitest";

import { isFromPortal } from "./origin-check.ts";

const publicUrl = "https://portal.hero.example";

describe("happy", () => {
  test.each([
    ["the portal's own origin", { Origin: publicUrl }],
    ["it, whatever else the browser says", { Origin: publicUrl, "Sec-Fetch-Site": "cross-site" }],
    ["no Origin, but a page of the same origin", { "Sec-Fetch-Site": "same-origin" }],
  ])("%s is let through", (_guarantee, headers: Record<string, string>) => {
    expect(isFromPortal(new Headers(headers), publicUrl)).toBe(true);
  });

  test("a default port in the public URL is the same origin", () => {
    expect(isFromPortal(new Headers({ Origin: publicUrl }), "https://portal.hero.example:443")).toBe(true);
    expect(isFromPortal(new Headers({ Origin: "http://localhost:3000" }), "http://localhost:3000")).toBe(
      true,
    );
  });
});

describe("hostile", () => {
  test.each([
    ["neither header", {}],
    ["another site", { Origin: "https://evil.example" }],
    ["another scheme", { Origin: "http://portal.hero.example" }],
    ["another port", { Origin: "https://portal.hero.example:8443" }],
    ["a subdomain", { Origin: "https://x.portal.hero.example" }],
    ["a longer name", { Origin: "https://portal.hero.example.evil.example" }],
    ["a name before @", { Origin: "https://portal.hero.example@evil.example" }],
    ["a path", { Origin: "https://portal.hero.example/" }],
    ["an opaque origin", { Origin: "null" }],
    ["an empty Origin", { Origin: "" }],
    ["two origins", { Origin: "https://portal.hero.example, https://portal.hero.example" }],
    ["another case", { Origin: "HTTPS://PORTAL.HERO.EXAMPLE" }],
    [
      "an Origin that the other header contradicts",
      { Origin: "https://evil.example", "Sec-Fetch-Site": "same-origin" },
    ],
    ["a page of the same site", { "Sec-Fetch-Site": "same-site" }],
    ["a page of another site", { "Sec-Fetch-Site": "cross-site" }],
    ["no page", { "Sec-Fetch-Site": "none" }],
    ["two fetch sites", { "Sec-Fetch-Site": "same-origin, same-origin" }],
    ["a Referer alone", { Referer: "https://portal.hero.example/sign-in" }],
  ])("%s is refused", (_guarantee, headers: Record<string, string>) => {
    expect(isFromPortal(new Headers(headers), publicUrl)).toBe(false);
  });
});
