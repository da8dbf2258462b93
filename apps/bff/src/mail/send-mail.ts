import { hasRoomForHeld } from "../challenges/held-statements.ts";
import { mustHaveChangedOne } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { brokenOff, passedOver } from "./broken-off.ts";
import { sayGivenUp } from "./give-up-unwanted.ts";
import { holdCodes, makeAllDue, takePlaceAgain } from "./held-statements.ts";
import type { Letter, MailTransport, SendOutcome } from "./mail.ts";
import { giveBackMail, markFailed, markSent, putBack } from "./outbox-statements.ts";
import type { ClaimedMail, Fault } from "./outbox-statements.ts";
import type { AskedWait, ProviderHealth } from "./provider-health.ts";
import { cleanWords } from "./transports/provider-words.ts";
import { giveUpUnwanted } from "./unwanted-statements.ts";
import { writeLetter } from "./write-letter.ts";
import type { Writing } from "./write-letter.ts";

/** What is done with a mail, in order: taken, its letter written, accepted by the provider, its end noted. */
export type OutboxStep = "claimed" | "written" | "accepted" | "settled";

export type Sending = Writing &
  Pick<Deps, "log"> & {
    transport: MailTransport;
    health: ProviderHealth;
    /** Called at each step; what it throws ends the sending there, as a crash would. For tests alone. */
    at?: (step: OutboxStep, mailId: string) => void | Promise<void>;
    /** Called once a mail is noted as sent under the provider's own name for it: of its events, some may wait for that. */
    onSent?: (providerId: string) => Promise<void>;
  };

/**
 * `nextTryIn`: null: it is settled. `pauseFor`: how long the provider wants to be left alone. Milliseconds. `handedAt`:
 * when the provider was asked, since 1970; null: it wasn't, and nothing was learned of it.
 */
export type Ending = { nextTryIn: number | null; pauseFor: number | null; handedAt: number | null };

const unasked: Ending = { nextTryIn: null, pauseFor: null, handedAt: null };

/**
 * Sends one claimed mail and notes how it went, or notes why it isn't sent. Rejects only when the database or the
 * letter does: then the lease brings the mail back.
 */
export async function sendMail(sending: Sending, mail: ClaimedMail, signal: AbortSignal): Promise<Ending> {
  const { clock, health, log } = sending;
  await sending.at?.("claimed", mail.id);
  const letter = await write(sending, mail);
  if ("unwanted" in letter) {
    await fail(sending, mail, { failure: letter.unwanted, fault: "none" });
    return unasked;
  }
  await sending.at?.("written", mail.id);
  const handedAt = clock.now();
  const settled: Ending = { ...unasked, handedAt };
  const result = await hand(sending, mail, letter, signal);
  if (result.outcome === "sent") {
    await sending.at?.("accepted", mail.id);
    await settle(sending, mail, result.providerId);
    await sending.at?.("settled", mail.id);
    return settled;
  }
  const failure = cleanWords(result.reason);
  if (result.outcome === "refused") {
    await fail(sending, mail, { failure, fault: "own" });
    return settled;
  }
  if (result.outcome === "quota") {
    health.noteFailure(failure);
    log.error(
      { alarm: true, mailId: mail.id, kind: mail.kind, failure },
      "the mail provider's quota is used up",
    );
    await fail(sending, mail, { failure, fault: "provider" });
    return settled;
  }
  const pauseFor = result.retryAfterMilliseconds;
  // A send that was broken off for other reasons says nothing of the provider.
  const isProviders = !signal.aborted || signal.reason === brokenOff.noAnswer;
  if (isProviders) health.noteFailure(failure, waitOf(sending, pauseFor));
  return { ...settled, nextTryIn: await tryLater(sending, mail, failure, pauseFor ?? 0), pauseFor };
}

/** How long the provider asked to be left alone, and whether that is an outage of its own. */
function waitOf({ clock, limits }: Sending, pauseFor: number | null): AskedWait | null {
  if (pauseFor === null) return null;
  const now = clock.now();
  return { from: now, until: now + pauseFor, isOutage: pauseFor > limits.mailPauseAtMost };
}

async function write(sending: Sending, mail: ClaimedMail): Promise<Letter | { unwanted: string }> {
  const { db, clock, limits } = sending;
  const now = clock.now();
  if (now >= mail.usefulUntil) return { unwanted: brokenOff.tooLate };
  const { challengeId, claimedAt, heldAt } = mail;
  if (heldAt !== null && challengeId !== null && claimedAt !== null) {
    const hasRoom = await hasRoomForHeld(
      db,
      { ...mail, challengeId, claimedAt },
      {
        now,
        mailsPerLogin: limits.codeMailsPerLoginAndHour,
        mailsPerRecipient: limits.strangerMailsPerRecipientAndHour,
      },
    );
    if (!hasRoom) return { unwanted: passedOver.hourFull };
  }
  return await writeLetter(sending, mail);
}

async function hand(
  { transport }: Sending,
  mail: ClaimedMail,
  letter: Letter,
  signal: AbortSignal,
): Promise<SendOutcome> {
  try {
    return await Promise.race([
      transport.send({ id: mail.id, to: mail.recipient, ...letter }, signal),
      abortOf(signal),
    ]);
  } catch (error) {
    const reason: unknown = signal.aborted ? signal.reason : error;
    return {
      outcome: "unavailable",
      reason: reason instanceof Error ? reason.message : String(reason),
      retryAfterMilliseconds: null,
    };
  }
}

async function settle(sending: Sending, mail: ClaimedMail, providerId: string | null): Promise<void> {
  const { db, clock, health, limits, log } = sending;
  const wasDown = health.state() === "degraded";
  health.noteSent();
  const now = clock.now();
  const { firstResendWait } = limits;
  const written = await db.writeGuarded([
    markSent(db, mail, now, providerId),
    mustHaveChangedOne(db),
    ...(mail.heldAt === null ? [] : [takePlaceAgain(db, mail, { now, firstResendWait })]),
  ]);
  if (wasDown) await resume(sending, now);
  if (written === null) {
    log.warn({ mailId: mail.id }, "a mail was sent after its lease");
    return;
  }
  log.info({ mailId: mail.id, kind: mail.kind, tries: mail.tries }, "a mail was sent");
  if (providerId !== null) await sending.onSent?.(providerId);
}

/** What is still of use waited for this, and goes before anybody sees to what isn't. */
async function resume({ db, log, limits }: Sending, now: number): Promise<void> {
  sayGivenUp(log, await db.write([...giveUpUnwanted(db, now, limits), makeAllDue(db, now)]));
}

async function tryLater(
  sending: Sending,
  mail: ClaimedMail,
  failure: string,
  retryAfter: number,
): Promise<number | null> {
  const { db, clock, secrets, limits, log } = sending;
  // One that was only asked to wait a moment is none the later for it.
  const isAsked = retryAfter > 0 && retryAfter <= limits.mailPauseAtMost;
  const delay = limits.mailRetryDelays[isAsked ? 0 : mail.tries - 1] ?? limits.mailRetryDelays.at(-1) ?? 0;
  // A fifth earlier or later, so that mails that failed together don't come back together.
  const wait = Math.max(Math.round(delay * (0.8 + 0.4 * secrets.jitter())), retryAfter);
  const now = clock.now();
  if (now + wait >= mail.usefulUntil) {
    await fail(sending, mail, { failure, fault: "provider" });
    return null;
  }
  const written = await db.writeGuarded([
    putBack(db, mail, { availableAt: now + wait, failure }),
    mustHaveChangedOne(db),
    ...heldMeanwhile(sending, now),
  ]);
  if (written === null) return null;
  sayGivenUp(log, written);
  const { id: mailId, kind, tries } = mail;
  log.warn({ mailId, kind, tries, failure, wait }, "a mail will be tried again");
  return wait;
}

async function fail(
  sending: Sending,
  mail: ClaimedMail,
  why: { failure: string; fault: Fault },
): Promise<void> {
  const { db, clock, log } = sending;
  const now = clock.now();
  const written = await db.writeGuarded([
    markFailed(db, mail, now, why),
    mustHaveChangedOne(db),
    // Only a code's mail was counted anywhere, and one that was held has its place back already.
    ...(mail.challengeId === null || mail.heldAt !== null ? [] : [giveBackMail(db, mail, now)]),
    ...heldMeanwhile(sending, now),
  ]);
  if (written === null) return;
  sayGivenUp(log, written);
  const { id: mailId, kind, tries } = mail;
  log.warn({ mailId, kind, tries, failure: why.failure }, "a mail was given up");
}

/** In the batch of the very failure that mail is down by, so that nobody is told of a code on its way meanwhile. */
function heldMeanwhile({ db, health, limits }: Sending, now: number) {
  return health.state() === "degraded" ? holdCodes(db, now, limits) : [];
}

/** Rejects when the signal does: a transport that ignores it must not hold the place of other mails. */
function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const refuse = () => reject(new Error(String(signal.reason)));
    if (signal.aborted) refuse();
    else signal.addEventListener("abort", refuse, { once: true });
  });
}
