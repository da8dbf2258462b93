import { confirmationApi } from "@hero/contract/confirmation";
import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { confirmWith, enableForEveryone } from "../../test/confirming.ts";
import { codeFor, testPortal, wrongCodeFor } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import { signedIn, signedInWithCode } from "../../test/steps.ts";

let portal: TestPortal;

beforeEach(async () => {
  portal = await testPortal();
});
afterEach(() => portal.close());

const wiremuMail = "wiremu@kereru.example";

async function waitingIn(browser: Browser) {
  return (await browser.call(confirmationApi.readConfirmation)).reply.challenge;
}

describe("the code a confirmation waits for, happy", () => {
  it("is told with where its mail is, and looking mails nothing", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    expect(await waitingIn(browser)).toBeNull();
    await confirmWith(browser);
    expect((await waitingIn(browser))?.sentTo).toBe("w•••@kereru.example");
    const code = await codeFor(portal, wiremuMail);
    expect((await waitingIn(browser))?.delivery).toBe("sent");
    portal.clock.advance({ minutes: 2 });
    await waitingIn(browser);
    const mails = await portal.rows(`SELECT id FROM outbox WHERE recipient = '${wiremuMail}'`);
    expect(mails, "at sign-in and here").toHaveLength(2);
    await confirmWith(browser, code);
    expect(await waitingIn(browser)).toBeNull();
  });

  it("is looked at however often without keeping the session alive", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    await confirmWith(browser);
    for (const minutes of [10, 9, 10]) {
      portal.clock.advance({ minutes });
      await waitingIn(browser);
    }
    portal.clock.advance({ minutes: 2 });
    expect((await browser.call(sessionApi.readSession)).reply.state).toBe("signed_out");
  });
});

describe("the code a confirmation waits for, refused", () => {
  it("is over after five wrong entries", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    await confirmWith(browser);
    const code = await codeFor(portal, wiremuMail);
    for (let entry = 1; entry <= 5; entry += 1) {
      expect((await waitingIn(browser))?.attemptsLeft).toBe(6 - entry);
      await confirmWith(browser, wrongCodeFor(code));
    }
    expect(await waitingIn(browser)).toBeNull();
  });
});

describe("the code a confirmation waits for, hostile", () => {
  it("is another session's own affair, and no other login's", async () => {
    await enableForEveryone(portal);
    const browser = await signedInWithCode(portal, "wiremu", wiremuMail);
    const elsewhere = await signedInWithCode(portal, "wiremu", wiremuMail, "203.0.113.9");
    await confirmWith(browser);
    expect(await waitingIn(elsewhere)).toBeNull();
    const other = await signedIn(portal, "hana");
    expect(await waitingIn(other)).toBeNull();
  });
});
