import { ApiError } from "../api/errors.ts";
import type { Confirmed, Why } from "./use-confirmed.ts";

const isToBeConfirmed = (error: unknown) =>
  error instanceof ApiError && error.problem.code === "confirmation_required";

/**
 * Wraps calls with the question: `ask` resolves once it is confirmed, and rejects when it isn't. Calls that are refused
 * while it is being asked wait for the same answer.
 */
export function retryOnceConfirmed(ask: (why: string) => Promise<void>): Confirmed {
  let asked: Promise<void> | null = null;
  const askWith = async (why: Why) => ask(typeof why === "string" ? why : await why());
  const askTogether = (why: Why): Promise<void> => {
    asked ??= askWith(why).finally(() => {
      asked = null;
    });
    return asked;
  };
  return async (why, run) => {
    // Again for as long as it is asked: the ten minutes may end between the answer and the call.
    for (;;) {
      try {
        return await run();
      } catch (error) {
        if (!isToBeConfirmed(error)) throw error;
      }
      await askTogether(why);
    }
  };
}
