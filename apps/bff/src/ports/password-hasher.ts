import { hash, parseOptions, verify } from "@node-rs/argon2";

import { problem } from "../http/problem.ts";
import { createSlots } from "./slots.ts";

/** Slow on purpose, so capped: at most (cores - 1) at once behind a bounded queue. */
export interface PasswordHasher {
  /** An argon2id hash in PHC form. Throws problem("overloaded") when too many wait. */
  hash(password: string): Promise<string>;
  /**
   * Whether the password is right. A null hash costs the same as a wrong password, so that names that don't exist
   * answer in the same time. `needsRehash`: the stored parameters are below today's.
   */
  verify(hash: string | null, password: string): Promise<{ isRight: boolean; needsRehash: boolean }>;
}

/** argon2id's costs: kibibytes of memory, passes, lanes. */
export type HashParameters = { memoryCost: number; timeCost: number; parallelism: number };

export const hashParameters: HashParameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const argon2id = "$argon2id$";
const retryAfterSeconds = 5;

/**
 * Hashes with argon2id, at most `cores - 1` at once (at least 1) and `waiting` behind them. A password counts as the
 * same however its characters are composed (NFC); beyond that nothing is trimmed, cut or folded.
 */
export async function createPasswordHasher(options: {
  cores: number;
  waiting: number;
  /** Cheaper ones for tests. */
  parameters?: HashParameters;
}): Promise<PasswordHasher> {
  const parameters = options.parameters ?? hashParameters;
  const slots = createSlots(Math.max(1, options.cores - 1), options.waiting);
  const inSlot = async <T>(work: () => Promise<T>): Promise<T> => {
    const taken = slots.take(work);
    if (taken === null) {
      throw problem("overloaded", {
        detail: "Too many people are signing in. Try again shortly.",
        retryAfterSeconds,
      });
    }
    return taken;
  };
  const hashOf = async (password: string) => inSlot(async () => hash(password.normalize("NFC"), parameters));
  const dummy = await hashOf("a password that no login has");

  return {
    hash: hashOf,
    verify: async (stored, password) => {
      const isRight = await inSlot(async () => verify(stored ?? dummy, password.normalize("NFC")));
      return stored !== null && isRight
        ? { isRight: true, needsRehash: isBelow(stored, parameters) }
        : { isRight: false, needsRehash: false };
    },
  };
}

function isBelow(stored: string, wanted: HashParameters): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(stored);
  return (
    !stored.startsWith(argon2id) ||
    memoryCost < wanted.memoryCost ||
    timeCost < wanted.timeCost ||
    parallelism < wanted.parallelism
  );
}
