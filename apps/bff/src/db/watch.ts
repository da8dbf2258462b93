import type { Logger } from "pino";

import type { Timers } from "../ports/timers.ts";
import { createCanary } from "./canary.ts";
import type { CanaryState } from "./canary.ts";
import type { Database } from "./client.ts";

const checkEveryMilliseconds = 30_000;

export interface DatabaseWatch {
  check(): Promise<CanaryState>;
  stop(): void;
}

/** Checks now and then that acknowledged writes are kept, and calls `onLost` when one isn't. */
export function watchDatabase(options: {
  db: Database;
  url: string;
  authToken: string | null;
  timers: Timers;
  log: Pick<Logger, "fatal">;
  onLost: () => void;
}): DatabaseWatch {
  const { db, url, authToken, timers, log, onLost } = options;
  const canary = createCanary(db, { url, ...(authToken === null ? {} : { authToken }) });
  let cancel = () => {};

  const check = async (): Promise<CanaryState> => {
    const state = await canary.check();
    if (state === "lost") {
      log.fatal("the database acknowledged a write and lost it: stopping");
      onLost();
    }
    return state;
  };
  const checkLater = () => {
    cancel = timers.after(checkEveryMilliseconds, () => void check().then(checkLater));
  };
  checkLater();
  return {
    check,
    stop: () => {
      cancel();
      canary.close();
    },
  };
}
