import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { describeBrowser } from "./describe-browser.ts";

const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
const iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)";
const android = "Mozilla/5.0 (Linux; Android 15; Pixel 9)";
const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
const appleWebkit = "AppleWebKit/605.1.15 (KHTML, like Gecko)";

describe("happy", () => {
  test.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0",
      "Firefox on Windows",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", "Firefox on Linux"],
    ["Mozilla/5.0 (Android 15; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0", "Firefox on Android"],
    [`${iphone} ${appleWebkit} FxiOS/133.0 Mobile/15E148 Safari/605.1.15`, "Firefox on iPhone"],
    [`${windows} ${webkit} Chrome/131.0.0.0 Safari/537.36`, "Chrome on Windows"],
    [`${android} ${webkit} Chrome/131.0.0.0 Mobile Safari/537.36`, "Chrome on Android"],
    [`${iphone} ${appleWebkit} CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1`, "Chrome on iPhone"],
    [
      `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/131.0.0.0 Safari/537.36`,
      "Chrome on ChromeOS",
    ],
    [`Mozilla/5.0 (X11; Linux x86_64) ${webkit} HeadlessChrome/131.0.0.0 Safari/537.36`, "Chrome on Linux"],
    [`${windows} ${webkit} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`, "Edge on Windows"],
    [`${windows} ${webkit} Chrome/131.0.0.0 Safari/537.36 OPR/116.0.0.0`, "Opera on Windows"],
    [
      `${android} ${webkit} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
      "Samsung Internet on Android",
    ],
    [`${mac} ${appleWebkit} Version/18.1 Safari/605.1.15`, "Safari on macOS"],
    [`${iphone} ${appleWebkit} Version/18.1 Mobile/15E148 Safari/604.1`, "Safari on iPhone"],
    [
      "Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
      "Safari on iPad",
    ],
  ])("%s is named as people know it", (userAgent, expected) => {
    expect(describeBrowser(userAgent)).toBe(expected);
  });
});

describe("refused", () => {
  test.each(["", "curl/8.5.0", "Firefox", "Mozilla/5.0 (PlayStation 5) Firefox/1.0", windows])(
    "%j is not guessed at",
    (userAgent) => {
      expect(describeBrowser(userAgent)).toBe("an unknown browser");
    },
  );
});

describe("hostile", () => {
  test("nothing that the browser says is ever repeated", () => {
    const pieces = fc.constantFrom(
      "Firefox/133.0",
      "Chrome/1",
      "(Windows NT 10.0)",
      "(iPhone;",
      "<b>",
      "\r\nBcc: x",
      "Call us",
    );
    const list =
      /^(an unknown browser|(Edge|Opera|Samsung Internet|Firefox|Chrome|Safari) on (iPhone|iPad|Android|ChromeOS|Windows|macOS|Linux))$/;
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 6 }), (parts) => {
        expect(describeBrowser(parts.join(" "))).toMatch(list);
      }),
    );
  });

  test("a long made-up text is answered at once", () => {
    const started = Date.now();
    for (const piece of ["Version/1", "Version/1.1.1.1", "(Linux; Android ", "Mobile/a "]) {
      describeBrowser(piece.repeat(20_000));
    }
    expect(Date.now() - started).toBeLessThan(500);
  });
});
