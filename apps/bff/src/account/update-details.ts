import type { Account, accountInput } from "@hero/contract/account";
import type { z } from "@hero/contract/zod";
import { isSameAccountTwoFactor } from "@hero/two-factor/changes";
import { isAskedLess } from "@hero/two-factor/decide";
import { normaliseAccountTwoFactor } from "@hero/two-factor/settings";
import type { AccountTwoFactor } from "@hero/two-factor/settings";

import { findAccountLogin } from "../accounts/find-login.ts";
import type { LoginWithAccount } from "../accounts/find-login.ts";
import { requireCheckLeft } from "../address-checks/check-limits.ts";
import { planEmail } from "../address-checks/email-rules.ts";
import type { EmailChange } from "../address-checks/email-rules.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { changedFields } from "../record/changed-fields.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { destinationFor } from "../sessions/subject.ts";
import { accountTwoFactorOf, loadCoveredLogins } from "../two-factor/covered-logins.ts";
import { planAccountTwoFactor } from "../two-factor/plan.ts";
import { isAccountWeakened } from "../two-factor/weakening-rules.ts";
import { readAccount } from "./read-account.ts";
import { updateStatements } from "./update-statements.ts";
import type { DetailsUpdate } from "./update-statements.ts";

export type DetailsInput = z.output<typeof accountInput>;

type Update = {
  actor: Actor;
  body: DetailsInput;
  client: Client;
  requireVersion: (current: number) => void;
  requireConfirmed: () => void;
};

const tries = 3;

/**
 * Updates Details with the two-factor setting and all it entails, in one batch; a changed email waits to be confirmed.
 * Throws 429 `too_many_codes`, 428 and 412 for its version, 409 `email_unconfirmed`, 403 `forbidden` by what is asked,
 * 403 `confirmation_required` for a change that weakens or of the email.
 */
export async function updateDetails(deps: Deps, { actor, body, client, ...call }: Update): Promise<Account> {
  const { db, clock, mail } = deps;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const holder = await findAccountLogin(db, actor);
    const email = planEmail(holder.account, body.email);
    if (email.kind === "asked") await requireCheckLeft(deps, holder.login.id, email.email);
    call.requireVersion(holder.account.version);
    const update = await planUpdate(deps, holder, email, body);
    refuseUnconfirmed(update);
    refuseByWhatIsAsked(update, actor);
    if (Object.keys(update.changes).length === 0 && update.planned.every((entry) => !entry.isSwitchedOn)) {
      break;
    }
    if (isToConfirm(update)) call.requireConfirmed();
    const by = { accountId: actor.accountId, actor, client, now: clock.now() };
    const written = await db.writeGuarded(updateStatements(deps, update, by));
    // A guard refused: the account changed (told by the version now), one of its logins did (planned afresh), or its
    // mails are used up (told by its limits now).
    if (written !== null) {
      mail.wake();
      break;
    }
    if (attempt === tries - 1) throw problem("unavailable", { retryAfterSeconds: 1 });
  }
  return await readAccount(deps, actor);
}

function columnsOf(body: DetailsInput, twoFactor: AccountTwoFactor): DetailsUpdate["values"] {
  return {
    name: body.name,
    contactName: body.contactName,
    phone: body.phone,
    ...body.address,
    twoFactorScope: twoFactor.scope,
    promptOncePerLocation: twoFactor.promptOncePerLocation,
  };
}

async function planUpdate(
  deps: Deps,
  holder: LoginWithAccount,
  email: EmailChange,
  body: DetailsInput,
): Promise<DetailsUpdate> {
  const before = holder.account;
  const [was, twoFactor] = [accountTwoFactorOf(before), normaliseAccountTwoFactor(body.twoFactor)];
  const exemptApiLogins = body.exemptApiLogins === true;
  const waiting = email.kind === "asked" ? { pendingEmail: email.email } : {};
  const values = { ...columnsOf(body, twoFactor), ...waiting };
  const touchesLogins = exemptApiLogins || !isSameAccountTwoFactor(was, twoFactor);
  return {
    holder,
    values,
    email,
    changes: changedFields(before, values),
    planned: touchesLogins
      ? planAccountTwoFactor(await loadCoveredLogins(deps.db, before.id), was, twoFactor, { exemptApiLogins })
      : [],
  };
}

/** What the person confirms first: a change that weakens, or of the address that codes go to. */
function isToConfirm({ holder, values, email, planned }: DetailsUpdate): boolean {
  return (
    email.kind !== "kept" ||
    isAccountWeakened(accountTwoFactorOf(holder.account), accountTwoFactorOf(values), planned)
  );
}

/** No setting can come to require a code where no confirmed address would receive it. */
function refuseUnconfirmed({ holder: { account: before }, planned }: DetailsUpdate): void {
  const stranded = planned.find(
    ({ login, change }) =>
      change.kind === "newly_asked" &&
      login.role !== "api" &&
      destinationFor({
        ...login,
        accountEmail: before.email,
        accountEmailConfirmedAt: before.emailConfirmedAt,
      }) === null,
  );
  if (stranded === undefined) return;
  throw problem("email_unconfirmed", {
    detail: `Confirm ${before.email} first: the code for ${stranded.login.username} would go there.`,
  });
}

function refuseByWhatIsAsked({ holder, email, planned }: DetailsUpdate, actor: Actor): void {
  if (actor.role === "account") return;
  const before = holder.account;
  if (email.kind !== "kept") {
    throw problem("forbidden", {
      detail: `Codes for the account login go to this address, so only the account login (${before.number}) can change it.`,
    });
  }
  const owner = planned.find(({ login }) => login.role === "account");
  if (owner !== undefined && isAskedLess(owner.change.before, owner.change.after)) {
    throw problem("forbidden", {
      detail: `Only the account login (${before.number}) can save a change after which it is asked for a code less often.`,
    });
  }
}
