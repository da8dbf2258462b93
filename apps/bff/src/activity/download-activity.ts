import type { Deps } from "../deps.ts";
import type { Actor } from "../sessions/actor.ts";
import { csvHead, csvLine } from "./activity-csv.ts";
import { activityItem } from "./activity-item.ts";
import { filtersOf, scopeOf } from "./list-activity.ts";
import type { AskedFilters } from "./list-activity.ts";
import { pageOfActivity } from "./statements.ts";

/** Long enough to be quick, short enough that nobody else waits for one. */
const rowsPerRead = 500;

/**
 * The record as a table, read a part at a time as it is taken, so that it never stands in memory whole nor holds the
 * database. The first part is read before anything is answered: what goes wrong with it is an answer like any other.
 */
export async function downloadActivity(
  { db }: Pick<Deps, "db">,
  actor: Actor,
  asked: AskedFilters,
): Promise<{ filename: string; parts: AsyncIterable<string> }> {
  const [scope, filters] = [scopeOf(actor), filtersOf(asked)];
  const read = (afterId: number | undefined) =>
    pageOfActivity(db, scope, { ...filters, afterId }, rowsPerRead);
  const first = await read(undefined);
  async function* parts() {
    yield csvHead;
    for (let rows = first; rows.length > 0; rows = await read(rows.at(-1)?.id)) {
      yield rows.map((row) => csvLine(activityItem(row, actor.role))).join("");
      if (rows.length < rowsPerRead) return;
    }
  }
  return { filename: `activity-${actor.accountNumber}.csv`, parts: parts() };
}
