import { deriveCode } from "../challenges/derive-code.ts";
import type { Deps } from "../deps.ts";
import { deriveLinkToken } from "../links/derive-link.ts";
import { passedOver } from "./broken-off.ts";
import { addressCodeLetter } from "./letters/address-code.ts";
import { confirmCodeLetter } from "./letters/confirm-code.ts";
import { invitationLetter } from "./letters/invitation.ts";
import { noticeLetter } from "./letters/notice-letter.ts";
import { resetLinkLetter } from "./letters/reset-link.ts";
import { signInCodeLetter } from "./letters/sign-in-code.ts";
import type { Letter } from "./mail.ts";
import type { LinkFacts, NoticeFacts } from "./notice.ts";
import { challengeToMail, linkToMail } from "./outbox-statements.ts";
import type { ClaimedMail } from "./outbox-statements.ts";

export type Writing = Pick<Deps, "db" | "clock" | "secrets" | "portal" | "limits"> & {
  /** The operator's choice: subjects are read on lock screens. */
  isCodeInSubject: boolean;
};

/** Why a mail would be of no use, for its row. */
type Unwanted = { unwanted: string };

const codeLetters = {
  sign_in_code: signInCodeLetter,
  confirm_code: confirmCodeLetter,
  address_code: addressCodeLetter,
} as const;

/** The letter of an owed mail, written when it is sent because its code or link exists nowhere else. */
export async function writeLetter(writing: Writing, mail: ClaimedMail): Promise<Letter | Unwanted> {
  const { kind } = mail;
  switch (kind) {
    case "sign_in_code":
    case "confirm_code":
    case "address_code":
      return await writeCode(writing, mail, codeLetters[kind]);
    case "reset_link":
    case "invitation":
      return await writeLink(writing, mail, kind);
    default:
      return await writeNotice(writing, mail);
  }
}

async function writeCode(
  { db, clock, secrets, portal, limits, isCodeInSubject }: Writing,
  mail: ClaimedMail,
  letter: typeof signInCodeLetter,
): Promise<Letter | Unwanted> {
  const now = clock.now();
  const challenge = await db.read(() => challengeToMail(db).get({ id: mail.challengeId }));
  const isOver =
    challenge === undefined ||
    challenge.consumedAt !== null ||
    challenge.endedAt !== null ||
    challenge.codesJudged >= limits.wrongCodesPerAttempt ||
    now >= challenge.expiresAt;
  if (isOver) return { unwanted: passedOver.attemptOver };
  const code = deriveCode(secrets, {
    keyId: challenge.keyId,
    challengeId: mail.challengeId ?? "",
    purpose: challenge.purpose,
    generation: mail.generation ?? 0,
    sentTo: mail.recipient,
  });
  if (code === null) return { unwanted: "the key of its code is gone" };
  return letter({
    portal,
    code,
    username: challenge.username,
    askedAt: challenge.createdAt,
    codeEndsAt: mail.usefulUntil,
    // A repeated code has less than its whole life left. From the row alone: each try must send the same letter.
    codeLifetimeMinutes: Math.max(1, Math.round((mail.usefulUntil - mail.createdAt) / 60_000)),
    location: challenge.location,
    userAgent: challenge.userAgent,
    isCodeInSubject,
  });
}

async function writeLink(
  writing: Writing,
  mail: ClaimedMail,
  kind: "reset_link" | "invitation",
): Promise<Letter | Unwanted> {
  const link = await findLink(writing, mail.linkId);
  if ("unwanted" in link) return link;
  const { token, endsAt, accountNumber } = link;
  const facts = mail.facts === null ? null : (JSON.parse(mail.facts) as LinkFacts);
  const cause = facts?.context ?? { username: link.username, at: link.createdAt };
  const { portal } = writing;
  return kind === "reset_link"
    ? resetLinkLetter({ portal, token, endsAt, cause })
    : invitationLetter({ portal, token, endsAt, cause, accountNumber });
}

async function writeNotice(writing: Writing, mail: ClaimedMail): Promise<Letter | Unwanted> {
  if (mail.facts === null) return { unwanted: "it has nothing to say" };
  const facts = JSON.parse(mail.facts) as NoticeFacts;
  if (mail.linkId === null) return noticeLetter(facts, writing.portal, null);
  const link = await findLink(writing, mail.linkId);
  return "unwanted" in link ? link : noticeLetter(facts, writing.portal, link.token);
}

type LivingLink = {
  token: string;
  username: string;
  accountNumber: string;
  createdAt: number;
  endsAt: number;
};

/** A mailed link that still opens something, with its token. */
async function findLink(
  { db, clock, secrets }: Writing,
  linkId: string | null,
): Promise<LivingLink | Unwanted> {
  const row = await db.read(() => linkToMail(db).get({ id: linkId }));
  const isOver =
    row === undefined ||
    row.usedAt !== null ||
    row.endedAt !== null ||
    row.deletedAt !== null ||
    row.passwordVersion !== row.loginPasswordVersion ||
    clock.now() >= row.expiresAt;
  if (isOver) return { unwanted: "its link is over" };
  const token = deriveLinkToken(secrets, { keyId: row.keyId, linkId: row.id, purpose: row.purpose });
  if (token === null) return { unwanted: "the key of its link is gone" };
  const { username, accountNumber, createdAt, expiresAt } = row;
  return { token, username, accountNumber, createdAt, endsAt: expiresAt };
}
