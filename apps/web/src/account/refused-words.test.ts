import { describe, expect, test } from "vitest";

import { confirmWords } from "./confirm-address-words.ts";
import { refusedBeside, refusedCodeWords, refusedFlag, refusedOf, refusedWords } from "./refused-words.ts";

const email = "accounts@kereru.example";
const bounced = { email, because: "bounced", at: "2026-11-24T01:14:00.000Z" } as const;
const complained = { ...bounced, because: "complained" } as const;
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("happy", () => {
  test("while mail gets there nothing is said", () => {
    const marked = { emailRefused: null, pendingEmail: null };
    expect(refusedOf(email, marked)).toBeNull();
    expect(refusedBeside(email, marked)).toBeNull();
    expect(refusedFlag(marked)).toBeNull();
  });

  test("an address that waits is told of in its own step, any other beside it, neither twice", () => {
    const marked = { emailRefused: { ...bounced, email: "New@kereru.example" } };
    expect(refusedOf("new@kereru.example", marked)).toBe(marked.emailRefused);
    expect(refusedBeside("new@kereru.example", marked)).toBeNull();
    for (const other of [null, email]) {
      expect(refusedOf(other, marked)).toBeNull();
      expect(refusedBeside(other, marked)).toBe(marked.emailRefused);
    }
  });
});

describe("refused", () => {
  test("the address, what happened and when are named", () => {
    const back = refusedWords(bounced, "UTC");
    expect(back.title).toBe("Email to accounts@kereru.example comes back");
    expect(plain(back.text)).toBe(
      "On Tue 24 Nov at 1:14 am the mailbox refused our email: it may be full, gone or misspelt.",
    );
    const spam = refusedWords(complained, "UTC");
    expect(spam.title).toBe("Email to accounts@kereru.example was marked as spam");
    expect(plain(spam.text)).toMatch(/^On Tue 24 Nov at 1:14 am whoever reads it marked/);
  });

  test("the step that waits for a code doesn't claim that the code got there", () => {
    const step = { email, isChange: true, inForce: "old@kereru.example", reader: "Wiremu" };
    for (const refused of [bounced, complained]) {
      const { text } = confirmWords({ ...step, refused });
      expect(text).toMatch(/^Our last email there (?:came back|was marked as spam) on /);
      expect(text).toContain(
        "Ask Wiremu to read the code out. Until the code is entered, mail still goes to old@",
      );
      expect(text).not.toContain("We sent");
      expect(confirmWords({ ...step, isChange: false, refused }).text).toMatch(/^Our last email there/);
    }
    expect(plain(refusedCodeWords(bounced, "UTC"))).toContain("came back on Tue 24 Nov at 1:14 am");
    expect(confirmWords({ ...step, refused: null }).text).toMatch(/^We sent a six-digit code to it\./);
  });
});
