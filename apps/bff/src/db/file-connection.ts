import { narrowed } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { createCure } from "./cure.ts";
import type { LockPatience } from "./cure.ts";
import { databaseFile } from "./database-file.ts";
import { DatabaseUnavailable, DatabaseRefused } from "./errors.ts";
import { openKeptConnection } from "./kept-connection.ts";
import { createTurns } from "./turns.ts";

const unitsWaiting = 10_000;

const fiveSeconds: LockPatience = { tries: 34, waitMilliseconds: 100, pauseMilliseconds: 50 };
const settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

/**
 * A file of this process. After one SQLITE_BUSY libSQL may report later writes as done and lose them, so the
 * connection is then renewed before anything else runs on it, and the unit is run again from its start, in its turn.
 */
export async function openFileConnection(
  url: string,
  patience: LockPatience = fiveSeconds,
): Promise<Connection> {
  const connection = openKeptConnection(databaseFile(url), patience.waitMilliseconds);
  const turns = createTurns(unitsWaiting, () => new DatabaseUnavailable("too much waits for the database"));
  let isClosed = false;
  const cure = createCure(patience, async () => {
    connection.reconnect();
    connection.set(settings);
  });
  const inUnit = async <T>(statement: () => T): Promise<T> => {
    if (!turns.isTaken()) throw new Error("a statement outside of read and write");
    return await cure.watch(async () => statement());
  };
  const client = narrowed(
    {
      execute: (statement) => inUnit(() => connection.execute(statement)),
      batch: (statements) => inUnit(() => connection.batch(statements)),
    },
    "file",
  );
  const persist = <T>(unit: () => Promise<T>): Promise<T> =>
    cure.persist(async () => {
      if (isClosed) throw new Error("the database is closed");
      return await unit();
    });

  const inTurn = <T>(unit: () => Promise<T>): Promise<T> => turns.take(() => persist(unit));

  const close = () =>
    turns.take(async () => {
      if (isClosed) return;
      isClosed = true;
      try {
        // Only so that the one file is whole without its WAL: what can't be moved over now stays safe in there.
        connection.execute({ sql: "PRAGMA wal_checkpoint(TRUNCATE)", args: [] });
      } finally {
        connection.close();
      }
    });

  try {
    await inTurn(async () => {
      connection.set(settings);
      const { rows } = connection.execute({ sql: "PRAGMA journal_mode", args: [] });
      if (rows[0]?.["journal_mode"] !== "wal") {
        throw new DatabaseRefused("the file system doesn't allow SQLite's WAL");
      }
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { client, inTurn, inReadTurn: inTurn, close };
}
