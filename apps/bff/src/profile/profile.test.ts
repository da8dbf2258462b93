import { accountApi } from "@hero/contract/account";
import { profileApi } from "@hero/contract/profile";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import { loginNamed, signedIn } from "../../test/steps.ts";

let portal: TestPortal;
let wiremu: Browser;

beforeEach(async () => {
  portal = await testPortal();
  wiremu = await signedIn(portal, "wiremu");
});
afterEach(() => portal.close());

const read = async (browser: Browser) => (await browser.call(profileApi.readProfile)).reply;

async function rename(browser: Browser, name: string, version?: number | string) {
  const { email, version: current } = await read(browser);
  return await browser.call(profileApi.updateProfile, { version: version ?? current, body: { name, email } });
}

const recorded = (type: string) =>
  portal.rows(`SELECT actor_username, login_username, change FROM activity WHERE type = '${type}'`);

describe("one's own profile, happy", () => {
  it.each(["10024680", "aroha", "wiremu"])(
    "%s sees their own login, whole and with its version",
    async (username) => {
      const browser = await signedIn(portal, username);
      const answer = await browser.call(profileApi.readProfile);
      expect(answer.status).toBe(200);
      expect(answer.reply.username).toBe(username);
      expect(answer.headers.get("ETag")).toBe(`"${answer.reply.version}"`);
      expect(answer.reply).toEqual(await loginNamed(await signedIn(portal, "aroha"), username));
    },
  );

  it("a name is changed, listed by and recorded, and asks for no confirmation", async () => {
    const before = await read(wiremu);
    const answer = await rename(wiremu, "  Wiremu Pōtiki ");
    expect(answer.status).toBe(200);
    expect(answer.reply).toEqual({ ...before, name: "Wiremu Pōtiki", version: before.version + 1 });
    expect(answer.headers.get("ETag")).toBe(`"${before.version + 1}"`);
    const administrator = await signedIn(portal, "aroha");
    expect((await loginNamed(administrator, "wiremu")).name).toBe("Wiremu Pōtiki");
    expect(await portal.rows(`SELECT sort_name FROM logins WHERE username = 'wiremu'`)).toEqual([
      { sort_name: "wiremu potiki" },
    ]);
    expect(await recorded("login_updated")).toEqual([
      {
        actor_username: "wiremu",
        login_username: "wiremu",
        change: JSON.stringify({ name: { from: "Wiremu Parata", to: "Wiremu Pōtiki" } }),
      },
    ]);
  });

  it("the account login's name is the contact's on Details, and both versions move", async () => {
    const owner = await signedIn(portal, "10024680");
    const before = (await owner.call(accountApi.readAccount)).reply;
    expect((await rename(owner, "Moana Rangi")).reply.name).toBe("Moana Rangi");
    const after = (await owner.call(accountApi.readAccount)).reply;
    expect(after).toMatchObject({ contactName: "Moana Rangi", version: before.version + 1 });
    expect((await recorded("account_updated")).map(({ change }) => change)).toEqual([
      JSON.stringify({ contactName: { from: "Moana Te Rangi", to: "Moana Rangi" } }),
    ]);
  });

  it("saving what is there already changes and records nothing", async () => {
    const before = await read(wiremu);
    expect((await rename(wiremu, before.name)).reply).toEqual(before);
    expect(await recorded("login_updated")).toEqual([]);
  });
});

describe("one's own profile, refused", () => {
  it("without a version, or with one that is out of date", async () => {
    const { name, email, version } = await read(wiremu);
    const without = await wiremu.call(profileApi.updateProfile, { body: { name, email } });
    expect([without.status, without.problem.code]).toEqual([428, "version_required"]);
    expect((await rename(wiremu, "Wiremu Pōtiki")).status).toBe(200);
    const stale = await rename(wiremu, "Wiremu Other", version);
    expect([stale.status, stale.problem.code]).toEqual([412, "version_mismatch"]);
    expect((await read(wiremu)).name).toBe("Wiremu Pōtiki");
  });

  it("the account login's email is managed on Details", async () => {
    const owner = await signedIn(portal, "10024680");
    const { name, version } = await read(owner);
    for (const email of ["other@kereru.example", null]) {
      const answer = await owner.call(profileApi.updateProfile, { version, body: { name, email } });
      expect([answer.status, answer.problem.code]).toEqual([409, "managed_on_details"]);
    }
  });

  it("of two saved at once from one version, one is kept", async () => {
    const { version } = await read(wiremu);
    const answers = await Promise.all(
      ["One Name", "Other Name"].map((name) => rename(wiremu, name, version)),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    expect(await recorded("login_updated")).toHaveLength(1);
  });

  it("of the contact's name saved at once on Details and here, one is kept", async () => {
    const owner = await signedIn(portal, "10024680");
    const { name, email, phone, address, twoFactor, version } = (await owner.call(accountApi.readAccount))
      .reply;
    const details = { name, contactName: "By Details", email, phone, address, twoFactor };
    const own = await read(owner);
    const answers = await Promise.all([
      owner.call(accountApi.updateAccount, { version, body: details }),
      rename(owner, "By Profile", own.version),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const { contactName } = (await owner.call(accountApi.readAccount)).reply;
    expect((await read(owner)).name).toBe(contactName);
  });

  it("a change of Details while the name is being written is kept beside it", async () => {
    const owner = await signedIn(portal, "10024680");
    const { version, ...before } = (await owner.call(accountApi.readAccount)).reply;
    const { name, contactName, email, address, twoFactor } = before;
    const { writeGuarded } = portal.db;
    portal.db.writeGuarded = async (statements) => {
      portal.db.writeGuarded = writeGuarded;
      const body = { name, contactName, email, phone: "09 555 0199", address, twoFactor };
      expect((await owner.call(accountApi.updateAccount, { version, body })).status).toBe(200);
      return await writeGuarded(statements);
    };
    expect((await rename(owner, "Moana Rangi")).status).toBe(200);
    expect((await owner.call(accountApi.readAccount)).reply).toMatchObject({
      contactName: "Moana Rangi",
      phone: "09 555 0199",
      version: version + 2,
    });
  });
});

describe("one's own profile, hostile", () => {
  it.each([
    { role: "administrator" },
    { username: "other" },
    { enabled: true },
    { emailConfirmed: true },
    { version: 1 },
  ])("takes no %o", async (extra) => {
    const { name, email, version } = await read(wiremu);
    const response = await wiremu.request("/api/profile", {
      method: "PUT",
      headers: { "Content-Type": "application/json", "If-Match": `"${version}"` },
      body: JSON.stringify({ name, email, ...extra }),
    });
    expect(response.status).toBe(422);
    expect(await read(wiremu)).toMatchObject({ role: "standard", username: "wiremu", version });
  });

  it("a name with a web address or hidden characters is refused", async () => {
    for (const name of ["www.evil.example", "see https://evil.example", "Wire\u202emu", ""]) {
      expect((await rename(wiremu, name)).status).toBe(422);
    }
  });
});
