// Runs in the browser as it stands. Types are in comments because nothing compiles it.

/**
 * What the page's address says: whose mail and which words are looked for, and which mail is open ("": none).
 * @typedef {{ to: string, words: string, openId: string }} Place
 */

/** @returns {Place} */
export function readAddress() {
  const query = new URLSearchParams(location.search);
  return {
    to: query.get("to")?.trim() ?? "",
    words: query.get("words") ?? "",
    openId: query.get("mail") ?? "",
  };
}

/**
 * @param {Place} place
 * @returns {string}
 */
export function addressOf({ to, words, openId }) {
  const query = new URLSearchParams();
  if (to !== "") query.set("to", to);
  if (words.trim() !== "") query.set("words", words);
  if (openId !== "") query.set("mail", openId);
  const written = query.toString().replaceAll("%40", "@");
  return written === "" ? location.pathname : `${location.pathname}?${written}`;
}
