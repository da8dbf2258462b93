import { sessionApi } from "@hero/contract/session";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { browserAt, codeFor, testPortal } from "../../test/portal.ts";
import type { Browser, TestPortal } from "../../test/portal.ts";
import {
  accountLoginOnly,
  code,
  confirmedIn,
  everyone,
  loginNamed,
  nobody,
  password,
  setAccountTwoFactor,
  signedIn,
  signedInWithCode,
  updateLogin,
} from "../../test/steps.ts";

let portal: TestPortal;
let owner: Browser;

beforeEach(async () => {
  portal = await testPortal();
  owner = await confirmedIn(portal, "10024680", "192.0.2.1");
});
afterEach(() => portal.close());

/** What each login meets at its next sign-in, from a fresh browser. */
async function states(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const username of ["10024680", "aroha", "wiremu", "mere"]) {
    found[username] = (await password(browserAt(portal), username)).reply.state;
  }
  return found;
}

describe("who is asked for a code", () => {
  it("nobody, while it is disabled", async () => {
    expect(await states()).toEqual({
      "10024680": "signed_in",
      aroha: "signed_in",
      wiremu: "signed_in",
      mere: "signed_in",
    });
  });

  it("everyone, once it is enabled for all users", async () => {
    expect((await setAccountTwoFactor(owner, everyone)).status).toBe(200);
    expect(await states()).toEqual({
      "10024680": "code_required",
      aroha: "code_required",
      wiremu: "code_required",
      mere: "code_required",
    });
  });

  it("only the account number, once it is enabled for the account login only", async () => {
    await setAccountTwoFactor(owner, accountLoginOnly);
    expect(await states()).toEqual({
      "10024680": "code_required",
      aroha: "signed_in",
      wiremu: "signed_in",
      mere: "signed_in",
    });
  });

  it("one user, once it is enabled for that user alone", async () => {
    await updateLogin(owner, "wiremu", { twoFactor: { method: "email", promptOncePerLocation: false } });
    expect(await states()).toEqual({
      "10024680": "signed_in",
      aroha: "signed_in",
      wiremu: "code_required",
      mere: "signed_in",
    });
  });

  it("a user whose own setting is on, even after the account's is switched off", async () => {
    await updateLogin(owner, "wiremu", { twoFactor: { method: "email", promptOncePerLocation: false } });
    await setAccountTwoFactor(owner, everyone);
    await setAccountTwoFactor(owner, nobody);
    expect(await states()).toMatchObject({ aroha: "signed_in", wiremu: "code_required" });
  });

  it("is what the Logins column says, with its reason", async () => {
    await setAccountTwoFactor(owner, everyone);
    await updateLogin(owner, "wiremu", { twoFactor: { method: "email", promptOncePerLocation: false } });
    expect((await loginNamed(owner, "wiremu")).effectiveTwoFactor).toEqual({
      required: true,
      because: ["account", "login"],
      codeGoesTo: "wiremu@kereru.example",
      locationCounts: false,
    });
    expect((await loginNamed(owner, "mere")).effectiveTwoFactor).toMatchObject({
      because: ["account"],
      codeGoesTo: "accounts@kereru.example",
    });
    expect((await loginNamed(owner, "pbx-sync")).effectiveTwoFactor).toMatchObject({
      required: true,
      codeGoesTo: null,
    });
  });
});

describe("a setting that changes between password and code", () => {
  it("switched on: a session of before is ended, and says why", async () => {
    const wiremu = await signedIn(portal, "wiremu");
    await setAccountTwoFactor(owner, everyone);
    expect((await wiremu.call(sessionApi.readSession)).reply).toEqual({
      state: "signed_out",
      endedBecause: "two_factor_enabled",
    });
    expect((await owner.call(sessionApi.readSession)).reply.state).toBe("signed_in");
  });

  it("switched off: the password alone is enough at the next sign-in", async () => {
    await setAccountTwoFactor(owner, everyone);
    await setAccountTwoFactor(owner, nobody);
    expect((await password(browserAt(portal), "wiremu")).reply.state).toBe("signed_in");
  });

  it("from account login only to everyone: an attempt under way goes on", async () => {
    await setAccountTwoFactor(owner, accountLoginOnly);
    const browser = browserAt(portal);
    await password(browser, "10024680");
    const mailed = await codeFor(portal, "accounts@kereru.example");
    await setAccountTwoFactor(owner, everyone);
    expect((await code(browser, mailed)).reply.state).toBe("signed_in");
  });
});

describe("once from the same location", () => {
  const wiremuMail = "wiremu@kereru.example";
  const once = { method: "email", promptOncePerLocation: true } as const;
  const home = "203.0.113.7";
  const stateFrom = async (address: string) =>
    (await password(browserAt(portal, address), "wiremu")).reply.state;

  beforeEach(async () => {
    await updateLogin(owner, "wiremu", { twoFactor: once });
    await signedInWithCode(portal, "wiremu", wiremuMail, home);
  });

  it("asks again elsewhere, and not where a code was given, for anyone's browser there", async () => {
    expect(await stateFrom(home)).toBe("signed_in");
    expect(await stateFrom("203.0.113.8")).toBe("code_required");
  });

  it("says at the prompt that this location will be remembered", async () => {
    const { reply } = await password(browserAt(portal, "203.0.113.8"), "wiremu");
    expect(reply).toMatchObject({
      challenge: { remembersLocation: true, location: "203.0.113.8", locationTrustDays: 90 },
    });
  });

  it("takes an IPv4-mapped address for the IPv4 one", async () => {
    expect(await stateFrom("::ffff:203.0.113.7")).toBe("signed_in");
  });

  it("takes an IPv6 network of 64 bits for one location", async () => {
    await signedInWithCode(portal, "wiremu", wiremuMail, "2001:db8:1:2::aaaa");
    expect(await stateFrom("2001:db8:1:2:ffff::1")).toBe("signed_in");
    expect(await stateFrom("2001:db8:1:3::aaaa")).toBe("code_required");
  });

  it("is another matter for another login", async () => {
    await updateLogin(owner, "aroha", { twoFactor: once });
    expect((await password(browserAt(portal, home), "aroha")).reply.state).toBe("code_required");
  });

  it("an abandoned prompt verifies nothing", async () => {
    await password(browserAt(portal, "203.0.113.9"), "wiremu");
    expect(await stateFrom("203.0.113.9")).toBe("code_required");
  });

  it("lapses 90 days after the last sign-in from it, and not while it is used", async () => {
    portal.clock.advance({ days: 89 });
    expect(await stateFrom(home)).toBe("signed_in");
    portal.clock.advance({ days: 89 });
    expect(await stateFrom(home)).toBe("signed_in");
    portal.clock.advance({ days: 90 });
    expect(await stateFrom(home)).toBe("code_required");
  });

  it("the strictest checkbox wins: an account that asks always is not excused by the user's tick", async () => {
    await setAccountTwoFactor(owner, everyone);
    expect(await stateFrom(home)).toBe("code_required");
  });

  it("is kept at sign-out", async () => {
    const browser = await signedIn(portal, "wiremu", home);
    await browser.call(sessionApi.signOut);
    expect(await stateFrom(home)).toBe("signed_in");
  });

  it("keeps ten at most, and lets the longest unused go", async () => {
    for (let last = 1; last <= 10; last += 1) {
      portal.clock.advance({ minutes: 20 });
      await signedInWithCode(portal, "wiremu", wiremuMail, `198.51.100.${last}`);
    }
    expect(await stateFrom(home)).toBe("code_required");
    expect(await stateFrom("198.51.100.1")).toBe("signed_in");
    expect(
      await portal.rows(
        "SELECT login_username AS login, detail FROM activity WHERE type = 'location_forgotten'",
      ),
    ).toEqual([{ login: "wiremu", detail: "1 location" }]);
  });

  describe("is forgotten", () => {
    it("when the checkbox is unticked and ticked again", async () => {
      await updateLogin(owner, "wiremu", { twoFactor: { ...once, promptOncePerLocation: false } });
      await updateLogin(owner, "wiremu", { twoFactor: once });
      expect(await stateFrom(home)).toBe("code_required");
    });

    it("when the account's setting comes to cover the login, though both say once", async () => {
      await setAccountTwoFactor(owner, { scope: "all_logins", promptOncePerLocation: true });
      expect(await stateFrom(home)).toBe("code_required");
    });

    it("when the password is set anew", async () => {
      await updateLogin(owner, "wiremu", { password: "another long enough secret" });
      const browser = browserAt(portal, home);
      expect((await password(browser, "wiremu", "another long enough secret")).reply.state).toBe(
        "code_required",
      );
    });

    it("when the login is disabled, though it is enabled again", async () => {
      await updateLogin(owner, "wiremu", { enabled: false });
      await updateLogin(owner, "wiremu", { enabled: true });
      expect(await stateFrom(home)).toBe("code_required");
    });

    it("but not when only the name changes", async () => {
      await updateLogin(owner, "wiremu", { name: "Wiremu Parata-Jones" });
      expect(await stateFrom(home)).toBe("signed_in");
    });
  });

  it("believes a proxy that is trusted, and nobody else, of where someone is", async () => {
    await portal.close();
    portal = await testPortal({ trustedProxies: "10.0.0.0/8" });
    owner = await confirmedIn(portal, "10024680", "192.0.2.1");
    await updateLogin(owner, "wiremu", { twoFactor: once });
    const via = (proxy: string, forwardedFor: string) => {
      const browser = browserAt(portal, proxy);
      return {
        ...browser,
        call: ((endpoint, asked) =>
          browser.call(endpoint, {
            ...asked,
            headers: { "X-Forwarded-For": forwardedFor },
          })) as Browser["call"],
      };
    };
    const first = via("10.0.0.1", home);
    await password(first, "wiremu");
    expect((await code(first, await codeFor(portal, wiremuMail))).reply.state).toBe("signed_in");

    const stateVia = async (proxy: string, forwardedFor: string) =>
      (await password(via(proxy, forwardedFor), "wiremu")).reply.state;
    expect(await stateVia("10.0.0.2", `1.2.3.4, ${home}`)).toBe("signed_in");
    expect(await stateVia("10.0.0.2", `${home}, 198.51.100.9`)).toBe("code_required");
    expect(await stateVia("198.51.100.9", home)).toBe("code_required");
    expect(await stateVia("10.0.0.2", `${home}:4711`)).toBe("code_required");
  });
});
