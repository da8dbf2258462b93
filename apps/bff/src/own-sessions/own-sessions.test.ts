import { sessionApi } from "@hero/contract/session";
import { sessionsApi } from "@hero/contract/sessions";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { browserAt, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import { password, signedIn } from "../../test/steps.ts";

let portal: TestPortal;
let here: Browser;

beforeEach(async () => {
  portal = await testPortal();
  here = await signedIn(portal, "wiremu", "203.0.113.7");
});
afterEach(() => portal.close());

const someId: unknown = expect.any(String);
const byNumber = (a: number, b: number) => a - b;

const stateOf = async (browser: Browser) => (await browser.call(sessionApi.readSession)).reply;
const listed = async (browser: Browser) => (await browser.call(sessionsApi.listSessions)).reply.items;
const end = (browser: Browser, id: string) => browser.call(sessionsApi.endSession, { params: { id } });

async function ownId(browser: Browser): Promise<string> {
  const current = (await listed(browser)).find((item) => item.current);
  if (current === undefined) throw new Error("no current session in the list");
  return current.id;
}

const recorded = () =>
  portal.rows(`SELECT type, actor_username, login_username, detail FROM activity
    WHERE type IN ('session_ended', 'sign_out') ORDER BY id`);

describe("one's own sessions, happy", () => {
  it("are listed with when and where, the newest first, and the one that asks is marked", async () => {
    portal.clock.advance({ minutes: 5 });
    const there = browserAt(portal, "192.0.2.9", "another browser");
    await password(there, "wiremu");
    const answer = await here.call(sessionsApi.listSessions);
    expect(answer.status).toBe(200);
    expect(answer.reply).toEqual({
      items: [
        {
          id: someId,
          current: false,
          createdAt: "2026-11-24T02:05:00.000Z",
          lastSeenAt: "2026-11-24T02:05:00.000Z",
          address: "192.0.2.9",
          userAgent: "another browser",
        },
        {
          id: someId,
          current: true,
          createdAt: "2026-11-24T02:00:00.000Z",
          lastSeenAt: "2026-11-24T02:05:00.000Z",
          address: "203.0.113.7",
          userAgent: "tests",
        },
      ],
      nextCursor: null,
    });
  });

  it("end one by one: that browser is told where from, the others go on", async () => {
    const there = await signedIn(portal, "wiremu", "192.0.2.9");
    const elsewhere = await signedIn(portal, "wiremu", "192.0.2.10");
    expect((await end(here, await ownId(there))).status).toBe(204);
    expect(await stateOf(there)).toEqual({ state: "signed_out", endedBecause: "ended_from_profile" });
    expect((await stateOf(elsewhere)).state).toBe("signed_in");
    expect(await listed(here)).toHaveLength(2);
    expect(await recorded()).toEqual([
      { type: "session_ended", actor_username: "wiremu", login_username: "wiremu", detail: "1 session" },
    ]);
  });

  it("end all at once but for the one that asks, and the record says how many they were", async () => {
    const others = [await signedIn(portal, "wiremu", "192.0.2.9"), await signedIn(portal, "wiremu")];
    expect((await here.call(sessionsApi.endOtherSessions)).status).toBe(204);
    for (const other of others) {
      expect(await stateOf(other)).toEqual({ state: "signed_out", endedBecause: "ended_from_profile" });
    }
    expect((await stateOf(here)).state).toBe("signed_in");
    expect(await recorded()).toEqual([
      { type: "session_ended", actor_username: "wiremu", login_username: "wiremu", detail: "2 sessions" },
    ]);
  });

  it("ending the current one is signing out", async () => {
    const answer = await end(here, await ownId(here));
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^session=; Max-Age=0/)]);
    expect(here.cookies.has("session")).toBe(false);
    expect((await recorded()).map(({ type }) => type)).toEqual(["sign_out"]);
  });
});

describe("one's own sessions, refused", () => {
  it("with no others to end there is nothing to record", async () => {
    expect((await here.call(sessionsApi.endOtherSessions)).status).toBe(204);
    expect(await recorded()).toEqual([]);
  });

  it("one that ended is neither listed nor ended again, nor is one past its idle or absolute end", async () => {
    const there = await signedIn(portal, "wiremu", "192.0.2.9");
    const id = await ownId(there);
    expect((await end(here, id)).status).toBe(204);
    expect((await end(here, id)).problem.code).toBe("not_found");

    const idle = await ownId(await signedIn(portal, "wiremu", "192.0.2.10"));
    portal.clock.advance({ minutes: 29 });
    await listed(here);
    portal.clock.advance({ minutes: 1 });
    expect((await listed(here)).map((item) => item.current)).toEqual([true]);
    expect((await end(here, idle)).problem.code).toBe("not_found");
    expect((await here.call(sessionsApi.endOtherSessions)).status).toBe(204);
    expect((await recorded()).map(({ detail }) => detail)).toEqual(["1 session"]);
  });

  it("one that lived its twelve hours is listed no more, however busy it was", async () => {
    const stubborn = await ownId(here);
    portal.clock.advance({ hours: 11, minutes: 59 });
    await portal.rows(`UPDATE sessions SET last_seen_at = ${portal.clock.now()}`);
    const there = await signedIn(portal, "wiremu", "192.0.2.9");
    expect((await listed(there)).map(({ id }) => id)).toContain(stubborn);
    portal.clock.advance({ minutes: 1 });
    expect((await listed(there)).map(({ id }) => id)).not.toContain(stubborn);
  });
});

describe("sessions, hostile", () => {
  it.each(["hana", "10024680", "aroha", "mere"])(
    "nobody's but one's own are listed or ended: %s's is not found",
    async (username) => {
      const other = await signedIn(portal, username, "198.51.100.1");
      const answer = await end(here, await ownId(other));
      expect([answer.status, answer.problem.code]).toEqual([404, "not_found"]);
      expect(await listed(here)).toHaveLength(1);
      await here.call(sessionsApi.endOtherSessions);
      expect((await stateOf(other)).state).toBe("signed_in");
    },
  );

  it("an administrator ends no one else's here, and an odd id is not found", async () => {
    const administrator = await signedIn(portal, "aroha", "198.51.100.2");
    for (const id of [await ownId(here), "", "../session", "%00", "x".repeat(500)]) {
      expect((await end(administrator, id === "" ? " " : id)).status).toBe(404);
    }
    expect((await stateOf(here)).state).toBe("signed_in");
  });

  it("ended twice in the same moment, it is ended and recorded once", async () => {
    const id = await ownId(await signedIn(portal, "wiremu", "192.0.2.9"));
    const answers = await Promise.all(Array.from({ length: 5 }, () => end(here, id)));
    expect(answers.map(({ status }) => status).toSorted(byNumber)).toEqual([204, 404, 404, 404, 404]);
    expect(await recorded()).toHaveLength(1);
  });
});
