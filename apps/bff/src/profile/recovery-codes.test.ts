import { profileApi } from "@hero/contract/profile";
import { parseRecoveryCode, recoveryAlphabet, recoveryCodeLength } from "@hero/two-factor/recovery-code";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { confirmWith, detailsOf, enableForEveryone } from "../../test/confirming.ts";
import { browserAt, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import { everyRow } from "../../test/samples.ts";
import { code, confirmedIn, password, signedIn } from "../../test/steps.ts";

let portal: TestPortal;
let wiremu: Browser;

beforeEach(async () => {
  portal = await testPortal();
  wiremu = await confirmedIn(portal, "wiremu");
});
afterEach(() => portal.close());

const make = (browser: Browser) => browser.call(profileApi.makeRecoveryCodes);
const made = async (browser: Browser) => (await make(browser)).reply.codes;
const left = async (browser: Browser) => (await browser.call(profileApi.readRecoveryCodes)).reply.left;

/** What a sign-in at the code step says to a recovery code. */
async function trySigningIn(username: string, entered: string) {
  const browser = browserAt(portal, "192.0.2.9");
  await password(browser, username);
  return await code(browser, entered);
}

describe("recovery codes, happy", () => {
  it("are ten different ones, readable, each of at least 64 bits, and none are there before", async () => {
    expect(await left(wiremu)).toBe(0);
    const answer = await make(wiremu);
    expect(answer.status).toBe(201);
    expect(answer.headers.has("Location")).toBe(false);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const { codes } = answer.reply;
    expect(new Set(codes).size).toBe(10);
    for (const each of codes) {
      expect(each).toMatch(/^[b-df-hj-np-tv-z]{4}(-[b-df-hj-np-tv-z]{4}){3}$/);
      expect(parseRecoveryCode(each)).not.toBeNull();
    }
    expect(Math.log2(recoveryAlphabet.length ** recoveryCodeLength)).toBeGreaterThan(64);
    expect(await left(wiremu)).toBe(10);
  });

  it("are recorded and mailed to the login's address and the account's, without the codes", async () => {
    const codes = await made(wiremu);
    expect(await detailsOf(portal, "recovery_codes_made")).toEqual([
      "10 codes, in place of all earlier ones",
    ]);
    await portal.worker.drain();
    for (const address of ["wiremu@kereru.example", "accounts@kereru.example"]) {
      const [mail] = portal.mailbox.list(address);
      expect(mail?.subject).toMatch(/recovery codes/i);
      const letter = `${mail?.subject} ${mail?.text} ${mail?.html}`;
      expect(codes.filter((each) => letter.includes(each))).toEqual([]);
    }
  });

  it("each passes the code step once", async () => {
    const [one = "", two = ""] = await made(wiremu);
    await enableForEveryone(portal);
    expect((await trySigningIn("wiremu", one)).reply.state).toBe("signed_in");
    expect((await trySigningIn("wiremu", one)).problem.code).toBe("code_incorrect");
    expect((await trySigningIn("wiremu", two)).reply.state).toBe("signed_in");
    expect(await left(wiremu)).toBe(8);
  });
});

describe("recovery codes, refused", () => {
  it("are made only once it's confirmed who asks", async () => {
    const browser = await signedIn(portal, "wiremu");
    const answer = await make(browser);
    expect([answer.status, answer.problem.code]).toEqual([403, "confirmation_required"]);
    expect(await left(browser)).toBe(0);
    await confirmWith(browser);
    portal.clock.advance({ minutes: 10 });
    expect((await make(browser)).problem.code).toBe("confirmation_required");
  });

  it("earlier ones stop working when new ones are made", async () => {
    const [earlier = ""] = await made(wiremu);
    const [newer = ""] = await made(wiremu);
    expect(await left(wiremu)).toBe(10);
    await enableForEveryone(portal);
    expect((await trySigningIn("wiremu", earlier)).problem.code).toBe("code_incorrect");
    expect((await trySigningIn("wiremu", newer)).reply.state).toBe("signed_in");
  });
});

describe("recovery codes, hostile", () => {
  it("another login's is worth nothing", async () => {
    const [theirs = ""] = await made(await confirmedIn(portal, "aroha"));
    await made(wiremu);
    await enableForEveryone(portal);
    expect((await trySigningIn("wiremu", theirs)).problem.code).toBe("code_incorrect");
    expect((await trySigningIn("aroha", theirs)).reply.state).toBe("signed_in");
  });

  it("no row anywhere holds one, with its dashes or without", async () => {
    const codes = await made(wiremu);
    const rows = await everyRow(portal);
    for (const each of codes) {
      expect(rows).not.toContain(each);
      expect(rows).not.toContain(parseRecoveryCode(each));
    }
  });

  it("in a race one opens one session", async () => {
    const [one = ""] = await made(wiremu);
    await enableForEveryone(portal);
    const browsers = Array.from({ length: 4 }, (_, index) => browserAt(portal, `192.0.2.${index}`));
    for (const browser of browsers) await password(browser, "wiremu");
    const answers = await Promise.all(browsers.map((browser) => code(browser, one)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await detailsOf(portal, "recovery_code_used")).toHaveLength(1);
  });
});
