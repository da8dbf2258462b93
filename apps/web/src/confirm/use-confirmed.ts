import { createContext, useContext } from "react";

/** Somebody was asked to confirm it's them and chose not to: nothing happened, and what they typed is kept. */
export class NotConfirmed extends Error {
  constructor() {
    super("Not confirmed");
    this.name = "NotConfirmed";
  }
}

/** Words, or how to find them: only once they are wanted. */
export type Why = string | (() => Promise<string>);

/**
 * Runs a call, and where the server wants to know first that it's still the same person, asks, saying `why`, and runs it
 * again. Rejects with NotConfirmed when the person cancels, with the call's own error otherwise.
 */
export type Confirmed = <T>(why: Why, run: () => Promise<T>) => Promise<T>;

export const ConfirmedContext = createContext<Confirmed | null>(null);

/** For calls that may be answered with `confirmation_required`: `await confirmed("…, so we check first.", () => call(…))`. */
export function useConfirmed(): Confirmed {
  const confirmed = useContext(ConfirmedContext);
  if (confirmed === null) throw new Error("useConfirmed is for the screens of somebody signed in");
  return confirmed;
}
