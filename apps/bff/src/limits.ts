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
  /** Code mails that browsers we don't know may cause per login and hour, used codes aside. */
  codeMailsPerLoginAndHour: 5,
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
  /** The waits between tries of one mail. */
  mailRetryDelays: [1, 4, 15, 60].map((seconds) => toMilliseconds({ seconds })),
  mailPoll: toMilliseconds({ seconds: 5 }),
  /** How long a stopping worker waits for what it is sending. */
  mailStopGrace: toMilliseconds({ seconds: 5 }),
};

export type Limits = typeof limits;
