import { mustHaveChangedOne } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import type { Letter, MailTransport } from "./mail.ts";
import { giveBackMail, markFailed, markSent, putBack } from "./outbox-statements.ts";
import type { ClaimedMail } from "./outbox-statements.ts";
import type { ProviderHealth } from "./provider-health.ts";
import { writeLetter } from "./write-letter.ts";
import type { Writing } from "./write-letter.ts";

export type Sending = Writing & Pick<Deps, "log"> & { transport: MailTransport; health: ProviderHealth };

const failureLength = 200;

/**
 * Sends one claimed mail and notes how it went, or notes why it isn't sent. Returns the milliseconds until its next
 * try, or null when it is settled. Rejects only when the database does: then the lease brings the mail back.
 */
export async function sendMail(
  sending: Sending,
  mail: ClaimedMail,
  signal: AbortSignal,
): Promise<number | null> {
  const letter = await write(sending, mail);
  if ("unwanted" in letter) return fail(sending, mail, letter.unwanted);
  try {
    const result = await Promise.race([
      sending.transport.send({ id: mail.id, to: mail.recipient, ...letter }, signal),
      abortOf(signal),
    ]);
    if (result.outcome === "unavailable") return await tryLater(sending, mail, cleaned(result.reason, mail));
    if (result.outcome !== "sent") return await fail(sending, mail, cleaned(result.reason, mail));
  } catch (error) {
    return tryLater(sending, mail, cleaned(error instanceof Error ? error.message : String(error), mail));
  }
  const { db, clock, log } = sending;
  const written = await db.writeGuarded([markSent(db, mail, clock.now()), mustHaveChangedOne(db)]);
  if (written === null) log.warn({ mailId: mail.id }, "a mail was sent after its lease");
  else log.info({ mailId: mail.id, kind: mail.kind, tries: mail.tries }, "a mail was sent");
  return null;
}

async function write(sending: Sending, mail: ClaimedMail): Promise<Letter | { unwanted: string }> {
  const { clock, limits } = sending;
  if (clock.now() >= mail.usefulUntil) return { unwanted: "too late to be of use" };
  if (mail.tries > limits.mailRetryDelays.length + 1) return { unwanted: "tried too often" };
  return await writeLetter(sending, mail);
}

async function tryLater(sending: Sending, mail: ClaimedMail, failure: string): Promise<number | null> {
  const { db, clock, secrets, limits, log } = sending;
  const delay = limits.mailRetryDelays[mail.tries - 1];
  if (delay === undefined) return fail(sending, mail, failure);
  // A fifth earlier or later, so that mails that failed together don't come back together.
  const wait = Math.round(delay * (0.8 + 0.4 * secrets.jitter()));
  const availableAt = clock.now() + wait;
  if (availableAt >= mail.usefulUntil) return fail(sending, mail, failure);
  await db.write([putBack(db, mail, { availableAt, failure })]);
  log.warn(
    { mailId: mail.id, kind: mail.kind, tries: mail.tries, failure, wait },
    "a mail will be tried again",
  );
  return wait;
}

async function fail(sending: Sending, mail: ClaimedMail, failure: string): Promise<null> {
  const { db, clock, log } = sending;
  const now = clock.now();
  const written = await db.writeGuarded([
    markFailed(db, mail, now, failure),
    mustHaveChangedOne(db),
    // Only a code's mail was counted anywhere.
    ...(mail.challengeId === null ? [] : [giveBackMail(db, mail, now)]),
  ]);
  if (written !== null) {
    log.warn({ mailId: mail.id, kind: mail.kind, tries: mail.tries, failure }, "a mail was given up");
  }
  return null;
}

/** Rejects when the signal does: a transport that ignores it must not hold the place of other mails. */
function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const refuse = () => reject(new Error("no answer in time"));
    if (signal.aborted) refuse();
    else signal.addEventListener("abort", refuse, { once: true });
  });
}

/** A reason is kept and logged, so it may hold neither the address nor anything that could be a code or a link's secret. */
function cleaned(reason: string, mail: ClaimedMail): string {
  return reason
    .replaceAll(mail.recipient, "(address)")
    .replace(/[\w-]{32,}/g, "(secret)")
    .replace(/\d{3}[\s-]?\d{3}/g, "(digits)")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .slice(0, failureLength);
}
