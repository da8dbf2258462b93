import type { Role } from "@hero/two-factor/settings";

/** Who makes a call that needs someone: a person by session, or a program by access token. */
export type Actor = {
  loginId: string;
  username: string;
  name: string;
  role: Role;
  /** The login's own address; for the account login the Details address. */
  email: string | null;
  accountId: string;
  accountNumber: string;
  accountName: string;
  /** Null for a program. */
  session: ActorSession | null;
};

export type ActorSession = {
  id: string;
  createdAt: number;
  lastSeenAt: number;
  /** Until when the person has confirmed it's them, milliseconds since 1970; null: they haven't. */
  confirmedUntil: number | null;
  /** A reset of the login's password that waits. */
  waitingReset: { completesAt: number; address: string | null } | null;
};

/** A person, by session. */
export type Person = Actor & { session: ActorSession };

/** Where a call comes from. */
export type Client = {
  /** Canonical address; null when the proxies' word is odd. */
  address: string | null;
  /** What limits count: never null, the socket's address where nothing better is certain. */
  throttleAddress: string;
  /** The location as shown and kept; null means none, so a code is asked for. */
  location: string | null;
  /** At most 256 characters. */
  userAgent: string;
};
