import { eventBody, signWebhook } from "@hero/resend-stub/webhook";
import type { EventKind } from "@hero/resend-stub/webhook";
import { describe, expect, test } from "vitest";

import { createResendEvents } from "./resend-events.ts";

const secret = `whsec_${Buffer.from("a key of this test, of 32 bytes.").toString("base64")}`;
const before = `whsec_${Buffer.from("the key before it, of 32 bytes..").toString("base64")}`;
const happenedAt = Date.UTC(2026, 10, 24, 1, 2, 3);
const mail = {
  id: "0b9c5a1e-6b0c-4f5e-9a43-3f1f0c6c1c11",
  from: "Hero <no-reply@hero.example>",
  to: "aroha@kereru.example",
  subject: "Your code",
  text: "",
  html: "",
  at: happenedAt,
};
const events = createResendEvents(secret);

const bodyOf = (kind: EventKind) => eventBody(kind, mail, happenedAt);
const delivered = bodyOf("delivered");

type Headers = ReturnType<typeof signWebhook>;

/** As it is read with these headers; undefined: it has none of that name. */
function read(body: string, headers: Record<string, string | undefined>, reader = events) {
  return reader.read(body, (name) => headers[name]);
}

const signed = (body: string, changed: Partial<Parameters<typeof signWebhook>[0]> = {}): Headers =>
  signWebhook({ body, secret, id: "msg_1", ...changed });

const readSigned = (body: string, changed: Partial<Parameters<typeof signWebhook>[0]> = {}) =>
  read(body, signed(body, changed));

describe("happy", () => {
  test.each([
    ["delivered", "delivered", null],
    ["complained", "complained", null],
    ["bounced", "bounced", "Permanent, General, The recipient's email provider sent a hard bounce message."],
    [
      "suppressed",
      "bounced",
      "OnAccountSuppressionList, The address is on the account-level suppression list.",
    ],
    ["failed", "failed", "reached_daily_quota"],
  ] as const)("email.%s is %s", (kind, as, reason) => {
    expect(readSigned(bodyOf(kind))).toEqual({
      id: "msg_1",
      providerId: mail.id,
      kind: as,
      reason,
      at: happenedAt,
    });
  });

  test.each(["sent", "delivery_delayed", "opened", "clicked"] as const)(
    "email.%s is of no interest",
    (kind) => {
      expect(readSigned(bodyOf(kind))).toBe("other");
    },
  );

  test("while a secret is changed, one of several signatures being right is enough", () => {
    const [right, old] = [signed(delivered), signed(delivered, { secret: before })];
    for (const both of [
      `${right["svix-signature"]} ${old["svix-signature"]}`,
      `${old["svix-signature"]} v1a,AAAA ${right["svix-signature"]}`,
    ]) {
      expect(read(delivered, { ...right, "svix-signature": both })).toMatchObject({ kind: "delivered" });
    }
  });

  test.each([-299_000, 299_000])("a clock that is %i ms off is borne with", (off) => {
    expect(readSigned(delivered, { at: Date.now() + off })).toMatchObject({ kind: "delivered" });
  });

  test("an event without a time happened when it was signed", () => {
    const at = Math.floor(Date.now() / 1000) * 1000;
    const body = delivered.replace(/"created_at":"[^"]*"/, '"created_at":"soon"');
    expect(readSigned(body, { at })).toMatchObject({ at });
  });
});

describe("refused", () => {
  test("without a secret nothing is believed, not even what is signed with nothing", () => {
    const reader = createResendEvents(null);
    expect(read(delivered, signed(delivered), reader)).toBeNull();
    expect(read(delivered, signed(delivered, { secret: "" }), reader)).toBeNull();
  });

  test("another secret, another body, another id or time", () => {
    const headers = signed(delivered);
    expect(read(delivered, signed(delivered, { secret: before }))).toBeNull();
    expect(read(`${delivered} `, headers)).toBeNull();
    expect(read(bodyOf("bounced"), headers)).toBeNull();
    expect(read(delivered, { ...headers, "svix-id": "msg_2" })).toBeNull();
    const later = String(Number(headers["svix-timestamp"]) + 1);
    expect(read(delivered, { ...headers, "svix-timestamp": later })).toBeNull();
  });

  test.each([-302_000, 302_000])("signed %i ms from now", (off) => {
    expect(readSigned(delivered, { at: Date.now() + off })).toBeNull();
  });

  test.each(["svix-id", "svix-timestamp", "svix-signature"])("without %s", (name) => {
    expect(read(delivered, { ...signed(delivered), [name]: undefined })).toBeNull();
    expect(read(delivered, { ...signed(delivered), [name]: "" })).toBeNull();
  });

  test("what was signed is no JSON, or not an object", () => {
    for (const body of ["", "{", "null", "[]", '"email.delivered"', "1"]) expect(readSigned(body)).toBeNull();
  });
});

describe("hostile", () => {
  test.each([
    ["svix-signature", ""],
    ["svix-signature", "v1"],
    ["svix-signature", "v1,"],
    ["svix-signature", "v0,AAAA"],
    ["svix-signature", ",,, ,"],
    ["svix-timestamp", "NaN"],
    ["svix-timestamp", "-1"],
    ["svix-timestamp", "1e99"],
    ["svix-timestamp", "9".repeat(400)],
  ])("%s: %s is no signature", (name, value) => {
    expect(read(delivered, { ...signed(delivered), [name]: value })).toBeNull();
  });

  test("a time with anything behind it is none, though the package reads over it", () => {
    const headers = signed(delivered);
    expect(read(delivered, { ...headers, "svix-timestamp": `${headers["svix-timestamp"]}.9` })).toBeNull();
  });

  test("a signature of version v1 under the name of another version", () => {
    const headers = signed(delivered);
    const renamed = headers["svix-signature"].replace("v1,", "v2,");
    expect(read(delivered, { ...headers, "svix-signature": renamed })).toBeNull();
  });

  test("an id is at most 255 characters that can be printed", () => {
    expect(readSigned(delivered, { id: "m".repeat(255) })).toMatchObject({ kind: "delivered" });
    for (const id of ["m".repeat(256), "msg 1", "msg\t1", "māori"]) {
      expect(readSigned(delivered, { id })).toBeNull();
    }
  });

  test.each([
    ['{"type":"email.delivered"}'],
    ['{"type":"email.delivered","data":null}'],
    ['{"type":"email.delivered","data":{}}'],
    ['{"type":"email.delivered","data":{"email_id":1}}'],
    [`{"type":"email.delivered","data":{"email_id":"${"a".repeat(256)}"}}`],
    ['{"type":["email.delivered"],"data":{"email_id":"a"}}'],
    ['{"type":"__proto__","data":{"email_id":"a"}}'],
    ['{"type":"contact.created","data":{"id":"a"}}'],
  ])("signed, but of no mail: %s", (body) => {
    expect(readSigned(body)).toBe("other");
  });

  test("a reason holds no address and nothing that could be a code, and is short", () => {
    const message = `550 <aroha@kereru.example> unknown\\n 428913 ${"x ".repeat(300)}`;
    const body = bodyOf("bounced").replace(/"message":"[^"]*"/, `"message":"${message}"`);
    const event = readSigned(body);
    const reason = event !== null && event !== "other" ? (event.reason ?? "") : "";
    expect(reason).toMatch(/^Permanent, General, 550 <\(address\)> unknown/);
    expect(reason).not.toMatch(/aroha|428|\p{Cc}/u);
    expect(reason.length).toBeLessThanOrEqual(200);
  });

  test("a bounce without its details is a bounce", () => {
    const body = bodyOf("bounced").replace(/"bounce":\{[^}]*\}/, '"bounce":null');
    expect(readSigned(body)).toMatchObject({ kind: "bounced", reason: null });
  });
});
