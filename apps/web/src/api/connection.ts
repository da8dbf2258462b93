/** Whether the last call got an answer; the banner watches it. */
export type Connection = {
  isUp(): boolean;
  note(isUp: boolean): void;
  /** Calls back on every change, until the returned function is called. */
  subscribe(listener: () => void): () => void;
};

function createConnection(): Connection {
  let up = true;
  const listeners = new Set<() => void>();
  return {
    isUp: () => up,
    note: (isUp) => {
      if (isUp === up) return;
      up = isUp;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const connection = createConnection();
