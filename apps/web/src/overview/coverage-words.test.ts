import { scopes } from "@hero/two-factor/settings";
import { describe, expect, it } from "vitest";

import { emailWords, legend, settingWords } from "./coverage-words.ts";

const coverage = (asked: number, of: number, programsAsked: number, programs: number) => ({
  people: { asked, of },
  apiLogins: { asked: programsAsked, of: programs },
  notAsked: { count: of - asked, items: [] },
});

describe("who is asked, in words", () => {
  it.each([
    [
      coverage(1, 6, 0, 2),
      { asked: "1 asked", notAsked: "5 not asked", programs: "2 API logins, not asked" },
    ],
    [coverage(6, 6, 1, 1), { asked: "6 asked", notAsked: null, programs: "1 API login, refused" }],
    [
      coverage(0, 10_000, 1, 3),
      { asked: "0 asked", notAsked: "10,000 not asked", programs: "3 API logins, 1 of them refused" },
    ],
    [coverage(1, 1, 0, 0), { asked: "1 asked", notAsked: null, programs: null }],
  ])("%j", (given, words) => {
    expect(legend(given)).toEqual(words);
  });

  it("names the account's setting by its own label", () => {
    expect(settingWords("all_logins")).toBe(
      "The account’s setting is ‘Enabled (for all users) - Email Verification’, so everyone is asked.",
    );
    expect(new Set(scopes.map(settingWords)).size).toBe(scopes.length);
  });

  it("says of an address only what keeps codes from it", () => {
    expect(emailWords("confirmed")).toBeNull();
    expect(emailWords("none")).toBe("No email of their own");
    expect(emailWords("unconfirmed")).toBe("Email not confirmed");
  });
});
