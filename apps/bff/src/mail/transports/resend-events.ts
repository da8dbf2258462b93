import { Resend } from "resend";

import type { MailEvent, MailEvents } from "../mail.ts";
import { cleanWords } from "./provider-words.ts";

type Fields = Record<string, unknown>;

const idForm = /^[\x21-\x7e]{1,255}$/;

/**
 * Reads what Resend tells of mails. A body counts only as it came and with its signature: one that is right of those in
 * the header, since there are two while a secret is changed, and no more than five minutes from now, which the package
 * judges by the machine's own clock. `secret`: `whsec_` and base64; null: not set, so that nothing is believed.
 */
export function createResendEvents(secret: string | null): MailEvents {
  // Nothing is asked of the provider to verify, but the package wants a key all the same.
  const { webhooks } = new Resend("re_unused");

  function verified(payload: string, headers: { id: string; timestamp: string; signature: string }): unknown {
    try {
      return secret === null ? null : webhooks.verify({ payload, headers, webhookSecret: secret });
    } catch {
      return null;
    }
  }

  return {
    read: (body, header) => {
      const id = header("svix-id") ?? "";
      const timestamp = header("svix-timestamp") ?? "";
      const signature = header("svix-signature") ?? "";
      if (!idForm.test(id) || !/^\d{1,12}$/.test(timestamp)) return null;
      const event = verified(body, { id, timestamp, signature });
      if (!isFields(event)) return null;
      return eventOf(event, id, Number(timestamp) * 1000) ?? "other";
    },
  };
}

/** Null: of no interest, or nothing that can be told of a mail. */
function eventOf(
  { type, created_at: createdAt, data }: Fields,
  id: string,
  signedAt: number,
): MailEvent | null {
  if (!isFields(data)) return null;
  const told = toldOf(type, data);
  const providerId = data["email_id"];
  if (told === null || typeof providerId !== "string" || !idForm.test(providerId)) return null;
  const happened = typeof createdAt === "string" ? Date.parse(createdAt) : NaN;
  return { id, providerId, ...told, at: Number.isNaN(happened) ? signedAt : happened };
}

function toldOf(type: unknown, data: Fields): Pick<MailEvent, "kind" | "reason"> | null {
  switch (type) {
    case "email.delivered":
      return { kind: "delivered", reason: null };
    case "email.complained":
      return { kind: "complained", reason: null };
    case "email.bounced":
      return { kind: "bounced", reason: reasonOf(data["bounce"], ["type", "subType", "message"]) };
    // The provider has this address on its list of those that bounced, and sends it nothing more.
    case "email.suppressed":
      return { kind: "bounced", reason: reasonOf(data["suppressed"], ["type", "message"]) };
    case "email.failed":
      return { kind: "failed", reason: reasonOf(data["failed"], ["reason"]) };
    default:
      return null;
  }
}

function reasonOf(details: unknown, members: readonly string[]): string | null {
  if (!isFields(details)) return null;
  const words = members.map((member) => details[member]).filter((word) => typeof word === "string");
  return cleanWords(words.join(", ")) || null;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
