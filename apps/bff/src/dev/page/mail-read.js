// Runs in the browser as it stands. Types are in comments because nothing compiles it.

/** @import { Mail } from "./mail-letter.js" */

const key = "mails-read";

/** Which mails were opened in this tab. Their ids are kept over a reload, nothing else of them. */
export function readMails() {
  const ids = new Set(kept());

  /** A tab that may keep nothing forgets it at a reload. */
  function keep() {
    try {
      sessionStorage.setItem(key, JSON.stringify([...ids]));
    } catch {}
  }

  return {
    /** @param {string} id */
    has: (id) => ids.has(id),
    /** @param {string} id */
    add: (id) => {
      if (ids.has(id)) return;
      ids.add(id);
      keep();
    },
    /**
     * Forgets those that are not in the mailbox any more.
     * @param {Mail[]} mails
     */
    keepOnly: (mails) => {
      const there = new Set(mails.map(({ id }) => id));
      for (const id of ids) if (!there.has(id)) ids.delete(id);
      keep();
    },
  };
}

/** @returns {string[]} */
function kept() {
  try {
    const value = /** @type {unknown} */ (JSON.parse(sessionStorage.getItem(key) ?? "[]"));
    return Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}
