import { describe, expect, test } from "vitest";

import type { Notice, NoticeContext } from "../notice.ts";
import { invitationLetter } from "./invitation.ts";
import { noticeLetter } from "./notice-letter.ts";
import { resetLinkLetter } from "./reset-link.ts";
import { sampleContext, sampleNotices, samplePortal, samples, sampleToken } from "./samples.ts";

const endsAt = Date.UTC(2026, 10, 18, 2, 14, 30);

const notice = (of: Notice, changed: Partial<NoticeContext> = {}) =>
  noticeLetter({ notice: of, context: { ...sampleContext, ...changed } }, samplePortal, sampleToken);

describe("a code says what it is for", () => {
  test.each([
    ["sign_in_code", "signing in to Hero", "someone else knows your password"],
    ["confirm_code", "asks you to confirm it's you", "someone else is signed in as you"],
    ["address_code", "This address was entered for a Hero login", "someone mistook your address"],
  ] as const)("%s", (kind, use, unexpected) => {
    const { text } = samples[kind]({});
    expect(text).toContain(use);
    expect(text).toContain(unexpected);
  });
});

describe("a link says what it is for", () => {
  test("an invitation names the account by its number and how to sign in", () => {
    const { text } = invitationLetter({
      portal: samplePortal,
      token: sampleToken,
      endsAt,
      accountNumber: "10024680",
      cause: sampleContext,
    });
    expect(text).toContain("on the Hero account 10024680");
    expect(text).toContain("sign in as wiremu");
    expect(text).toContain("By: aroha\n");
  });

  test("what isn't known of who asked for one is left out", () => {
    const cause = { username: "wiremu", at: sampleContext.at };
    const { text } = resetLinkLetter({ portal: samplePortal, token: sampleToken, endsAt, cause });
    expect(text).toContain("Login: wiremu\nTime: ");
    expect(text).not.toMatch(/From:|Browser:/);
  });
});

const texts: [Notice, RegExp, string[]][] = [
  [
    { ...sampleNotices.account_two_factor_changed, to: "account_login_only", askedAfter: 1, askedBefore: 0 },
    /switched on for your Hero account$/,
    [
      "1 of 8 logins is now asked for a code; before, it was 0.",
      "Before: Disabled\nNow: Enabled (account login only)\nPrompt only once from the same location: Ticked\n",
    ],
  ],
  [
    { ...sampleNotices.account_two_factor_changed, from: "all_logins", to: "disabled", askedAfter: 0 },
    /switched off/,
    ["0 of 8 logins are now asked"],
  ],
  [
    { ...sampleNotices.account_two_factor_changed, from: "all_logins", to: "all_logins" },
    /was changed for your/,
    [],
  ],
  [
    sampleNotices.login_two_factor_changed,
    /switched off for a Hero login$/,
    ["Before: Enabled - Email Verification\nNow: Disabled\n"],
  ],
  [
    sampleNotices.email_change_asked,
    /new email address was entered/,
    ["New address: w•••@tui.example", "Nothing has changed yet"],
  ],
  [
    { kind: "email_changed", oldEmail: "old@kereru.example", newEmail: null },
    /address of a Hero login was changed/,
    ["Before: o•••@kereru.example\nNow: none of its own\n"],
  ],
  [
    { kind: "password_changed", how: "reset" },
    /password of a Hero login was changed/,
    ["reset with a link that we mailed"],
  ],
  [
    { kind: "password_changed", how: "by_themselves" },
    /changed/,
    ["changed by the person who was signed in with it"],
  ],
  [sampleNotices.password_changed, /changed/, ["set by someone who looks after the account's logins"]],
  [
    sampleNotices.login_added,
    /^A login was added to your Hero account/,
    ["Role: Administrator", "disable the login"],
  ],
  [{ kind: "login_enabled", role: "api" }, /^A login was enabled on your Hero account/, ["Role: API"]],
  [sampleNotices.role_raised, /more rights/, ["Before: Standard\nNow: Administrator\n"]],
  [
    sampleNotices.recovery_codes_made,
    /recovery codes were made/,
    ["10 new recovery codes", "Those made before no longer work"],
  ],
  [
    sampleNotices.recovery_code_used,
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
    sampleNotices.reset_waiting,
    /is waiting$/,
    ["Takes effect: 19 Nov 2026, 2:14 pm", "Signing in with the old password and a code cancels it too"],
  ],
  [sampleNotices.code_step_blocked, /blocked/, ["a recovery code still does", "Logins page"]],
  [sampleNotices.code_step_rebound, /accepted again/, ["verified locations were forgotten"]],
  [sampleNotices.new_location, /new location/, ["If this was you, there is nothing to do"]],
  [sampleNotices.wrong_codes, /wrong code/, ["Nobody was let in", "someone knows the password"]],
  [
    sampleNotices.address_refused,
    /came back$/,
    [
      "Address: w•••@kereru.example\n",
      "may need a recovery code",
      "Enter another address for the login in the portal",
      "takes our mail",
    ],
  ],
  [
    { ...sampleNotices.address_refused, because: "complained" },
    /marked as spam$/,
    ["marked as spam by whoever reads it", "as not spam"],
  ],
];

describe("a notice", () => {
  test.each(texts)("%o says what happened", (of, subject, parts) => {
    const letter = notice(of);
    expect(letter.subject).toMatch(subject);
    for (const part of parts) expect(letter.text).toContain(part);
  });

  test("names who did it where it was someone else, and only there", () => {
    expect(notice(sampleNotices.password_changed).text).toContain("By: aroha\n");
    expect(notice(sampleNotices.password_changed, { by: null }).text).not.toContain("By:");
    expect(notice(sampleNotices.password_changed, { by: "wiremu" }).text).not.toContain("By:");
  });

  test("of a mail that came back names no browser and no address that caused it: there is none", () => {
    const { text } = notice(sampleNotices.address_refused, { by: null, address: null, userAgent: "" });
    expect(text).not.toMatch(/^(?:From|Browser|By):/m);
  });

  test("of the account login's address sends nobody else to change what only that login may", () => {
    const { address_refused: sample } = sampleNotices;
    const { text } = notice({ ...sample, whose: "account" }, { username: "10024680" });
    expect(text).toContain("Only the account login can change this address.");
    expect(text).toContain("ask whoever has the account login (10024680) to enter another");
    expect(text).not.toContain("in the portal");
    expect(notice(sample).text).not.toContain("Only the account login");
  });

  test("of a waiting reset without a link of its own names the other ways to cancel it", () => {
    const facts = { notice: sampleNotices.reset_waiting, context: sampleContext };
    const { text, html } = noticeLetter(facts, samplePortal, null);
    expect(html).not.toContain("href");
    expect(text).toContain("cancels it too");
  });
});
