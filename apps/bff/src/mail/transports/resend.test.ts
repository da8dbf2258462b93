import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import {
  badGateway,
  cutsAfterAccepting,
  cutsBefore,
  dailyQuotaUsed,
  hangs,
  hangsAfterAccepting,
  internalError,
  monthlyQuotaUsed,
  rateLimited,
  refusesWith,
} from "@hero/resend-stub/behaviours";
import type { Behaviour } from "@hero/resend-stub/behaviours";
import { startResendStub } from "@hero/resend-stub/stub";
import type { StubOptions } from "@hero/resend-stub/stub";
import { afterEach, describe, expect, test } from "vitest";

import { createLog } from "../../log.ts";
import { movableClock } from "../../ports/clock.ts";
import { createResendTransport } from "./resend.ts";

const mail = {
  id: "row-1",
  to: "aroha@kereru.example",
  subject: "428 913 is your code",
  text: "Your code: 428 913",
  html: "<p>428 913</p>",
};
const from = "Hero <no-reply@hero.example>";
const living = new AbortController().signal;
const date = "Tue, 24 Nov 2026 01:00:00 GMT";

const cleanUps: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function setUp({ apiKey, baseUrl, ...options }: StubOptions & { baseUrl?: string } = {}) {
  const stub = await startResendStub(options);
  cleanUps.push(stub.close);
  const logged: string[] = [];
  const log = createLog({ output: { write: (line) => logged.push(line) } });
  const transport = createResendTransport({
    apiKey: apiKey ?? stub.apiKey,
    baseUrl: baseUrl ?? stub.url,
    from,
    clock: movableClock(Date.parse(date)),
    log,
  });
  const send = async (changed: Partial<typeof mail> = {}, signal = living) =>
    transport.send({ ...mail, ...changed }, signal);
  return { stub, transport, send, logged };
}

/** What a send comes to when the provider behaves so. */
async function outcomeOf(behaviour: Behaviour) {
  const { stub, send } = await setUp();
  stub.behave(behaviour);
  return send();
}

/** What a send comes to when something answers so in the provider's place. */
async function outcomeOfAnswer(status: number, body: string, headers: Record<string, string> = {}) {
  const server = createServer((request, response) => {
    request.resume().once("end", () => response.writeHead(status, headers).end(body));
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => {
    server.once("listening", resolve);
  });
  cleanUps.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  const { send } = await setUp({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  return send();
}

const reasonOf = (outcome: object) => ("reason" in outcome ? String(outcome.reason) : "");

describe("happy", () => {
  test("a mail goes to its one recipient, under its id, and comes back with the provider's", async () => {
    const { stub, send, logged } = await setUp();
    const outcome = await send();
    const [accepted] = stub.accepted();
    expect(outcome).toEqual({ outcome: "sent", providerId: accepted?.id });
    const { to, subject, text, html } = mail;
    expect(accepted).toMatchObject({ idempotencyKey: "row-1", from, to, subject, text, html });
    // Nothing else is asked for: no tracking, no tags, no headers.
    expect(JSON.parse(stub.requests()[0]?.body ?? "")).toEqual({ from, to, subject, text, html });
    expect(logged).toEqual([]);
  });

  test("a mail that is sent again is the same one to the provider", async () => {
    const { stub, send } = await setUp();
    stub.behave([cutsAfterAccepting]);
    expect((await send()).outcome).toBe("unavailable");
    expect(await send()).toEqual({ outcome: "sent", providerId: stub.accepted()[0]?.id });
    expect(stub.accepted()).toHaveLength(1);
  });

  test("a key that the provider knows with another body means that it has the mail", async () => {
    const { stub, send } = await setUp();
    await send();
    expect(await send({ text: "Another try's words" })).toEqual({ outcome: "sent", providerId: null });
    expect(stub.accepted()).toHaveLength(1);
  });

  test("five a second until the provider says what it takes, refusing or not", async () => {
    const { stub, transport, send } = await setUp({ requestsPerSecond: 12 });
    expect(transport.sendsPerSecond()).toBe(5);
    stub.behave([rateLimited()]);
    await send();
    expect(transport.sendsPerSecond()).toBe(12);
    stub.setRate(3);
    await send();
    expect(transport.sendsPerSecond()).toBe(3);
  });
});

describe("refused", () => {
  test.each([
    [400, "validation_error"],
    [422, "validation_error"],
    [422, "missing_required_field"],
    [422, "invalid_attachment"],
    [400, "invalid_idempotency_key"],
    [422, "something_new"],
  ])("%i %s is this mail's, for good", async (status, name) => {
    const outcome = await outcomeOf(refusesWith(status, name));
    expect(outcome).toEqual({ outcome: "refused", reason: `${status} ${name}: Refused by the stub.` });
  });

  test("a fault of the mail is one though the answer leaves its status out", async () => {
    const body = JSON.stringify({ name: "validation_error", message: "Not an address." });
    const answer = { status: 422, headers: { "Content-Type": "application/json" }, body };
    expect(await outcomeOf({ answer })).toMatchObject({ outcome: "refused" });
  });

  test.each([
    [401, "missing_api_key"],
    [401, "restricted_api_key"],
    [403, "invalid_api_key"],
    [403, "validation_error"],
    [422, "invalid_from_address"],
    [422, "invalid_access"],
    [404, "not_found"],
    [405, "method_not_allowed"],
  ])("%i %s is the operator's: tried again, and said once", async (status, name) => {
    const { stub, send, logged } = await setUp();
    stub.behave(refusesWith(status, name));
    const expected = { outcome: "unavailable", retryAfterMilliseconds: null };
    expect(await send()).toMatchObject(expected);
    expect(await send()).toMatchObject(expected);
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? "")).toMatchObject({
      level: "error",
      reason: `${status} ${name}: Refused by the stub.`,
    });
    stub.behave([]);
    await send();
    stub.behave(refusesWith(status, name));
    await send({ id: "row-2" });
    expect(logged).toHaveLength(2);
  });

  test("a sender that the provider doesn't take is the operator's, a recipient the mail's", async () => {
    const { stub, send } = await setUp({ verifiedDomains: ["tui.example"] });
    expect(await send()).toMatchObject({ outcome: "unavailable" });
    const field = (name: string) => refusesWith(422, "validation_error", `Invalid \`${name}\` field.`);
    stub.behave([field("from"), field("to")]);
    expect((await send()).outcome).toBe("unavailable");
    expect((await send()).outcome).toBe("refused");
  });

  test.each([
    [dailyQuotaUsed, "daily_quota_exceeded"],
    [monthlyQuotaUsed, "monthly_quota_exceeded"],
  ])("a quota that is used up is said to be one: %#", async (behaviour, name) => {
    const outcome = await outcomeOf(behaviour);
    expect(outcome.outcome).toBe("quota");
    expect(reasonOf(outcome)).toContain(`429 ${name}`);
  });

  test.each([
    [rateLimited("7"), 7000],
    [rateLimited("Tue, 24 Nov 2026 01:00:05 GMT"), 5000],
    [rateLimited("999999"), 3_600_000],
    [rateLimited(null), null],
    [refusesWith(503, "application_error", "Later.", { "retry-after": "9" }), 9000],
    [internalError, null],
    [badGateway, null],
    [refusesWith(451, "security_error"), null],
  ])("the provider can't just now, and says for how long: %#", async (behaviour, retryAfterMilliseconds) => {
    const dated: Behaviour =
      behaviour.answer === undefined
        ? behaviour
        : { answer: { ...behaviour.answer, headers: { ...behaviour.answer.headers, date } } };
    expect(await outcomeOf(dated)).toMatchObject({ outcome: "unavailable", retryAfterMilliseconds });
  });

  test("the same mail while it is still being taken: later", async () => {
    const { stub, send } = await setUp();
    stub.behave([hangs]);
    const first = send();
    while (stub.held() === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(await send()).toMatchObject({ outcome: "unavailable" });
    stub.release();
    expect((await first).outcome).toBe("sent");
  });

  test.each([hangs, hangsAfterAccepting])("no answer in time: %j", async (behaviour) => {
    const { stub, send } = await setUp();
    stub.behave([behaviour]);
    const controller = new AbortController();
    const sending = send({}, controller.signal);
    while (stub.held() === 0) await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    expect(await sending).toEqual({
      outcome: "unavailable",
      reason: "no answer in time",
      retryAfterMilliseconds: null,
    });
  });

  test("nobody there, a cut connection, a signal that was given before", async () => {
    const { stub, send } = await setUp();
    expect((await send({}, AbortSignal.abort())).outcome).toBe("unavailable");
    expect(stub.requests()).toEqual([]);
    const gone = { outcome: "unavailable", reason: "the provider could not be reached" };
    expect(await outcomeOf(cutsBefore)).toMatchObject(gone);
    const { send: sendNowhere } = await setUp({ baseUrl: "http://127.0.0.1:1" });
    expect(await sendNowhere()).toMatchObject(gone);
  });
});

describe("hostile", () => {
  test.each([
    [200, "<html>Welcome to the hotel's network</html>"],
    [200, "{}"],
    [200, "null"],
    [200, '{"id":42}'],
    [200, '{"id":"a b"}'],
    [500, "null"],
    [500, "[]"],
    [500, '"oops"'],
    [429, '{"error":"slow down"}'],
    [403, '{"name":{"a":1},"statusCode":"403","message":["x"]}'],
  ])("what is no answer of the provider's is no verdict on the mail: %i %s", async (status, body) => {
    expect(await outcomeOfAnswer(status, body)).toMatchObject({ outcome: "unavailable" });
  });

  test("a mail is not carried on to another address", async () => {
    const { stub } = await setUp();
    const outcome = await outcomeOfAnswer(307, "", { location: `${stub.url}/emails` });
    expect(outcome).toMatchObject({ outcome: "unavailable" });
    expect(stub.requests()).toEqual([]);
  });

  test("an id that can't stand in a header throws nothing", async () => {
    const { send } = await setUp();
    expect(await send({ id: "a\nb" })).toMatchObject({ outcome: "unavailable" });
  });

  test("neither reason nor log holds the address, the code or the key, however the provider repeats them", async () => {
    const { stub, send, logged } = await setUp();
    for (const status of [401, 422, 500]) {
      const message = `${stub.apiKey} to <${mail.to}> or MATIU@x.example, "${mail.subject}" 428913 \u001b[2J`;
      stub.behave(refusesWith(status, "validation_error", message));
      const reason = reasonOf(await send());
      expect(reason).toMatch(new RegExp(`^${status} validation_error: `));
      for (const said of [reason, logged.join("")]) {
        expect(said).not.toMatch(/aroha|kereru|matiu|428|913|re_|\p{Cc}(?<!\n)/iu);
      }
    }
  });
});
