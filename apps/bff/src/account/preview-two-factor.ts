import type { Preview, PreviewGroup, PreviewItem } from "@hero/contract/account";
import { normaliseAccountTwoFactor } from "@hero/two-factor/settings";
import type { AccountTwoFactor } from "@hero/two-factor/settings";

import { loadAccount } from "../accounts/statements.ts";
import type { AccountRow } from "../accounts/statements.ts";
import type { Deps } from "../deps.ts";
import type { Actor } from "../sessions/actor.ts";
import { destinationFor } from "../sessions/subject.ts";
import { accountTwoFactorOf, loadCoveredLogins } from "../two-factor/covered-logins.ts";
import { countWhatEnds } from "../two-factor/effects.ts";
import { planAccountTwoFactor } from "../two-factor/plan.ts";
import type { PlannedLogin } from "../two-factor/plan.ts";

const itemsPerGroup = 50;

/** Who would be asked for a code under a setting, by the decision that is enforced. Changes nothing. */
export async function previewTwoFactor(
  deps: Deps,
  actor: Actor,
  { twoFactor, exemptApiLogins }: { twoFactor: AccountTwoFactor; exemptApiLogins?: true | undefined },
): Promise<Preview> {
  const { db, clock, limits } = deps;
  const account = await loadAccount(deps.db, actor.accountId);
  const logins = await loadCoveredLogins(db, account.id);
  const next = normaliseAccountTwoFactor(twoFactor);
  const all = planAccountTwoFactor(logins, accountTwoFactorOf(account), next, {
    exemptApiLogins: exemptApiLogins === true,
  });
  const planned = all.filter(({ login }) => login.enabled);
  const ofKind = (kind: PlannedLogin["change"]["kind"]) =>
    planned.filter(({ change }) => change.kind === kind);
  const idsOf = (entries: PlannedLogin[]) => entries.map(({ login }) => login.id);
  const ends = await countWhatEnds(
    db,
    {
      endingIds: idsOf(ofKind("newly_asked")),
      forgettingIds: idsOf(all.filter(({ change }) => change.forgetsLocations)),
    },
    {
      now: clock.now(),
      idle: limits.sessionIdle,
      absolute: limits.sessionAbsolute,
      exceptSessionId: actor.session?.id ?? null,
    },
  );
  const group = (entries: PlannedLogin[]): PreviewGroup => ({
    count: entries.length,
    items: entries.slice(0, itemsPerGroup).map((entry) => previewItem(account, entry)),
  });
  return {
    asked: {
      before: planned.filter(({ change }) => change.before.required).length,
      after: planned.filter(({ change }) => change.after.required).length,
      of: planned.length,
    },
    newlyAsked: group(ofKind("newly_asked")),
    noLongerAsked: group(ofKind("no_longer_asked")),
    unchanged: group(ofKind("unchanged")),
    apiLoginsRefused: group(
      planned.filter(({ login, change }) => login.role === "api" && change.after.required),
    ),
    sessionsEnded: ends.sessions,
    locationsForgotten: ends.locations,
  };
}

function previewItem(account: AccountRow, { login, change }: PlannedLogin): PreviewItem {
  const isMailed = login.role !== "api" && change.after.required;
  const destination = destinationFor({
    ...login,
    accountEmail: account.email,
    accountEmailConfirmedAt: account.emailConfirmedAt,
  });
  return {
    id: login.id,
    username: login.username,
    name: login.name,
    role: login.role,
    before: change.before,
    after: change.after,
    codeGoesTo: isMailed ? destination : null,
    ownEmail: ownEmailState(login, account),
  };
}

/** Whether a login has an address of its own that codes would go to. */
export function ownEmailState(login: PlannedLogin["login"], account: AccountRow): PreviewItem["ownEmail"] {
  if (login.role === "account") return account.emailConfirmedAt === null ? "unconfirmed" : "confirmed";
  if (login.ownEmail === null) return "none";
  return login.ownEmailConfirmedAt === null ? "unconfirmed" : "confirmed";
}
