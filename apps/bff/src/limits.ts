import { toMilliseconds } from "./ports/clock.ts";

/** Every duration and count of the rules, in one place; milliseconds unless the name says otherwise. */
export const limits = {
  codeLifetime: toMilliseconds({ minutes: 10 }),
  /** A resend repeats the current code while at least this much of it is left. */
  codeRepeatedWhileLeft: toMilliseconds({ minutes: 5 }),
  attemptLifetime: toMilliseconds({ minutes: 20 }),
  wrongCodesPerAttempt: 5,
  mailsPerAttempt: 5,
  /** The wait before the first resend; it doubles with each mail. */
  firstResendWait: toMilliseconds({ seconds: 30 }),
  /**
   * Code mails per login and hour, used codes aside: so many from browsers without the login's device cookie, so many
   * from those with it, and so many that check an address.
   */
  codeMailsPerLoginAndHour: 5,
  /** Mails that check an address or invite, to one recipient per hour, whoever causes them. */
  strangerMailsPerRecipientAndHour: 10,
  resetMailsPerLoginAndHour: 3,
  invitationsPerLoginAndHour: 3,
  invitationsPerAccountAndDay: 50,
  resetRequestsPerAddress: 20,
  deadLinksPerAddress: 30,
  deviceLifetime: toMilliseconds({ days: 400 }),
  devicesPerLogin: 20,
  /** Each so many wrong codes in a row lock a login's code step, ever longer; so many block it. */
  wrongCodesBeforeLock: 10,
  codeLocks: [15, 30, 60].map((minutes) => toMilliseconds({ minutes })),
  wrongCodesBeforeBlock: 100,
  /** How long confirming it's you lasts, and how long the session's token before it is still good. */
  confirmationLifetime: toMilliseconds({ minutes: 10 }),
  earlierTokenLifetime: toMilliseconds({ seconds: 30 }),
  resetLinkLifetime: toMilliseconds({ hours: 1 }),
  invitationLifetime: toMilliseconds({ days: 7 }),
  /** A reset of a login that requires a code waits this long unless it may complete at once; 0: no wait. */
  resetWait: toMilliseconds({ hours: 24 }),
  resetPoll: toMilliseconds({ seconds: 30 }),
  /** Repeats of a refused token leave one row with a count in this time. */
  refusalsFoldedWithin: toMilliseconds({ minutes: 15 }),
  sessionIdle: toMilliseconds({ minutes: 30 }),
  sessionAbsolute: toMilliseconds({ hours: 12 }),
  /** Activity of a session is written at most this often. */
  sessionSeenEvery: toMilliseconds({ minutes: 1 }),
  sessionsPerLogin: 10,
  /** A verified location lapses this many days after the last sign-in from it; 0: never. */
  locationTrustDays: 90,
  locationsPerLogin: 10,
  tokenLifetimeSeconds: 3600,
  tokensPerLoginAndMinute: 30,
  usernameProbesPerAccountAndHour: 10,
  /** Seconds to wait after the 3rd wrong password for a login, and after each one more. */
  passwordDelaysSeconds: [1, 2, 4, 8, 16, 30, 60, 180, 300],
  wrongPasswordsBeforeDelay: 3,
  /** A login's wrong passwords are forgotten after so long without another. */
  wrongPasswordsKept: toMilliseconds({ days: 1 }),
  throttleWindow: toMilliseconds({ minutes: 10 }),
  failuresPerAddress: 20,
  failedLoginsPerAddress: 10,
  wrongCodesPerAddress: 30,
  wrongCodesOverAll: 1000,
  /** An IPv6 /48 is counted at so many times an address's figure. */
  widerNetworkFactor: 4,
  hashesWaiting: 100,
  mailsAtOnce: 4,
  mailSendTimeout: toMilliseconds({ seconds: 10 }),
  /** Longer than a send may take: a worker that holds a mail for longer is taken for dead. */
  mailLease: toMilliseconds({ seconds: 30 }),
  /** The waits between tries of one mail; the last of them ever again, as long as it is of use. */
  mailRetryDelays: [1, 4, 15, 60].map((seconds) => toMilliseconds({ seconds })),
  /** A provider knows a mail it has by its id for a day: one whose last try is longer ago might arrive twice. */
  mailKnownFor: toMilliseconds({ hours: 23 }),
  /** A second of the provider's rate, and how much later than its claim a mail may come there. */
  mailRateWindow: toMilliseconds({ milliseconds: 1200 }),
  /** While mail is down, one try ever so often shows whether it still is. */
  mailProbe: toMilliseconds({ seconds: 1 }),
  /** A provider that wants to be left alone for longer than this is down at once. */
  mailPauseAtMost: toMilliseconds({ seconds: 10 }),
  mailPoll: toMilliseconds({ seconds: 5 }),
  /** How long a stopping worker sends on, and waits for what it is sending. */
  mailStopGrace: toMilliseconds({ seconds: 5 }),
  /** How long a settled mail is kept, and what the provider told. */
  mailKept: toMilliseconds({ days: 7 }),
  mailPurge: toMilliseconds({ minutes: 10 }),
  mailsPurgedAtOnce: 200,
};

export type Limits = typeof limits;
