import type { Challenge } from "@hero/contract/session";

import type { Deps } from "../deps.ts";
import type { Client, Person } from "../sessions/actor.ts";
import { challengeOf } from "./ask-for-code.ts";
import { findAttempt } from "./find-attempt.ts";

/** The code that this session's confirmation waits for, with where its mail is; null when none lives. Changes nothing. */
export async function readConfirmation(
  deps: Deps,
  { actor, client }: { actor: Person; client: Client },
): Promise<{ challenge: Challenge | null }> {
  const { living } = await findAttempt(deps, actor.session.id);
  return { challenge: living === null ? null : challengeOf(deps, living, client) };
}
