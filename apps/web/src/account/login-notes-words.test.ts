import { describe, expect, test } from "vitest";

import { actResults, codeStepWords, invitedWords, waitingWords } from "./login-notes-words.ts";

const wiremu = {
  name: "Wiremu Parata",
  username: "wiremu",
  email: "wiremu@kereru.example",
  role: "standard",
  createdAt: "2026-11-18T00:00:00.000Z",
} as const;
const owner = { ...wiremu, name: "Moana Te Rangi", username: "10024680", role: "account" } as const;
const reset = { completesAt: "2026-11-25T01:14:00.000Z", address: "203.0.113.7" };

describe("happy", () => {
  test("a waiting reset says whose, from where and when", () => {
    const { title, text } = waitingWords(wiremu, reset);
    expect(title).toBe("Wiremu’s password is about to be reset");
    expect(text).toMatch(/203\.0\.113\.7.* takes effect on .*25.*Nov.*cancelled.*Ask Wiremu/);
  });

  test("a lock passes by itself, a block doesn't, and both say whom it touches", () => {
    expect(codeStepWords(wiremu, "locked", "help@hero.example").text).toContain("by itself within an hour");
    const { title, text } = codeStepWords(wiremu, "blocked", "help@hero.example");
    expect(title).toBe("Wiremu’s code step is blocked");
    expect(text).toContain("no code is taken any more");
  });

  test("an invitation says since when, and where it went", () => {
    const { text } = invitedWords(wiremu);
    expect(text).toMatch(/^Added on 18\sNovember\s2026, with an invitation to wiremu@kereru\.example/);
    expect(actResults.invite(wiremu)).toContain("wiremu@kereru.example");
  });
});

describe("refused", () => {
  test("the account login's is support's to open", () => {
    const { title, text } = codeStepWords(owner, "blocked", "help@hero.example");
    expect(title).toBe("The account login’s code step is blocked");
    expect(text).toContain("help@hero.example");
    expect(waitingWords(owner, reset).title).toBe("The account login’s password is about to be reset");
  });

  test("a reset from an address that isn't known says no address", () => {
    expect(waitingWords(wiremu, { ...reset, address: null }).text).toMatch(/^Somebody followed/);
  });
});
