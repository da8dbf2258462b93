// Runs in the browser as it stands. Types are in comments because nothing compiles it.

import { addressOf, readAddress } from "./mail-address.js";
import { part, say, write } from "./mail-dom.js";
import { counted, isWanted } from "./mail-letter.js";
import { createMailList } from "./mail-list.js";
import { readMails } from "./mail-read.js";
import { createReading } from "./mail-reading.js";
import { watchMailbox } from "./mail-watch.js";

/** @import { Mail } from "./mail-letter.js" */

const title = document.title;
const words = part(document, "#words", HTMLInputElement);
const to = part(document, "#to", HTMLSelectElement);
const empty = part(document, "#empty", HTMLElement);
const trouble = part(document, "#trouble", HTMLElement);
const back = part(document, "#back", HTMLElement);
/** Beside the list there is room for a mail; on anything narrower it takes the list's place. */
const isWide = matchMedia("(min-width: 60.0625em)");

let place = readAddress();
/**
 * Newest first; null until the server has answered.
 * @type {Mail[] | null}
 */
let mails = null;
const read = readMails();

const list = createMailList({
  hrefOf: (id) => addressOf({ ...place, openId: id }),
  onOpen: (id) => {
    if (place.openId === "") history.pushState("opened", "", addressOf({ ...place, openId: id }));
    go({ ...place, openId: id });
    if (!isWide.matches) reading.focus();
  },
});
const reading = createReading();

/** @param {import("./mail-address.js").Place} next */
function go(next) {
  place = next;
  history.replaceState(history.state, "", addressOf(place));
  show();
}

/** Back to the list, by the step back if opening the mail was a step. */
function close() {
  if (place.openId === "") return;
  if (history.state === "opened") history.back();
  else arriveAt("");
}

/**
 * What is looked for stays as it is: only opening a mail is a step that Back takes back.
 * @param {string} openId
 */
function arriveAt(openId) {
  const left = place.openId;
  const isFocusLost = reading.hasFocus() || document.activeElement === document.body;
  go({ ...place, openId });
  if (openId === "" && left !== "" && isFocusLost && !list.focus(left)) words.focus();
}

function show() {
  if (mails === null) return;
  const open = mails.find(({ id }) => id === place.openId) ?? null;
  if (open !== null) read.add(open.id);
  const wanted = mails.filter((mail) => isWanted(mail, place));
  const unread = wanted.filter(({ id }) => !read.has(id)).length;
  document.title = unread === 0 ? title : `(${unread}) ${title}`;
  document.body.classList.toggle("is-reading", place.openId !== "");
  showFilter(wanted.length, unread);
  list.show({ mails, wanted: new Set(wanted.map(({ id }) => id)), openId: place.openId, read });
  write(part(back, "span", HTMLElement), unread === 0 ? "All mails" : `All mails, ${unread} unread`);
  reading.show(open, whyNothing(mails.length));
}

/** @param {number} count */
function whyNothing(count) {
  if (place.openId !== "") return "This mail is not in the mailbox any more.";
  return count === 0 ? "" : "Choose a mail to read it.";
}

/**
 * @param {number} shown
 * @param {number} unread of those
 */
function showFilter(shown, unread) {
  const all = mails ?? [];
  const isFiltered = place.to !== "" || place.words.trim() !== "";
  const count = counted(shown, unread);
  write(part(document, "#count", HTMLElement), isFiltered ? `${count}, of ${all.length} in all` : count);
  offerRecipients(all);
  if (document.activeElement !== words) words.value = place.words;
  empty.hidden = shown > 0;
  part(document, "#bar", HTMLElement).hidden = all.length === 0;
  part(document, "#mails", HTMLElement).hidden = shown === 0;
  part(empty, "#all", HTMLElement).hidden = !isFiltered || all.length === 0;
  write(part(empty, "p", HTMLElement), whyEmpty(all.length));
}

/** @param {number} inAll */
function whyEmpty(inAll) {
  if (inAll > 0 && place.words.trim() !== "") return "No mail holds these words.";
  return `No mail${place.to === "" ? "" : ` to ${place.to}`} yet. It shows up here by itself.`;
}

/**
 * Everyone mail came to, and whoever the address asks for.
 * @param {Mail[]} all
 */
function offerRecipients(all) {
  const known = new Set(all.map((mail) => mail.to.toLowerCase()));
  const asked = place.to.toLowerCase();
  if (asked !== "") known.add(asked);
  const offered = ["", ...[...known].toSorted()];
  // Options that are the same are left alone: a person may have them open.
  if (
    to.options.length === 0 ||
    offered.join("\n") !== [...to.options].map(({ value }) => value).join("\n")
  ) {
    to.replaceChildren(
      ...offered.map((address) => new Option(address === "" ? "To everyone" : `To ${address}`, address)),
    );
  }
  to.value = asked;
}

/** @param {Mail[]} next newest first */
function receive(next) {
  const before = mails;
  mails = next;
  read.keepOnly(next);
  show();
  if (before === null) return;
  const known = new Set(before.map(({ id }) => id));
  const fresh = next.filter((mail) => !known.has(mail.id) && isWanted(mail, place));
  const [newest] = fresh;
  if (newest === undefined) return;
  say(fresh.length === 1 ? `New mail to ${newest.to}: ${newest.subject}` : `${fresh.length} new mails`);
}

const mailbox = watchMailbox({
  onMails: receive,
  onTrouble: (isTrouble) => {
    trouble.hidden = !isTrouble;
    if (!isTrouble) reading.retry();
  },
});

async function clear() {
  if (place.openId !== "") go({ ...place, openId: "" });
  await mailbox.clear();
  if (mails?.length !== 0) return;
  say("The mailbox is empty.");
  // The button is gone with the mails, and would take the focus with it.
  words.focus();
}

words.addEventListener("input", () => {
  place = { ...place, words: words.value };
  show();
});
// Not at every letter: browsers refuse an address that changes too often.
words.addEventListener("change", () => go(place));
words.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" && list.focus()) event.preventDefault();
});
to.addEventListener("change", () => go({ ...place, to: to.value }));
part(document, "#filter", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
part(document, "#all", HTMLElement).addEventListener("click", () => {
  words.value = "";
  go({ ...place, to: "", words: "" });
  list.focus();
});
part(document, "#clear", HTMLElement).addEventListener("click", () => void clear());
back.addEventListener("click", close);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target !== words && event.target !== to) close();
});
addEventListener("popstate", () => arriveAt(readAddress().openId));
