import { accountApi } from "@hero/contract/account";
import { activityApi } from "@hero/contract/activity";
import { loginsApi } from "@hero/contract/logins";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { browserAt, demoPassword, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  accountLoginOnly,
  confirmedIn,
  everyone,
  loginNamed,
  nobody,
  password,
  setAccountTwoFactor,
  signedIn,
  updateLogin,
} from "../../test/steps.ts";

let portal: TestPortal;
let owner: Browser;

beforeEach(async () => {
  portal = await testPortal();
  owner = await confirmedIn(portal, "10024680", "192.0.2.1");
});
afterEach(() => portal.close());

const basic = (username: string, secret: string) =>
  `Basic ${Buffer.from(`${username}:${secret}`, "utf8").toString("base64")}`;

async function askForToken(
  username = "pbx-sync",
  secret = demoPassword,
  body = "grant_type=client_credentials",
) {
  const response = await portal.app.request(
    "/api/token",
    {
      method: "POST",
      headers: {
        Authorization: basic(username, secret),
        "Content-Type": "application/x-www-form-urlencoded",
      },
      body,
    },
    { incoming: { socket: { remoteAddress: "198.51.100.20" } } },
  );
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

async function bearer(): Promise<Record<string, string>> {
  const { body } = await askForToken();
  return { Authorization: `Bearer ${String(body["access_token"])}` };
}

describe("an API login", () => {
  it("gets a token for an hour, and reads the account and its logins with it", async () => {
    const { status, body, headers } = await askForToken();
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: "Bearer", expires_in: 3600 });
    expect(headers.get("Cache-Control")).toBe("no-store");
    const program = browserAt(portal);
    const authorised = { Authorization: `Bearer ${String(body["access_token"])}` };
    expect((await program.call(accountApi.readAccount, { headers: authorised })).reply.number).toBe(
      "10024680",
    );
    const listed = await program.call(loginsApi.listLogins, { headers: authorised });
    expect(listed.reply.items).toHaveLength(5);
    portal.clock.advance({ hours: 1 });
    expect((await program.call(accountApi.readAccount, { headers: authorised })).problem.code).toBe(
      "invalid_token",
    );
  });

  it("takes the secret form-encoded too", async () => {
    const encoded = encodeURIComponent(demoPassword).replaceAll("%20", "+");
    expect((await askForToken("pbx-sync", encoded)).status).toBe(200);
  });

  it("sees neither addresses nor two-factor settings, and finds none", async () => {
    const program = browserAt(portal);
    const headers = await bearer();
    const { reply } = await program.call(loginsApi.listLogins, { headers });
    for (const item of reply.items) {
      for (const member of [
        "email",
        "emailConfirmed",
        "pendingEmail",
        "twoFactor",
        "effectiveTwoFactor",
        "codeStep",
        "waitingReset",
      ]) {
        expect(item).not.toHaveProperty(member);
      }
    }
    const byAddress = await program.call(loginsApi.listLogins, { headers, query: { q: "aroha@kereru" } });
    expect(byAddress.reply.items).toEqual([]);
  });

  it("changes nothing", async () => {
    const program = browserAt(portal);
    const headers = await bearer();
    const { reply } = await program.call(accountApi.readAccount, { headers });
    const { id, number, emailConfirmed, pendingEmail, version, updatedAt, ...body } = reply;
    expect((await program.call(accountApi.updateAccount, { headers, version, body })).problem.code).toBe(
      "forbidden",
    );
    const preview = await program.call(accountApi.previewAccountTwoFactor, {
      headers,
      body: { twoFactor: everyone },
    });
    expect(preview.problem.code).toBe("forbidden");
    expect([id, number, emailConfirmed, pendingEmail, updatedAt]).toHaveLength(5);
  });

  it("does not sign in to the portal: with the right password it is told so, with a wrong one nothing", async () => {
    expect((await password(browserAt(portal), "pbx-sync")).problem.code).toBe("api_login_only");
    expect((await password(browserAt(portal), "pbx-sync", "wrong")).problem.code).toBe("invalid_credentials");
  });

  it("with a token, cookies are ignored", async () => {
    const both = await owner.call(accountApi.readAccount, { headers: { Authorization: "Bearer nonsense" } });
    expect(both.problem.code).toBe("invalid_token");
  });
});

describe("an API login under Two Factor Authentication for all users", () => {
  it("is refused plainly, gets no mail, and its token of before is dead", async () => {
    const headers = await bearer();
    await setAccountTwoFactor(owner, everyone);
    const refused = await askForToken();
    expect(refused.status).toBe(401);
    expect(refused.body).toMatchObject({ code: "two_factor_required" });
    expect((await browserAt(portal).call(accountApi.readAccount, { headers })).problem.code).toBe(
      "invalid_token",
    );
    await portal.worker.drain();
    expect(portal.mailbox.list().filter(({ subject }) => /code/.test(subject))).toEqual([]);
  });

  it("gets none of its old tokens back when that is undone, whatever had ended them", async () => {
    const program = browserAt(portal);
    for (const [end, undo] of [
      [() => setAccountTwoFactor(owner, everyone), () => setAccountTwoFactor(owner, nobody)],
      [
        () => updateLogin(owner, "pbx-sync", { enabled: false }),
        () => updateLogin(owner, "pbx-sync", { enabled: true }),
      ],
    ] as const) {
      const headers = await bearer();
      expect((await program.call(accountApi.readAccount, { headers })).status).toBe(200);
      await end();
      await undo();
      expect((await program.call(accountApi.readAccount, { headers })).problem.code).toBe("invalid_token");
    }
  });

  it("works again after the way out, while everyone else is still asked", async () => {
    await setAccountTwoFactor(owner, everyone);
    const saved = await setAccountTwoFactor(owner, accountLoginOnly, { exemptApiLogins: true });
    expect(saved.reply.twoFactor).toEqual(accountLoginOnly);
    expect((await askForToken()).status).toBe(200);
    for (const username of ["10024680", "aroha", "wiremu", "mere"]) {
      expect((await password(browserAt(portal), username)).reply.state, username).toBe("code_required");
    }
    expect((await loginNamed(owner, "pbx-sync")).twoFactor.method).toBe("disabled");
  });

  it("the way out leaves those already on as they are, and switches disabled people on too", async () => {
    await updateLogin(owner, "wiremu", { twoFactor: { method: "email", promptOncePerLocation: true } });
    await updateLogin(owner, "mere", { enabled: false });
    await setAccountTwoFactor(owner, accountLoginOnly, { exemptApiLogins: true });
    expect((await loginNamed(owner, "wiremu")).twoFactor).toEqual({
      method: "email",
      promptOncePerLocation: true,
    });
    expect((await loginNamed(owner, "mere")).twoFactor).toEqual({
      method: "email",
      promptOncePerLocation: false,
    });
    expect((await loginNamed(owner, "aroha")).twoFactor).toEqual({
      method: "email",
      promptOncePerLocation: false,
    });
  });

  it("the way out goes with one setting alone", async () => {
    for (const twoFactor of [everyone, nobody]) {
      const refused = await setAccountTwoFactor(owner, twoFactor, { exemptApiLogins: true });
      expect(refused.problem).toMatchObject({
        code: "invalid_input",
        errors: [{ path: ["exemptApiLogins"] }],
      });
    }
  });

  it("is refused by a setting of its own as well", async () => {
    await updateLogin(owner, "pbx-sync", { twoFactor: { method: "email", promptOncePerLocation: false } });
    expect((await askForToken()).body).toMatchObject({ code: "two_factor_required" });
  });
});

describe("a token asked for in the same moment", () => {
  /** Runs something after the secret was found right and before the token is written. */
  function betweenSecretAndToken(run: () => Promise<unknown>): void {
    const { passwords } = portal.deps;
    const { verify } = passwords;
    passwords.verify = async (hash, typed) => {
      passwords.verify = verify;
      const answer = await verify(hash, typed);
      await run();
      return answer;
    };
  }

  it("as 2FA comes to cover its login is refused, and none is kept for later", async () => {
    betweenSecretAndToken(() => setAccountTwoFactor(owner, everyone));
    expect((await askForToken()).body).toMatchObject({ code: "two_factor_required" });
    expect(await portal.rows("SELECT * FROM access_tokens")).toEqual([]);
  });

  it("as its login is disabled is refused likewise", async () => {
    betweenSecretAndToken(() => updateLogin(owner, "pbx-sync", { enabled: false }));
    expect((await askForToken()).body).toMatchObject({ code: "invalid_credentials" });
    expect(await portal.rows("SELECT * FROM access_tokens")).toEqual([]);
  });

  it("as its login is renamed is given all the same", async () => {
    betweenSecretAndToken(() => updateLogin(owner, "pbx-sync", { name: "Phone exchange" }));
    expect((await askForToken()).status).toBe(200);
  });
});

describe("refused tokens in the record", () => {
  const refusals = () =>
    portal.rows(
      "SELECT actor_username AS actor, login_username AS login FROM activity WHERE type = 'token_refused'",
    );

  it("name the login that was guessed at, and nobody as the one who did", async () => {
    await askForToken("pbx-sync", "wrong");
    expect(await refusals()).toEqual([{ actor: null, login: "pbx-sync" }]);
  });

  it("are one row in a quarter of an hour with their number, however often a program asks", async () => {
    await setAccountTwoFactor(owner, everyone);
    for (let each = 0; each < 5; each += 1) await askForToken();
    expect(await refusals()).toEqual([{ actor: "pbx-sync", login: "pbx-sync" }]);
    portal.clock.advance({ minutes: 15 });
    for (let each = 0; each < 2; each += 1) await askForToken();
    await owner.call(accountApi.readAccount);
    portal.clock.advance({ minutes: 15 });
    await askForToken();
    const { reply } = await owner.call(activityApi.listActivity, { query: { type: "token_refused" } });
    expect(reply.items.map(({ detail }) => / \((\d) times\)$/.exec(detail)?.[1])).toEqual([
      undefined,
      "2",
      "5",
    ]);
  });

  it("lose none of their number in a burst", async () => {
    await setAccountTwoFactor(owner, everyone);
    await Promise.all(Array.from({ length: 9 }, () => askForToken()));
    const { reply } = await owner.call(activityApi.listActivity, { query: { type: "token_refused" } });
    expect(reply.items.map(({ detail }) => detail.slice(-9))).toEqual(["(9 times)"]);
  });
});

describe("the preview", () => {
  const preview = (
    twoFactor: typeof everyone | typeof nobody | typeof accountLoginOnly,
    exemptApiLogins?: true,
  ) =>
    owner.call(accountApi.previewAccountTwoFactor, {
      body: { twoFactor, ...(exemptApiLogins === undefined ? {} : { exemptApiLogins }) },
    });
  const names = (group: { items: { username: string }[] }) => group.items.map((item) => item.username);

  it("says who would be asked, where codes go, which programs stop and what ends", async () => {
    await signedIn(portal, "wiremu");
    const { reply } = await preview(everyone);
    expect(reply.asked).toEqual({ before: 0, after: 5, of: 5 });
    expect(names(reply.newlyAsked)).toEqual(["10024680", "aroha", "mere", "pbx-sync", "wiremu"]);
    expect(names(reply.apiLoginsRefused)).toEqual(["pbx-sync"]);
    expect(reply.newlyAsked.items.map((item) => item.codeGoesTo)).toEqual([
      "accounts@kereru.example",
      "aroha@kereru.example",
      "accounts@kereru.example",
      null,
      "wiremu@kereru.example",
    ]);
    expect(reply.sessionsEnded).toBe(1);
  });

  it("of the way out says what saving it then does", async () => {
    const { reply } = await preview(accountLoginOnly, true);
    expect(names(reply.newlyAsked)).toEqual(["10024680", "aroha", "mere", "wiremu"]);
    expect(reply.apiLoginsRefused.count).toBe(0);
    await setAccountTwoFactor(owner, accountLoginOnly, { exemptApiLogins: true });
    for (const { username, after } of reply.newlyAsked.items) {
      const { required, because } = (await loginNamed(owner, username)).effectiveTwoFactor;
      expect({ required, because }).toEqual({ required: after.required, because: after.because });
    }
  });

  it("changes nothing, and leaves disabled logins out", async () => {
    await updateLogin(owner, "mere", { enabled: false });
    const before = await owner.call(accountApi.readAccount);
    const { reply } = await preview(everyone);
    expect(names(reply.newlyAsked)).not.toContain("mere");
    expect((await owner.call(accountApi.readAccount)).reply).toEqual(before.reply);
  });
});

describe("asking for a token, refused", () => {
  it("with a wrong secret, a person's credentials or none", async () => {
    for (const [username, secret] of [
      ["pbx-sync", "wrong"],
      ["aroha", demoPassword],
      ["nobody-here", demoPassword],
    ] as const) {
      const refused = await askForToken(username, secret);
      expect(refused.status).toBe(401);
      expect(refused.body).toMatchObject({ code: "invalid_credentials", error: "invalid_client" });
      expect(refused.headers.get("WWW-Authenticate")).toMatch(/^Basic/);
    }
  });

  it("for another grant, or in another form", async () => {
    expect((await askForToken("pbx-sync", demoPassword, "grant_type=password")).body).toMatchObject({
      code: "unsupported_grant_type",
    });
    const asJson = await portal.app.request(
      "/api/token",
      { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" },
      { incoming: { socket: { remoteAddress: "198.51.100.20" } } },
    );
    expect(asJson.status).toBe(415);
    for (const body of ["", "grant_type=client_credentials&grant_type=client_credentials"]) {
      expect((await askForToken("pbx-sync", demoPassword, body)).body).toMatchObject({
        code: "unsupported_grant_type",
        error: "unsupported_grant_type",
      });
    }
  });

  it("more than 30 times a minute", async () => {
    for (let each = 0; each < 30; each += 1) expect((await askForToken()).status).toBe(200);
    portal.clock.advance({ seconds: 20 });
    const refused = await askForToken();
    expect(refused.body).toMatchObject({ code: "too_many_requests" });
    expect(refused.headers.get("Retry-After")).toBe("40");
    portal.clock.advance({ seconds: 40 });
    expect((await askForToken()).status).toBe(200);
  });
});
