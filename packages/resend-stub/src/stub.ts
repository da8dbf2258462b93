import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { createDesk } from "./desk.ts";
import type { AcceptedMail, Behaviours, Desk, StubRequest } from "./desk.ts";
import { createRate } from "./rate.ts";
import type { Rate } from "./rate.ts";
import { createTeller } from "./teller.ts";
import type { Automatic } from "./teller.ts";
import type { EventKind, Telling, WebhookTarget } from "./webhook.ts";

export type StubOptions = {
  /** 0, and if left out: any that is free. */
  port?: number;
  apiKey?: string;
  /** Beyond it requests are answered 429; told in the headers of every answer. 100 if left out. */
  requestsPerSecond?: number;
  /** Whose mail may be sent; if left out: anybody's. */
  verifiedDomains?: readonly string[];
  webhook?: WebhookTarget;
  /** Milliseconds since 1970, by which mails are dated and keys are forgotten after a day. */
  now?: () => number;
};

export interface ResendStub {
  /** For RESEND_BASE_URL; without a trailing slash. */
  readonly url: string;
  readonly apiKey: string;
  /** How the next requests are taken; accepting if never told. What hangs already goes on hanging. */
  behave(how: Behaviours): void;
  /** Lets everything that hangs go on; gives how many did. */
  release(): number;
  /** How many requests hang. */
  held(): number;
  setRate(requestsPerSecond: number): void;
  /** Oldest first. */
  accepted(): AcceptedMail[];
  acceptedTo(address: string): AcceptedMail[];
  requests(): StubRequest[];
  /** Forgets mails and requests; keys and behaviour stay. */
  clear(): void;
  setWebhook(target: WebhookTarget | null): void;
  /** Signs and posts one event; gives the portal's status, null if it gave none. Throws without a webhook. */
  tell(kind: EventKind, providerId: string, telling?: Telling): Promise<number | null>;
  /** Tells of every mail accepted from here on; null: no more. */
  automatic(how: Automatic | null): void;
  close(): Promise<void>;
}

const largestBody = 1024 * 1024;

/** The part of Resend's API that the portal uses, on this machine: accepts mails, keeps them, and tells of them. */
export async function startResendStub(options: StubOptions = {}): Promise<ResendStub> {
  const { port = 0, apiKey = "re_Kq7vT2mX_w9PzB4nLdYh3Rc6Fs", now = Date.now } = options;
  const mails: AcceptedMail[] = [];
  const requests: StubRequest[] = [];
  const closing = new AbortController();
  const rate = createRate(options.requestsPerSecond ?? 100);
  const teller = createTeller(options.webhook ?? null, closing.signal);
  const desk = createDesk({
    apiKey,
    verifiedDomains: options.verifiedDomains ?? null,
    now,
    rate,
    closing: closing.signal,
    onAccepted: (mail) => {
      mails.push(mail);
      teller.tellByItself(mail);
    },
  });
  const server = createServer((incoming, response) => {
    serve({ incoming, response, requests, desk, rate, now }).catch(() => incoming.socket.destroy());
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey,
    behave: desk.behave,
    release: desk.release,
    held: desk.held,
    setRate: rate.set,
    accepted: () => [...mails],
    acceptedTo: (address) => mails.filter(({ to }) => to.toLowerCase() === address.toLowerCase()),
    requests: () => [...requests],
    clear: () => {
      mails.length = 0;
      requests.length = 0;
    },
    setWebhook: teller.setWebhook,
    tell: async (kind, providerId, telling) => {
      const mail = mails.find(({ id }) => id === providerId) ?? unknownMail(providerId, now());
      return teller.tell(kind, mail, telling);
    },
    automatic: teller.automatic,
    close: async () => {
      closing.abort();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

async function serve(parts: {
  incoming: IncomingMessage;
  response: ServerResponse;
  requests: StubRequest[];
  desk: Desk;
  rate: Rate;
  now: () => number;
}): Promise<void> {
  const { incoming, response, requests, desk, rate, now } = parts;
  const gone = once(response, "close");
  const key = incoming.headers["idempotency-key"];
  const request: StubRequest = {
    method: incoming.method ?? "",
    path: new URL(incoming.url ?? "/", "http://stub").pathname,
    idempotencyKey: typeof key === "string" ? key : null,
    body: await read(incoming),
    at: now(),
    status: null,
  };
  requests.push(request);
  const answer = await desk.take(request, incoming.headers.authorization, gone);
  if (answer === null || response.destroyed) {
    incoming.socket.destroy();
    return;
  }
  request.status = answer.status;
  const headers = { "content-type": "application/json", ...rate.headers(), ...answer.headers };
  response.writeHead(answer.status, headers).end(answer.body);
}

async function read(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBody) throw new Error("a body larger than any mail");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** One that the stub never accepted: events of those come too. */
const unknownMail = (id: string, at: number): AcceptedMail => ({
  id,
  idempotencyKey: null,
  from: "Somebody <somebody@stub.example>",
  to: "nobody@stub.example",
  subject: "Unknown",
  text: "",
  html: "",
  at,
});
