/** A letter as it is handed to a transport. */
export type Letter = { subject: string; text: string; html: string };

export type MailToSend = Letter & { id: string; to: string };

/** Carries one mail to its recipient. `failed` is final; a throw is tried again. */
export interface MailTransport {
  send(
    mail: MailToSend,
    signal: AbortSignal,
  ): Promise<{ outcome: "sent" } | { outcome: "failed"; reason: string }>;
}

/** What use cases know of mail: rows are written in their own batch, then the worker is told to look. */
export interface Mail {
  /** Looks at the outbox soon; returns at once. */
  wake(): void;
}
