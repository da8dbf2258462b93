import type { Login, LoginForPrograms, newLoginInput } from "@hero/contract/logins";
import type { z } from "@hero/contract/zod";
import { normaliseLoginTwoFactor } from "@hero/two-factor/settings";
import type { LoginTwoFactor } from "@hero/two-factor/settings";

import { viewFor } from "../accounts/login-view.ts";
import type { LoginRow } from "../accounts/login-view.ts";
import { ifAccountUnchanged, loadAccount } from "../accounts/statements.ts";
import type { AccountRow } from "../accounts/statements.ts";
import type { Database, Statement } from "../db/client.ts";
import { listColumns } from "../db/list-columns.ts";
import type { Deps } from "../deps.ts";
import { invalidMember, problem } from "../http/problem.ts";
import { refusePassword } from "../password-rules/refuse-password.ts";
import { recordActivity } from "../record/activity.ts";
import { changedFields } from "../record/changed-fields.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { withinProbeLimit } from "../throttle/probe-throttle.ts";
import { refuseWithoutAddress } from "./address-rules.ts";
import { insertLogin, isUsernameTaken } from "./statements.ts";

export type NewLogin = z.output<typeof newLoginInput>;

const tries = 5;

/**
 * Adds a login. Throws 422 without a password, 429 when too many taken names were tried, 409 `username_taken` or
 * `email_unconfirmed`, 403 `forbidden` for a program that asks for more than a standard login.
 */
export async function addLogin(
  deps: Deps,
  { actor, body, client }: { actor: Actor; body: NewLogin; client: Client },
): Promise<Login | LoginForPrograms> {
  const { db, passwords, portal } = deps;
  refuseMissingPassword(body);
  const { username, password } = body;
  refusePassword(password, {
    username,
    accountNumber: actor.accountNumber,
    brandName: portal.brandName,
    path: ["password"],
  });
  return await withinProbeLimit(deps, actor.accountId, async () => {
    let passwordHash: string | null = null;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const account = await loadAccount(db, actor.accountId);
      const row = newRow(deps, body, account);
      if (await isUsernameTaken(db, username)) throw usernameTaken(username);
      if (row.twoFactorMethod === "email") refuseWithoutAddress(row, account);
      refuseForProgram(actor, body);
      // Only now, since a hash is dear.
      passwordHash ??= await passwords.hash(password);
      const written = await db.writeGuarded([
        ...ifAccountUnchanged(db, account),
        ...newLoginStatements(db, { ...row, passwordHash }, actor, client),
      ]);
      // Refused: the name was taken meanwhile, or the account changed and with it how a new login starts.
      if (written !== null) return viewFor(actor, row, account, deps.clock.now());
    }
    throw problem("unavailable", { retryAfterSeconds: 1 });
  });
}

function newRow({ secrets, clock }: Deps, body: NewLogin, account: AccountRow): LoginRow {
  const now = clock.now();
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
    role: body.role,
    enabled: true,
    twoFactorMethod: twoFactor.method,
    promptOncePerLocation: twoFactor.promptOncePerLocation,
    passwordHash: null,
    passwordVersion: 1,
    passwordChangedAt: now,
    invitedAt: null,
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

function newLoginStatements(db: Database, row: LoginRow, actor: Actor, client: Client): Statement[] {
  const { id, username, accountId, name, email, role, twoFactorMethod, promptOncePerLocation } = row;
  return [
    insertLogin(db, row),
    recordActivity(db, row.createdAt, {
      accountId,
      type: "login_created",
      actor: { id: actor.loginId, username: actor.username },
      login: { id, username },
      client,
      change: changedFields(
        { name: null, email: null, role: null, twoFactorMethod: null, promptOncePerLocation: null },
        { name, email, role, twoFactorMethod, promptOncePerLocation },
      ),
      detail: "",
    }),
  ];
}

const usernameTaken = (username: string) =>
  problem("username_taken", {
    detail: `The username ${username} is taken. Choose another.`,
    errors: [{ path: ["username"], message: "That username is taken. Choose another." }],
  });

/** Until invitations exist, a login without a password could never be used. */
function refuseMissingPassword(body: NewLogin): asserts body is NewLogin & { password: string } {
  if (body.password !== undefined) return;
  throw invalidMember(
    ["password"],
    "Set a password: inviting someone by email to choose their own isn't possible yet.",
  );
}

function refuseForProgram(actor: Actor, body: NewLogin): void {
  if (actor.role !== "api") return;
  throw problem("forbidden", {
    detail:
      body.role === "standard"
        ? "An API login adds logins by invitation, without setting their password."
        : "An API login can add standard logins only.",
  });
}

/** New people start with a code where their account has chosen codes; programs, which can't enter one, without. */
function startingTwoFactor(role: NewLogin["role"], scope: AccountRow["twoFactorScope"]): LoginTwoFactor {
  const isAsked = role !== "api" && scope !== "disabled";
  return { method: isAsked ? "email" : "disabled", promptOncePerLocation: false };
}
