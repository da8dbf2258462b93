import type { Login } from "@hero/contract/logins";
import type { profileInput } from "@hero/contract/profile";
import type { z } from "@hero/contract/zod";

import { findLogin } from "../accounts/find-login.ts";
import type { LoginWithAccount } from "../accounts/find-login.ts";
import { requirementOfLogin } from "../accounts/login-view.ts";
import { refuseWithoutAddress } from "../accounts/refuse-without-address.ts";
import { emailStatements } from "../address-checks/change-email.ts";
import { requireCheckLeft } from "../address-checks/check-limits.ts";
import { emailColumns, planEmail } from "../address-checks/email-rules.ts";
import type { EmailChange } from "../address-checks/email-rules.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { managedOnDetails } from "./own-email.ts";
import { readProfile } from "./read-profile.ts";
import { renameAccountLogin, updateOwnLogin } from "./update-statements.ts";

type ProfileInput = z.output<typeof profileInput>;

type Update = {
  actor: Actor;
  body: ProfileInput;
  client: Client;
  requireVersion: (current: number) => void;
  requireConfirmed: () => void;
};

const tries = 3;

/**
 * Updates one's own name and email; a changed email waits to be confirmed, a removed one is gone at once. The account
 * login's name is the contact's name on Details, and its email is managed there. Throws 429 `too_many_codes`, 428 and
 * 412 for its version, 409 `managed_on_details` or `email_unconfirmed`, 403 `confirmation_required` for the email.
 */
export async function updateProfile(deps: Deps, update: Update): Promise<Login> {
  const { db, clock, mail } = deps;
  const { actor, body, client } = update;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = await findLogin(db, actor, actor.loginId);
    const email: EmailChange =
      found.login.role === "account" ? { kind: "kept" } : planEmail(found.login, body.email);
    if (email.kind === "asked") await requireCheckLeft(deps, found.login.id, email.email);
    update.requireVersion(found.login.version);
    refuseManagedOnDetails(found, body);
    refuseStranded(found, email);
    if (body.name === found.login.name && email.kind === "kept") break;
    if (email.kind !== "kept") update.requireConfirmed();
    const by = { accountId: actor.accountId, actor, client, now: clock.now() };
    const values = { name: body.name, ...emailColumns(email) };
    const statements =
      found.login.role === "account"
        ? renameAccountLogin(db, found, body.name, by)
        : [...updateOwnLogin(db, found, values, by), ...emailStatements(deps, found, email, by)];
    // A guard refused: the login changed (told by its version now), its account did (read again), or its mails are used
    // up (told by its limits now).
    if ((await db.writeGuarded(statements)) !== null) {
      mail.wake();
      break;
    }
    if (attempt === tries - 1) throw problem("unavailable", { retryAfterSeconds: 1 });
  }
  return await readProfile(deps, actor);
}

function refuseManagedOnDetails({ login, account }: LoginWithAccount, { email }: ProfileInput): void {
  const isKept = email !== null && (email === account.email || email === account.pendingEmail);
  if (login.role !== "account" || isKept) return;
  throw managedOnDetails();
}

/** A code that is required must still be received somewhere once the address is gone. */
function refuseStranded({ login, account }: LoginWithAccount, email: EmailChange): void {
  if (email.kind === "removed" && requirementOfLogin(login, account).required) {
    refuseWithoutAddress({ ...login, ...emailColumns(email) }, account);
  }
}
