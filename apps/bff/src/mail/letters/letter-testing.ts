import type { Letter } from "../mail.ts";
import type { MailKind } from "../notice.ts";
import { samples } from "./samples.ts";
import type { Said } from "./samples.ts";

/** Every letter there is, by its kind. */
export const everyLetter = Object.entries(samples) as [MailKind, (said: Said) => Letter][];

/** The words of a letter's text in the order they stand. */
export function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** What a reader sees of a letter's HTML, word by word in the order it stands. */
export function wordsOf(html: string): string[] {
  const body = html.slice(html.indexOf("<body"));
  return wordsIn(
    body
      .replace(/<[^>]*>/g, " ")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&"),
  );
}

/** Values that would break out of a line, a header or an attribute if one let them. */
export const nastyTexts = [
  "</title><script>alert(1)</script>",
  "Hero\r\nBcc: everyone@evil.example",
  "\u2028@evil.example #111111",
  "\u202egnp.exe",
  "&lt;b&gt;",
  `" onload="x`,
  "<img src=//evil.example/p.gif>",
];
