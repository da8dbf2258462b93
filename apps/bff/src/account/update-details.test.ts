import { accountApi } from "@hero/contract/account";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { noticesOf, saidOf, saveDetails } from "../../test/addresses.ts";
import { testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  accountLoginOnly,
  confirm,
  everyone,
  everyoneOncePerLocation,
  nobody,
  setAccountTwoFactor,
  signedIn,
} from "../../test/steps.ts";

const details = "accounts@kereru.example";

let portal: TestPortal;
let owner: Browser;

beforeEach(async () => {
  portal = await testPortal();
  owner = await signedIn(portal, "10024680");
});
afterEach(() => portal.close());

describe("what needs confirming on Details", () => {
  it.each([
    [everyone, accountLoginOnly],
    [everyone, nobody],
    [accountLoginOnly, nobody],
    [everyone, everyoneOncePerLocation],
  ])("from %j to %j", async (before, after) => {
    await setAccountTwoFactor(owner, before);
    expect((await setAccountTwoFactor(owner, after)).problem.code).toBe("confirmation_required");
    expect((await owner.call(accountApi.readAccount)).reply.twoFactor).toEqual(before);
    await confirm(portal, owner, details);
    expect((await setAccountTwoFactor(owner, after)).reply.twoFactor).toEqual(after);
  });

  it.each([
    [nobody, everyoneOncePerLocation],
    [everyoneOncePerLocation, everyone],
    [accountLoginOnly, everyone],
  ])("not from %j to %j, which strengthens", async (before, after) => {
    await setAccountTwoFactor(owner, before);
    expect((await setAccountTwoFactor(owner, after)).reply.twoFactor).toEqual(after);
  });

  it("no field beside it but the email", async () => {
    await setAccountTwoFactor(owner, everyone);
    expect((await saveDetails(owner, { phone: "111", name: "Kererū" })).status).toBe(200);
  });

  it("the way out for programs, once everyone was asked: it narrows the scope", async () => {
    await setAccountTwoFactor(owner, everyone);
    const wayOut = () => setAccountTwoFactor(owner, accountLoginOnly, { exemptApiLogins: true });
    expect((await wayOut()).problem.code).toBe("confirmation_required");
    await confirm(portal, owner, details);
    expect((await wayOut()).status).toBe(200);
  });

  it("is told after what an administrator may not ask", async () => {
    const aroha = await signedIn(portal, "aroha");
    await setAccountTwoFactor(aroha, everyone);
    expect((await setAccountTwoFactor(aroha, nobody)).problem.code).toBe("forbidden");
    expect((await setAccountTwoFactor(aroha, accountLoginOnly)).problem.code).toBe("confirmation_required");
  });
});

describe("who is told of the account's two-factor", () => {
  it("Details, once, with how many are asked", async () => {
    await setAccountTwoFactor(owner, everyoneOncePerLocation);
    expect(await noticesOf(portal)).toEqual([`account_two_factor_changed to ${details}`]);
    expect(await saidOf(portal, "account_two_factor_changed")).toEqual([
      {
        kind: "account_two_factor_changed",
        from: "disabled",
        to: "all_logins",
        promptOncePerLocation: true,
        askedBefore: 0,
        askedAfter: 5,
        of: 5,
      },
    ]);
  });

  it("once for the way out too, however many logins it switches on; disabled ones are not counted", async () => {
    await portal.rows("UPDATE logins SET enabled = 0 WHERE username = 'mere'");
    await setAccountTwoFactor(owner, accountLoginOnly, { exemptApiLogins: true });
    expect(await saidOf(portal, "account_two_factor_changed")).toMatchObject([{ askedAfter: 3, of: 4 }]);
    const again = await saveDetails(owner, { phone: "111" }, undefined, { exemptApiLogins: true });
    expect(again.reply.phone).toBe("111");
    const told = await noticesOf(portal);
    expect(told.filter((each) => each.startsWith("account_"))).toHaveLength(1);
  });

  it("nobody of another field, nor an address that isn't confirmed", async () => {
    await saveDetails(owner, { phone: "111" });
    await setAccountTwoFactor(owner, accountLoginOnly, { exemptApiLogins: true });
    await portal.rows("DELETE FROM outbox");
    await portal.rows("UPDATE accounts SET email_confirmed_at = NULL");
    await portal.rows(`UPDATE sessions SET confirmed_until = ${portal.clock.now() + 600_000}`);
    expect((await setAccountTwoFactor(owner, nobody)).status).toBe(200);
    expect(await noticesOf(portal)).toEqual([]);
  });

  it("by nobody else, where it was the account login itself", async () => {
    await setAccountTwoFactor(owner, everyone);
    const [row] = await portal.rows("SELECT facts FROM outbox");
    expect(JSON.parse(String(row?.["facts"]))).toMatchObject({ context: { by: null } });
  });

  it("by whom, where it was someone else than the account login", async () => {
    const aroha = await signedIn(portal, "aroha");
    await setAccountTwoFactor(aroha, accountLoginOnly);
    const [row] = await portal.rows("SELECT facts FROM outbox");
    expect(JSON.parse(String(row?.["facts"]))).toMatchObject({
      context: { username: "10024680", by: "aroha" },
    });
  });
});
