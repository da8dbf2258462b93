import { accountApi } from "@hero/contract/account";
import type { Account } from "@hero/contract/account";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { browserAt, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  accountLoginOnly,
  confirm,
  confirmedIn,
  everyone,
  loginNamed,
  nobody,
  password,
  setAccountTwoFactor,
  signedIn,
} from "../../test/steps.ts";

let portal: TestPortal;
let owner: Browser;
let saved: Account;

beforeEach(async () => {
  portal = await testPortal();
  owner = await signedIn(portal, "10024680");
  saved = (await owner.call(accountApi.readAccount)).reply;
});
afterEach(() => portal.close());

type Change = Partial<Parameters<typeof bodyOf>[1]>;

function bodyOf(account: Account, change: Partial<Omit<Account, "id" | "number" | "version">> = {}) {
  const { name, contactName, email, phone, address, twoFactor } = { ...account, ...change };
  return { name, contactName, email, phone, address, twoFactor };
}

const save = (change: Change, version: number | string = saved.version, by = owner) =>
  by.call(accountApi.updateAccount, { version, body: bodyOf(saved, change) });

async function activityTypes(): Promise<string[]> {
  const rows = await portal.rows("SELECT type FROM activity ORDER BY id");
  return rows.map((row) => String(row["type"]));
}

describe("Account Details", () => {
  it("shows the account with its version as ETag", async () => {
    const read = await owner.call(accountApi.readAccount);
    expect(read.headers.get("ETag")).toBe(`"${saved.version}"`);
    expect(read.reply).toMatchObject({
      number: "10024680",
      name: "Kererū Coffee Roasters",
      contactName: "Moana Te Rangi",
      email: "accounts@kereru.example",
      emailConfirmed: true,
      pendingEmail: null,
      phone: "09 555 0142",
      address: {
        line1: "Unit 3, 48 Tōtara Avenue",
        line2: "New Lynn",
        city: "Tāmaki Makaurau",
        postcode: "0600",
        country: "NZ",
      },
      twoFactor: nobody,
    });
  });

  it("keeps what is saved, trimmed, with a new version and a row of activity", async () => {
    const { reply, headers } = await save({ phone: " 09 555 0199 ", contactName: "" });
    expect(reply).toMatchObject({ phone: "09 555 0199", contactName: "", version: saved.version + 1 });
    expect(headers.get("ETag")).toBe(`"${saved.version + 1}"`);
    expect((await owner.call(accountApi.readAccount)).reply).toEqual(reply);
    const rows = await portal.rows(
      "SELECT change, actor_username FROM activity WHERE type = 'account_updated'",
    );
    expect(rows).toHaveLength(1);
    expect(JSON.parse(String(rows[0]?.["change"]))).toEqual({
      phone: { from: "09 555 0142", to: "09 555 0199" },
      contactName: { from: "Moana Te Rangi", to: "" },
    });
    expect(rows[0]?.["actor_username"]).toBe("10024680");
  });

  it("calls the account login by the contact's name, and by the account's where there is none", async () => {
    await save({ contactName: "Ngaio McKenzie" });
    expect((await loginNamed(owner, "10024680")).name).toBe("Ngaio McKenzie");
    saved = (await owner.call(accountApi.readAccount)).reply;
    await save({ contactName: "" });
    expect((await loginNamed(owner, "10024680")).name).toBe("Kererū Coffee Roasters");
  });

  it("writes nothing when nothing changed", async () => {
    const before = await activityTypes();
    expect((await save({})).reply.version).toBe(saved.version);
    expect(await activityTypes()).toEqual(before);
  });

  it("stores the checkbox as off while the setting is disabled", async () => {
    const { reply } = await save({ twoFactor: { scope: "disabled", promptOncePerLocation: true } });
    expect(reply.twoFactor).toEqual(nobody);
  });
});

describe("two people at once", () => {
  it("the second save of one version is refused, and nothing of it is kept", async () => {
    const aroha = await signedIn(portal, "aroha");
    expect((await save({ phone: "111" }, saved.version, aroha)).status).toBe(200);
    const refused = await save({ phone: "222", twoFactor: everyone });
    expect(refused.problem.code).toBe("version_mismatch");
    const { reply } = await owner.call(accountApi.readAccount);
    expect(reply).toMatchObject({ phone: "111", twoFactor: nobody });
  });

  it("of 20 saves at once one is kept, with one row of activity", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, each) => save({ phone: `09 555 10${each + 10}` })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
    expect((await activityTypes()).filter((type) => type === "account_updated")).toHaveLength(1);
  });

  it("without If-Match, or with a star, nothing is saved", async () => {
    const body = bodyOf(saved, { phone: "111" });
    expect((await owner.call(accountApi.updateAccount, { body })).problem.code).toBe("version_required");
    const star = await owner.call(accountApi.updateAccount, { body, headers: { "If-Match": "*" } });
    expect(star.problem.code).toBe("version_required");
  });
});

describe("Account Details, refused", () => {
  it.each([
    [{ name: "" }, ["name"]],
    [{ name: "see www.evil.example" }, ["name"]],
    [{ name: "x".repeat(101) }, ["name"]],
    [{ name: "Kererū\u202e" }, ["name"]],
    [{ phone: "call me" }, ["phone"]],
    [{ email: "not an address" }, ["email"]],
    [{ twoFactor: { scope: "all_login", promptOncePerLocation: false } }, ["twoFactor", "scope"]],
    [{ twoFactor: { scope: "all_logins" } }, ["twoFactor", "promptOncePerLocation"]],
    [{ role: "administrator" }, ["role"]],
    [{ version: 7 }, ["version"]],
    [{ address: { line1: "1", line2: "", city: "x", postcode: "1", country: "nz" } }, ["address", "country"]],
  ])("%j is named at its path, in a sentence", async (change, path) => {
    const response = await owner.request("/api/account", {
      method: "PUT",
      headers: { "Content-Type": "application/json", "If-Match": `"${saved.version}"` },
      body: JSON.stringify({ ...bodyOf(saved), ...change }),
    });
    expect(response.status).toBe(422);
    const { code, errors } = (await response.json()) as {
      code: string;
      errors: { path: string[]; message: string }[];
    };
    expect(code).toBe("invalid_input");
    expect(errors.map((error) => error.path)).toContainEqual(path);
    for (const { message } of errors) expect(message).toMatch(/^[A-Z].*\.$/);
  });

  it("to require codes towards an address that isn't confirmed", async () => {
    await portal.rows("UPDATE accounts SET email_confirmed_at = NULL");
    expect((await save({ twoFactor: everyone })).problem.code).toBe("email_unconfirmed");
    expect((await save({ twoFactor: accountLoginOnly })).problem.code).toBe("email_unconfirmed");
    expect((await save({ phone: "111" })).status).toBe(200);
  });
});

describe("an administrator", () => {
  it("changes Details and two-factor, but neither the email nor so that the account login is asked less", async () => {
    const aroha = await confirmedIn(portal, "aroha");
    expect((await save({ email: "aroha@kereru.example" }, saved.version, aroha)).problem.code).toBe(
      "forbidden",
    );
    expect((await setAccountTwoFactor(aroha, everyone)).status).toBe(200);
    for (const weaker of [nobody, { ...everyone, promptOncePerLocation: true }]) {
      expect((await setAccountTwoFactor(aroha, weaker)).problem.code).toBe("forbidden");
    }
    expect((await setAccountTwoFactor(aroha, accountLoginOnly)).status).toBe(200);
    expect((await setAccountTwoFactor(owner, nobody)).status).toBe(401);
  });

  it("the account login itself may", async () => {
    await confirm(portal, owner);
    await setAccountTwoFactor(owner, everyone);
    expect((await setAccountTwoFactor(owner, nobody)).status).toBe(200);
  });
});

describe("a save that switches codes on", () => {
  it("is one row of activity for many logins, with their number and names", async () => {
    await setAccountTwoFactor(owner, accountLoginOnly, { exemptApiLogins: true });
    const rows = await portal.rows("SELECT detail FROM activity WHERE type = 'login_updated'");
    expect(rows.map((row) => row["detail"])).toEqual(["3 logins: aroha, mere, wiremu"]);
  });

  it("ends living attempts and other sessions, and keeps the one that saves", async () => {
    const elsewhere = await signedIn(portal, "10024680");
    await setAccountTwoFactor(owner, everyone);
    expect((await elsewhere.call(accountApi.readAccount)).problem.code).toBe("not_signed_in");
    expect((await owner.call(accountApi.readAccount)).status).toBe(200);
  });

  it("holds when a login is changed in the same moment: it is decided afresh", async () => {
    const aroha = await signedIn(portal, "aroha");
    const wiremu = await loginNamed(aroha, "wiremu");
    const results = await Promise.all([
      setAccountTwoFactor(owner, accountLoginOnly, { exemptApiLogins: true }),
      portal.rows(`UPDATE logins SET name = 'Wiremu P', version = version + 1 WHERE id = '${wiremu.id}'`),
    ]);
    expect(results[0].status).toBe(200);
    expect((await password(browserAt(portal), "wiremu")).reply.state).toBe("code_required");
  });
});
