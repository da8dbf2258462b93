/** In order: many browsers also name the ones they descend from, so that the first match is the true one. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:A|iOS)?\/\d/, "Edge"],
  [/\b(?:OPR|OPiOS)\/\d/, "Opera"],
  [/\bSamsungBrowser\/\d/, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\/\d/, "Firefox"],
  [/\b(?:Headless)?(?:Chrome|CriOS)\/\d/, "Chrome"],
  [/\bVersion\/\d[\d.]* (?:Mobile\/\w+ )?Safari\/\d/, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\(iPhone;/, "iPhone"],
  [/\(iPad;/, "iPad"],
  [/; Android |\(Android /, "Android"],
  [/\bCrOS /, "ChromeOS"],
  [/\(Windows NT /, "Windows"],
  [/\(Macintosh;/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

const unknownBrowser = "an unknown browser";

/**
 * A browser as people know it, "Firefox on Windows", from a closed list: nothing of the given text is repeated,
 * because whoever signs in chose it.
 */
export function describeBrowser(userAgent: string): string {
  const browser = nameIn(browsers, userAgent);
  const system = nameIn(systems, userAgent);
  return browser === undefined || system === undefined ? unknownBrowser : `${browser} on ${system}`;
}

function nameIn(list: typeof browsers, userAgent: string): string | undefined {
  return list.find(([pattern]) => pattern.test(userAgent))?.[1];
}
