/** What a reader sees of a letter's HTML, word by word in the order it stands. */
export function wordsOf(html: string): string[] {
  const body = html.slice(html.indexOf("<body"));
  return body
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .split(/\s+/)
    .filter((word) => word !== "");
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
