import type { AcceptedMail } from "./desk.ts";
import { eventBody, post } from "./webhook.ts";
import type { EventKind, Telling, WebhookTarget } from "./webhook.ts";

/** What is told of every accepted mail, by itself. */
export type Automatic = {
  delayMs: number;
  /** Addresses that bounce; all others are told as delivered. */
  bouncing?: RegExp;
  /** The end is told first, then that the mail was delayed and sent. */
  isOutOfOrder?: boolean;
};

export interface Teller {
  /** Gives the status the event was answered with; null: no answer. Throws without a webhook. */
  tell(kind: EventKind, mail: AcceptedMail, telling?: Telling): Promise<number | null>;
  /** As it was told to, or nothing. */
  tellByItself(mail: AcceptedMail): void;
  setWebhook(target: WebhookTarget | null): void;
  automatic(how: Automatic | null): void;
}

/** Tells the portal what became of mails. */
export function createTeller(target: WebhookTarget | null, closing: AbortSignal): Teller {
  let webhook = target;
  let way: Automatic | null = null;

  async function tell(kind: EventKind, mail: AcceptedMail, telling: Telling = {}): Promise<number | null> {
    if (webhook === null) throw new Error("the stub was given no webhook to tell");
    return post(webhook, eventBody(kind, mail, telling.at), telling, closing);
  }

  async function tellAll(mail: AcceptedMail, { delayMs, bouncing, isOutOfOrder }: Automatic) {
    const end = bouncing?.test(mail.to) === true ? "bounced" : "delivered";
    const kinds: EventKind[] = isOutOfOrder === true ? [end, "delivery_delayed", "sent"] : ["sent", end];
    const happened = Date.now();
    for (const [index, kind] of kinds.entries()) {
      // What is told last is what happened first, when it is told out of order.
      const at = happened + (kind === end ? delayMs : 0);
      await tell(kind, mail, { delayMs: index === 0 ? delayMs : 0, at });
    }
  }

  return {
    tell,
    tellByItself: (mail) => {
      if (way !== null && webhook !== null) void tellAll(mail, way);
    },
    setWebhook: (next) => {
      webhook = next;
    },
    automatic: (how) => {
      way = how;
    },
  };
}
