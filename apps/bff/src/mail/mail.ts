/** A letter as it is handed to a transport. */
export type Letter = { subject: string; text: string; html: string };

export type MailToSend = Letter & { id: string; to: string };

/** How a provider took a mail. Reasons are in its words; whoever keeps one takes addresses and secrets out. */
export type SendOutcome =
  /** `providerId`: by which it tells what becomes of the mail; null: it tells nothing, or said it had it already. */
  | { outcome: "sent"; providerId: string | null }
  /** This mail is refused for good; others may go. */
  | { outcome: "refused"; reason: string }
  /** The operator's quota is used up: final for this mail, and an alarm. */
  | { outcome: "quota"; reason: string }
  /** Nothing went, for no fault of the mail: to be tried again, no sooner than the provider asks. */
  | { outcome: "unavailable"; reason: string; retryAfterMilliseconds: number | null };

/** Carries one mail to its recipient, once for each id however often it is asked. A throw is `unavailable`. */
export interface MailTransport {
  send(mail: MailToSend, signal: AbortSignal): Promise<SendOutcome>;
  /** How many sends a second the provider takes, all processes together; null: it doesn't matter. */
  sendsPerSecond(): number | null;
}

/** What a provider tells later of a mail it took. */
export type MailEvent = {
  /** Of the event itself: one that comes twice is the same. */
  id: string;
  providerId: string;
  kind: "delivered" | "bounced" | "complained" | "failed";
  reason: string | null;
  /** When it happened, milliseconds since 1970. */
  at: number;
};

/** Reads what comes in from a mail provider. */
export interface MailEvents {
  /** The event of a signed body as it came; `other`: signed, and of no interest; null: not signed by the provider. */
  read(body: string, header: (name: string) => string | undefined): MailEvent | "other" | null;
}

/** What use cases know of mail: rows are written in their own batch, then the worker is told to look. */
export interface Mail {
  /** Looks at the outbox soon; returns at once. */
  wake(): void;
  /** Whether mail is down, as the tries of this process tell. */
  isDown(): boolean;
}
