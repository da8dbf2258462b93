import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { MailedCode } from "./code-letter.ts";
import { nastyTexts, wordsOf } from "./letter-testing.ts";
import { signInCodeLetter } from "./sign-in-code.ts";

const mail: MailedCode = {
  code: "481920",
  username: "aroha",
  askedAt: Date.UTC(2026, 10, 18, 1, 14, 30),
  codeEndsAt: Date.UTC(2026, 10, 18, 1, 24, 30),
  codeLifetimeMinutes: 10,
  location: "203.0.113.7",
  userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0",
  brandName: "Hero",
  supportEmail: "support@hero.example",
  publicUrl: "https://portal.hero.example",
  isCodeInSubject: true,
};

describe("happy", () => {
  test("the letter reads as agreed", () => {
    const { subject, text } = signInCodeLetter(mail);
    expect(`${subject}\n---\n${text}`).toMatchInlineSnapshot(`
      "Your Hero sign-in code: 481 920
      ---
      Your Hero sign-in code

      Enter this code on the page where you are signing in to Hero. It works once and lasts 10 minutes, until 2:24 pm.

      481 920

      Your password was given here:

      Login: aroha
      Time: 18 Nov 2026, 2:14 pm New Zealand Daylight Time (18 Nov 2026, 01:14 UTC)
      From: 203.0.113.7
      Browser: Firefox on Windows

      If this wasn't you, someone else knows your password. They can't sign in without this code, so give it to nobody: we never ask for it. Change your password, or write to support@hero.example and we will help.

      @portal.hero.example #481920
      "
    `);
  });

  test("its HTML is as agreed", () => {
    expect(signInCodeLetter(mail).html).toMatchSnapshot();
  });

  test("the text ends with the line that phones look for", () => {
    expect(signInCodeLetter(mail).text.trimEnd().split("\n").at(-1)).toBe("@portal.hero.example #481920");
    const local = signInCodeLetter({ ...mail, publicUrl: "http://localhost:3000" });
    expect(local.text.trimEnd().split("\n").at(-1)).toBe("@localhost #481920");
  });

  test("leading zeros are kept", () => {
    const { subject, text } = signInCodeLetter({ ...mail, code: "004007" });
    expect(subject).toBe("Your Hero sign-in code: 004 007");
    expect(text).toContain("\n004 007\n");
    expect(text).toContain("#004007");
  });

  test("the operator may keep the code out of what a lock screen shows", () => {
    const { subject, text, html } = signInCodeLetter({ ...mail, isCodeInSubject: false });
    expect(subject).toBe("Your Hero sign-in code");
    expect(text.slice(0, 120)).not.toMatch(/481/);
    expect(html.slice(0, html.indexOf("<body"))).not.toMatch(/481/);
  });

  test("winter and summer time are each named", () => {
    expect(signInCodeLetter(mail).text).toContain(
      "Time: 18 Nov 2026, 2:14 pm New Zealand Daylight Time (18 Nov 2026, 01:14 UTC)",
    );
    expect(signInCodeLetter({ ...mail, askedAt: Date.UTC(2026, 4, 1, 13, 5) }).text).toContain(
      "Time: 2 May 2026, 1:05 am New Zealand Standard Time (1 May 2026, 13:05 UTC)",
    );
  });

  test("what isn't known is said so", () => {
    const { text } = signInCodeLetter({ ...mail, location: null, userAgent: "curl/8.5.0" });
    expect(text).toContain("From: an address we couldn't tell\n");
    expect(text).toContain("Browser: an unknown browser\n");
  });
});

describe("hostile", () => {
  const nasty = fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.constantFrom(...nastyTexts));
  const hostile = fc.record({
    username: nasty,
    brandName: nasty,
    supportEmail: nasty,
    userAgent: nasty,
    location: nasty,
  });

  test("no value adds a header, a line or a control character", () => {
    const lines = signInCodeLetter(mail).text.split("\n").length;
    fc.assert(
      fc.property(hostile, (values) => {
        const { subject, text } = signInCodeLetter({ ...mail, ...values });
        expect(subject).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(text.split("\n")).toHaveLength(lines);
        expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  test("no value becomes markup", () => {
    const tagsOf = (html: string) => html.match(/<[^>]*>/g);
    fc.assert(
      fc.property(hostile, (values) => {
        expect(tagsOf(signInCodeLetter({ ...mail, ...values }).html)).toEqual(
          tagsOf(signInCodeLetter(mail).html),
        );
      }),
    );
  });

  test("text and HTML say the same", () => {
    fc.assert(
      fc.property(hostile, (values) => {
        const { text, html } = signInCodeLetter({ ...mail, ...values });
        expect(wordsOf(html)).toEqual(text.split(/\s+/).filter((word) => word !== ""));
      }),
    );
  });

  test("it loads nothing, links nowhere and runs nothing", () => {
    const { html } = signInCodeLetter(mail);
    expect(html).not.toMatch(
      /<(?:a|img|link|script|iframe|form|object|svg|base)\b|url\(|https?:|@import|\son\w+=/i,
    );
  });

  test("nothing that the browser says is repeated", () => {
    const { subject, text, html } = signInCodeLetter({
      ...mail,
      userAgent: "Call 0900 EVIL at once (Windows NT 10.0) Firefox/1",
    });
    expect(subject + text + html).not.toContain("EVIL");
    expect(text).toContain("Browser: Firefox on Windows");
  });
});
