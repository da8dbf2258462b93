import { Resend } from "resend";
import { afterEach, describe, expect, test } from "vitest";

import {
  accepts,
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
  slow,
} from "./behaviours.ts";
import { startResendStub } from "./stub.ts";
import type { ResendStub, StubOptions } from "./stub.ts";

const mail = {
  from: "Hero <no-reply@hero.example>",
  to: "aroha@kereru.example",
  subject: "Your code",
  text: "1",
  html: "<p>1</p>",
};

const aTime: unknown = expect.any(Number);

const open: ResendStub[] = [];

afterEach(async () => {
  for (const stub of open.splice(0)) await stub.close();
});

async function setUp(options: StubOptions = {}) {
  const stub = await startResendStub(options);
  open.push(stub);
  const resend = new Resend(stub.apiKey, { baseUrl: stub.url });
  const send = async (
    key: string | null = null,
    changed: Partial<typeof mail> = {},
    signal?: AbortSignal,
  ) => {
    const how = {
      ...(key === null ? {} : { idempotencyKey: key }),
      ...(signal === undefined ? {} : { signal }),
    };
    return resend.emails.send({ ...mail, ...changed }, how);
  };
  return { stub, resend, send };
}

/** Until the stub holds so many requests. */
async function untilHeld(stub: ResendStub, count: number) {
  while (stub.held() !== count) await new Promise((resolve) => setImmediate(resolve));
}

describe("happy", () => {
  test("a mail is accepted and kept as it was handed over", async () => {
    const { stub, send } = await setUp();
    const { data, error, headers } = await send("row-1");
    expect(error).toBeNull();
    expect(stub.accepted()).toEqual([{ ...mail, id: data?.id, idempotencyKey: "row-1", at: aTime }]);
    expect(stub.requests()).toMatchObject([{ method: "POST", path: "/emails", status: 200 }]);
    expect(headers).toMatchObject({
      "ratelimit-limit": "100",
      "ratelimit-remaining": "99",
      "ratelimit-reset": "1",
    });
    expect(stub.acceptedTo("AROHA@kereru.example")).toHaveLength(1);
    expect(stub.acceptedTo("hana@tui.example")).toEqual([]);
  });

  test("the same key and body is the same mail, answered alike", async () => {
    const { stub, send } = await setUp();
    const first = await send("row-1");
    const second = await send("row-1");
    expect(second.data).toEqual(first.data);
    expect(stub.accepted()).toHaveLength(1);
  });

  test("a key is forgotten after a day", async () => {
    const clock = { now: 0 };
    const { stub, send } = await setUp({ now: () => clock.now });
    await send("row-1");
    clock.now = 24 * 60 * 60 * 1000 - 1;
    await send("row-1");
    expect(stub.accepted()).toHaveLength(1);
    clock.now += 1;
    await send("row-1", { subject: "Another" });
    expect(stub.accepted()).toHaveLength(2);
  });

  test("a slow one accepts at once and answers later", async () => {
    const { stub, send } = await setUp();
    stub.behave(slow(80));
    const begun = performance.now();
    expect((await send("row-1")).error).toBeNull();
    expect(performance.now() - begun).toBeGreaterThan(70);
  });

  test("what hangs accepts nothing until it is told to", async () => {
    const { stub, send } = await setUp();
    stub.behave(hangs);
    const sending = send("row-1");
    await untilHeld(stub, 1);
    expect(stub.accepted()).toEqual([]);
    expect(stub.release()).toBe(1);
    expect((await sending).data?.id).toBe(stub.accepted()[0]?.id);
  });

  test("a list of behaviours is one a request, and accepting after it", async () => {
    const { stub, send } = await setUp();
    stub.behave([internalError, accepts, badGateway]);
    const outcomes = [];
    for (let index = 0; index < 4; index++) outcomes.push((await send()).error?.statusCode ?? 200);
    expect(outcomes).toEqual([500, 200, 502, 200]);
  });

  test("a behaviour may follow from the request", async () => {
    const { stub, send } = await setUp();
    stub.behave(({ body }) => (body.includes("aroha") ? internalError : accepts));
    expect((await send()).error?.name).toBe("internal_server_error");
    expect((await send(null, { to: "hana@tui.example" })).error).toBeNull();
  });
});

describe("refused", () => {
  test("a key that is missing or wrong", async () => {
    const { stub } = await setUp();
    const response = await fetch(`${stub.url}/emails`, { method: "POST", body: "{}" });
    expect([response.status, await response.json()]).toEqual([
      401,
      expect.objectContaining({ name: "missing_api_key", statusCode: 401 }),
    ]);
    const { error } = await new Resend("re_wrong", { baseUrl: stub.url }).emails.send(mail);
    expect(error).toMatchObject({ name: "invalid_api_key", statusCode: 403 });
    expect(stub.requests().map(({ status }) => status)).toEqual([401, 403]);
  });

  test.each([
    ["from", "", 422, "missing_required_field"],
    ["to", "", 422, "missing_required_field"],
    ["subject", "", 422, "missing_required_field"],
    ["from", "Hero", 422, "validation_error"],
    ["to", "aroha@kereru", 422, "validation_error"],
  ])("%s %j", async (field, value, statusCode, name) => {
    const { stub, send } = await setUp();
    expect((await send(null, { [field]: value })).error).toMatchObject({ statusCode, name });
    expect(stub.accepted()).toEqual([]);
  });

  test("a sender of a domain that isn't verified", async () => {
    const { send } = await setUp({ verifiedDomains: ["hero.example"] });
    expect((await send()).error).toBeNull();
    expect((await send(null, { from: "no-reply@tui.example" })).error).toMatchObject({
      statusCode: 403,
      name: "validation_error",
    });
  });

  test("no text and no HTML, no JSON, another address, another method", async () => {
    const { stub, send, resend } = await setUp();
    expect((await send(null, { text: "", html: "" })).error?.name).toBe("missing_required_field");
    const headers = { authorization: `Bearer ${stub.apiKey}` };
    const notJson = await fetch(`${stub.url}/emails`, { method: "POST", headers, body: "from=a" });
    expect([notJson.status, await notJson.json()]).toEqual([
      400,
      expect.objectContaining({ name: "validation_error" }),
    ]);
    expect((await resend.domains.list()).error?.name).toBe("not_found");
    expect((await resend.emails.list()).error?.name).toBe("method_not_allowed");
  });

  test("the same key with another body, and one that is too long", async () => {
    const { stub, send } = await setUp();
    await send("row-1");
    expect((await send("row-1", { text: "2" })).error).toMatchObject({
      statusCode: 409,
      name: "invalid_idempotent_request",
    });
    expect((await send("k".repeat(256))).error).toBeNull();
    expect((await send("k".repeat(257))).error).toMatchObject({
      statusCode: 400,
      name: "invalid_idempotency_key",
    });
    expect(stub.accepted()).toHaveLength(2);
  });

  test.each([hangs, hangsAfterAccepting])(
    "the same key while the first is under way: %j",
    async (behaviour) => {
      const { stub, send } = await setUp();
      stub.behave([behaviour]);
      const first = send("row-1");
      await untilHeld(stub, 1);
      expect((await send("row-1")).error).toMatchObject({
        statusCode: 409,
        name: "concurrent_idempotent_requests",
      });
      stub.release();
      expect((await send("row-1")).data).toEqual((await first).data);
      expect(stub.accepted()).toHaveLength(1);
    },
  );

  test("more than its rate in a second, with what to wait", async () => {
    const { stub, send } = await setUp({ requestsPerSecond: 2 });
    const answers = [await send(), await send(), await send()];
    expect(answers.map(({ error }) => error?.name ?? "sent")).toEqual([
      "sent",
      "sent",
      "rate_limit_exceeded",
    ]);
    expect(answers[2]?.headers).toMatchObject({ "retry-after": "1", "ratelimit-remaining": "0" });
    stub.setRate(100);
    expect((await send()).headers).toMatchObject({ "ratelimit-limit": "100" });
  });

  test("what it is told to refuse, in the provider's words", async () => {
    const { stub, send } = await setUp();
    stub.behave([
      rateLimited("7"),
      dailyQuotaUsed,
      monthlyQuotaUsed,
      refusesWith(422, "invalid_from_address"),
      refusesWith(503, "internal_server_error", "Later.", { "retry-after": "9" }),
    ]);
    const answers = [];
    for (let index = 0; index < 5; index++) answers.push(await send("row-1"));
    expect(answers.map(({ error }) => [error?.statusCode, error?.name])).toEqual([
      [429, "rate_limit_exceeded"],
      [429, "daily_quota_exceeded"],
      [429, "monthly_quota_exceeded"],
      [422, "invalid_from_address"],
      [503, "internal_server_error"],
    ]);
    expect([answers[0], answers[4]].map((each) => each?.headers?.["retry-after"])).toEqual(["7", "9"]);
    // What is refused uses no key up.
    expect((await send("row-1")).error).toBeNull();
  });
});

describe("hostile", () => {
  test("a connection cut before the mail is accepted leaves the key free", async () => {
    const { stub, send } = await setUp();
    stub.behave([cutsBefore]);
    expect((await send("row-1")).error).toMatchObject({ name: "application_error", statusCode: null });
    expect(stub.accepted()).toEqual([]);
    expect((await send("row-1")).error).toBeNull();
    expect(stub.requests().map(({ status }) => status)).toEqual([null, 200]);
  });

  test("a connection cut after it was accepted: asking again gives the same mail", async () => {
    const { stub, send } = await setUp();
    stub.behave([cutsAfterAccepting]);
    expect((await send("row-1")).error?.statusCode).toBeNull();
    expect((await send("row-1")).data?.id).toBe(stub.accepted()[0]?.id);
    expect(stub.accepted()).toHaveLength(1);
  });

  test.each([
    [hangs, 0],
    [hangsAfterAccepting, 1],
  ])("a client that goes away while it waits: %j has accepted %i", async (behaviour, count) => {
    const { stub, send } = await setUp();
    stub.behave([behaviour]);
    const controller = new AbortController();
    const sending = send("row-1", {}, controller.signal);
    await untilHeld(stub, 1);
    controller.abort();
    expect((await sending).error?.statusCode).toBeNull();
    await untilHeld(stub, 0);
    expect(stub.accepted()).toHaveLength(count);
    expect((await send("row-1")).error).toBeNull();
    expect(stub.accepted()).toHaveLength(1);
  });

  test("closing ends what hangs", async () => {
    const { stub, send } = await setUp();
    stub.behave(hangs);
    const sending = send();
    await untilHeld(stub, 1);
    await stub.close();
    expect((await sending).error?.statusCode).toBeNull();
  });
});
