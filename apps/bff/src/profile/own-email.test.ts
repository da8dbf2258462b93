import { profileApi } from "@hero/contract/profile";
import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { checksMailed, noticesOf } from "../../test/addresses.ts";
import { codeFor, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import { confirm, confirmedIn, everyone, setAccountTwoFactor, signedIn } from "../../test/steps.ts";

const details = "accounts@kereru.example";
const old = "wiremu@kereru.example";
const changed = "wp@kereru.example";

let portal: TestPortal;
let wiremu: Browser;

beforeEach(async () => {
  portal = await testPortal();
  wiremu = await confirmedIn(portal, "wiremu");
});
afterEach(() => portal.close());

async function ask(email: string | null = changed, by = wiremu, change: { name?: string } = {}) {
  const { reply } = await by.call(profileApi.readProfile);
  const body = { name: reply.name, email, ...change };
  return await by.call(profileApi.updateProfile, { version: reply.version, body });
}
const confirmEmail = (code: string, by = wiremu) =>
  by.call(profileApi.confirmProfileEmail, { body: { code } });
const resend = (by = wiremu) => by.call(profileApi.resendProfileEmail);
const drop = (by = wiremu) => by.call(profileApi.cancelProfileEmail);

describe("one's own changed email", () => {
  it("waits to be confirmed; the old address and the account's are told", async () => {
    const { reply } = await ask(changed, wiremu, { name: "Wiremu P" });
    expect(reply).toMatchObject({ name: "Wiremu P", email: old, pendingEmail: changed });
    expect(await noticesOf(portal)).toEqual([
      `email_change_asked to ${details}`,
      `email_change_asked to ${old}`,
    ]);
  });

  it("takes effect with the code, ends other sessions and keeps one's own", async () => {
    const elsewhere = await signedIn(portal, "wiremu");
    await ask();
    const { reply, status } = await confirmEmail(await codeFor(portal, changed));
    expect(status).toBe(200);
    expect(reply).toMatchObject({ email: changed, emailConfirmed: true, pendingEmail: null });
    expect((await wiremu.call(profileApi.readProfile)).reply).toEqual(reply);
    expect((await elsewhere.call(sessionApi.readSession)).reply).toMatchObject({
      endedBecause: "email_changed",
    });
  });

  it("is mailed again, and dropped", async () => {
    await ask();
    expect((await resend()).problem.code).toBe("resend_too_soon");
    portal.clock.advance({ seconds: 30 });
    expect((await resend()).status).toBe(202);
    expect(await checksMailed(portal, changed)).toBe(2);
    expect((await drop()).status).toBe(204);
    expect((await drop()).status).toBe(204);
    expect((await wiremu.call(profileApi.readProfile)).reply).toMatchObject({
      email: old,
      pendingEmail: null,
    });
    expect((await confirmEmail(await codeFor(portal, changed))).problem.code).toBe("conflict");
  });

  it("is removed at once", async () => {
    expect((await ask(null)).reply).toMatchObject({ email: null, emailConfirmed: false });
    expect((await wiremu.call(sessionApi.readSession)).reply.state).toBe("signed_in");
  });
});

describe("one's own email, refused", () => {
  it("without confirming it's them; the name alone needs none", async () => {
    const unconfirmed = await signedIn(portal, "wiremu");
    expect((await ask(changed, unconfirmed)).problem.code).toBe("confirmation_required");
    expect((await ask(null, unconfirmed)).problem.code).toBe("confirmation_required");
    expect((await ask(old, unconfirmed, { name: "W" })).status).toBe(200);
  });

  it("the account login's, which is managed on Details", async () => {
    const owner = await confirmedIn(portal, "10024680");
    for (const refused of [
      await ask(changed, owner),
      await confirmEmail("481920", owner),
      await resend(owner),
      await drop(owner),
    ]) {
      expect(refused.problem.code).toBe("managed_on_details");
    }
    expect((await ask(details, owner, { name: "Moana" })).status).toBe(200);
  });

  it("to be removed while a code is required that nobody would receive", async () => {
    const owner = await signedIn(portal, "10024680");
    await setAccountTwoFactor(owner, everyone);
    await portal.rows("UPDATE accounts SET email_confirmed_at = NULL");
    const again = await signedInAgain();
    expect((await ask(null, again)).problem.code).toBe("email_unconfirmed");
  });

  it("past five checks of an hour", async () => {
    for (let each = 0; each < 5; each += 1) await ask(`w${each}@kereru.example`);
    expect((await ask()).problem.code).toBe("too_many_codes");
    expect((await resend()).problem.code).toBe("too_many_codes");
  });

  it("by a version that someone else changed", async () => {
    const body = { name: "Wiremu", email: changed };
    const stale = await wiremu.call(profileApi.updateProfile, { version: 99, body });
    expect(stale.problem.code).toBe("version_mismatch");
  });
});

/** The session that switching two-factor on ended, alive again in the rows. */
async function signedInAgain(): Promise<Browser> {
  await portal.rows("UPDATE sessions SET ended_at = NULL, ended_because = NULL");
  await confirm(portal, wiremu, old);
  return wiremu;
}
