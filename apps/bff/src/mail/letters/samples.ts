import { defaultAccents } from "../../brand/accent.ts";
import type { Letter } from "../mail.ts";
import type { MailKind, Notice, NoticeContext, NoticeKind } from "../notice.ts";
import { addressCodeLetter } from "./address-code.ts";
import type { MailedCode } from "./code-letter.ts";
import { confirmCodeLetter } from "./confirm-code.ts";
import { invitationLetter } from "./invitation.ts";
import type { LetterPortal } from "./letter-parts.ts";
import { noticeLetter } from "./notice-letter.ts";
import { resetLinkLetter } from "./reset-link.ts";
import { signInCodeLetter } from "./sign-in-code.ts";

/** What a sample may say otherwise; each letter takes of it what it says at all. */
export type Said = Partial<
  LetterPortal &
    NoticeContext &
    Pick<MailedCode, "code" | "isCodeInSubject"> & { accountNumber: string; newEmail: string }
>;

export const samplePortal: LetterPortal = {
  brandName: "Hero",
  supportEmail: "support@hero.example",
  accents: defaultAccents,
  publicUrl: "https://portal.hero.example",
};

export const sampleContext: NoticeContext = {
  username: "wiremu",
  by: "aroha",
  // 18 November 2026, 01:14:30 UTC.
  at: 1_794_964_470_000,
  address: "203.0.113.7",
  userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0",
};

export const sampleToken = "q7Xw_Gm0R2uTz9LkVb-5sYcN1aHdPfE3oJ6iW8tUvQA";
const minute = 60_000;
const endsAt = sampleContext.at + 60 * minute;

export const sampleNotices: { [K in NoticeKind]: Notice & { kind: K } } = {
  account_two_factor_changed: {
    kind: "account_two_factor_changed",
    from: "disabled",
    to: "all_logins",
    promptOncePerLocation: true,
    askedBefore: 1,
    askedAfter: 8,
    of: 8,
  },
  login_two_factor_changed: {
    kind: "login_two_factor_changed",
    from: "email",
    to: "disabled",
    promptOncePerLocation: false,
  },
  email_change_asked: { kind: "email_change_asked", newEmail: "wiremu@tui.example" },
  email_changed: {
    kind: "email_changed",
    oldEmail: "wiremu@kereru.example",
    newEmail: "parata@tui.example",
  },
  password_changed: { kind: "password_changed", how: "by_someone_else" },
  login_added: { kind: "login_added", role: "administrator" },
  login_enabled: { kind: "login_enabled", role: "standard" },
  role_raised: { kind: "role_raised", from: "standard", to: "administrator" },
  recovery_codes_made: { kind: "recovery_codes_made", made: 10 },
  recovery_code_used: { kind: "recovery_code_used", left: 2, purpose: "sign_in" },
  reset_waiting: { kind: "reset_waiting", completesAt: sampleContext.at + 24 * 60 * minute },
  code_step_blocked: { kind: "code_step_blocked" },
  code_step_rebound: { kind: "code_step_rebound" },
  new_location: { kind: "new_location" },
  wrong_codes: { kind: "wrong_codes" },
  address_refused: {
    kind: "address_refused",
    address: "wiremu@kereru.example",
    because: "bounced",
    whose: "user",
  },
};

const portalOf = (said: Said): LetterPortal => ({ ...samplePortal, ...said });
const contextOf = (said: Said, usual: Partial<NoticeContext> = {}): NoticeContext => ({
  ...sampleContext,
  ...usual,
  ...said,
});

function codeOf(said: Said): MailedCode {
  const { username, at, address, userAgent } = contextOf(said);
  return {
    portal: portalOf(said),
    code: said.code ?? "481920",
    username,
    askedAt: at,
    codeEndsAt: at + 10 * minute,
    codeLifetimeMinutes: 10,
    location: address,
    userAgent,
    isCodeInSubject: said.isCodeInSubject ?? true,
  };
}

/** Of one's own doings nobody else is named. */
const own = { by: null };

function noticeOf(kind: NoticeKind, usual: Partial<NoticeContext> = {}) {
  return (said: Said): Letter => {
    const { newEmail } = said;
    const usually = sampleNotices[kind];
    // Addresses, in whichever of these the notice holds them.
    const emails = newEmail === undefined ? {} : { newEmail, oldEmail: newEmail, address: newEmail };
    const notice: Notice = { ...usually, ...emails };
    return noticeLetter({ notice, context: contextOf(said, usual) }, portalOf(said), sampleToken);
  };
}

/**
 * One good letter of every kind that the portal sends, for tests, for whoever writes letters, and for the pictures of
 * the documents: no part of the portal itself. A new kind of mail doesn't compile without its sample here.
 */
export const samples: Record<MailKind, (said: Said) => Letter> = {
  sign_in_code: (said) => signInCodeLetter(codeOf(said)),
  confirm_code: (said) => confirmCodeLetter(codeOf(said)),
  address_code: (said) => addressCodeLetter(codeOf(said)),
  reset_link: (said) =>
    resetLinkLetter({ portal: portalOf(said), token: sampleToken, endsAt, cause: contextOf(said, own) }),
  invitation: (said) =>
    invitationLetter({
      portal: portalOf(said),
      token: sampleToken,
      endsAt: sampleContext.at + 7 * 24 * 60 * minute,
      accountNumber: said.accountNumber ?? "10024680",
      cause: contextOf(said),
    }),
  account_two_factor_changed: noticeOf("account_two_factor_changed", { username: "10024680" }),
  login_two_factor_changed: noticeOf("login_two_factor_changed"),
  email_change_asked: noticeOf("email_change_asked"),
  email_changed: noticeOf("email_changed"),
  password_changed: noticeOf("password_changed"),
  login_added: noticeOf("login_added"),
  login_enabled: noticeOf("login_enabled"),
  role_raised: noticeOf("role_raised"),
  recovery_codes_made: noticeOf("recovery_codes_made", own),
  recovery_code_used: noticeOf("recovery_code_used", own),
  reset_waiting: noticeOf("reset_waiting", own),
  code_step_blocked: noticeOf("code_step_blocked", own),
  code_step_rebound: noticeOf("code_step_rebound"),
  new_location: noticeOf("new_location", own),
  wrong_codes: noticeOf("wrong_codes", own),
  address_refused: noticeOf("address_refused", { ...own, address: null, userAgent: "" }),
};
