import { createClient } from "@libsql/client";
import { eq, sql } from "drizzle-orm";

import type { Database, DatabaseAddress } from "./client.ts";
import { isFileUrl } from "./database-file.ts";
import { createRemoteClient } from "./remote-connection.ts";
import { canary } from "./schema.ts";

/**
 * - `kept`: what was just written was read back through another connection.
 * - `lost`: a write was acknowledged and is not there. Stop: nothing acknowledged from now on could be trusted.
 * - `unreachable`: it couldn't be written or read at the moment.
 */
export type CanaryState = "kept" | "lost" | "unreachable";

export interface Canary {
  /** Writes and reads back; while that is under way, further calls get the same answer. Never rejects. */
  check(): Promise<CanaryState>;
  close(): void;
}

const waitForLockMilliseconds = 250;

/** Watches that what the database acknowledges is kept. `url` is the database's own. */
export function createCanary(db: Database, address: DatabaseAddress): Canary {
  const second = isFileUrl(address.url)
    ? createClient({ url: address.url, concurrency: 1, timeout: waitForLockMilliseconds })
    : createRemoteClient(address);
  let underway: Promise<CanaryState> | null = null;

  const writeAndReadBack = async (): Promise<CanaryState> => {
    try {
      const written = await writeNext(db);
      const { rows } = await second.execute("SELECT value FROM canary WHERE id = 1");
      // Another process may have written a later one meanwhile.
      return written !== null && Number(rows[0]?.["value"] ?? -1) >= written ? "kept" : "lost";
    } catch {
      // An error may leave libSQL's connection unusable: see file-connection.ts.
      if (!second.closed) second.reconnect();
      return "unreachable";
    }
  };

  return {
    check() {
      underway ??= writeAndReadBack().finally(() => {
        underway = null;
      });
      return underway;
    },
    close() {
      second.close();
    },
  };
}

/** The value now acknowledged as written; null when its row is missing. */
async function writeNext(db: Database): Promise<number | null> {
  const [updated] = await db.write([
    db.orm
      .update(canary)
      .set({ value: sql`${canary.value} + 1` })
      .where(eq(canary.id, 1))
      .returning({ value: canary.value }),
  ]);
  return (updated as { value: number }[])[0]?.value ?? null;
}
