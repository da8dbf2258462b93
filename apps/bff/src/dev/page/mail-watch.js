// Runs in the browser as it stands. Types are in comments because nothing compiles it.

/** @import { Mail } from "./mail-letter.js" */

const lookAgainMilliseconds = 1000;
/** A page in the background only counts what is unread. */
const hiddenLookAgainMilliseconds = 5000;
const answersWithinMilliseconds = 8000;

/**
 * Looks at the mailbox again and again. `onMails` is called for the first answer and for every one that differs from
 * the last; `onTrouble` when the server stops answering as it should, and when it does again.
 * @param {{ onMails: (mails: Mail[]) => void, onTrouble: (isTrouble: boolean) => void }} told
 */
export function watchMailbox({ onMails, onTrouble }) {
  let known = "";
  let isTrouble = false;
  /** @type {Promise<void> | null} */
  let underWay = null;

  /** @returns {Promise<Mail[] | null>} null: as before */
  async function ask() {
    const response = await fetch("/api/dev/mail", {
      headers: known === "" ? {} : { "If-None-Match": known },
      signal: AbortSignal.timeout(answersWithinMilliseconds),
    });
    if (response.status === 304) return null;
    if (!response.ok) throw new Error(`answered ${response.status}`);
    const { items } = /** @type {{ items: Mail[] }} */ (await response.json());
    known = response.headers.get("ETag") ?? "";
    return items;
  }

  async function lookOnce() {
    /** @type {Mail[] | null} */
    let mails = null;
    let failed = false;
    try {
      mails = await ask();
    } catch {
      failed = true;
    }
    if (failed !== isTrouble) onTrouble(failed);
    isTrouble = failed;
    if (mails !== null) onMails(mails);
  }

  /** One at a time: of two answers under way the older could come last. */
  function look() {
    underWay ??= lookOnce().finally(() => {
      underWay = null;
    });
    return underWay;
  }

  async function keepLooking() {
    await look();
    setTimeout(
      () => void keepLooking(),
      document.hidden ? hiddenLookAgainMilliseconds : lookAgainMilliseconds,
    );
  }

  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void look();
  });
  void keepLooking();

  return {
    /** Empties the mailbox, and shows it empty. */
    clear: async () => {
      await fetch("/api/dev/mail", { method: "DELETE" }).catch(() => undefined);
      await underWay;
      await look();
    },
  };
}
