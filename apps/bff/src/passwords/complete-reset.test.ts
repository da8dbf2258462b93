import { passwordsApi } from "@hero/contract/passwords";
import { profileApi } from "@hero/contract/profile";
import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import {
  activityOf,
  askReset,
  cancelPage,
  completeReset,
  linkFor,
  newPassword,
  resetLink,
  toldOf,
} from "../../test/links.ts";
import { browserAt, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  confirm,
  confirmedIn,
  everyone,
  password,
  setAccountTwoFactor,
  signedIn,
  signedInWithCode,
} from "../../test/steps.ts";

let portal: TestPortal;
let stranger: Browser;

beforeEach(async () => {
  portal = await testPortal();
  stranger = browserAt(portal, "198.51.100.9");
});
afterEach(() => portal.close());

const wiremus = "wiremu@kereru.example";
const link = (to = wiremus, username = "wiremu") => resetLink(portal, stranger, username, to);
const requireCodes = async () => setAccountTwoFactor(await confirmedIn(portal, "10024680"), everyone);
const loginRow = async (username = "wiremu") =>
  (await portal.rows(`SELECT * FROM logins WHERE username = '${username}'`))[0] ?? {};

/** Ten recovery codes of a login that requires a code, made in a browser of its own. */
async function recoveryCodesOf(username: string, mailedTo: string): Promise<string[]> {
  const own = await signedInWithCode(portal, username, mailedTo, "203.0.113.50");
  // A new code, for the one of the sign-in was used.
  portal.clock.advance({ minutes: 1 });
  await confirm(portal, own, mailedTo);
  const { reply } = await own.call(profileApi.makeRecoveryCodes);
  return reply.codes;
}

describe("a reset that completes at once", () => {
  it("of a login without codes sets the password, and opens nothing", async () => {
    const { status, reply } = await completeReset(stranger, await link());
    expect([status, reply]).toEqual([200, { outcome: "done" }]);
    expect(stranger.cookies.size).toBe(0);
    expect((await password(stranger, "wiremu")).status).toBe(401);
    expect((await password(stranger, "wiremu", newPassword)).reply.state).toBe("signed_in");
  });

  it("of the account login goes by the Details address", async () => {
    await completeReset(stranger, await link("accounts@kereru.example", "10024680"));
    expect((await password(stranger, "10024680", newPassword)).reply.state).toBe("signed_in");
  });

  it("in a browser of the login's own is asked for the code at the next sign-in all the same", async () => {
    await requireCodes();
    const own = await signedInWithCode(portal, "wiremu", wiremus);
    await own.call(sessionApi.signOut);
    const { reply } = await completeReset(own, await link());
    expect(reply).toEqual({ outcome: "done" });
    expect((await password(own, "wiremu", newPassword)).reply.state).toBe("code_required");
  });

  it("with a recovery code uses it up, and tells of it", async () => {
    await requireCodes();
    const [recoveryCode = "", other = ""] = await recoveryCodesOf("wiremu", wiremus);
    const { reply } = await completeReset(stranger, await link(), { recoveryCode });
    expect(reply).toEqual({ outcome: "done" });
    expect(await toldOf(portal, "recovery_code_used")).toEqual(["accounts@kereru.example", wiremus]);
    expect(await activityOf(portal, "wiremu", "recovery_code_used")).toHaveLength(1);
    const again = await completeReset(stranger, await link(), { recoveryCode });
    expect(again.problem.code).toBe("code_incorrect");
    expect(other).not.toBe("");
    expect((await password(stranger, "wiremu", newPassword)).reply.state).toBe("code_required");
  });

  it("where the operator chose no wait", async () => {
    await portal.close();
    portal = await testPortal({ limits: { resetWait: 0 } });
    stranger = browserAt(portal, "198.51.100.9");
    await requireCodes();
    expect((await completeReset(stranger, await link())).reply).toEqual({ outcome: "done" });
    expect((await password(stranger, "wiremu", newPassword)).reply.state).toBe("code_required");
  });

  it("ends all that the old password opened, and forgets its locations and counts", async () => {
    const own = await signedIn(portal, "wiremu");
    const { id } = await loginRow();
    await portal.rows(
      `INSERT INTO verified_locations VALUES ('v', '${String(id)}', (SELECT account_id FROM logins WHERE id = '${String(id)}'), '203.0.113.7', 1, 1)`,
    );
    await portal.rows(`INSERT INTO access_tokens VALUES ('t', '${String(id)}', 'a', 1, 1, 9999999999999)`);
    await portal.rows(
      "UPDATE logins SET stranger_wrong_codes = 100, device_wrong_codes = 10, device_locked_until = 9999999999999 WHERE username = 'wiremu'",
    );
    const [first, second] = [await link(), await link()];
    const before = await loginRow();
    await completeReset(stranger, second);
    expect((await own.call(sessionApi.readSession)).reply).toEqual({
      state: "signed_out",
      endedBecause: "password_changed",
    });
    expect(await portal.rows("SELECT * FROM verified_locations")).toEqual([]);
    expect(await portal.rows("SELECT * FROM access_tokens")).toEqual([]);
    const after = await loginRow();
    expect(after).toMatchObject({
      stranger_wrong_codes: 0,
      device_wrong_codes: 0,
      device_locked_until: 0,
      password_version: Number(before["password_version"]) + 1,
    });
    expect(Number(after["version"])).toBeGreaterThan(Number(before["version"]));
    expect((await completeReset(stranger, first)).problem.code).toBe("link_expired");
    expect(await activityOf(portal, "wiremu", "password%")).toEqual(["password_reset"]);
    expect(await toldOf(portal, "password_changed")).toEqual(["accounts@kereru.example", wiremus]);
  });

  it("ends an attempt that waits for its code", async () => {
    await requireCodes();
    const own = await signedInWithCode(portal, "wiremu", wiremus);
    const thief = browserAt(portal, "198.51.100.77");
    await password(thief, "wiremu");
    await completeReset(own, await link());
    expect((await thief.call(sessionApi.readSession)).reply.state).toBe("signed_out");
  });
});

describe("a link", () => {
  it("is good once", async () => {
    const token = await link();
    await completeReset(stranger, token);
    expect((await completeReset(stranger, token)).problem).toMatchObject({
      status: 410,
      code: "link_expired",
    });
  });

  it("used twice at the same moment works once", async () => {
    const token = await link();
    const both = await Promise.all([completeReset(stranger, token), completeReset(stranger, token)]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 410]);
    expect(await activityOf(portal, "wiremu", "password_reset")).toHaveLength(1);
    expect(await loginRow()).toMatchObject({ password_version: 2 });
  });

  it("is not spent by a password that is refused", async () => {
    const token = await link();
    for (const refused of [
      "short",
      "my wiremu password",
      "10024680 is mine",
      "leavemealone",
      "a hero of today",
    ]) {
      const { status, problem } = await completeReset(stranger, token, { newPassword: refused });
      expect([status, problem.errors?.[0]?.path]).toEqual([422, ["newPassword"]]);
    }
    expect((await completeReset(stranger, token)).status).toBe(200);
  });

  it("is not spent by a wrong recovery code, which counts as a wrong code", async () => {
    await requireCodes();
    const token = await link();
    const { status, problem } = await completeReset(stranger, token, { recoveryCode: "bcdf-ghjk-mnpq-rstv" });
    expect([status, problem.code]).toEqual([422, "code_incorrect"]);
    expect(await loginRow()).toMatchObject({ stranger_wrong_codes: 1, reset_id: null });
    expect((await completeReset(stranger, token)).reply).toMatchObject({ outcome: "waiting" });
  });

  it.each([
    "password_version = password_version + 1",
    "email = 'else@kereru.example'",
    "email_confirmed_at = NULL",
    "enabled = 0",
    "deleted_at = 1",
  ])("is dead once %s", async (change) => {
    const token = await link();
    await portal.rows(`UPDATE logins SET ${change} WHERE username = 'wiremu'`);
    expect((await completeReset(stranger, token)).problem.code).toBe("link_expired");
  });

  it("of one purpose is of no use for another", async () => {
    await requireCodes();
    await completeReset(stranger, await link());
    const cancelling = await linkFor(portal, wiremus, cancelPage);
    expect((await completeReset(stranger, cancelling)).problem.code).toBe("link_expired");
    const body = { token: cancelling, password: newPassword };
    const accepting = await stranger.call(passwordsApi.acceptInvitation, { body });
    expect(accepting.problem.code).toBe("link_expired");
  });

  it.each(["x", "'; DROP TABLE links; --", "🥝🥝🥝🥝🥝🥝🥝", "../../etc/passwd"])(
    "%s was never one",
    async (token) => {
      expect((await completeReset(stranger, token)).problem.code).toBe("link_expired");
    },
  );

  it("can't be guessed for long from one address", async () => {
    const token = await link();
    for (let tried = 0; tried < 30; tried += 1) {
      expect((await completeReset(stranger, `guess-${tried}`)).status).toBe(410);
    }
    const { status, headers } = await completeReset(stranger, "guess-30");
    expect(status).toBe(429);
    expect(Number(headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await completeReset(browserAt(portal, "203.0.113.7"), token)).status).toBe(200);
  });

  it("that lives is never counted as guessed", async () => {
    const token = await link();
    for (let tried = 0; tried < 40; tried += 1) {
      await completeReset(stranger, token, { newPassword: "leavemealone" });
    }
    expect((await completeReset(stranger, token)).status).toBe(200);
  });
});

describe("another's device", () => {
  it("completes nothing at once: the cookie is of one login", async () => {
    await requireCodes();
    const arohas = await signedInWithCode(portal, "aroha", "aroha@kereru.example");
    expect((await completeReset(arohas, await link())).reply).toMatchObject({ outcome: "waiting" });
  });

  it("a made-up cookie is none", async () => {
    await requireCodes();
    stranger.cookies.set("device", "made-up");
    expect((await completeReset(stranger, await link())).reply).toMatchObject({ outcome: "waiting" });
  });

  it("another login's recovery code is a wrong one", async () => {
    await requireCodes();
    const [recoveryCode = ""] = await recoveryCodesOf("aroha", "aroha@kereru.example");
    const { problem } = await completeReset(stranger, await link(), { recoveryCode });
    expect(problem.code).toBe("code_incorrect");
  });

  it("switching codes on between link and password is heeded", async () => {
    const token = await link();
    await requireCodes();
    expect((await completeReset(stranger, token)).reply).toMatchObject({ outcome: "waiting" });
  });

  it("asking again while one completes at once leaves one password", async () => {
    await askReset(stranger, "wiremu");
    await completeReset(stranger, await link());
    expect(await loginRow()).toMatchObject({ password_version: 2, reset_id: null });
  });
});
