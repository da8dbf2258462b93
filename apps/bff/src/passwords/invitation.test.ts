import { loginsApi } from "@hero/contract/logins";
import { passwordsApi } from "@hero/contract/passwords";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { activityOf, completeReset, linkFor, newPassword } from "../../test/links.ts";
import { browserAt, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import { confirmedIn, loginNamed, password, signedIn, updateLogin } from "../../test/steps.ts";

let portal: TestPortal;
let owner: Browser;
let stranger: Browser;

beforeEach(async () => {
  portal = await testPortal();
  owner = await confirmedIn(portal, "10024680");
  stranger = browserAt(portal, "198.51.100.9");
});
afterEach(() => portal.close());

const tanes = "tane@kereru.example";
const page = "/invitation";
const add = (username = "tane", email = tanes) =>
  owner.call(loginsApi.addLogin, {
    body: { username, name: "Tāne Rāwiri", email, role: "standard" },
  });
const invite = async (by = owner, username = "tane") => {
  const [row] = await portal.rows(`SELECT id FROM logins WHERE username = '${username}'`);
  return by.call(loginsApi.inviteLogin, { params: { id: String(row?.["id"]) } });
};
const accept = (token: string, typed = newPassword) =>
  stranger.call(passwordsApi.acceptInvitation, { body: { token, password: typed } });
const invitation = () => linkFor(portal, tanes, page);
const mails = () => portal.rows("SELECT * FROM outbox WHERE kind = 'invitation'");

describe("an invitation", () => {
  it("sets the first password and confirms the address it was mailed to, and opens nothing", async () => {
    await add();
    expect(await loginNamed(owner, "tane")).toMatchObject({ invited: true, emailConfirmed: false });
    expect((await accept(await invitation())).status).toBe(204);
    expect(stranger.cookies.size).toBe(0);
    expect((await password(stranger, "tane", newPassword)).reply.state).toBe("signed_in");
    expect(await loginNamed(owner, "tane")).toMatchObject({
      invited: false,
      email: tanes,
      emailConfirmed: true,
      pendingEmail: null,
    });
    expect(await activityOf(portal, "tane")).toEqual([
      "login_created",
      "invitation_sent",
      "password_changed",
      "email_confirmed",
      "sign_in",
    ]);
  });

  it("goes to the address that the login is to have", async () => {
    await add("tane", "tnae@kereru.example");
    await updateLogin(owner, "tane", { email: tanes });
    const wrong = await linkFor(portal, "tnae@kereru.example", page).catch(() => "never sent");
    expect((await invite()).status).toBe(202);
    expect((await accept(wrong)).problem.code).toBe("link_expired");
    await accept(await invitation());
    expect(await loginNamed(owner, "tane")).toMatchObject({
      email: tanes,
      emailConfirmed: true,
      pendingEmail: null,
    });
    expect((await owner.call(loginsApi.listLogins, { query: { q: tanes } })).reply.items).toHaveLength(1);
  });

  it("of the account login confirms the Details address", async () => {
    await portal.rows("UPDATE logins SET password_hash = NULL WHERE username = '20013579'");
    await portal.rows("UPDATE accounts SET email_confirmed_at = NULL WHERE number = '20013579'");
    const hana = await confirmedIn(portal, "hana");
    expect((await invite(hana, "20013579")).status).toBe(202);
    await accept(await linkFor(portal, "office@tui.example", page));
    const [account] = await portal.rows("SELECT * FROM accounts WHERE number = '20013579'");
    expect(account?.["email_confirmed_at"]).not.toBeNull();
    expect((await password(stranger, "20013579", newPassword)).reply.state).toBe("signed_in");
  });

  it("lives seven days by the clock", async () => {
    await add();
    const token = await invitation();
    portal.clock.advance({ days: 6, hours: 23, minutes: 59 });
    expect((await accept(token, "leavemealone")).status).toBe(422);
    portal.clock.advance({ minutes: 1 });
    expect((await accept(token)).problem.code).toBe("link_expired");
  });

  it("sent afresh ends the ones before", async () => {
    await add();
    const first = await invitation();
    portal.clock.advance({ minutes: 1 });
    expect((await invite()).status).toBe(202);
    const second = await invitation();
    expect((await accept(first)).problem.code).toBe("link_expired");
    expect((await accept(second)).status).toBe(204);
  });

  it("is not spent by a password that is refused", async () => {
    await add();
    const token = await invitation();
    for (const refused of ["short", "i am tane, hello", "leavemealone"]) {
      const { problem } = await accept(token, refused);
      expect(problem).toMatchObject({ code: "invalid_input", errors: [{ path: ["password"] }] });
    }
    expect((await accept(token)).status).toBe(204);
  });
});

describe("a dead invitation", () => {
  it("is one that was used, also at the same moment", async () => {
    await add();
    const token = await invitation();
    const both = await Promise.all([accept(token), accept(token)]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([204, 410]);
    expect(await activityOf(portal, "tane", "password_changed")).toHaveLength(1);
  });

  it.each([
    "enabled = 0",
    "deleted_at = 1",
    "password_hash = 'had one'",
    "password_version = 2",
    "email = 'else@kereru.example'",
    "pending_email = 'else@kereru.example'",
  ])("is one whose login has %s", async (change) => {
    await add();
    const token = await invitation();
    await portal.rows(`UPDATE logins SET ${change} WHERE username = 'tane'`);
    expect((await accept(token)).problem.code).toBe("link_expired");
  });

  it("resets nobody's password", async () => {
    await add();
    expect((await completeReset(stranger, await invitation())).problem.code).toBe("link_expired");
  });

  it("can't be guessed for long from one address", async () => {
    for (let tried = 0; tried < 30; tried += 1) expect((await accept(`guess-${tried}`)).status).toBe(410);
    expect((await accept("guess-30")).status).toBe(429);
  });
});

describe("inviting again is refused", () => {
  it("once the login ever had a password", async () => {
    expect((await invite(owner, "wiremu")).problem.code).toBe("conflict");
    await add();
    await accept(await invitation());
    expect((await invite()).problem.code).toBe("conflict");
  });

  it("without an email, or while the login is disabled", async () => {
    await add();
    await portal.rows("UPDATE logins SET enabled = 0 WHERE username = 'tane'");
    expect((await invite()).problem.code).toBe("conflict");
    await portal.rows("UPDATE logins SET enabled = 1, email = NULL WHERE username = 'tane'");
    expect((await invite()).problem.code).toBe("conflict");
  });

  it("without confirming it's you, the last of all faults", async () => {
    await add();
    const aroha = await signedIn(portal, "aroha");
    expect((await invite(aroha)).problem.code).toBe("confirmation_required");
    expect((await invite(aroha, "wiremu")).problem.code).toBe("conflict");
    expect(await mails()).toHaveLength(1);
  });

  it("for another account's login, as for none", async () => {
    await add();
    expect((await invite(await confirmedIn(portal, "hana"))).problem.code).toBe("not_found");
  });

  it("past three per login and hour, the first one counted", async () => {
    await add();
    for (let sent = 1; sent < 3; sent += 1) expect((await invite()).status).toBe(202);
    const { status, problem, headers } = await invite();
    expect([status, problem.code]).toEqual([429, "too_many_requests"]);
    expect(headers.get("Retry-After")).toBe("3600");
    const living = await portal.rows("SELECT * FROM links WHERE purpose = 'invitation' AND ended_at IS NULL");
    expect(living).toHaveLength(1);
    portal.clock.advance({ hours: 1 });
    owner = await confirmedIn(portal, "10024680");
    expect((await invite()).status).toBe(202);
  });

  it("a burst stays within the limit, and leaves one living link", async () => {
    await add();
    const answers = await Promise.all(Array.from({ length: 8 }, () => invite()));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(2);
    expect(await mails()).toHaveLength(3);
    const living = await portal.rows("SELECT * FROM links WHERE purpose = 'invitation' AND ended_at IS NULL");
    expect(living).toHaveLength(1);
  });

  it.each([
    [
      "50 per account and day",
      50,
      "account_id = (SELECT account_id FROM logins WHERE username = 'wiremu')",
      24,
    ],
    [
      "10 per recipient and hour, whoever causes them",
      10,
      `recipient = '${tanes}', kind = 'address_code'`,
      1,
    ],
  ])("past %s", async (_what, most, change, hours) => {
    await add();
    await portal.rows("DELETE FROM outbox");
    const ids = JSON.stringify(Array.from({ length: most }, (_, index) => `m${index}`));
    const now = portal.clock.now();
    await portal.rows(`INSERT INTO outbox (id, kind, recipient, state, tries, available_at, useful_until, created_at, state_at)
      SELECT value, 'invitation', 'x@kereru.example', 'sent', 1, 1, 1, ${now}, 1 FROM json_each('${ids}')`);
    await portal.rows(`UPDATE outbox SET ${change}`);
    expect((await invite()).problem.code).toBe("too_many_requests");
    portal.clock.advance({ hours });
    owner = await confirmedIn(portal, "10024680");
    expect((await invite()).status).toBe(202);
  });
});
