import type { Login } from "@hero/contract/logins";
import type { profileInput } from "@hero/contract/profile";
import type { z } from "@hero/contract/zod";

import { findLogin } from "../accounts/find-login.ts";
import type { LoginWithAccount } from "../accounts/find-login.ts";
import type { Deps } from "../deps.ts";
import { invalidMember, problem } from "../http/problem.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { readProfile } from "./read-profile.ts";
import { renameAccountLogin, updateOwnLogin } from "./update-statements.ts";

type ProfileInput = z.output<typeof profileInput>;

type Update = {
  actor: Actor;
  body: ProfileInput;
  client: Client;
  requireVersion: (current: number) => void;
};

const tries = 3;

/**
 * Updates one's own name. The account login's is the contact's name on Details, and its email is managed there. Throws
 * 428 and 412 for its version, 409 `managed_on_details`, 422 for a changed email.
 */
export async function updateProfile(deps: Deps, update: Update): Promise<Login> {
  const { actor, body, client } = update;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = await findLogin(deps.db, actor, actor.loginId);
    refuseChangedEmail(deps, found, body);
    update.requireVersion(found.login.version);
    refuseManagedOnDetails(found, body);
    if (body.name === found.login.name) break;
    const by = { accountId: actor.accountId, actor, client, now: deps.clock.now() };
    const statements =
      found.login.role === "account"
        ? renameAccountLogin(deps.db, found, body.name, by)
        : updateOwnLogin(deps.db, found, { name: body.name }, by);
    // A guard refused: the login changed (told by its version now) or its account did (read again).
    if ((await deps.db.writeGuarded(statements)) !== null) break;
    if (attempt === tries - 1) throw problem("unavailable", { retryAfterSeconds: 1 });
  }
  return await readProfile(deps, actor);
}

function refuseChangedEmail({ portal }: Deps, { login }: LoginWithAccount, body: ProfileInput): void {
  if (login.role === "account" || body.email === login.email) return;
  throw invalidMember(
    ["email"],
    `The email can't be changed here yet, as a new one has to be confirmed first. Ask ${portal.supportEmail} for help.`,
  );
}

function refuseManagedOnDetails({ login, account }: LoginWithAccount, body: ProfileInput): void {
  if (login.role !== "account" || body.email === account.email) return;
  throw problem("managed_on_details", {
    detail: "The account login's email is the one on Account Details, and is changed there.",
  });
}
