import type { Login, LoginForPrograms, newLoginInput } from "@hero/contract/logins";
import type { z } from "@hero/contract/zod";
import { normaliseLoginTwoFactor } from "@hero/two-factor/settings";
import type { LoginTwoFactor } from "@hero/two-factor/settings";

import type { LoginWithAccount } from "../accounts/find-login.ts";
import { viewFor } from "../accounts/login-view.ts";
import type { LoginRow } from "../accounts/login-view.ts";
import { refuseWithoutAddress } from "../accounts/refuse-without-address.ts";
import { ifAccountUnchanged, loadAccount } from "../accounts/statements.ts";
import type { AccountRow } from "../accounts/statements.ts";
import { tell } from "../accounts/tell.ts";
import { checkStatements } from "../address-checks/change-email.ts";
import type { Asking } from "../address-checks/change-email.ts";
import { requireCheckLeft } from "../address-checks/check-limits.ts";
import type { Statement } from "../db/client.ts";
import { listColumns } from "../db/list-columns.ts";
import type { Deps } from "../deps.ts";
import { invalidMember, problem } from "../http/problem.ts";
import { invitationStatements, refuseTooManyInvitations } from "../invitations/invite.ts";
import { refusePassword } from "../password-rules/refuse-password.ts";
import { recordActivity } from "../record/activity.ts";
import { changedFields } from "../record/changed-fields.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { withinProbeLimit } from "../throttle/probe-throttle.ts";
import { isLoginWeakened } from "../two-factor/weakening-rules.ts";
import { insertLogin, isUsernameTaken } from "./statements.ts";

export type NewLogin = z.output<typeof newLoginInput>;

const tries = 5;

type Adding = { actor: Actor; body: NewLogin; client: Client; requireConfirmed: () => void };

/**
 * Adds a login, with a password or by an invitation; an address beside a password is mailed a code that confirms it.
 * Throws 422 without either, 429 when too many taken names were tried or mails sent, 409 `username_taken` or
 * `email_unconfirmed`, 403 `forbidden` for a program that asks for more than inviting a standard login, 403
 * `confirmation_required`.
 */
export async function addLogin(
  deps: Deps,
  { actor, body, client, requireConfirmed }: Adding,
): Promise<Login | LoginForPrograms> {
  const { db, clock, passwords, mail } = deps;
  refuseInput(deps, actor, body);
  const { username, password } = body;
  return await withinProbeLimit(deps, actor.accountId, async () => {
    let passwordHash: string | null = null;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const account = await loadAccount(db, actor.accountId);
      const row = newRow(deps, body, account);
      await refuseTooManyMails(deps, row, password === undefined);
      if (await isUsernameTaken(db, username)) throw usernameTaken(username);
      if (row.twoFactorMethod === "email") refuseWithoutAddress(row, account);
      refuseForProgram(actor, body, account);
      requireConfirmed();
      // Only now, since a hash is dear.
      if (password !== undefined) passwordHash ??= await passwords.hash(password);
      const by = { accountId: account.id, actor, client, now: clock.now() };
      const written = await db.writeGuarded([
        ...ifAccountUnchanged(db, account),
        ...newLoginStatements(deps, { login: { ...row, passwordHash }, account }, by),
      ]);
      // Refused: the name was taken meanwhile, mails are used up, or the account changed and with it how a new login
      // starts.
      if (written === null) continue;
      mail.wake();
      return viewFor(actor, { ...row, passwordHash }, account, clock.now());
    }
    throw problem("unavailable", { retryAfterSeconds: 1 });
  });
}

/** Says early what the batch that mails would refuse. */
async function refuseTooManyMails(deps: Deps, row: LoginRow, isInvited: boolean): Promise<void> {
  const { id, username, accountId, email } = row;
  if (email === null) return;
  if (!isInvited) return await requireCheckLeft(deps, id, email);
  await refuseTooManyInvitations(deps, { login: { id, username }, accountId, sentTo: email });
}

function newRow({ secrets, clock }: Deps, body: NewLogin, account: AccountRow): LoginRow {
  const now = clock.now();
  const isInvited = body.password === undefined;
  const twoFactor = normaliseLoginTwoFactor(
    body.twoFactor ?? startingTwoFactor(body.role, account.twoFactorScope),
  );
  return {
    id: secrets.id(),
    accountId: account.id,
    username: body.username,
    name: body.name,
    email: body.email,
    emailConfirmedAt: null,
    pendingEmail: null,
    refusedEmail: null,
    refusedAt: null,
    refusedBecause: null,
    pendingRefusedEmail: null,
    pendingRefusedAt: null,
    pendingRefusedBecause: null,
    role: body.role,
    enabled: true,
    twoFactorMethod: twoFactor.method,
    promptOncePerLocation: twoFactor.promptOncePerLocation,
    passwordHash: null,
    passwordVersion: 1,
    passwordChangedAt: isInvited ? null : now,
    invitedAt: isInvited ? now : null,
    lastSignInAt: null,
    strangerWrongCodes: 0,
    strangerLockedUntil: 0,
    deviceWrongCodes: 0,
    deviceLockedUntil: 0,
    resetId: null,
    resetPasswordHash: null,
    resetAskedAt: null,
    resetCompletesAt: null,
    resetAddress: null,
    listRank: 1,
    ...listColumns(body),
    version: 1,
    createdAt: now,
    deletedAt: null,
  };
}

function newLoginStatements(deps: Deps, added: LoginWithAccount, by: Asking): Statement[] {
  const { id, username, name, email, role, twoFactorMethod, promptOncePerLocation } = added.login;
  const isPowerful = role === "administrator" || role === "api";
  return [
    insertLogin(deps.db, added.login),
    recordActivity(deps.db, by.now, {
      accountId: by.accountId,
      type: "login_created",
      actor: { id: by.actor.loginId, username: by.actor.username },
      login: { id, username },
      client: by.client,
      change: changedFields(
        { name: null, email: null, role: null, twoFactorMethod: null, promptOncePerLocation: null },
        { name, email, role, twoFactorMethod, promptOncePerLocation },
      ),
      detail: "",
    }),
    ...welcome(deps, added.login, by),
    ...(isPowerful ? tell(deps, { kind: "login_added", role }, added, by) : []),
  ];
}

/** The first mail to a new login's address: an invitation confirms it as well as a code does. */
function welcome(deps: Deps, login: LoginRow, by: Asking): Statement[] {
  const { email, passwordVersion } = login;
  if (email === null) return [];
  if (login.passwordHash !== null) return checkStatements(deps, login, email, by);
  return invitationStatements(deps, {
    login: { id: login.id, username: login.username },
    accountId: by.accountId,
    sentTo: email,
    passwordVersion,
    actor: { id: by.actor.loginId, username: by.actor.username },
    client: by.client,
  });
}

const usernameTaken = (username: string) =>
  problem("username_taken", {
    detail: `The username ${username} is taken. Choose another.`,
    errors: [{ path: ["username"], message: "That username is taken. Choose another." }],
  });

function refuseInput({ portal }: Deps, actor: Actor, { username, role, email, password }: NewLogin): void {
  if (password !== undefined) {
    const { accountNumber } = actor;
    refusePassword(password, { username, accountNumber, brandName: portal.brandName, path: ["password"] });
  } else if (role === "api") {
    throw invalidMember(["password"], "Set a password: a program can't follow an invitation.");
  } else if (email === null) {
    const message = "Enter an email to send an invitation to, or set a password.";
    throw problem("invalid_input", {
      detail: message,
      errors: [
        { path: ["email"], message },
        { path: ["password"], message },
      ],
    });
  }
}

/** A program may neither give anyone a password or a right, nor less two-factor than they would start with. */
function refuseForProgram(actor: Actor, { role, password, twoFactor }: NewLogin, account: AccountRow): void {
  if (actor.role !== "api") return;
  const refuse = (detail: string) => problem("forbidden", { detail });
  if (role !== "standard") throw refuse("An API login can add standard logins only.");
  if (password !== undefined) {
    throw refuse("An API login adds logins by invitation, without setting their password.");
  }
  const starting = startingTwoFactor(role, account.twoFactorScope);
  if (twoFactor !== undefined && isLoginWeakened(starting, normaliseLoginTwoFactor(twoFactor))) {
    throw refuse("An API login can't add logins with less Two Factor Authentication than they start with.");
  }
}

/** New people start with a code where their account has chosen codes; programs, which can't enter one, without. */
function startingTwoFactor(role: NewLogin["role"], scope: AccountRow["twoFactorScope"]): LoginTwoFactor {
  const isAsked = role !== "api" && scope !== "disabled";
  return { method: isAsked ? "email" : "disabled", promptOncePerLocation: false };
}
