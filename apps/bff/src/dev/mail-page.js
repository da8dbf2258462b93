// Runs in the browser as it stands. Types are in comments because nothing compiles it.

/** @typedef {{ id: string, to: string, subject: string, text: string, html: string, at: string }} Mail */

const lookAgainMilliseconds = 1000;
const saidForMilliseconds = 2000;

const mails = part(document, "#mails", HTMLElement);
const state = part(document, "#state", HTMLElement);
const copied = part(document, "#copied", HTMLElement);
const template = part(document, "#mail", HTMLTemplateElement);
const time = new Intl.DateTimeFormat("en-NZ", { dateStyle: "medium", timeStyle: "medium" });

/** @type {Map<string, HTMLElement>} */
const shown = new Map();
let known = "";
/** Once a person has opened or closed a mail, new ones no longer open by themselves. */
let isLedByHand = false;

/**
 * The one element of a kind that the page is known to hold.
 * @template {Element} T
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 */
function part(within, selector, kind) {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}

async function look() {
  try {
    const response = await fetch("/api/dev/mail", { headers: { "If-None-Match": known } });
    if (response.status === 200) {
      known = response.headers.get("ETag") ?? "";
      const { items } = /** @type {{ items: Mail[] }} */ (await response.json());
      show(items);
    }
    say(state, shown.size === 0 ? "No mail yet. It shows up here by itself." : counted(shown.size));
  } catch {
    say(state, "The server doesn't answer. Trying again.");
  }
}

/** @param {number} count */
function counted(count) {
  return `${count} ${count === 1 ? "mail" : "mails"}, newest first. New mail shows up by itself.`;
}

/**
 * A text that hasn't changed is not written again, or it would be read aloud again.
 * @param {HTMLElement} place
 * @param {string} text
 */
function say(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/** @param {Mail[]} items newest first */
function show(items) {
  const wanted = new Set(items.map(({ id }) => id));
  for (const [id, row] of shown) {
    if (wanted.has(id)) continue;
    row.remove();
    shown.delete(id);
  }
  const fresh = items.filter(({ id }) => !shown.has(id));
  for (const mail of fresh.reverse()) {
    const row = rowOf(mail);
    shown.set(mail.id, row);
    mails.prepend(row);
  }
  if (fresh.length === 0 || isLedByHand) return;
  const newest = shown.get(items[0]?.id ?? "");
  for (const row of shown.values()) setOpen(row, row === newest);
}

/** @param {Mail} mail */
function rowOf(mail) {
  const row = part(/** @type {DocumentFragment} */ (template.content.cloneNode(true)), "li", HTMLElement);
  const [opener, copier] = [part(row, ".open", HTMLElement), part(row, ".copy", HTMLElement)];
  const [when, text, frame] = [
    part(row, "time", HTMLTimeElement),
    part(row, "pre", HTMLElement),
    part(row, "iframe", HTMLIFrameElement),
  ];
  part(row, ".subject", HTMLElement).textContent = mail.subject;
  part(row, ".to", HTMLElement).textContent = mail.to;
  when.textContent = time.format(new Date(mail.at));
  when.dateTime = mail.at;
  text.textContent = mail.text;
  text.ariaLabel = `Plain text of ${mail.subject}`;
  frame.title = `HTML of ${mail.subject}`;
  frame.dataset["from"] = `/dev/mail/${encodeURIComponent(mail.id)}/html`;
  opener.addEventListener("click", () => {
    isLedByHand = true;
    setOpen(row, opener.ariaExpanded !== "true");
  });
  const code = /#(\d{6})\s*$/.exec(mail.text)?.[1];
  if (code === undefined) copier.remove();
  else copier.addEventListener("click", () => void copy(code, copier));
  return row;
}

/**
 * @param {HTMLElement} row
 * @param {boolean} isOpen
 */
function setOpen(row, isOpen) {
  part(row, ".body", HTMLElement).hidden = !isOpen;
  part(row, ".open", HTMLElement).ariaExpanded = String(isOpen);
  const frame = part(row, "iframe", HTMLIFrameElement);
  // Only a mail that is looked at is loaded.
  if (isOpen && frame.getAttribute("src") === null) frame.src = frame.dataset["from"] ?? "";
}

/**
 * @param {string} code
 * @param {HTMLElement} button
 */
async function copy(code, button) {
  try {
    await navigator.clipboard.writeText(code);
    button.textContent = "Copied";
    copied.textContent = `Copied ${code}`;
  } catch {
    // Pages on a plain address other than this machine's have no clipboard.
    button.textContent = code;
    copied.textContent = `The code is ${code}`;
  }
  setTimeout(() => {
    button.textContent = "Copy code";
    copied.textContent = "";
  }, saidForMilliseconds);
}

async function clear() {
  await fetch("/api/dev/mail", { method: "DELETE" }).catch(() => undefined);
  isLedByHand = false;
  await look();
}

async function keepLooking() {
  if (!document.hidden) await look();
  setTimeout(() => void keepLooking(), lookAgainMilliseconds);
}

part(document, "#clear", HTMLElement).addEventListener("click", () => void clear());
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) void look();
});
await keepLooking();
