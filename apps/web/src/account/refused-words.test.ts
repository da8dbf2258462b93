import { describe, expect, test } from "vitest";

import { confirmWords } from "./confirm-address-words.ts";
import {
  accountMarks,
  accountRefusedFor,
  refusedBeside,
  refusedCodeWords,
  refusedFlags,
  refusedOf,
  refusedWords,
} from "./refused-words.ts";

const email = "accounts@kereru.example";
const newEmail = "acounts@kereru.example";
const bounced = { email, because: "bounced", at: "2026-11-24T01:14:00.000Z" } as const;
const complained = { ...bounced, because: "complained" } as const;
const pendingBounced = { ...bounced, email: newEmail } as const;
const unmarked = { emailRefused: null, pendingEmailRefused: null };
const account = { email, emailConfirmed: true, ...unmarked };
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const loginWith = (own: string | null, codeGoesTo: string | null) => ({
  email: own,
  ...unmarked,
  effectiveTwoFactor: { codeGoesTo },
});

describe("happy", () => {
  test("while mail gets there nothing is said", () => {
    expect(refusedOf(email, unmarked)).toBeNull();
    expect(refusedOf(null, unmarked)).toBeNull();
    expect(refusedBeside(email, unmarked)).toEqual([]);
    expect(refusedFlags(loginWith(null, email), account)).toEqual([]);
    expect(accountMarks(account)).toEqual([]);
  });

  test("an address that waits is told of in its own step, any other beside it, neither twice", () => {
    const both = { emailRefused: bounced, pendingEmailRefused: pendingBounced };
    expect(refusedOf("Acounts@kereru.example", both)).toBe(pendingBounced);
    expect(refusedBeside("Acounts@kereru.example", both)).toEqual([bounced]);
    // A first address waits where the one in force would stand.
    expect(refusedOf(email, { ...unmarked, emailRefused: bounced })).toBe(bounced);
    expect(refusedBeside(email, { ...unmarked, emailRefused: bounced })).toEqual([]);
    for (const other of [null, "else@kereru.example"]) {
      expect(refusedOf(other, both)).toBeNull();
      expect(refusedBeside(other, both)).toEqual([bounced, pendingBounced]);
    }
  });

  test("a change of the address's capitals alone is told once", () => {
    const once = { emailRefused: bounced, pendingEmailRefused: bounced };
    expect(refusedBeside(null, once)).toEqual([bounced]);
    expect(refusedBeside("Accounts@kereru.example", once)).toEqual([]);
  });

  test("Overview says of each of the account's addresses what goes there, and where codes go instead", () => {
    const current = { refused: bounced, text: "The account login’s codes go there" };
    const pending = {
      refused: pendingBounced,
      text: `It becomes the account’s email once it is confirmed. Until then the account login’s codes go to ${email}`,
    };
    expect(accountMarks({ ...account, emailRefused: bounced })).toEqual([current]);
    expect(accountMarks({ ...account, pendingEmailRefused: pendingBounced })).toEqual([pending]);
    expect(accountMarks({ ...account, emailRefused: bounced, pendingEmailRefused: pendingBounced })).toEqual([
      current,
      pending,
    ]);
  });

  test("where the account's email isn't confirmed no code is said to go anywhere", () => {
    const marks = accountMarks({
      email,
      emailConfirmed: false,
      emailRefused: bounced,
      pendingEmailRefused: pendingBounced,
    });
    expect(marks.map(({ text }) => text)).toEqual([
      "It is the account’s email, and not confirmed yet",
      "It becomes the account’s email once it is confirmed",
    ]);
  });

  test("a login whose codes go to the account's email is warned of that one's mark, and one with its own isn't", () => {
    const refusing = { email, emailRefused: bounced };
    for (const own of [null, "mere@kereru.example"]) {
      expect(accountRefusedFor(loginWith(own, "Accounts@kereru.example"), refusing)).toBe(bounced);
      expect(refusedFlags(loginWith(own, email), refusing)).toEqual(["Mail to account’s email comes back"]);
    }
    expect(refusedFlags(loginWith(null, email), { email, emailRefused: complained })).toEqual([
      "Mail to account’s email marked as spam",
    ]);
    expect(accountRefusedFor(loginWith("wi@kereru.example", "wi@kereru.example"), refusing)).toBeNull();
    // No code goes anywhere.
    expect(accountRefusedFor(loginWith(null, null), refusing)).toBeNull();
    // The address is its own as well, and the mark too.
    expect(refusedFlags({ ...loginWith(email, email), emailRefused: bounced }, refusing)).toEqual([
      "Mail comes back",
    ]);
  });

  test("each address of a login that refuses mail has a flag of its own", () => {
    const marked = {
      ...loginWith("mere@kereru.example", email),
      emailRefused: { ...complained, email: "mere@kereru.example" },
      pendingEmailRefused: { ...bounced, email: "m@kereru.example" },
    };
    expect(refusedFlags(marked, { email, emailRefused: bounced })).toEqual([
      "Mail was marked as spam",
      "Mail to new email comes back",
      "Mail to account’s email comes back",
    ]);
    const spam = { ...complained, email: "m@kereru.example" };
    expect(
      refusedFlags({ ...loginWith(null, email), pendingEmailRefused: spam }, { email, emailRefused: null }),
    ).toEqual(["Mail to new email marked as spam"]);
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
