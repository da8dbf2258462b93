// Runs in the browser as it stands. Types are in comments because nothing compiles it.

import { makeCopyButton, part, write } from "./mail-dom.js";
import { codeIn, unbroken } from "./mail-letter.js";

/** @import { Mail } from "./mail-letter.js" */

const template = part(document, "#row", HTMLTemplateElement);
const hour = new Intl.DateTimeFormat("en-NZ", { hour: "numeric", minute: "2-digit", hour12: true });
const day = new Intl.DateTimeFormat("en-NZ", { day: "numeric", month: "short" });

/**
 * A mail's row in the list: what of it never changes.
 * @param {Mail} mail
 * @param {(id: string) => void} onOpen
 */
export function rowOf(mail, onOpen) {
  const copyOfTemplate = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const row = part(copyOfTemplate, "li", HTMLElement);
  row.dataset["id"] = mail.id;
  part(row, ".subject", HTMLElement).textContent = unbroken(mail.subject);
  part(row, ".to", HTMLElement).textContent = mail.to;
  const [when, at] = [part(row, "time", HTMLTimeElement), new Date(mail.at)];
  const isToday = day.format(at) === day.format(new Date());
  when.textContent = isToday ? hour.format(at) : `${day.format(at)}, ${hour.format(at)}`;
  when.dateTime = mail.at;
  openerOf(row).addEventListener("click", (event) => {
    // With a key held it opens in a tab of its own, as any link does.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(mail.id);
  });
  const [copier, code] = [part(row, ".copy", HTMLElement), codeIn(mail.text)];
  if (code === null) copier.remove();
  else makeCopyButton(copier, code);
  openerOf(row).id = `open-${mail.id}`;
  copier.setAttribute("aria-describedby", `open-${mail.id}`);
  return row;
}

/**
 * What changes.
 * @param {HTMLElement} row
 * @param {{ isShown: boolean, isRead: boolean, isOpen: boolean, href: string }} state
 */
export function paintRow(row, { isShown, isRead, isOpen, href }) {
  const opener = openerOf(row);
  row.hidden = !isShown;
  row.classList.toggle("unread", !isRead);
  write(part(row, ".aside", HTMLElement), isRead ? "" : "Unread. ");
  opener.ariaCurrent = isOpen ? "true" : null;
  opener.href = href;
}

/**
 * The link that opens a row's mail.
 * @param {Element} row
 */
export function openerOf(row) {
  return part(row, ".open", HTMLAnchorElement);
}
