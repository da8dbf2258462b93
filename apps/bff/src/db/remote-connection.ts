import { createClient } from "@libsql/client";

import { narrowed } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { DatabaseBusy, isBusy } from "./errors.ts";
import { createTurns } from "./turns.ts";

const answerWithinMilliseconds = 10_000;
const writesWaiting = 10_000;
const tries = 5;

/** A libSQL server, which several processes may share: each statement and batch is one request. */
export function openRemoteConnection({ url, authToken }: { url: string; authToken?: string }): Connection {
  const client = createClient({
    url,
    ...(authToken === undefined ? {} : { authToken }),
    // The client sets no limit of its own, and a server that hangs would hang every request of ours.
    fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(answerWithinMilliseconds) }),
  });
  const turns = createTurns(writesWaiting, () => new DatabaseBusy("too much waits for the database"));

  const persist = async <T>(unit: () => Promise<T>): Promise<T> => {
    for (let left = tries; ; left--) {
      try {
        return await unit();
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (left <= 1) throw new DatabaseBusy("the database server is busy", { cause: error });
      }
    }
  };

  return {
    client: narrowed(client, (statement) => statement()),
    inTurn: (unit) => turns.take(() => persist(unit)),
    inReadTurn: persist,
    close: () =>
      turns.take(async () => {
        client.close();
      }),
  };
}
