import type { Logger } from "pino";

import type { Timers } from "../ports/timers.ts";
import { createCanary } from "./canary.ts";
import type { CanaryState } from "./canary.ts";
import type { Database } from "./client.ts";

const checkEveryMilliseconds = 5000;

export interface DatabaseWatch {
  /** What the last check found: asking costs nothing, however often somebody does. */
  state(): CanaryState;
  stop(): void;
}

/** Checks now and then that acknowledged writes are kept, and calls `onLost` when one isn't. */
export async function watchDatabase(options: {
  db: Database;
  url: string;
  authToken: string | null;
  timers: Timers;
  log: Pick<Logger, "fatal">;
  onLost: () => void;
}): Promise<DatabaseWatch> {
  const { db, url, authToken, timers, log, onLost } = options;
  const canary = createCanary(db, { url, ...(authToken === null ? {} : { authToken }) });
  let isStopped = false;
  let cancel = () => {};

  const check = async (): Promise<CanaryState> => {
    const found = await canary.check();
    if (found === "lost") {
      log.fatal("the database acknowledged a write and lost it: stopping");
      onLost();
    }
    return found;
  };
  let state = await check();
  const checkLater = () => {
    if (isStopped) return;
    cancel = timers.after(checkEveryMilliseconds, () => {
      void check().then((found) => {
        state = found;
        checkLater();
      });
    });
  };
  checkLater();
  return {
    state: () => state,
    stop: () => {
      isStopped = true;
      cancel();
      canary.close();
    },
  };
}
