import type { Database, Statement } from "../db/client.ts";
import { outbox } from "../db/schema.ts";

export type CodeMail = {
  id: string;
  recipient: string;
  challengeId: string;
  /** Which of the attempt's codes: the mail is written when it is sent, and derives it then. */
  generation: number;
  /** Milliseconds since 1970, as all times here. */
  now: number;
  /** The code's end: the mail is not sent after it. */
  usefulUntil: number;
};

/** A mail with a sign-in code is owed from now on. For the batch of the change that owes it; then `mail.wake()`. */
export function enqueueSignInCode(
  db: Database,
  { id, recipient, challengeId, generation, now, usefulUntil }: CodeMail,
): Statement {
  return db.orm.insert(outbox).values({
    id,
    kind: "sign_in_code",
    recipient,
    challengeId,
    generation,
    state: "queued",
    tries: 0,
    availableAt: now,
    usefulUntil,
    createdAt: now,
    stateAt: now,
  });
}
