import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { Resend } from "resend";
import type { WebhookEventPayload } from "resend";
import { afterEach, describe, expect, test } from "vitest";

import { startResendStub } from "./stub.ts";
import type { ResendStub } from "./stub.ts";
import { signWebhook } from "./webhook.ts";
import type { EventKind } from "./webhook.ts";

const secret = `whsec_${Buffer.from("a key of this test, of 32 bytes.").toString("base64")}`;
const otherSecret = `whsec_${Buffer.from("another key of it, of 32 bytes..").toString("base64")}`;

const aText: unknown = expect.any(String);

const cleanUps: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A stub, and a listener that judges what it is told by the real package. */
async function setUp() {
  const heard: { id: string; event: WebhookEventPayload }[] = [];
  const resend = new Resend("re_x");
  const listener = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
      const header = (name: string) => String(request.headers[name]);
      try {
        const event = resend.webhooks.verify({
          payload: Buffer.concat(parts).toString(),
          headers: {
            id: header("svix-id"),
            timestamp: header("svix-timestamp"),
            signature: header("svix-signature"),
          },
          webhookSecret: secret,
        });
        heard.push({ id: header("svix-id"), event });
        response.writeHead(204).end();
      } catch {
        response.writeHead(401).end();
      }
    })();
  });
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/webhooks/resend`;
  const stub = await startResendStub({ webhook: { url, secret } });
  cleanUps.push(async () => {
    listener.closeAllConnections();
    listener.close();
    await stub.close();
  });
  return { stub, heard };
}

async function send(stub: ResendStub, to = "aroha@kereru.example"): Promise<string> {
  const resend = new Resend(stub.apiKey, { baseUrl: stub.url });
  const { data } = await resend.emails.send({ from: "a@hero.example", to, subject: "Code", text: "1" });
  return data?.id ?? "";
}

async function untilHeard(heard: unknown[], count: number) {
  while (heard.length < count) await new Promise((resolve) => setImmediate(resolve));
}

describe("happy", () => {
  test.each([
    ["sent", undefined, undefined],
    ["delivered", undefined, undefined],
    ["delivery_delayed", undefined, undefined],
    ["complained", undefined, undefined],
    ["opened", undefined, undefined],
    ["bounced", "bounce", { type: "Permanent", subType: "General", message: aText }],
    ["suppressed", "suppressed", { type: "OnAccountSuppressionList", message: aText }],
    ["failed", "failed", { reason: aText }],
  ] as [EventKind, string | undefined, object | undefined][])(
    "email.%s is signed and shaped as the package expects it",
    async (kind, member, details) => {
      const { stub, heard } = await setUp();
      const id = await send(stub);
      const at = Date.UTC(2026, 10, 24, 1, 2, 3);
      expect(await stub.tell(kind, id, { svixId: "msg_1", at })).toBe(204);
      expect(heard).toEqual([
        {
          id: "msg_1",
          event: {
            type: `email.${kind}`,
            created_at: "2026-11-24T01:02:03.000Z",
            data: {
              email_id: id,
              to: ["aroha@kereru.example"],
              from: "a@hero.example",
              subject: "Code",
              message_id: aText,
              created_at: aText,
              ...(member === undefined ? {} : { [member]: details }),
            },
          },
        },
      ]);
    },
  );

  test("every accepted mail is told as delivered, or bounced where it was said", async () => {
    const { stub, heard } = await setUp();
    stub.automatic({ delayMs: 1, bouncing: /^bounce@/ });
    const ids = [await send(stub), await send(stub, "bounce@kereru.example")];
    await untilHeard(heard, 4);
    const told = (id: string | undefined) =>
      heard.flatMap(({ event }) =>
        "email_id" in event.data && event.data.email_id === id ? [event.type] : [],
      );
    expect(ids.map(told)).toEqual([
      ["email.sent", "email.delivered"],
      ["email.sent", "email.bounced"],
    ]);
  });

  test("out of order, the end comes first and is the latest by its own time", async () => {
    const { stub, heard } = await setUp();
    stub.automatic({ delayMs: 1, isOutOfOrder: true });
    await send(stub);
    await untilHeard(heard, 3);
    expect(heard.map(({ event }) => event.type)).toEqual([
      "email.delivered",
      "email.delivery_delayed",
      "email.sent",
    ]);
    const [end, delayed] = heard.map(({ event }) => event.created_at);
    expect(Date.parse(end ?? "")).toBeGreaterThan(Date.parse(delayed ?? ""));
  });

  test("nothing is told by itself unless asked, and no more once it is taken back", async () => {
    const { stub, heard } = await setUp();
    await send(stub);
    stub.automatic({ delayMs: 0 });
    stub.automatic(null);
    const id = await send(stub);
    await stub.tell("delivered", id);
    expect(heard).toHaveLength(1);
  });

  test("an event of a mail it never took can be told too", async () => {
    const { stub, heard } = await setUp();
    expect(await stub.tell("delivered", "unknown")).toBe(204);
    expect(heard[0]?.event.data).toMatchObject({ email_id: "unknown" });
  });
});

describe("refused", () => {
  test("a wrong secret, a changed body and an old signature are told as they are", async () => {
    const { stub, heard } = await setUp();
    expect(await stub.tell("delivered", "one", { secret: otherSecret })).toBe(401);
    expect(await stub.tell("delivered", "one", { tamper: true })).toBe(401);
    expect(await stub.tell("delivered", "one", { signedAt: Date.now() - 301_000 })).toBe(401);
    expect(heard).toEqual([]);
  });

  test("nobody there is null, and no webhook a fault of the test", async () => {
    const { stub } = await setUp();
    stub.setWebhook({ url: "http://127.0.0.1:1/webhooks/resend", secret });
    expect(await stub.tell("delivered", "one")).toBeNull();
    stub.setWebhook(null);
    await expect(stub.tell("delivered", "one")).rejects.toThrow(/no webhook/);
  });

  test("closing ends what is still to be told", async () => {
    const { stub, heard } = await setUp();
    const telling = stub.tell("delivered", "one", { delayMs: 60_000 });
    await stub.close();
    expect(await telling).toBeNull();
    expect(heard).toEqual([]);
  });
});

describe("hostile", () => {
  test("a signature is of its id, time and body together", () => {
    const of = (changed: object) =>
      signWebhook({ body: "{}", secret, id: "one", at: 1000, ...changed })["svix-signature"];
    const all = [
      of({}),
      of({ body: "{ }" }),
      of({ id: "two" }),
      of({ at: 2000 }),
      of({ secret: otherSecret }),
    ];
    expect(new Set(all).size).toBe(5);
    expect(of({})).toMatch(/^v1,[\w+/]{43}=$/);
  });
});
