import type { Deps } from "../deps.ts";
import { GivenUp, giveUpUnwanted } from "./unwanted-statements.ts";

/** Gives up what waits and is of no use any more, all at once, and says how much that was. */
export async function giveUpWhatIsUnwanted(
  { db, log, limits }: Pick<Deps, "db" | "log" | "limits">,
  now: number,
): Promise<void> {
  sayGivenUp(log, await db.write(giveUpUnwanted(db, now, limits)));
}

/** Says how many mails the statements of a batch gave up together, in one line for each reason. `written`: their results. */
export function sayGivenUp(log: Deps["log"], written: readonly unknown[]): void {
  const counts = new Map<string, number>();
  for (const result of written) {
    if (!(result instanceof GivenUp)) continue;
    for (const failure of result.failures) counts.set(failure, (counts.get(failure) ?? 0) + 1);
  }
  for (const [failure, count] of counts) log.warn({ count, failure }, "mails were given up");
}
