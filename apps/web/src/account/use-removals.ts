import type { RefObject } from "react";
import { useState } from "react";

import { ApiError } from "../api/errors.ts";
import { errorText } from "../api/problem-text.ts";

const isGone = (error: unknown) => error instanceof ApiError && error.problem.code === "not_found";

/**
 * Buttons of a list that take its rows away at once, one at a time: which one runs, what the last one did, what went
 * wrong. `readAgain` reads the list; a row that was gone already counts as taken away. The pressed button goes with
 * its row, so the focus goes to `list`.
 */
export function useRemovals(list: RefObject<HTMLElement | null>, readAgain: () => Promise<unknown>) {
  const [running, setRunning] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const removeAndRead = async (remove: () => Promise<unknown>, done: string) => {
    try {
      await remove();
    } catch (error) {
      if (!isGone(error)) return setFailure(errorText(error));
    }
    // A list that can't be read now says so itself.
    await readAgain().catch(() => undefined);
    setSaid(done);
    return list.current?.focus({ preventScroll: true });
  };

  const run = (key: string, remove: () => Promise<unknown>, done: string) => {
    if (running !== null) return;
    setRunning(key);
    setSaid(null);
    setFailure(null);
    void removeAndRead(remove, done).finally(() => setRunning(null));
  };
  return { running, said, failure, run };
}
