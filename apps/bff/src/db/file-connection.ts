import { createClient } from "@libsql/client";

import { narrowed } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { createCure } from "./cure.ts";
import type { LockPatience } from "./cure.ts";
import { databaseFile } from "./database-file.ts";
import { DatabaseUnavailable, DatabaseRefused } from "./errors.ts";
import { openReader } from "./reader.ts";
import { createTurns } from "./turns.ts";

const unitsWaiting = 10_000;

const fiveSeconds: LockPatience = { tries: 34, waitMilliseconds: 100, pauseMilliseconds: 50 };
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
  const reader = openReader(databaseFile(url), patience.waitMilliseconds);
  let isReading = false;
  let isClosed = false;
  const cure = createCure(patience, async () => {
    client.reconnect();
    await client.executeMultiple(settings);
  });
  const guarded = narrowed(
    client,
    async (statement) => {
      if (!turns.isTaken()) throw new Error("a statement outside of read and write");
      return await cure.watch(statement);
    },
    async (statement) => (isReading ? reader.execute(statement) : await client.execute(statement)),
  );
  const persist = <T>(unit: () => Promise<T>): Promise<T> =>
    cure.persist(async () => {
      if (isClosed) throw new Error("the database is closed");
      return await unit();
    });

  const inTurn = <T>(unit: () => Promise<T>): Promise<T> => turns.take(() => persist(unit));
  const inReadTurn = <T>(unit: () => Promise<T>): Promise<T> =>
    turns.take(async () => {
      isReading = true;
      try {
        return await persist(unit);
      } finally {
        isReading = false;
      }
    });

  const close = () =>
    turns.take(async () => {
      if (isClosed) return;
      isClosed = true;
      reader.close();
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
  return { client: guarded, inTurn, inReadTurn, close };
}
