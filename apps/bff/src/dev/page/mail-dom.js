// Runs in the browser as it stands. Types are in comments because nothing compiles it.

const saidForMilliseconds = 2000;

/**
 * The one element of a kind that the page is known to hold.
 * @template {Element} T
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 */
export function part(within, selector, kind) {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}

/**
 * A text that hasn't changed is not written again, or it would be read aloud again.
 * @param {Element} place
 * @param {string} text
 */
export function write(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/**
 * Told to those who don't see the page.
 * @param {string} text
 */
export function say(text) {
  part(document, "#said", HTMLElement).textContent = text;
}

/**
 * A button that copies a code, and says for a moment that it did.
 * @param {HTMLElement} button
 * @param {string} code
 */
export function makeCopyButton(button, code) {
  button.addEventListener("click", () => void copy(button, code));
}

/**
 * @param {HTMLElement} button
 * @param {string} code
 */
async function copy(button, code) {
  try {
    await navigator.clipboard.writeText(code);
    button.textContent = "Copied";
    say(`Copied ${code}`);
  } catch {
    // Pages on a plain address other than this machine's have no clipboard.
    button.textContent = code;
    say(`The code is ${code}`);
  }
  setTimeout(() => {
    button.textContent = "Copy code";
  }, saidForMilliseconds);
}
