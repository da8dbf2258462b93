import { createHmac, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

import type { HandedMail } from "./judge-request.ts";

export type EventKind =
  | "sent"
  | "delivered"
  | "delivery_delayed"
  | "bounced"
  | "complained"
  | "failed"
  | "suppressed"
  | "opened"
  | "clicked";

/** Where events are told, and the secret they are signed with (`whsec_` and base64). */
export type WebhookTarget = { url: string; secret: string };

export type Telling = {
  delayMs?: number;
  /** Of the event; the same one told twice has the same. */
  svixId?: string;
  /** When it happened, milliseconds since 1970; now if left out. */
  at?: number;
  /** When the signature says it was sent, milliseconds since 1970; now if left out. */
  signedAt?: number;
  /** Signs with this in place of the target's. */
  secret?: string;
  /** Changes the body after it was signed. */
  tamper?: boolean;
};

/** The three headers of a signed body. */
export function signWebhook(signing: {
  body: string;
  secret: string;
  id?: string;
  /** Milliseconds since 1970. */
  at?: number;
}): { "svix-id": string; "svix-timestamp": string; "svix-signature": string } {
  const id = signing.id ?? `msg_${randomUUID().replaceAll("-", "")}`;
  const timestamp = String(Math.floor((signing.at ?? Date.now()) / 1000));
  const key = Buffer.from(signing.secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${signing.body}`).digest("base64");
  return { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": `v1,${signature}` };
}

/** What an event says of a mail, as the provider writes it. */
export function eventBody(
  kind: EventKind,
  mail: HandedMail & { id: string; at: number },
  at = Date.now(),
): string {
  const data = {
    created_at: new Date(mail.at).toISOString().replace("Z", "000+00:00"),
    email_id: mail.id,
    message_id: `<${mail.id}@stub.example>`,
    from: mail.from,
    to: mail.to.split(", "),
    subject: mail.subject,
    ...detailsOf(kind, at),
  };
  return JSON.stringify({ type: `email.${kind}`, created_at: new Date(at).toISOString(), data });
}

function detailsOf(kind: EventKind, at: number): object {
  if (kind === "bounced") {
    const message = "The recipient's email provider sent a hard bounce message.";
    return { bounce: { message, subType: "General", type: "Permanent" } };
  }
  if (kind === "suppressed") {
    const message = "The address is on the account-level suppression list.";
    return { suppressed: { message, type: "OnAccountSuppressionList" } };
  }
  if (kind === "failed") return { failed: { reason: "reached_daily_quota" } };
  if (kind === "clicked") {
    const client = { ipAddress: "203.0.113.9", userAgent: "Mozilla/5.0" };
    return { click: { ...client, link: "https://example.com", timestamp: new Date(at).toISOString() } };
  }
  return {};
}

/** Posts one signed event. Gives the status it was answered with; null: no answer, or stopped before it was told. */
export async function post(
  target: WebhookTarget,
  body: string,
  telling: Telling,
  signal: AbortSignal,
): Promise<number | null> {
  try {
    if (telling.delayMs !== undefined) await pause(telling.delayMs, undefined, { signal });
    const signed = signWebhook({
      body,
      secret: telling.secret ?? target.secret,
      ...(telling.svixId === undefined ? {} : { id: telling.svixId }),
      ...(telling.signedAt === undefined ? {} : { at: telling.signedAt }),
    });
    const response = await fetch(target.url, {
      method: "POST",
      headers: { ...signed, "content-type": "application/json", "user-agent": "Svix-Webhooks/1.0" },
      body: telling.tamper === true ? body.replace("email.", "email. ") : body,
      signal,
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}
