import { randomBytes } from "node:crypto";

import { startResendStub } from "@hero/resend-stub/stub";
import type { ResendStub } from "@hero/resend-stub/stub";
import { expect } from "@playwright/test";

import type { Mail } from "./mail.ts";
import type { MailProvider } from "./portal.ts";

export type Outcome = Parameters<ResendStub["tell"]>[0];

/** The mail provider that a story plays: how it takes mails, and what it tells of them. */
export type Provider = MailProvider &
  Pick<ResendStub, "behave" | "release" | "held" | "requests"> & {
    /** How many mails it has accepted for an address, or with such a subject. */
    countAccepted(address: string, subject?: RegExp): number;
    /** Tells the portal what became of a mail, as the provider signs it, and hears that it was taken. */
    tell(outcome: Outcome, mail: Mail): Promise<void>;
    /** Its clock keeps up with the portal's. */
    letTimePass(milliseconds: number): void;
    /** Where it tells what becomes of mails from here on. */
    tellsAt(portalUrl: string): void;
    close(): Promise<void>;
  };

/** A stand-in for Resend on this machine, accepting whatever it is handed until told otherwise. */
export async function startProvider(): Promise<Provider> {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const stub = await startResendStub({ now });
  const secret = `whsec_${randomBytes(24).toString("base64")}`;
  const mailsTo = async (address: string): Promise<Mail[]> =>
    stub.acceptedTo(address).map(({ id, to, subject, text, html, at }) => {
      return { id, to, subject, text, html, at: new Date(at).toISOString() };
    });
  return {
    environment: {
      MAIL_TRANSPORT: "resend",
      RESEND_API_KEY: stub.apiKey,
      RESEND_BASE_URL: stub.url,
      RESEND_WEBHOOK_SECRET: secret,
    },
    mailsTo,
    behave: stub.behave,
    release: stub.release,
    held: stub.held,
    requests: stub.requests,
    countAccepted: (address, subject = /^/) =>
      stub.acceptedTo(address).filter((mail) => subject.test(mail.subject)).length,
    tell: async (outcome, mail) => {
      const status = await stub.tell(outcome, mail.id, { at: now() });
      expect(status, `the portal takes '${outcome}'`).toBe(204);
    },
    letTimePass: (milliseconds) => {
      ahead += milliseconds;
    },
    tellsAt: (portalUrl) => stub.setWebhook({ url: `${portalUrl}/webhooks/resend`, secret }),
    close: stub.close,
  };
}
