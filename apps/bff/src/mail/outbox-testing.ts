import { pino } from "pino";

import { defaultAccents } from "../brand/accent.ts";
import { deriveCode } from "../challenges/derive-code.ts";
import type { Database } from "../db/client.ts";
import { outbox } from "../db/mail-schema.ts";
import { challenges } from "../db/schema.ts";
import { testDatabase } from "../db/testing.ts";
import { limits } from "../limits.ts";
import type { Limits } from "../limits.ts";
import { movableClock } from "../ports/clock.ts";
import type { Duration } from "../ports/clock.ts";
import { systemSecrets } from "../ports/secrets.ts";
import { movableTimers } from "../ports/timers.ts";
import type { MailToSend, MailTransport } from "./mail.ts";
import { claimDue } from "./outbox-statements.ts";
import { enqueueCode } from "./outbox.ts";
import { createProviderHealth } from "./provider-health.ts";
import { seedLogin } from "./seed-login-testing.ts";
import type { Sending } from "./send-mail.ts";
import { createMailbox } from "./transports/mailbox.ts";
import { createMailWorker } from "./worker.ts";

type Answer = Awaited<ReturnType<MailTransport["send"]>>;
export type Behaviour = (
  mail: MailToSend,
  signal: AbortSignal,
  deliver: () => Promise<Answer>,
) => Promise<Answer>;

export const deliver: Behaviour = (_mail, _signal, send) => send();
export const breakDown: Behaviour = () => Promise.reject(new Error("connection reset"));
export const refuse: Behaviour = async () => ({ outcome: "refused", reason: "no such mailbox" });
/** Turned away for now, so many seconds long if it says so. */
export const turnAway =
  (seconds?: number): Behaviour =>
  async () => ({
    outcome: "unavailable",
    reason: "turned away",
    retryAfterMilliseconds: seconds === undefined ? null : seconds * 1000,
  });
export const overQuota: Behaviour = async () => ({ outcome: "quota", reason: "no more this month" });
/** No answer until the signal ends the wait. */
export const hang: Behaviour = (_mail, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("aborted")));
  });
/** No answer, whatever the signal says. */
export const ignoreSignal: Behaviour = () => new Promise(() => {});

/** A mailbox behind a wire that behaves as told, and says when a mail is handed to it. */
export function wireTo(mailbox: MailTransport, behaviours: Behaviour[], perSecond: number | null = null) {
  const handed: MailToSend[] = [];
  const after: Behaviour[] = [];
  const watchers: { count: number; resolve: () => void }[] = [];
  return {
    handed,
    transport: {
      send: (mail, signal) => {
        handed.push(mail);
        for (const { count, resolve } of watchers) if (handed.length >= count) resolve();
        const behave = after[0] ?? behaviours[handed.length - 1] ?? behaviours.at(-1) ?? deliver;
        return behave(mail, signal, () => mailbox.send(mail, signal));
      },
      sendsPerSecond: () => perSecond,
    } satisfies MailTransport,
    /** From now on it behaves like this, whatever it was told before. */
    behave: (behaviour: Behaviour) => {
      after[0] = behaviour;
    },
    /** Resolves once so many mails in all were handed over. */
    whenHanded: (count: number) =>
      new Promise<void>((resolve) => {
        if (handed.length >= count) resolve();
        else watchers.push({ count, resolve });
      }),
  };
}

/** What a worker sends with, but for the transport: jitter stands still, and timers follow the clock. */
export function sendingOf({
  db,
  clock,
  changed = {},
  write = () => {},
}: {
  db: Database;
  clock: ReturnType<typeof movableClock>;
  changed?: Partial<Limits>;
  /** Takes the log's lines. */
  write?: (line: string) => void;
}) {
  const log = pino({ level: "trace" }, { write });
  return {
    db,
    clock,
    timers: movableTimers(clock),
    secrets: { ...systemSecrets(["a key of thirty-two bytes or more, for tests"]), jitter: () => 0.5 },
    // Nothing is late on its way to this provider.
    limits: { ...limits, mailRateWindow: 1000, ...changed },
    log,
    health: createProviderHealth(log),
    portal: {
      publicUrl: "https://portal.hero.example",
      brandName: "Hero",
      supportEmail: "support@hero.example",
      accents: defaultAccents,
      trustedProxies: [],
      hasMailbox: true,
      isDemo: false,
    },
    isCodeInSubject: true,
  };
}

/** A real database with one login, a worker on it, and time that stands still. */
export async function mailTest({
  behaviours = [],
  changed = {},
  perSecond = null,
}: { behaviours?: Behaviour[]; changed?: Partial<Limits>; perSecond?: number | null } = {}) {
  const file = await testDatabase();
  const { db, url, path } = file;
  const clock = movableClock(Date.UTC(2026, 10, 18, 1, 14));
  const mailbox = createMailbox(clock);
  const wire = wireTo(mailbox, behaviours, perSecond);
  const logLines: string[] = [];
  const deps = {
    ...sendingOf({ db, clock, changed, write: (line) => void logLines.push(line) }),
    transport: wire.transport,
  };
  const { timers, secrets } = deps;
  await seedLogin(db, clock.now());

  return {
    ...deps,
    deps,
    url,
    path,
    close: () => file.close(),
    mailbox,
    wire,
    logLines,
    worker: createMailWorker(deps),
    /** Moves the time and runs the timers that are due by then. */
    advance: (by: Duration) => {
      clock.advance(by);
      timers.elapse();
    },
    /** Takes what is due, as a worker does that then dies. */
    claim: (atMost = 1) => claimAsWorker(deps, atMost),
    /** An attempt that owes a mail since now; the mail's id is the attempt's with `-mail` behind it. */
    owe: (id: string, of: { usefulFor?: number; keyId?: string } = {}) => oweCode(deps, id, of),
    ...readersOf(db),
    endAll: async (how: "consumedAt" | "endedAt") => {
      await db.write([db.orm.update(challenges).set({ [how]: clock.now() })]);
    },
    codeOf: (id: string, generation = 1) =>
      deriveCode(secrets, {
        keyId: secrets.currentKeyId(),
        challengeId: id,
        purpose: "sign_in",
        generation,
        sentTo: `${id}@kereru.example`,
      }),
  };
}

async function claimAsWorker({ db, clock, limits: { mailLease, mailKnownFor } }: Sending, atMost: number) {
  const now = clock.now();
  const [leaseUntil, forgottenAt] = [now + mailLease, now - mailKnownFor];
  const { mails } = await claimDue(db, {
    now,
    leaseUntil,
    forgottenAt,
    atMost,
    perSecond: null,
    rateWindow: 0,
  });
  return mails;
}

function readersOf(db: Database) {
  const mailRows = () => db.read(() => db.orm.select().from(outbox));
  return {
    mailRows,
    mailRow: async (id: string) => found((await mailRows()).find((row) => row.id === `${id}-mail`)),
    challengeRow: async (id: string) => {
      const rows = await db.read(() => db.orm.select().from(challenges));
      return found(rows.find((row) => row.id === id));
    },
  };
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Error("no such row");
  return row;
}

export type MailTest = Awaited<ReturnType<typeof mailTest>>;

async function oweCode(
  { db, clock, secrets, limits: { codeLifetime, attemptLifetime, firstResendWait } }: Sending,
  id: string,
  { usefulFor = codeLifetime, keyId = secrets.currentKeyId() }: { usefulFor?: number; keyId?: string },
): Promise<void> {
  const now = clock.now();
  const sentTo = `${id}@kereru.example`;
  await db.write([
    db.orm.insert(challenges).values({
      id,
      tokenHash: `hash of ${id}`,
      loginId: "login",
      accountId: "account",
      purpose: "sign_in",
      sentTo,
      keyId,
      passwordVersion: 1,
      location: "203.0.113.7",
      userAgent: "Mozilla/5.0 (Windows NT 10.0; rv:133.0) Gecko/20100101 Firefox/133.0",
      generation: 1,
      codeExpiresAt: now + usefulFor,
      codesJudged: 0,
      mailsSent: 1,
      resendAvailableAt: now + firstResendWait,
      createdAt: now,
      expiresAt: now + attemptLifetime,
    }),
    enqueueCode(db, {
      id: `${id}-mail`,
      purpose: "sign_in",
      loginId: "login",
      accountId: "account",
      recipient: sentTo,
      challengeId: id,
      generation: 1,
      now,
      usefulUntil: now + usefulFor,
    }),
  ]);
}
