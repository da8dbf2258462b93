// Runs in the browser as it stands. Types are in comments because nothing compiles it.

import { makeCopyButton, part, write } from "./mail-dom.js";
import { createLetterFrame } from "./mail-frame.js";
import { codeIn, linksIn, unbroken } from "./mail-letter.js";

/** @import { Mail } from "./mail-letter.js" */

const moment = new Intl.DateTimeFormat("en-NZ", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
  second: "2-digit",
  hour12: true,
  timeZoneName: "short",
});

/** The mail that is open. What was chosen for one mail, HTML or text, light or dark, holds for the next. */
export function createReading() {
  const pane = part(document, "#reading", HTMLElement);
  const article = part(pane, "#mail", HTMLElement);
  const nothing = part(pane, "#nothing", HTMLElement);
  const subject = part(article, "#subject", HTMLElement);
  const text = part(article, "#text", HTMLElement);
  const frame = createLetterFrame(part(article, "#letter", HTMLIFrameElement));
  const from = part(document, "meta[name=mail-from]", HTMLMetaElement).content;
  part(article, "#from", HTMLElement).textContent = from;
  let shownId = "";

  /** @param {Mail} mail */
  function fill(mail) {
    const when = part(article, "#time", HTMLTimeElement);
    subject.textContent = unbroken(mail.subject);
    part(article, "#recipient", HTMLElement).textContent = mail.to;
    when.textContent = moment.format(new Date(mail.at));
    when.dateTime = mail.at;
    part(article, "#actions", HTMLElement).replaceChildren(...actionsOf(mail));
    text.textContent = mail.text;
    text.ariaLabel = `Plain text of ${mail.subject}`;
    frame.show(mail);
    pane.scrollTop = 0;
  }

  pane.addEventListener("change", () => {
    const isText = part(pane, "input[name=form]:checked", HTMLInputElement).value === "text";
    text.hidden = !isText;
    part(pane, "#letter", HTMLElement).hidden = isText;
    part(pane, "#look", HTMLElement).hidden = isText;
    frame.look(part(pane, "input[name=look]:checked", HTMLInputElement).value);
  });

  return {
    /**
     * Shows a mail, or in its place why there is none; one that is shown already is left as it is.
     * @param {Mail | null} mail
     * @param {string} why
     */
    show: (mail, why) => {
      const hadFocus = article.contains(document.activeElement);
      if (mail !== null && mail.id !== shownId) fill(mail);
      shownId = mail?.id ?? "";
      article.hidden = mail === null;
      nothing.hidden = mail !== null;
      write(nothing, why);
      if (mail === null && hadFocus) nothing.focus();
    },
    focus: () => (article.hidden ? nothing : subject).focus(),
    hasFocus: () => pane.contains(document.activeElement),
    retry: frame.retry,
  };
}

/** @param {Mail} mail */
function actionsOf(mail) {
  /** @type {HTMLElement[]} */
  const actions = [];
  const code = codeIn(mail.text);
  if (code !== null) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button primary copy";
    button.textContent = "Copy code";
    makeCopyButton(button, code);
    actions.push(button);
  }
  for (const { label, url } of linksIn(mail.text)) {
    const link = document.createElement("a");
    link.className = actions.length === 0 ? "button primary" : "button";
    link.href = url;
    link.target = "_blank";
    link.rel = "noreferrer";
    link.textContent = label === "" ? "Open link" : `Open link: ${label}`;
    actions.push(link);
  }
  return actions;
}
