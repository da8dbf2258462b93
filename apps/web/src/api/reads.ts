/**
 * When what a screen shows may be read. Not while a call changes what this browser is: the answer could be of before it,
 * and come after. And nothing of a login's once it is signed out: it would only be refused.
 */
export type Reads = {
  /** Holds every read back until the returned function is called. */
  hold(): () => void;
  setSignedOut(isSignedOut: boolean): void;
  /** Resolves once the read may go; rejects with the signal's reason when it is cancelled before. */
  mayGo(needsLogin: boolean, signal: AbortSignal): Promise<void>;
};

export function createReads(): Reads {
  let holders = 0;
  let isSignedOut = false;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const isHeld = (needsLogin: boolean) => holders > 0 || (needsLogin && isSignedOut);
  return {
    hold: () => {
      holders += 1;
      return () => {
        holders -= 1;
        tell();
      };
    },
    setSignedOut: (is) => {
      isSignedOut = is;
      tell();
    },
    mayGo: (needsLogin, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        if (!isHeld(needsLogin)) return resolve();
        const listener = () => {
          if (!isHeld(needsLogin)) end(resolve);
        };
        const cancel = () => end(() => reject(signal.reason as Error));
        const end = (how: () => void) => {
          listeners.delete(listener);
          signal.removeEventListener("abort", cancel);
          how();
        };
        listeners.add(listener);
        signal.addEventListener("abort", cancel);
      }),
  };
}

export const reads = createReads();
