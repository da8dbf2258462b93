import type { Login, loginInput } from "@hero/contract/logins";
import type { z } from "@hero/contract/zod";
import { twoFactorChange } from "@hero/two-factor/changes";
import { normaliseLoginTwoFactor } from "@hero/two-factor/settings";

import { findLogin } from "../accounts/find-login.ts";
import type { LoginWithAccount } from "../accounts/find-login.ts";
import { loginView } from "../accounts/login-view.ts";
import { refuseWithoutAddress } from "../accounts/refuse-without-address.ts";
import { requireCheckLeft } from "../address-checks/check-limits.ts";
import { emailColumns, planEmail } from "../address-checks/email-rules.ts";
import type { EmailChange } from "../address-checks/email-rules.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { refusePassword } from "../password-rules/refuse-password.ts";
import { changedFields } from "../record/changed-fields.ts";
import { completeDueReset } from "../resets/complete-reset.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { accountTwoFactorOf } from "../two-factor/covered-logins.ts";
import { isLoginWeakened } from "../two-factor/weakening-rules.ts";
import { twoFactorOf, updateStatements } from "./update-statements.ts";
import type { LoginUpdate } from "./update-statements.ts";

export type LoginInput = z.output<typeof loginInput>;

type Update = {
  actor: Actor;
  body: LoginInput;
  requireVersion: (current: number) => void;
  requireConfirmed: () => void;
  client: Client;
  params: { id: string };
};

const tries = 3;

/**
 * Updates User Details with the two-factor setting and all it entails, in one batch; a changed email waits to be
 * confirmed, a removed one is gone at once. Throws 422 for a password, 429 `too_many_codes`, 428 and 412 for its
 * version, 409 `managed_on_details`, `managed_on_profile`, `conflict` or `email_unconfirmed`, 403
 * `confirmation_required` for a change that weakens, or of email, password, role or access.
 */
export async function updateLogin(deps: Deps, update: Update): Promise<Login> {
  const { db, clock, mail } = deps;
  const { actor, body, client, params } = update;
  let passwordHash: string | null = null;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = await findSettled(deps, actor, params.id);
    refusePasswordOf(deps, found, body);
    const email = found.login.role === "account" ? kept : planEmail(found.login, body.email);
    if (email.kind === "asked") await requireCheckLeft(deps, found.login.id, email.email);
    update.requireVersion(found.login.version);
    refuseByState(found, body, actor);
    const planned = plan(found, email, body);
    refuseStranded(found, planned);
    if (Object.keys(planned.changes).length === 0 && body.password === undefined) break;
    if (isToConfirm(found, planned, body)) update.requireConfirmed();
    if (body.password !== undefined) passwordHash ??= await deps.passwords.hash(body.password);
    const by = { accountId: actor.accountId, actor, client, now: clock.now() };
    // A guard refused: this login changed (told by its version now), its account did (planned afresh), or its mails are
    // used up (told by its limits now).
    if (
      (await db.writeGuarded(updateStatements(deps, { ...found, ...planned, passwordHash }, by))) !== null
    ) {
      mail.wake();
      break;
    }
    if (attempt === tries - 1) throw problem("unavailable", { retryAfterSeconds: 1 });
  }
  const { login, account } = await findLogin(db, actor, params.id);
  return loginView(login, account, clock.now());
}

const kept: EmailChange = { kind: "kept" };

/** A login whose waiting reset is due has that password already: what is set here comes after it. */
async function findSettled(deps: Deps, actor: Actor, id: string): Promise<LoginWithAccount> {
  const found = await findLogin(deps.db, actor, id);
  const { resetCompletesAt } = found.login;
  if (resetCompletesAt === null || deps.clock.now() < resetCompletesAt) return found;
  await completeDueReset(deps, id);
  return await findLogin(deps.db, actor, id);
}

function refusePasswordOf({ portal }: Deps, { login, account }: LoginWithAccount, body: LoginInput): void {
  if (login.role === "account" || body.password === undefined) return;
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

type Planned = Pick<LoginUpdate, "values" | "changes" | "change" | "email">;

function plan({ login, account }: LoginWithAccount, email: EmailChange, body: LoginInput): Planned {
  const own = normaliseLoginTwoFactor(body.twoFactor);
  const accountSetting = accountTwoFactorOf(account);
  const values = {
    name: body.name,
    role: body.role,
    enabled: body.enabled,
    twoFactorMethod: own.method,
    promptOncePerLocation: own.promptOncePerLocation,
    ...emailColumns(email),
  };
  return {
    email,
    values,
    changes: changedFields(login, values),
    change: twoFactorChange(
      login.role,
      { account: accountSetting, own: twoFactorOf(login) },
      { account: accountSetting, own },
    ),
  };
}

/** What the person confirms first: less two-factor, or another address, password, role or access. */
function isToConfirm({ login }: LoginWithAccount, { values, email }: Planned, body: LoginInput): boolean {
  return (
    isLoginWeakened(twoFactorOf(login), twoFactorOf(values)) ||
    email.kind !== "kept" ||
    body.password !== undefined ||
    values.role !== login.role ||
    (values.enabled && !login.enabled)
  );
}

/** Neither a setting nor the loss of an address can bring a code that nobody would receive. */
function refuseStranded({ login, account }: LoginWithAccount, { values, change, email }: Planned): void {
  if (change.after.required && (change.kind === "newly_asked" || email.kind === "removed")) {
    refuseWithoutAddress({ ...login, ...values }, account);
  }
}
