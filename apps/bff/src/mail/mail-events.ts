import { mustHaveChangedOne } from "../db/client.ts";
import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { momentOf, movedBy, refusalBy } from "./mail-event-rules.ts";
import {
  findEvent,
  findLeft,
  findMailOf,
  findWaiting,
  keepApplied,
  keepWaiting,
  moveMail,
  noteApplied,
} from "./mail-event-statements.ts";
import type { ToldOf } from "./mail-event-statements.ts";
import type { MailEvent } from "./mail.ts";
import { giveBackMail } from "./outbox-statements.ts";
import { clearMarks } from "./refusal-statements.ts";
import { refuseAddress } from "./refuse-address.ts";
import type { Consequences } from "./refuse-address.ts";
import { cleanWords } from "./transports/provider-words.ts";

export type Applying = Pick<Deps, "db" | "clock" | "secrets" | "mail" | "log">;

const tries = 5;
/** Mails looked at in one go for events that were left. */
const leftAtMost = 100;

/**
 * Takes what the provider tells of a mail: on disk when it resolves, and taken into account once however often it is
 * told. An event of a mail that isn't known yet waits for it. Throws 503 `unavailable` when it could not be kept, so that
 * the provider tells it again.
 */
export async function takeMailEvent(deps: Applying, told: MailEvent): Promise<void> {
  const { db, clock, log } = deps;
  const event = { ...told, reason: told.reason === null ? null : cleanWords(told.reason) };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const now = clock.now();
    const mail = await findMailOf(db, event.providerId);
    if (mail === undefined) {
      const kept = await db.writeGuarded([keepWaiting(db, event, now), mustHaveChangedOne(db)]);
      if (kept !== null) return;
    } else if (await apply(deps, mail, event, [keepApplied(db, event, now)], now)) {
      return;
    }
    if ((await findEvent(db, event.id)) !== null) return;
  }
  log.warn({ eventId: event.id }, "what became of a mail could not be kept");
  throw problem("unavailable", { detail: "Busy at the moment. Tell it again.", retryAfterSeconds: 2 });
}

/** Takes into account what came before a mail's provider id was known: to be called once it is. */
export async function applyWaitingEvents(deps: Applying, providerId: string): Promise<void> {
  for (const event of await findWaiting(deps.db, providerId)) await applyWaiting(deps, event);
}

/** The same for mails whose worker died before it did so: to be called now and then. */
export async function applyEventsLeft(deps: Applying): Promise<void> {
  for (const providerId of await findLeft(deps.db, leftAtMost)) await applyWaitingEvents(deps, providerId);
}

async function applyWaiting(deps: Applying, event: MailEvent): Promise<void> {
  const { db, clock, log } = deps;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const now = clock.now();
    const mail = await findMailOf(db, event.providerId);
    if (mail === undefined) return;
    const noted = [noteApplied(db, event, now), mustHaveChangedOne(db)];
    if (await apply(deps, mail, event, noted, now)) return;
    if ((await findEvent(db, event.id))?.appliedAt !== null) return;
  }
  // It goes on waiting, and is looked at again.
  log.warn({ eventId: event.id }, "what became of a mail could not be noted yet");
}

/** One batch of what is noted of the event and what follows from it; false: refused, something changed meanwhile. */
async function apply(
  deps: Applying,
  mail: ToldOf,
  event: MailEvent,
  noted: readonly Statement[],
  now: number,
): Promise<boolean> {
  const { statements, owesMail } = await consequences(deps, mail, event, now);
  const written = await deps.db.writeGuarded([
    ...noted,
    ...moveStatements(deps, mail, event, now),
    ...statements,
  ]);
  if (written === null) return false;
  logEvent(deps, mail, event);
  if (owesMail) deps.mail.wake();
  return true;
}

/** What an event says of the address beside the mail. */
async function consequences(
  deps: Applying,
  mail: ToldOf,
  event: MailEvent,
  now: number,
): Promise<Consequences> {
  const { accountId, recipient: email, createdAt } = mail;
  const nothing = { statements: [], owesMail: false };
  if (accountId === null) return nothing;
  const because = refusalBy(event.kind);
  if (because !== null) {
    const at = momentOf(event.at, createdAt, now);
    return await refuseAddress(deps, mail, { accountId, email, because, at }, now);
  }
  if (event.kind !== "delivered" || mail.isMarked === 0) return nothing;
  return { statements: clearMarks(deps.db, { accountId, email, before: createdAt }), owesMail: false };
}

function moveStatements({ db }: Applying, mail: ToldOf, event: MailEvent, now: number): Statement[] {
  const state = movedBy(mail.state, event.kind);
  if (state === null) return [];
  const stateAt = momentOf(event.at, mail.stateAt, now);
  const failure = state === "delivered" ? null : (event.reason ?? "no reason was told");
  return [
    moveMail(db, mail, { state, stateAt, failure }),
    mustHaveChangedOne(db),
    // As where the worker gives a mail up: only a code's was counted anywhere.
    ...(state === "failed" && mail.challengeId !== null ? [giveBackMail(db, mail, now)] : []),
  ];
}

function logEvent({ log }: Applying, { id, kind }: ToldOf, event: MailEvent): void {
  const line = { mailId: id, kind, event: event.kind, reason: event.reason };
  if (event.kind === "delivered") log.info(line, "a mail has arrived");
  else log.warn(line, "a mail was refused after it was sent");
}
