import { describe, expect, it } from "vitest";

import { ProblemError } from "../http/problem.ts";
import { isListed } from "./common-passwords.ts";
import { refusePassword } from "./refuse-password.ts";

const known = { username: "aroha", accountNumber: "10024680", brandName: "Hero", path: ["newPassword"] };

/** The sentence a password is refused with, or null. */
function refusal(password: string, of = known): string | null {
  try {
    refusePassword(password, of);
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(error.code).toBe("invalid_input");
    expect(error.extra.errors?.[0]?.path).toEqual(of.path);
    return error.extra.errors?.[0]?.message ?? "";
  }
}

describe("a good password", () => {
  it.each([
    "demo only: kererū over the harbour",
    "a long enough secret",
    "kT7#pq2Lx9!vRm",
    "ngā manu o te ngahere",
    "pancake-umbrella-forty",
    "密码很长而且没有人知道它是什么",
    "831947206518 and my cat",
  ])("%s may be set", (password) => {
    expect(refusal(password)).toBeNull();
  });
});

describe("what everyone knows of a login", () => {
  it.each([
    ["for aroha alone 7", "the username"],
    ["for ARoHa alone 7", "the username"],
    ["account 10024680 it is", "the account number"],
    ["my hero of the day", "our name"],
    ["my hERO of the day", "our name"],
  ])("%s is refused", (password, what) => {
    expect(refusal(password)).toBe(`A password can't contain ${what}.`);
  });

  it("is found however its letters are composed", () => {
    const brand = { ...known, brandName: "Kōrero" };
    expect(refusal("we ko\u0304rero here a lot", brand)).toContain("our name");
  });
});

describe("what many people have", () => {
  it.each([
    "1qazxsw23edc",
    "LeaveMeAlone",
    "leavemealone ",
    "  finalfantasy",
    "polniypizdec0211",
    "password1234",
    "Password!!!!!!",
    "P@ssw0rd 2026!",
    "sunshine202611",
    "2026 Manchester!",
    "$unsh1ne 12 34",
  ])("%s is refused", (password) => {
    expect(refusal(password)).toContain("Many people");
  });

  it("is found at either end of the list, and what isn't on it is not", () => {
    expect(isListed("123qweasdzxc")).toBe(true);
    expect(isListed("vjht123jltccf")).toBe(true);
    expect(isListed("nobody ever typed this one")).toBe(false);
  });
});

describe("a simple pattern", () => {
  it.each([
    "zzzzzzzzzzzzz",
    "xyzxyzxyzxyzxy",
    "kiwikiwikiwi",
    "123456789012",
    "098765432109",
    "qwertyuiopas",
    "poiuytrewqlkj",
    "abcdefghijkl",
    "wxyz1234asdf",
    "1qaz2wsx3edc4rf",
    "112211221122",
    "Z!Z!Z!Z!Z!Z!",
  ])("%s is refused", (password) => {
    expect(refusal(password)).toMatch(/simple pattern|Many people/);
  });

  it.each(["zzzzzzzzzzzzz", "wxyz1234asdf", "x;7/x;7/x;7/", "1qaz2wsx3edc4rf5"])(
    "%s is refused though it is on no list",
    (password) => {
      expect(refusal(password)).toContain("simple pattern");
    },
  );
});
