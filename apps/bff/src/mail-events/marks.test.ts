import { accountApi } from "@hero/contract/account";
import { profileApi } from "@hero/contract/profile";
import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { confirmDetails, saveDetails } from "../../test/addresses.ts";
import { eventOf, sent, tell, toldOfRefusals } from "../../test/mail-events.ts";
import { browserAt, codeFor, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import { confirmedIn, everyone, loginNamed, password, setAccountTwoFactor } from "../../test/steps.ts";

const inForce = "accounts@kereru.example";
const mistyped = "acounts@kereru.example";
const wiremus = "wiremu@kereru.example";

let portal: TestPortal;
let owner: Browser;
let mails = 0;

beforeEach(async () => {
  portal = await testPortal();
  owner = await confirmedIn(portal, "10024680");
});
afterEach(() => portal.close());

/** A mail about a login is sent to an address, and a second later this becomes of it. Answers when. */
async function mail(kind: "delivered" | "bounced" | "complained", to: string, username = "10024680") {
  const providerId = `m${(mails += 1)}`;
  await sent(portal, providerId, { username, to });
  portal.clock.advance({ seconds: 1 });
  await tell(portal, eventOf(portal, providerId, kind));
  portal.clock.advance({ seconds: 1 });
  return new Date(portal.clock.now() - 1000).toISOString();
}

const details = async () => (await owner.call(accountApi.readAccount)).reply;

/** Whose marks Details shows: of the address in force, and of the pending one. */
const marks = async () => {
  const { emailRefused, pendingEmailRefused } = await details();
  return [emailRefused?.email ?? null, pendingEmailRefused?.email ?? null];
};

/** What the prompt of a sign-in that begins now says of earlier mails to its address. */
async function refusedAtPrompt(username: string) {
  const browser = browserAt(portal, "203.0.113.9");
  await password(browser, username);
  const { reply } = await browser.call(sessionApi.readSession);
  if (reply.state !== "code_required") throw new Error(reply.state);
  return reply.challenge.sentToRefused;
}

describe("happy", () => {
  it("an address that waits and refuses mail takes no mark off the one in force, nor does giving it up", async () => {
    await setAccountTwoFactor(owner, everyone);
    const at = await mail("bounced", inForce);
    const current = { email: inForce, because: "bounced", at };
    await saveDetails(owner, { email: mistyped });
    const pending = { email: mistyped, because: "complained", at: await mail("complained", mistyped) };
    const both = { emailRefused: current, pendingEmailRefused: pending };
    expect(await details()).toMatchObject({ email: inForce, pendingEmail: mistyped, ...both });
    expect(await loginNamed(owner, "10024680")).toMatchObject(both);
    expect((await owner.call(profileApi.readProfile)).reply).toMatchObject(both);
    expect(await refusedAtPrompt("10024680")).toEqual({ because: "bounced", at });

    await owner.call(accountApi.cancelAccountEmail);
    const kept = { emailRefused: current, pendingEmailRefused: null };
    expect(await details()).toMatchObject({ pendingEmail: null, ...kept });
    expect(await loginNamed(owner, "10024680")).toMatchObject(kept);
    expect(await refusedAtPrompt("10024680")).toEqual({ because: "bounced", at });
    // Mere has no address of her own.
    expect(await refusedAtPrompt("mere")).toEqual({ because: "bounced", at });
  });

  it("the same of a login's own address", async () => {
    await setAccountTwoFactor(owner, everyone);
    const at = await mail("bounced", wiremus, "wiremu");
    await portal.rows("UPDATE logins SET pending_email = 'wi@kereru.example' WHERE username = 'wiremu'");
    const pendingAt = await mail("bounced", "Wi@Kereru.example", "wiremu");
    expect(await loginNamed(owner, "wiremu")).toMatchObject({
      emailRefused: { email: wiremus, at },
      pendingEmailRefused: { email: "Wi@Kereru.example" },
    });
    expect(await refusedAtPrompt("wiremu")).toEqual({ because: "bounced", at });
    await portal.rows("UPDATE logins SET pending_email = NULL WHERE username = 'wiremu'");
    expect(await loginNamed(owner, "wiremu")).toMatchObject({
      emailRefused: { email: wiremus },
      pendingEmailRefused: null,
    });
    expect(await refusedAtPrompt("wiremu")).toEqual({ because: "bounced", at });
    await portal.rows("UPDATE logins SET email = 'wi@kereru.example' WHERE username = 'wiremu'");
    expect(await loginNamed(owner, "wiremu")).toMatchObject({ emailRefused: { at: pendingAt } });
    expect(await refusedAtPrompt("wiremu")).toEqual({ because: "bounced", at: pendingAt });
  });

  it("the address in force that refuses mail takes no mark off the one that waits", async () => {
    await saveDetails(owner, { email: mistyped });
    await mail("bounced", mistyped);
    await mail("bounced", inForce);
    expect(await marks()).toEqual([inForce, mistyped]);
  });

  it("a mark goes with its address into force, past the next one that waits, until mail arrives", async () => {
    await setAccountTwoFactor(owner, everyone);
    await mail("bounced", inForce);
    await saveDetails(owner, { email: mistyped });
    const at = await mail("bounced", mistyped);
    expect((await confirmDetails(owner, await codeFor(portal, mistyped))).reply).toMatchObject({
      email: mistyped,
      emailRefused: { email: mistyped, because: "bounced", at },
      pendingEmailRefused: null,
    });
    expect(await refusedAtPrompt("10024680")).toEqual({ because: "bounced", at });
    await saveDetails(owner, { email: "moana@kereru.example" });
    expect(await marks()).toEqual([mistyped, null]);
    await mail("bounced", "moana@kereru.example");
    expect(await marks()).toEqual([mistyped, "moana@kereru.example"]);
    await mail("bounced", mistyped);
    expect(await marks()).toEqual([mistyped, "moana@kereru.example"]);
    await mail("delivered", mistyped);
    expect(await marks()).toEqual([null, "moana@kereru.example"]);
    expect(await refusedAtPrompt("10024680")).toBeNull();
  });

  it("a mail that arrives takes the mark off its own address alone, pending or in force", async () => {
    for (const [arrives, left] of [
      [mistyped.toUpperCase(), [inForce, null]],
      [inForce, [null, mistyped]],
    ] as const) {
      await mail("bounced", inForce);
      await saveDetails(owner, { email: mistyped });
      await mail("bounced", mistyped);
      expect(await marks()).toEqual([inForce, mistyped]);
      await mail("delivered", arrives);
      expect(await marks()).toEqual(left);
    }
  });

  it("one that refuses mail again is shown with the last time, pending or in force", async () => {
    await mail("bounced", inForce);
    await saveDetails(owner, { email: mistyped });
    await mail("bounced", mistyped);
    const pendingAt = await mail("complained", mistyped);
    const currentAt = await mail("complained", inForce);
    expect(await details()).toMatchObject({
      emailRefused: { email: inForce, because: "complained", at: currentAt },
      pendingEmailRefused: { email: mistyped, because: "complained", at: pendingAt },
    });
  });
});

describe("refused", () => {
  it("an address that is replaced leaves no mark on the new one, in either place", async () => {
    await mail("bounced", inForce);
    await saveDetails(owner, { email: mistyped });
    expect(await marks()).toEqual([inForce, null]);
    await confirmDetails(owner, await codeFor(portal, mistyped));
    expect(await marks()).toEqual([null, null]);
    await saveDetails(owner, { email: "moana@kereru.example" });
    await mail("bounced", "moana@kereru.example");
    await saveDetails(owner, { email: "hinemoa@kereru.example" });
    expect(await marks()).toEqual([null, null]);
  });

  it("an address in force that refuses mail is told nothing of the one that waits", async () => {
    await mail("bounced", inForce);
    await saveDetails(owner, { email: mistyped });
    await mail("bounced", mistyped);
    expect(await marks()).toEqual([inForce, mistyped]);
    expect(await toldOfRefusals(portal)).toEqual([`aroha@kereru.example: [10024680] ${inForce} bounced`]);
    // Nor is it once it has come into force from where it waited, about any other login's address.
    await confirmDetails(owner, await codeFor(portal, mistyped));
    await mail("bounced", wiremus, "wiremu");
    expect(await toldOfRefusals(portal)).toHaveLength(1);
  });
});
