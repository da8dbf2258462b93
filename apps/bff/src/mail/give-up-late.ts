import type { Deps } from "../deps.ts";
import { brokenOff } from "./broken-off.ts";
import { giveUpLate } from "./late-statements.ts";

/** Gives up what waits and is of no use any more, all at once, and says how much that was. */
export async function giveUpWhatIsLate({ db, log }: Pick<Deps, "db" | "log">, now: number): Promise<void> {
  const count = await giveUpLate(db, now);
  if (count > 0) log.warn({ count, failure: brokenOff.tooLate }, "mails were given up");
}
