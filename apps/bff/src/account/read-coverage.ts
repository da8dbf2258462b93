import type { Coverage } from "@hero/contract/account";

import { loadAccount } from "../accounts/statements.ts";
import type { Deps } from "../deps.ts";
import type { Actor } from "../sessions/actor.ts";
import { requirementFor } from "../sessions/subject.ts";
import { loadCoveredLogins } from "../two-factor/covered-logins.ts";
import { ownEmailState } from "./preview-two-factor.ts";

const itemsShown = 50;

/** Who is asked for a code as things stand, by the decision that is enforced. */
export async function readCoverage({ db }: Pick<Deps, "db">, actor: Actor): Promise<Coverage> {
  const account = await loadAccount(db, actor.accountId);
  const enabled = (await loadCoveredLogins(db, account.id)).filter((login) => login.enabled);
  const isAsked = (login: (typeof enabled)[number]) =>
    requirementFor({
      role: login.role,
      method: login.method,
      ownPromptOnce: login.promptOncePerLocation,
      scope: account.twoFactorScope,
      accountPromptOnce: account.promptOncePerLocation,
    }).required;
  const people = enabled.filter(({ role }) => role !== "api");
  const programs = enabled.filter(({ role }) => role === "api");
  const notAsked = people.filter((login) => !isAsked(login));
  return {
    people: { asked: people.length - notAsked.length, of: people.length },
    apiLogins: { asked: programs.filter(isAsked).length, of: programs.length },
    notAsked: {
      count: notAsked.length,
      items: notAsked.slice(0, itemsShown).map((login) => ({
        id: login.id,
        username: login.username,
        name: login.name,
        role: login.role,
        ownEmail: ownEmailState(login, account),
      })),
    },
  };
}
