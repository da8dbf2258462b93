import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { millisecondsPerHour } from "../ports/clock.ts";
import { countCheckMails } from "./statements.ts";

/**
 * Throws 429 `too_many_codes` once a login's checks of this hour are used up, or the recipient was mailed as often as
 * others may cause. Tells it early and in words; the batch that mails is what holds the limits.
 */
export async function requireCheckLeft(
  { db, clock, limits }: Pick<Deps, "db" | "clock" | "limits">,
  loginId: string,
  recipient: string,
): Promise<void> {
  const now = clock.now();
  const found = await countCheckMails(db, { loginId, recipient, now });
  const isLoginFull = found.ofLogin >= limits.codeMailsPerLoginAndHour;
  const isRecipientFull = found.toRecipient >= limits.strangerMailsPerRecipientAndHour;
  if (!isLoginFull && !isRecipientFull) return;
  const freeAt = Math.max(
    isLoginFull ? (found.firstOfLogin ?? now) : 0,
    isRecipientFull ? (found.firstToRecipient ?? now) : 0,
  );
  throw problem("too_many_codes", {
    detail: isLoginFull
      ? "Too many codes were sent to confirm an address of this login. Enter one that was sent, or try again later."
      : "Too many mails went to that address within an hour. Try again later.",
    retryAfterSeconds: (freeAt + millisecondsPerHour - now) / 1000,
  });
}
