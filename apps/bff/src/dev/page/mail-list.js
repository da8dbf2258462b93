// Runs in the browser as it stands. Types are in comments because nothing compiles it.

import { part } from "./mail-dom.js";
import { openerOf, paintRow, rowOf } from "./mail-row.js";

/** @import { Mail } from "./mail-letter.js" */

const list = part(document, "#mails", HTMLElement);

/**
 * The rows of the mailbox. A row lives as long as its mail, so that what has the focus keeps it whatever comes in.
 * Only one row is in the tab order, the arrows move between them.
 * @param {{ hrefOf: (id: string) => string, onOpen: (id: string) => void }} page
 */
export function createMailList({ hrefOf, onOpen }) {
  /** @type {Map<string, HTMLElement>} */
  const rows = new Map();
  /** The row that was last gone to. */
  let activeId = "";

  /** @param {Mail[]} mails newest first */
  function keep(mails) {
    removeOthers(rows, new Set(mails.map(({ id }) => id)));
    const fresh = document.createDocumentFragment();
    for (const mail of mails) {
      if (rows.has(mail.id)) continue;
      const row = rowOf(mail, onOpen);
      rows.set(mail.id, row);
      fresh.append(row);
    }
    list.prepend(fresh);
  }

  function markActive() {
    const visible = shown();
    const active =
      visible.find((row) => row === rows.get(activeId)) ??
      visible.find((row) => openerOf(row).ariaCurrent !== null) ??
      visible[0];
    for (const row of visible) {
      for (const control of row.querySelectorAll("a, button")) {
        /** @type {HTMLElement} */ (control).tabIndex = row === active ? 0 : -1;
      }
    }
  }

  list.addEventListener("focusin", ({ target }) => {
    const row = target instanceof Element ? target.closest("li") : null;
    activeId = row?.dataset["id"] ?? activeId;
    markActive();
  });
  list.addEventListener("keydown", moveByKey);

  return {
    /**
     * @param {{ mails: Mail[], wanted: ReadonlySet<string>, openId: string, read: { has(id: string): boolean } }} state
     *   `mails` newest first; `wanted`: the ids of those to show
     */
    show: ({ mails, wanted, openId, read }) => {
      keep(mails);
      for (const [id, row] of rows) {
        const [isShown, isRead, isOpen] = [wanted.has(id), read.has(id), id === openId];
        paintRow(row, { isShown, isRead, isOpen, href: hrefOf(id) });
      }
      markActive();
    },
    /**
     * Goes to a mail's row, or to the first; false when there is none.
     * @param {string} [id]
     */
    focus: (id = "") => {
      const row = shown().find((one) => one === rows.get(id)) ?? shown()[0];
      if (row !== undefined) openerOf(row).focus();
      return row !== undefined;
    },
  };
}

function shown() {
  return [...list.children].filter((row) => row instanceof HTMLElement && !row.hidden);
}

/**
 * Takes rows away, and the focus of one of them to the nearest that is left.
 * @param {Map<string, HTMLElement>} rows
 * @param {ReadonlySet<string>} kept
 */
function removeOthers(rows, kept) {
  const all = [...list.children];
  const at = all.findIndex((row) => row.contains(document.activeElement));
  for (const [id, row] of rows) {
    if (kept.has(id)) continue;
    row.remove();
    rows.delete(id);
  }
  if (at === -1 || all[at]?.isConnected === true) return;
  const next = [...all.slice(at), ...all.slice(0, at).toReversed()].find((row) => row.isConnected);
  if (next === undefined) part(document, "#words", HTMLElement).focus();
  else openerOf(next).focus();
}

/** @param {KeyboardEvent} event */
function moveByKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const visible = shown();
  const at = visible.findIndex((row) => row.contains(document.activeElement));
  const index = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: visible.length - 1 }[event.key];
  if (index === undefined) return;
  event.preventDefault();
  const row = visible[index];
  if (row !== undefined) openerOf(row).focus();
}
