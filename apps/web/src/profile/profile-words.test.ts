import { describe, expect, test } from "vitest";

import {
  addressToConfirm,
  emailHelp,
  ownFirst,
  profileWhy,
  recoveryLeft,
  recoverySheet,
  recoveryWhy,
  sessionBrowser,
  whyNoLocations,
} from "./profile-words.ts";

const wiremu = {
  email: "wiremu@kereru.example",
  emailConfirmed: true,
  pendingEmail: null,
  emailRefused: null,
  pendingEmailRefused: null,
  effectiveTwoFactor: { codeGoesTo: "wiremu@kereru.example" },
};
const accounts = "accounts@kereru.example";

describe("happy", () => {
  test("a confirmed address waits for nothing", () => {
    expect(addressToConfirm(wiremu).email).toBeNull();
  });

  test("a new address waits for its code, and mail goes on to the old one", () => {
    const changing = { ...wiremu, pendingEmail: "w.parata@kereru.example" };
    expect(addressToConfirm(changing)).toEqual({
      email: "w.parata@kereru.example",
      isChange: true,
      inForce: "wiremu@kereru.example",
    });
  });

  test("a first address waits, and codes go to the account's until then", () => {
    const mere = {
      email: null,
      emailConfirmed: false,
      pendingEmail: "mere@kereru.example",
      effectiveTwoFactor: { codeGoesTo: accounts },
    };
    expect(addressToConfirm(mere).inForce).toBe(accounts);
    expect(emailHelp(mere)).toContain(accounts);
  });

  test("an address that nobody confirmed is no change that could be cancelled", () => {
    const imported = { ...wiremu, emailConfirmed: false, effectiveTwoFactor: { codeGoesTo: null } };
    expect(addressToConfirm(imported)).toEqual({
      email: "wiremu@kereru.example",
      isChange: false,
      inForce: null,
    });
  });

  test("the check says where codes will go, or that they come to the account", () => {
    const values = { name: "Wiremu Parata", email: "w.parata@kereru.example" };
    expect(profileWhy(values, wiremu)).toContain("w.parata@kereru.example");
    expect(profileWhy({ ...values, email: null }, wiremu)).toContain("the account’s address");
    expect(profileWhy({ ...values, email: wiremu.email }, wiremu)).not.toContain("@");
  });

  test("making new recovery codes says how many old ones stop working", () => {
    expect(recoveryWhy(7)).toContain("The 7 you still have will stop working.");
    expect(recoveryWhy(1)).toContain("The one you still have will stop working.");
    expect(recoveryWhy(0)).not.toContain("stop working");
    expect([recoveryLeft(0), recoveryLeft(1), recoveryLeft(10)]).toEqual([
      "You have no recovery codes.",
      "You have 1 recovery code left.",
      "You have 10 recovery codes left.",
    ]);
  });

  test("the kept text holds each code on a line of its own, and whose they are", () => {
    const about = { brandName: "Hero", username: "wiremu", madeOn: "24\u00a0November\u00a02026" };
    const lines = recoverySheet(["bcdf-ghjk-mnpq-rstv", "zyxw-vtsr-qpnm-kjhg"], about).split("\r\n");
    expect(lines).toContain("Hero recovery codes for wiremu");
    expect(lines).toContain("bcdf-ghjk-mnpq-rstv");
    expect(lines).toContain("zyxw-vtsr-qpnm-kjhg");
    expect(lines.join("")).not.toContain("\u00a0");
  });

  test("this browser's session comes first, the others stay in their order", () => {
    const sessions = [
      { id: "a", current: false },
      { id: "b", current: true },
      { id: "c", current: false },
    ];
    expect(ownFirst(sessions).map(({ id }) => id)).toEqual(["b", "a", "c"]);
  });

  test("an empty list of locations says why it is empty", () => {
    expect(whyNoLocations({ required: false, locationCounts: false })).toContain("aren’t asked");
    expect(whyNoLocations({ required: true, locationCounts: false })).toContain("every sign-in");
    expect(whyNoLocations({ required: true, locationCounts: true })).toContain("next time");
  });
});

describe("hostile", () => {
  test("what a browser calls itself is never shown", () => {
    expect(sessionBrowser({ userAgent: "Call 0900 1234 <b>" })).toBe("An unknown browser");
  });
});
