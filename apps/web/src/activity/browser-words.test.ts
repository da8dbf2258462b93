import { expect, it } from "vitest";

import { browserWords } from "./browser-words.ts";

it.each([
  ["Mozilla/5.0 (Windows NT 10.0; rv:133.0) Gecko/20100101 Firefox/133.0", "Firefox on Windows"],
  ["curl/8.5.0", "curl/8.5.0"],
  ["till/4.2 (reports)", "till/4.2"],
  ["", "An unknown browser"],
  ["Mozilla/5.0 (something else)", "An unknown browser"],
  ["<b>hello</b> there", "An unknown browser"],
  [`${"a".repeat(60)}/1`, "a".repeat(40)],
])("%s is shown as %s", (userAgent, words) => {
  expect(browserWords(userAgent)).toBe(words);
});
