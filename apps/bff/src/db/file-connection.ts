import { setTimeout as pause } from "node:timers/promises";

import { createClient } from "@libsql/client";

import { narrowed } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { DatabaseUnavailable, DatabaseRefused, isBusy, isConstraint } from "./errors.ts";
import { createTurns } from "./turns.ts";

/** How long a unit waits for another process's lock. libSQL's own wait stops this process, hence short and often. */
export type LockPatience = { tries: number; waitMilliseconds: number; pauseMilliseconds: number };

const fiveSeconds: LockPatience = { tries: 34, waitMilliseconds: 100, pauseMilliseconds: 50 };
const unitsWaiting = 10_000;

const settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

/**
 * A file of this process. After one SQLITE_BUSY a libSQL client reports later writes as done and loses them, so the
 * connection is then renewed before anything else runs on it, and the unit is run again from its start, in its turn.
 */
export async function openFileConnection(
  url: string,
  patience: LockPatience = fiveSeconds,
): Promise<Connection> {
  const client = createClient({ url, concurrency: 1, timeout: patience.waitMilliseconds });
  const turns = createTurns(unitsWaiting, () => new DatabaseUnavailable("too much waits for the database"));
  // Why the connection must be renewed before anything runs on it; only constraints are no reason.
  let suspicion: { error: unknown } | null = null;
  let hasGivenUp = false;
  let isClosed = false;

  const guarded = narrowed(client, async (run) => {
    if (!turns.isTaken()) throw new Error("a statement outside of read and write");
    if (suspicion !== null) throw suspicion.error;
    try {
      return await run();
    } catch (error) {
      if (!isConstraint(error)) suspicion = { error };
      throw error;
    }
  });

  const renew = async () => {
    client.reconnect();
    await client.executeMultiple(settings);
    suspicion = null;
  };

  const persist = async <T>(unit: () => Promise<T>): Promise<T> => {
    // Whoever comes after one that waited in vain doesn't wait too, or the queue would stand still for minutes.
    const triesAtMost = hasGivenUp ? 1 : patience.tries;
    for (let tries = 1; ; tries++) {
      try {
        if (isClosed) throw new Error("the database is closed");
        if (suspicion !== null) await renew();
        const result = await unit();
        hasGivenUp = false;
        return result;
      } catch (error) {
        if (!isBusy(error)) throw error;
        suspicion ??= { error };
        if (tries >= triesAtMost) {
          hasGivenUp = true;
          throw new DatabaseUnavailable("another process holds the database", { cause: error });
        }
        await pause(patience.pauseMilliseconds);
      }
    }
  };

  const inTurn = <T>(unit: () => Promise<T>): Promise<T> => turns.take(() => persist(unit));

  const close = () =>
    turns.take(async () => {
      if (isClosed) return;
      isClosed = true;
      // Only so that the one file is whole without its WAL: what can't be moved over now stays safe in there.
      await client.execute("PRAGMA wal_checkpoint(TRUNCATE)").catch(() => null);
      client.close();
    });

  try {
    await inTurn(async () => {
      await client.executeMultiple(settings);
      const { rows } = await client.execute("PRAGMA journal_mode");
      if (rows[0]?.["journal_mode"] !== "wal") {
        throw new DatabaseRefused("the file system doesn't allow SQLite's WAL");
      }
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { client: guarded, inTurn, inReadTurn: inTurn, close };
}
