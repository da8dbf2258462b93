import { findLogin } from "../accounts/find-login.ts";
import type { LoginWithAccount } from "../accounts/find-login.ts";
import { tell } from "../accounts/tell.ts";
import { judgeCode } from "../code-step/judge-code.ts";
import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { problem } from "../http/problem.ts";
import { recordActivity } from "../record/activity.ts";
import { changedFields } from "../record/changed-fields.ts";
import type { Actor, Client } from "../sessions/actor.ts";
import { consume, isLiving } from "../sessions/mint-statements.ts";
import { endWhatWasBefore, forgetLocations } from "../two-factor/effects.ts";
import type { By } from "../two-factor/effects.ts";
import { cancelResetOfBefore, isReceiverAnother } from "./change-email.ts";
import { addressOf, unconfirmedOf } from "./email-rules.ts";
import { findCheck } from "./find-check.ts";
import { requireUnconfirmed } from "./require-unconfirmed.ts";
import { loginsMailedAtDetails, writeDetailsAddress, writeLoginAddress } from "./statements.ts";

const tries = 3;

const codeExpired = () =>
  problem("code_expired", { detail: "That code doesn't count any more. Send a new one." });

/**
 * Confirms the address of a login with the code sent to it; one that was asked for takes effect with all it entails.
 * The code is judged once, and used in the batch that writes the address. Throws 409 and 403 as `requireUnconfirmed`,
 * 422 `code_incorrect`, 410 `code_expired`, 429 `too_many_requests`.
 */
export async function confirmAddress(
  deps: Deps,
  { actor, client, loginId, code }: { actor: Actor; client: Client; loginId: string; code: string },
): Promise<LoginWithAccount> {
  const { db, clock, mail } = deps;
  let holder = await findLogin(db, actor, loginId);
  const address = requireUnconfirmed(holder, actor);
  const check = await findCheck(deps, loginId, address);
  if (check === null) throw codeExpired();
  const named = { id: actor.loginId, username: actor.username };
  await judgeCode(deps, check, { kind: "email_code", code }, { client, isFromDevice: false, actor: named });
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const now = clock.now();
    const by = { accountId: actor.accountId, actor, client, now };
    const written = await db.writeGuarded([
      ...consume(db, check.id, now),
      ...confirmStatements(deps, holder, address, by),
    ]);
    if (written !== null) {
      mail.wake();
      return await findLogin(db, actor, loginId);
    }
    // Something else about it changed, which a right code survives; another address or password ended the check.
    holder = await findLogin(db, actor, loginId);
    if (unconfirmedOf(addressOf(holder)) !== address || !(await isLiving(db, check.id))) throw codeExpired();
  }
  throw problem("unavailable", { retryAfterSeconds: 1 });
}

function confirmStatements(
  deps: Pick<Deps, "db" | "secrets">,
  before: LoginWithAccount,
  email: string,
  by: By,
): Statement[] {
  const { db } = deps;
  const { login } = before;
  const held = addressOf(before);
  const moves = email !== held.email;
  const columns = { email, emailConfirmedAt: by.now, pendingEmail: null };
  const receivers = login.role === "account" ? loginsMailedAtDetails(by.accountId) : [login.id];
  return [
    ...(login.role === "account"
      ? [...writeDetailsAddress(db, before, columns, by.now), ...forgetLocations(db, receivers, by)]
      : [
          ...writeLoginAddress(db, before, columns),
          ...(isReceiverAnother(before, columns) ? forgetLocations(db, [login.id], by) : []),
        ]),
    ...(moves
      ? [
          // A changed Details email is another receiver for everyone whose codes go there.
          ...endWhatWasBefore(db, { loginIds: receivers, because: "email_changed" }, by),
          ...cancelResetOfBefore(db, login, by),
          ...tell(deps, { kind: "email_changed", oldEmail: held.email, newEmail: email }, before, by),
        ]
      : []),
    recordActivity(db, by.now, {
      accountId: by.accountId,
      type: "email_confirmed",
      actor: { id: by.actor.loginId, username: by.actor.username },
      login: { id: login.id, username: login.username },
      client: by.client,
      change: changedFields(
        { email: held.email, emailConfirmed: held.emailConfirmedAt !== null },
        { email, emailConfirmed: true },
      ),
      detail: "",
    }),
  ];
}
