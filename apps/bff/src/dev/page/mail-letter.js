// What can be told of a mail without a page. Runs in the browser as it stands: types are in comments.

/** @typedef {{ id: string, to: string, subject: string, text: string, html: string, at: string }} Mail */
/**
 * `to`: one address, or "" for all; `words`: what a person typed.
 * @typedef {{ to: string, words: string }} Filter
 */

/**
 * The six digits of a letter's last line, which phones look for too; null for a letter that holds none.
 * @param {string} text
 * @returns {string | null}
 */
export function codeIn(text) {
  return /(?:^|\n)@\S+ #(\d{6})\s*$/.exec(text)?.[1] ?? null;
}

/**
 * The addresses that stand on a line of their own, each with the words of the line above it. Only ones that lead to
 * a page: a letter can't bring anything else to be opened.
 * @param {string} text
 * @returns {{ label: string, url: string }[]}
 */
export function linksIn(text) {
  const lines = text.split("\n");
  return lines.flatMap((line, index) =>
    /^https?:\/\/\S+$/.test(line) && URL.canParse(line)
      ? [{ label: lines[index - 1]?.trim() ?? "", url: line }]
      : [],
  );
}

/**
 * The subject as it is shown: the two halves of a code never part.
 * @param {string} subject
 */
export function unbroken(subject) {
  return subject.replace(/\b(\d{3}) (\d{3})\b/, "$1\u00a0$2");
}

/**
 * Whether two addresses are the same one, as the server tells them apart.
 * @param {string} one
 * @param {string} other
 */
export function isSameAddress(one, other) {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * Every word must be in the mail somewhere, however it is written and whatever macrons it is written with.
 * @param {Pick<Mail, "to" | "subject" | "text">} mail
 * @param {Filter} filter
 */
export function isWanted(mail, filter) {
  if (filter.to !== "" && !isSameAddress(mail.to, filter.to)) return false;
  if (filter.words.trim() === "") return true;
  const held = heldBy(mail);
  return folded(filter.words)
    .trim()
    .split(/\s+/)
    .every((word) => held.includes(word));
}

/**
 * Folded once a mail: hundreds are looked through at every letter that is typed.
 * @type {WeakMap<object, string>}
 */
const foldedMails = new WeakMap();

/** @param {Pick<Mail, "to" | "subject" | "text">} mail */
function heldBy(mail) {
  const held = foldedMails.get(mail) ?? folded(`${mail.subject}\n${mail.to}\n${mail.text}`);
  foldedMails.set(mail, held);
  return held;
}

/** @param {string} text */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * `2 mails, 1 unread`.
 * @param {number} count
 * @param {number} unread
 */
export function counted(count, unread) {
  const mails = `${count} ${count === 1 ? "mail" : "mails"}`;
  return unread === 0 ? mails : `${mails}, ${unread} unread`;
}
