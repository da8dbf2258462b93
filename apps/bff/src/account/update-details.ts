import type { Account, accountInput } from "@hero/contract/account";
import type { z } from "@hero/contract/zod";
import { isSameAccountTwoFactor } from "@hero/two-factor/changes";
import { isAskedLess } from "@hero/two-factor/decide";
import { normaliseAccountTwoFactor } from "@hero/two-factor/settings";
import type { AccountTwoFactor } from "@hero/two-factor/settings";

import { loadAccount } from "../accounts/statements.ts";
import type { AccountRow } from "../accounts/statements.ts";
import type { Deps } from "../deps.ts";
import { invalidMember, problem } from "../http/problem.ts";
import { changedFields } from "../record/changed-fields.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { destinationFor } from "../sessions/subject.ts";
import { accountTwoFactorOf, loadCoveredLogins } from "../two-factor/covered-logins.ts";
import { planAccountTwoFactor } from "../two-factor/plan.ts";
import { readAccount } from "./read-account.ts";
import { updateStatements } from "./update-statements.ts";
import type { DetailsUpdate } from "./update-statements.ts";

export type DetailsInput = z.output<typeof accountInput>;

const tries = 3;

/**
 * Updates Details with the two-factor setting and all it entails, in one batch. Throws 428 and 412 for its version, 409
 * `email_unconfirmed`, 403 `forbidden` by what is asked, 422 for a changed email.
 */
export async function updateDetails(
  deps: Deps,
  {
    actor,
    body,
    requireVersion,
    client,
  }: {
    actor: Actor;
    body: DetailsInput;
    requireVersion: (current: number) => void;
    client: Client;
  },
): Promise<Account> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const before = await loadAccount(deps.db, actor.accountId);
    refuseChangedEmail(before, body, actor, deps.portal.supportEmail);
    requireVersion(before.version);
    const update = await planUpdate(deps, before, body);
    refuseUnconfirmed(update);
    refuseByWhatIsAsked(update, body, actor);
    if (Object.keys(update.changes).length === 0 && update.planned.every((entry) => !entry.isSwitchedOn)) {
      break;
    }
    const written = await deps.db.writeGuarded(updateStatements(deps, update, actor, client));
    // A guard refused: the account changed (told by the version now) or one of its logins did (planned afresh).
    if (written !== null) break;
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

async function planUpdate(deps: Deps, before: AccountRow, body: DetailsInput): Promise<DetailsUpdate> {
  const [was, twoFactor] = [accountTwoFactorOf(before), normaliseAccountTwoFactor(body.twoFactor)];
  const exemptApiLogins = body.exemptApiLogins === true;
  const values = columnsOf(body, twoFactor);
  const touchesLogins = exemptApiLogins || !isSameAccountTwoFactor(was, twoFactor);
  return {
    before,
    values,
    changes: changedFields(before, values),
    planned: touchesLogins
      ? planAccountTwoFactor(await loadCoveredLogins(deps.db, before.id), was, twoFactor, { exemptApiLogins })
      : [],
  };
}

/** Until addresses can be confirmed, the account login cannot change its own either; an administrator never can. */
function refuseChangedEmail(
  before: AccountRow,
  body: DetailsInput,
  actor: Actor,
  supportEmail: string,
): void {
  if (body.email === before.email || body.email === before.pendingEmail || actor.role !== "account") return;
  throw invalidMember(
    ["email"],
    `The email can't be changed here yet, as a new one has to be confirmed first. Ask ${supportEmail} for help.`,
  );
}

/** No setting can come to require a code where no confirmed address would receive it. */
function refuseUnconfirmed({ before, planned }: DetailsUpdate): void {
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

function refuseByWhatIsAsked({ before, planned }: DetailsUpdate, body: DetailsInput, actor: Actor): void {
  if (actor.role === "account") return;
  if (body.email !== before.email) {
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
