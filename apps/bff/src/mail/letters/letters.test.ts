import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { everyLetter, nastyTexts, wordsIn, wordsOf } from "./letter-testing.ts";
import { samples, sampleToken } from "./samples.ts";

const nasty = fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.constantFrom(...nastyTexts));
const hostile = fc.record({
  brandName: nasty,
  supportEmail: nasty,
  username: nasty,
  // Set apart, so that the line of who did it is always there.
  by: nasty.map((value) => `by ${value}`),
  address: nasty,
  userAgent: nasty,
  accountNumber: nasty,
  newEmail: nasty.map((value) => `${value}@kereru.example`),
  isCodeInSubject: fc.boolean(),
});
/** What has as many lines and tags as any of them. */
const plainlySaid = { by: "someone else", isCodeInSubject: true };

const codes = everyLetter.filter(([kind]) => kind.endsWith("_code"));
const others = everyLetter.filter(([kind]) => !kind.endsWith("_code"));
const linked = ["reset_link", "invitation", "reset_waiting"];

describe("every letter", () => {
  test.each(everyLetter)(
    "%s says whom it concerns, when, what to do about it, and who helps",
    (_kind, write) => {
      const { subject, text } = write({ username: "wiremu" });
      expect(text).toMatch(/^Hero\n\n/);
      expect(text).toContain(
        "Time: 18 Nov 2026, 2:14 pm New Zealand Daylight Time (18 Nov 2026, 01:14 UTC)\n",
      );
      expect(text).toContain("Login: wiremu\n");
      expect(text).toMatch(/\bIf (?:you|nobody at your end|this wasn't|this was|it wasn't)\b/);
      expect(text).toMatch(/\b[Ww]rite to us\b/);
      expect(text).toMatch(/\n\nHero support: support@hero\.example\n/);
      expect(subject).toContain("Hero");
      expect(subject.length).toBeLessThan(80);
      expect(subject + text).not.toMatch(/!|undefined|null|NaN|\[object/);
    },
  );

  // A mail that comes back is nobody's browser's doing.
  test.each(everyLetter.filter(([kind]) => kind !== "address_refused"))(
    "%s says from where and by which browser",
    (_kind, write) => {
      expect(write({}).text).toContain("UTC)\nFrom: 203.0.113.7\nBrowser: Firefox on Windows\n");
      const { text } = write({ address: null, userAgent: "curl/8.5.0" });
      expect(text).toContain("From: an address we couldn't tell\nBrowser: an unknown browser\n");
    },
  );

  test("has a subject of its own", () => {
    const subjects = everyLetter.map(([, write]) => write({}).subject);
    expect(new Set(subjects).size).toBe(everyLetter.length);
  });

  test.each(everyLetter)("%s names winter and summer time, and UTC", (_kind, write) => {
    expect(write({ at: Date.UTC(2026, 4, 1, 13, 5) }).text).toContain(
      "Time: 2 May 2026, 1:05 am New Zealand Standard Time (1 May 2026, 13:05 UTC)",
    );
  });

  test.each(everyLetter)("%s says the same in text and in HTML, whatever its values", (_kind, write) => {
    fc.assert(
      fc.property(hostile, (said) => {
        const { text, html } = write(said);
        expect(wordsOf(html)).toEqual(wordsIn(text));
      }),
      { numRuns: 30 },
    );
  });

  test.each(everyLetter)("%s lets no value add a header, a line or markup", (_kind, write) => {
    const tagsOf = (html: string) => html.match(/<\/?\w+/g)?.toSorted();
    const plain = write(plainlySaid);
    fc.assert(
      fc.property(hostile, (said) => {
        const { subject, text, html } = write(said);
        expect(subject).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(text.split("\n")).toHaveLength(plain.text.split("\n").length);
        expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(tagsOf(html)).toEqual(tagsOf(plain.html));
        expect(html).not.toMatch(/\son\w+="/);
      }),
      { numRuns: 30 },
    );
  });

  test.each(everyLetter)("%s loads nothing and runs nothing", (_kind, write) => {
    expect(write({}).html).not.toMatch(
      /<(?:img|link|script|iframe|form|object|svg|base|video|audio|embed|input)\b|\bsrc|background=|url\(|@import|@font-face|\son\w+=/i,
    );
  });

  test.each(everyLetter)("%s folds no date and no time in HTML", (_kind, write) => {
    expect(write({}).html).toContain("18\u00A0Nov\u00A02026, 2:14\u00A0pm New Zealand");
    expect(write({}).html).not.toMatch(/\d [ap]m\b|\d Nov|Nov \d|\d UTC/);
  });

  test.each(everyLetter)("%s repeats nothing of what the browser says", (_kind, write) => {
    const said = { userAgent: "Call 0900 EVIL at once (Windows NT 10.0) Firefox/1" };
    const { subject, text, html } = write(said);
    expect(subject + text + html).not.toContain("EVIL");
  });

  test.each(everyLetter)("%s shows no address whole but support's", (_kind, write) => {
    const { subject, text, html } = write({ newEmail: "parata@tui.example" });
    expect((subject + text + html).replaceAll("support@hero.example", "")).not.toMatch(/[\w.]{2,}@\w/);
  });

  test.each(everyLetter)(
    "%s has no line that a mail may not have, and none that folds what must be whole",
    (_kind, write) => {
      const said = { brandName: "K".repeat(40), username: "ū".repeat(64), by: "ā".repeat(64) };
      const lines = write(said).text.split("\n");
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
      for (const line of lines.filter((each) => /https?:|\d{3} \d{3}$/.test(each))) {
        expect(line).toMatch(/^(?:https:\S+|\d{3} \d{3})$/);
      }
    },
  );
});

describe("codes", () => {
  test.each(codes)("%s stands in the subject and in large type, and phones find it", (_kind, write) => {
    const { subject, text, html } = write({ code: "004007" });
    expect(subject).toMatch(/: 004 007$/);
    expect(text).toContain("It works once and lasts 10 minutes, until 2:24 pm.\n\n004 007\n\n");
    expect(html).toMatch(/<p [^>]*font-size:40px[^>]*>004 007<\/p>/);
    expect(text).toMatch(/\n@portal\.hero\.example #004007\n$/);
    expect(write({ publicUrl: "http://localhost:3000" }).text).toMatch(/\n@localhost #481920\n$/);
  });

  test.each(codes)("%s leads nowhere: scanners open links", (_kind, write) => {
    expect(write({}).html).not.toMatch(/<a\b|href|https?:|mailto:/);
    expect(write({}).text).not.toMatch(/https?:|mailto:/);
  });

  test.each(codes)("%s tells a lock screen nothing if the operator wishes so", (_kind, write) => {
    const { subject, text, html } = write({ isCodeInSubject: false });
    const told = /4\W*8\W*1|9\W*2\W*0/;
    expect(subject).not.toMatch(told);
    // As much as any list or lock screen shows beside the subject.
    expect(text.slice(0, 250)).not.toMatch(told);
    expect(wordsOf(html).join(" ").slice(0, 250)).not.toMatch(told);
    expect(html.slice(0, html.indexOf("<body"))).not.toMatch(told);
    expect(text).toContain("\n481 920\n");
  });

  test.each(others)("%s, which holds none, doesn't look as if", (_kind, write) => {
    expect(write({}).text).not.toMatch(/^@|#\d{6}|\b\d{3} \d{3}\b/m);
  });
});

describe("links", () => {
  test.each([
    ["reset_link", "/password/reset", "3:14 pm"],
    ["invitation", "/invitation", "25 Nov 2026, 2:14 pm"],
    ["reset_waiting", "/password/reset/cancel", "19 Nov 2026, 2:14 pm"],
  ] as const)(
    "of %s are to be pressed in HTML and to be copied in text, the secret in the fragment, the end said",
    (kind, page, end) => {
      const url = `https://portal.hero.example${page}#token=${sampleToken}`;
      const { text, html } = samples[kind]({});
      expect(text).toContain(`\n${url}\n`);
      expect(html.match(/href="[^"]*"/g)).toEqual([`href="${url}"`, `href="${url}"`]);
      expect(text).toContain(`${end} New Zealand Daylight Time`);
    },
  );

  test.each(everyLetter.filter(([kind]) => !linked.includes(kind)))("%s holds none", (_kind, write) => {
    expect(write({}).html).not.toMatch(/<a\b|href|https?:/);
  });
});
