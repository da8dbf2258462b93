import type { Login, loginInput } from "@hero/contract/logins";
import type { z } from "@hero/contract/zod";
import { twoFactorChange } from "@hero/two-factor/changes";
import { normaliseLoginTwoFactor } from "@hero/two-factor/settings";

import { findLogin } from "../accounts/find-login.ts";
import type { LoginWithAccount } from "../accounts/find-login.ts";
import { loginView } from "../accounts/login-view.ts";
import type { Deps } from "../deps.ts";
import { invalidMember, problem } from "../http/problem.ts";
import { refusePassword } from "../password-rules/refuse-password.ts";
import { changedFields } from "../record/changed-fields.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { accountTwoFactorOf } from "../two-factor/covered-logins.ts";
import { refuseWithoutAddress } from "./address-rules.ts";
import { updateStatements } from "./update-statements.ts";

export type LoginInput = z.output<typeof loginInput>;

type Update = {
  actor: Actor;
  body: LoginInput;
  requireVersion: (current: number) => void;
  client: Client;
  params: { id: string };
};

const tries = 3;

/**
 * Updates User Details with the two-factor setting and all it entails, in one batch. Throws 428 and 412 for its version,
 * 409 `managed_on_details`, `managed_on_profile`, `conflict` or `email_unconfirmed`, 422 for a changed email.
 */
export async function updateLogin(deps: Deps, update: Update): Promise<Login> {
  const { actor, body, client, params } = update;
  let passwordHash: string | null = null;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = await findLogin(deps.db, actor, params.id);
    refuseInput(deps, found, body);
    update.requireVersion(found.login.version);
    refuseByState(found, body, actor);
    const { values, change } = plan(found, body);
    if (change.kind === "newly_asked") refuseWithoutAddress(found.login, found.account);
    const changes = changedFields(found.login, values);
    if (Object.keys(changes).length === 0 && body.password === undefined) break;
    if (body.password !== undefined) passwordHash ??= await deps.passwords.hash(body.password);
    const statements = updateStatements(
      deps,
      { ...found, values, changes, change, passwordHash },
      actor,
      client,
    );
    // A guard refused: this login changed (told by its version now) or its account did (planned afresh).
    if ((await deps.db.writeGuarded(statements)) !== null) break;
    if (attempt === tries - 1) throw problem("unavailable", { retryAfterSeconds: 1 });
  }
  const { login, account } = await findLogin(deps.db, actor, params.id);
  return loginView(login, account, deps.clock.now());
}

function refuseInput({ portal }: Deps, { login, account }: LoginWithAccount, body: LoginInput): void {
  if (login.role === "account") return;
  if (body.email !== login.email) {
    throw invalidMember(
      ["email"],
      `The email can't be changed here yet, as a new one has to be confirmed first. Ask ${portal.supportEmail} for help.`,
    );
  }
  if (body.password === undefined) return;
  refusePassword(body.password, {
    username: login.username,
    accountNumber: account.number,
    brandName: portal.brandName,
    path: ["password"],
  });
}

function refuseByState({ login }: LoginWithAccount, body: LoginInput, actor: Actor): void {
  if (login.role === "account") {
    throw problem("managed_on_details", { detail: "The account login is managed on Account Details." });
  }
  const isOneself = login.id === actor.loginId;
  const changesOwnAccess =
    body.password !== undefined || body.role !== login.role || body.enabled !== login.enabled;
  if (isOneself && changesOwnAccess) {
    throw problem("managed_on_profile", {
      detail: "You can't set your own password, role or access here.",
    });
  }
  if (body.role === login.role) return;
  if (body.role === "account" || body.role === "api" || login.role === "api") {
    throw problem("conflict", {
      detail:
        "A login for a person can't become one for a program, nor the other way round. Add another login.",
      errors: [{ path: ["role"], message: "This login's role can't become that one." }],
    });
  }
}

function plan({ login, account }: LoginWithAccount, body: LoginInput) {
  const own = normaliseLoginTwoFactor(body.twoFactor);
  const accountSetting = accountTwoFactorOf(account);
  const before = { method: login.twoFactorMethod, promptOncePerLocation: login.promptOncePerLocation };
  return {
    values: {
      name: body.name,
      role: body.role,
      enabled: body.enabled,
      twoFactorMethod: own.method,
      promptOncePerLocation: own.promptOncePerLocation,
    },
    change: twoFactorChange(
      login.role,
      { account: accountSetting, own: before },
      { account: accountSetting, own },
    ),
  };
}
