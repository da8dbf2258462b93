import { createClient, LibsqlError } from "@libsql/client";
import type { Client } from "@libsql/client";

import { narrowed } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { DatabaseUnavailable, isBusy, withoutValues } from "./errors.ts";
import { createTurns } from "./turns.ts";

const answerWithinMilliseconds = 10_000;
const writesWaiting = 10_000;
const triesAtMost = 5;

/** The bare client of a libSQL server. */
export function createRemoteClient({ url, authToken }: { url: string; authToken?: string }): Client {
  return createClient({
    url,
    ...(authToken === undefined ? {} : { authToken }),
    // The client sets no limit of its own, and a server that hangs would hang every request of ours.
    fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(answerWithinMilliseconds) }),
  });
}

/** A libSQL server, which several processes may share: each statement and each batch is one request. */
export function openRemoteConnection(client: Client): Connection {
  const turns = createTurns(
    writesWaiting,
    () => new DatabaseUnavailable("too much waits for the database server"),
  );

  const persist = async <T>(unit: () => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries++) {
      try {
        return await unit();
      } catch (error) {
        const cause = withoutValues(error);
        if (isBusy(cause) && tries < triesAtMost) continue;
        // What the network or the time-out throws is no error of the client's own.
        if (!isBusy(cause) && cause instanceof LibsqlError) throw cause;
        throw new DatabaseUnavailable("the database server can't be reached", { cause });
      }
    }
  };

  return {
    client: narrowed(
      {
        execute: (statement) => client.execute(statement),
        batch: (statements) => client.batch(statements, "write"),
      },
      client.protocol,
    ),
    inTurn: (unit) => turns.take(() => persist(unit)),
    inReadTurn: persist,
    close: () =>
      turns.take(async () => {
        client.close();
      }),
  };
}
