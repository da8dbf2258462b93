// Runs in the browser as it stands. Types are in comments because nothing compiles it.

/** @import { Mail } from "./mail-letter.js" */

const beforeMeasuredPixels = 480;

/**
 * The frame that a letter's HTML is shown in, as high as the letter. Nothing in it runs: it may be measured from here
 * because it counts as this origin's, and its own policy and the frame's sandbox both forbid scripts.
 * @param {HTMLIFrameElement} frame
 */
export function createLetterFrame(frame) {
  let look = "system";
  let address = "";
  let isLoaded = false;

  function load() {
    // Replaced, not gone to: each letter would otherwise be a step of the Back button.
    frame.contentWindow?.location.replace(address);
  }

  function measure() {
    const root = frame.contentDocument?.documentElement;
    const pixels = root?.getBoundingClientRect().height ?? 0;
    // While the frame is hidden, nothing in it has a height.
    if (pixels > 0) frame.height = String(Math.ceil(pixels));
  }

  /** @param {Event} event */
  function openLink(event) {
    // An element of another document is none of this one's classes.
    const link = /** @type {Element} */ (event.target).closest("a[href]");
    if (link === null) return;
    event.preventDefault();
    const { href, protocol } = new URL(link.getAttribute("href") ?? "", location.href);
    if (protocol === "http:" || protocol === "https:") window.open(href, "_blank", "noopener,noreferrer");
  }

  frame.addEventListener("load", () => {
    const letter = frame.contentDocument;
    // A browser's own page, for a server that is gone, can't be looked into.
    isLoaded = letter !== null && letter.URL.startsWith(location.origin);
    if (letter === null || !isLoaded) return;
    // The sandbox lets no link of the letter lead anywhere, so those that are pressed are opened from here.
    letter.addEventListener("click", openLink);
    paint(letter, look);
    measure();
  });
  new ResizeObserver(measure).observe(frame);

  return {
    /** @param {Mail} mail */
    show: ({ id, subject }) => {
      isLoaded = false;
      frame.title = `HTML of ${subject}`;
      frame.height = String(beforeMeasuredPixels);
      address = `/dev/mail/${encodeURIComponent(id)}/html`;
      load();
    },
    /**
     * Colours as the system has them, or as one theme would.
     * @param {string} chosen system, light or dark
     */
    look: (chosen) => {
      look = chosen;
      if (isLoaded && frame.contentDocument !== null) paint(frame.contentDocument, look);
      measure();
    },
    /** Loads a letter again that couldn't be loaded. */
    retry: () => {
      if (!isLoaded && address !== "") load();
    },
  };
}

/**
 * What each media rule of a letter asked for before it was painted.
 * @type {WeakMap<MediaList, string>}
 */
const written = new WeakMap();

/**
 * Has a letter's rules for one theme hold always, or never: what the system prefers can't be set for a frame alone.
 * @param {Document} letter
 * @param {string} look
 */
function paint(letter, look) {
  letter.documentElement.style.colorScheme = look === "system" ? "" : look;
  for (const sheet of letter.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!("media" in rule)) continue;
      const media = /** @type {CSSMediaRule} */ (rule).media;
      const asked = written.get(media) ?? media.mediaText;
      const theme = /prefers-color-scheme:\s*(dark|light)/.exec(asked)?.[1];
      if (theme === undefined) continue;
      written.set(media, asked);
      media.mediaText = look === "system" ? asked : theme === look ? "all" : "not all";
    }
  }
}
