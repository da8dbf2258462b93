import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Letter } from "../mail.ts";
import type { Notice, NoticeContext, NoticeKind } from "../notice.ts";
import { addressCodeLetter } from "./address-code.ts";
import type { MailedCode } from "./code-letter.ts";
import { confirmCodeLetter } from "./confirm-code.ts";
import { invitationLetter } from "./invitation.ts";
import type { LetterPortal } from "./letter-parts.ts";
import { nastyTexts, wordsOf } from "./letter-testing.ts";
import { noticeLetter } from "./notice-letter.ts";
import { resetLinkLetter } from "./reset-link.ts";
import { signInCodeLetter } from "./sign-in-code.ts";

const portal: LetterPortal = {
  brandName: "Hero",
  supportEmail: "support@hero.example",
  publicUrl: "https://portal.hero.example",
};

const context: NoticeContext = {
  username: "wiremu",
  by: "aroha",
  at: Date.UTC(2026, 10, 18, 1, 14, 30),
  address: "203.0.113.7",
  userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0",
};

const code: MailedCode = {
  ...portal,
  code: "481920",
  username: context.username,
  askedAt: context.at,
  codeEndsAt: Date.UTC(2026, 10, 18, 1, 24, 30),
  codeLifetimeMinutes: 10,
  location: context.address,
  userAgent: context.userAgent,
  isCodeInSubject: true,
};

const token = "aToken_of-a-link";
const endsAt = Date.UTC(2026, 10, 18, 2, 14, 30);

const notices = {
  account_two_factor_changed: {
    kind: "account_two_factor_changed",
    from: "disabled",
    to: "account_login_only",
    promptOncePerLocation: true,
    askedBefore: 0,
    askedAfter: 1,
    of: 8,
  },
  login_two_factor_changed: {
    kind: "login_two_factor_changed",
    from: "email",
    to: "disabled",
    promptOncePerLocation: false,
  },
  email_change_asked: { kind: "email_change_asked", newEmail: "new@kereru.example" },
  email_changed: { kind: "email_changed", oldEmail: "old@kereru.example", newEmail: null },
  password_changed: { kind: "password_changed", how: "reset" },
  login_added: { kind: "login_added", role: "administrator" },
  login_enabled: { kind: "login_enabled", role: "api" },
  role_raised: { kind: "role_raised", from: "standard", to: "administrator" },
  recovery_codes_made: { kind: "recovery_codes_made", made: 10 },
  recovery_code_used: { kind: "recovery_code_used", left: 2, purpose: "sign_in" },
  reset_waiting: { kind: "reset_waiting", completesAt: endsAt },
  code_step_blocked: { kind: "code_step_blocked" },
  code_step_rebound: { kind: "code_step_rebound" },
  new_location: { kind: "new_location" },
  wrong_codes: { kind: "wrong_codes" },
  address_refused: { kind: "address_refused", address: "wiremu@kereru.example", because: "bounced" },
} satisfies Record<NoticeKind, Notice>;

const notice = (of: Notice, changed: Partial<NoticeContext> = {}) =>
  noticeLetter({ notice: of, context: { ...context, ...changed } }, portal, token);

type Values = Partial<LetterPortal & NoticeContext & { accountNumber: string; newEmail: string }>;

/** Every letter there is, written with these values in place of the usual ones. */
const letters: [string, (values: Values) => Letter][] = [
  ...([signInCodeLetter, confirmCodeLetter, addressCodeLetter] as const).map(
    (write) =>
      [
        write.name,
        ({ address, ...values }) =>
          write({ ...code, ...values, ...(address === undefined ? {} : { location: address }) }),
      ] as [string, (values: Values) => Letter],
  ),
  [
    "reset link",
    (values) =>
      resetLinkLetter({ portal: { ...portal, ...values }, token, endsAt, cause: { ...context, ...values } }),
  ],
  [
    "invitation",
    (values) =>
      invitationLetter({
        portal: { ...portal, ...values },
        token,
        endsAt,
        accountNumber: values.accountNumber ?? "10024680",
        cause: { ...context, ...values },
      }),
  ],
  ...Object.values(notices).map((of): [string, (values: Values) => Letter] => [
    of.kind,
    ({ newEmail, ...values }) =>
      noticeLetter(
        {
          notice: { ...of, ...(newEmail === undefined ? {} : { newEmail, oldEmail: newEmail }) },
          context: { ...context, ...values },
        },
        { ...portal, ...values },
        token,
      ),
  ]),
];

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
});

describe("every letter", () => {
  test.each(letters)(
    "%s says which login, when, from where, by which browser, and what to do about it",
    (_name, write) => {
      const { subject, text } = write({});
      expect(text).toContain(
        "Time: 18 Nov 2026, 2:14 pm New Zealand Daylight Time (18 Nov 2026, 01:14 UTC)\nFrom: 203.0.113.7\nBrowser: Firefox on Windows\n",
      );
      expect(text).toContain("Login: wiremu\n");
      expect(text).toContain("support@hero.example");
      expect(text).toMatch(/\bIf (?:you|nobody of yours|this wasn't|this was)\b/);
      expect(subject).toContain("Hero");
      expect(subject.length).toBeLessThan(80);
      expect(subject + text).not.toMatch(/!|undefined|null|NaN|\[object/);
    },
  );

  test("has a subject of its own", () => {
    const subjects = letters.map(([, write]) => write({}).subject);
    expect(new Set(subjects).size).toBe(letters.length);
  });

  test.each(letters)("%s says the same in text and in HTML, whatever its values", (_name, write) => {
    fc.assert(
      fc.property(hostile, (values) => {
        const { text, html } = write(values);
        expect(wordsOf(html)).toEqual(text.split(/\s+/).filter((word) => word !== ""));
      }),
      { numRuns: 30 },
    );
  });

  test.each(letters)("%s lets no value add a header, a line or markup", (_name, write) => {
    const [plain, tagsOf] = [write({}), (html: string) => html.match(/<\/?\w+/g)];
    fc.assert(
      fc.property(hostile, (values) => {
        const { subject, text, html } = write(values);
        expect(subject).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(text.split("\n")).toHaveLength(plain.text.split("\n").length);
        expect(tagsOf(html)).toEqual(tagsOf(plain.html));
      }),
      { numRuns: 30 },
    );
  });

  test.each(letters)(
    "%s loads nothing and runs nothing, and repeats nothing of what the browser says",
    (_name, write) => {
      const { subject, text, html } = write({
        userAgent: "Call 0900 EVIL at once (Windows NT 10.0) Firefox/1",
      });
      expect(subject + text + html).not.toContain("EVIL");
      expect(text).toContain("Browser: Firefox on Windows");
      expect(html).not.toMatch(/<(?:img|link|script|iframe|form|object|svg|base)\b|url\(|@import|\son\w+=/i);
    },
  );
});

describe("codes", () => {
  test.each([
    ["sign-in", signInCodeLetter, "signing in to Hero"],
    ["confirm", confirmCodeLetter, "asks you to confirm it's you"],
    ["address", addressCodeLetter, "This address was entered for a Hero login"],
  ])("a %s code says what it is for, and phones find it", (_name, write, words) => {
    const { subject, text, html } = write(code);
    expect(subject).toMatch(/: 481 920$/);
    expect(text).toContain(words);
    expect(text).toContain("lasts 10 minutes, until 2:24 pm.");
    expect(text).toContain("\n481 920\n");
    expect(text.trimEnd().split("\n").at(-1)).toBe("@portal.hero.example #481920");
    expect(html).not.toMatch(/<a\b|https?:/);
  });
});

describe("links", () => {
  test.each([
    ["a reset", letters.find(([name]) => name === "reset link"), "/password/reset"],
    ["an invitation", letters.find(([name]) => name === "invitation"), "/invitation"],
    ["cancelling a reset", letters.find(([name]) => name === "reset_waiting"), "/password/reset/cancel"],
  ])(
    "of %s are to be pressed in HTML and to be copied in text, the secret in the fragment",
    (_name, letter, page) => {
      const url = `https://portal.hero.example${page}#token=${token}`;
      const { text, html } = letter?.[1]({}) ?? { text: "", html: "" };
      expect(text).toContain(`\n${url}\n`);
      expect(html).toContain(`href="${url}"`);
      expect(html.match(/href="[^"]*"/g)).toHaveLength(1);
      expect(text).toMatch(/18 Nov 2026, 3:14 pm New Zealand Daylight Time/);
    },
  );

  test("an invitation names the account by its number and how to sign in", () => {
    const { text } = invitationLetter({ portal, token, endsAt, accountNumber: "10024680", cause: context });
    expect(text).toContain("on the Hero account 10024680");
    expect(text).toContain("sign in as wiremu");
    expect(text).toContain("By: aroha\n");
  });

  test("what isn't known of who asked for one is left out", () => {
    const cause = { username: "wiremu", at: context.at };
    const { text } = resetLinkLetter({ portal, token, endsAt, cause });
    expect(text).toContain("Login: wiremu\nTime: ");
    expect(text).not.toMatch(/From:|Browser:/);
  });
});

describe("notices", () => {
  const texts: [Notice, RegExp, string[]][] = [
    [
      notices.account_two_factor_changed,
      /switched on for your Hero account$/,
      [
        "1 of 8 logins is now asked for a code; before, it was 0.",
        "Before: Disabled\nNow: Enabled (account login only)\nPrompt only once from the same location: Ticked\n",
      ],
    ],
    [
      { ...notices.account_two_factor_changed, from: "all_logins", to: "disabled", askedAfter: 0 },
      /switched off/,
      ["0 of 8 logins are now asked"],
    ],
    [
      { ...notices.account_two_factor_changed, from: "all_logins", to: "all_logins" },
      /was changed for your/,
      [],
    ],
    [
      notices.login_two_factor_changed,
      /switched off for a Hero login$/,
      ["Before: Enabled - Email Verification\nNow: Disabled\n"],
    ],
    [
      notices.email_change_asked,
      /new email address was entered/,
      ["n•••@kereru.example", "Nothing has changed yet"],
    ],
    [
      notices.email_changed,
      /address of a Hero login was changed/,
      ["Before: o•••@kereru.example\nNow: none of its own\n"],
    ],
    [notices.password_changed, /password of a Hero login was changed/, ["reset with a link that we mailed"]],
    [
      { kind: "password_changed", how: "by_someone_else" },
      /changed/,
      ["set by someone who looks after the account's logins"],
    ],
    [
      notices.login_added,
      /^A login was added to your Hero account/,
      ["Role: Administrator", "disable the login"],
    ],
    [notices.login_enabled, /^A login was enabled on your Hero account/, ["Role: API"]],
    [notices.role_raised, /more rights/, ["Before: Standard\nNow: Administrator\n"]],
    [
      notices.recovery_codes_made,
      /recovery codes were made/,
      ["10 recovery codes", "Those made before no longer work"],
    ],
    [
      notices.recovery_code_used,
      /recovery code was used/,
      ["used to sign in", "2 are left.", "Make new ones"],
    ],
    [
      { kind: "recovery_code_used", left: 0, purpose: "reset" },
      /used/,
      ["to set a new password", "None is left."],
    ],
    [
      { kind: "recovery_code_used", left: 9, purpose: "confirm" },
      /used/,
      ["to confirm a change", "9 are left.\n"],
    ],
    [
      notices.reset_waiting,
      /is waiting$/,
      ["Takes effect: 18 Nov 2026, 3:14 pm", "Signing in with the old password and a code cancels it too"],
    ],
    [notices.code_step_blocked, /blocked/, ["a recovery code still is", "Logins page"]],
    [notices.code_step_rebound, /accepted again/, ["verified locations were forgotten"]],
    [notices.new_location, /new location/, ["If this was you, there is nothing to do"]],
    [notices.wrong_codes, /wrong code/, ["Nobody was let in", "someone knows the password"]],
  ];

  test.each(texts)("%o says what happened", (of, subject, parts) => {
    const letter = notice(of);
    expect(letter.subject).toMatch(subject);
    for (const part of parts) expect(letter.text).toContain(part);
  });

  test("no address in one is whole but support's", () => {
    for (const of of Object.values(notices)) {
      const { subject, text, html } = notice(of);
      expect((subject + text + html).replaceAll("support@hero.example", "")).not.toMatch(/[\w.]{2,}@/);
    }
  });

  test("who did it is named where it was someone else, and only there", () => {
    expect(notice(notices.password_changed).text).toContain("By: aroha\n");
    expect(notice(notices.password_changed, { by: null }).text).not.toContain("By:");
    expect(notice(notices.password_changed, { by: "wiremu" }).text).not.toContain("By:");
  });

  test("a waiting reset without a link of its own names the other ways to cancel it", () => {
    const { text, html } = noticeLetter({ notice: notices.reset_waiting, context }, portal, null);
    expect(html).not.toContain("href");
    expect(text).toContain("cancels it too");
  });
});
