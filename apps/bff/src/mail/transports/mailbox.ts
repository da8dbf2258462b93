import type { Clock } from "../../ports/clock.ts";
import type { MailToSend, MailTransport } from "../mail.ts";

/** `at`: when it arrived, milliseconds since 1970. */
export type ReceivedMail = MailToSend & { at: number };

export interface Mailbox extends MailTransport {
  /** Newest first, of one recipient or of all. */
  list(to?: string): ReceivedMail[];
  find(id: string): ReceivedMail | null;
  clear(): void;
}

const mailsKept = 500;

/** The mailbox of development and tests: in memory alone, and only the newest mails. */
export function createMailbox(clock: Clock, capacity = mailsKept): Mailbox {
  const received = new Map<string, ReceivedMail>();
  return {
    send: async (mail, signal) => {
      signal.throwIfAborted();
      // A mail that comes twice is the same mail, as it is to a provider that knows its id.
      if (!received.has(mail.id)) received.set(mail.id, { ...mail, at: clock.now() });
      for (const oldest of received.keys()) {
        if (received.size <= capacity) break;
        received.delete(oldest);
      }
      return { outcome: "sent", providerId: null };
    },
    sendsPerSecond: () => null,
    list: (to) =>
      [...received.values()]
        .reverse()
        .filter((mail) => to === undefined || mail.to.toLowerCase() === to.trim().toLowerCase()),
    find: (id) => received.get(id) ?? null,
    clear: () => received.clear(),
  };
}
