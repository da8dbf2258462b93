import type { LoginWithAccount } from "../accounts/find-login.ts";
import { destinationOf } from "../accounts/login-view.ts";
import { tell } from "../accounts/tell.ts";
import { beginAttempt } from "../challenges/begin-attempt.ts";
import type { Statement } from "../db/client.ts";
import type { Deps } from "../deps.ts";
import { cancelWaitingReset } from "../resets/statements.ts";
import type { Client } from "../sessions/actor.ts";
import { endLinks, endWhatWasBefore, forgetLocations } from "../two-factor/effects.ts";
import type { By } from "../two-factor/effects.ts";
import type { EmailChange, HeldAddress } from "./email-rules.ts";
import { endAddressChecks, ifRecipientHasRoom, unconfirm } from "./statements.ts";

type Needed = Pick<Deps, "db" | "clock" | "limits" | "secrets">;

/** Who asks, with all that the mail tells of where. */
export type Asking = By & { client: Client };

/**
 * What a change of an email entails, for the batch that writes its columns; then `mail.wake()`. `before` is the login
 * as it was read. Refused (a batch that answers null) once the login's checks of this hour, or the recipient's mails,
 * are used up: `requireCheckLeft` says so.
 */
export function emailStatements(
  deps: Needed,
  before: LoginWithAccount,
  change: EmailChange,
  by: Asking,
): Statement[] {
  if (change.kind === "asked") return askedStatements(deps, before, change.email, by);
  return change.kind === "removed" ? removedStatements(deps, before, by) : [];
}

/** The mail with the code that confirms an address; refused within the limits above. */
export function checkStatements(
  deps: Needed,
  login: Pick<LoginWithAccount["login"], "id" | "username" | "passwordVersion">,
  email: string,
  { accountId, actor, client, now }: Asking,
): Statement[] {
  const { statements } = beginAttempt(deps, {
    purpose: "address_check",
    login: { id: login.id, username: login.username },
    actor: { id: actor.loginId, username: actor.username },
    accountId,
    sentTo: email,
    passwordVersion: login.passwordVersion,
    client,
    sessionId: null,
    isFromDevice: false,
    isMailed: true,
  });
  const most = deps.limits.strangerMailsPerRecipientAndHour;
  return [ifRecipientHasRoom(deps.db, email, { now, most }), ...statements];
}

function askedStatements(deps: Needed, before: LoginWithAccount, email: string, by: Asking): Statement[] {
  const { login } = before;
  return [
    endAddressChecks(deps.db, login.id, by.now),
    // An invitation that went to a mistyped address must not let its holder in once the mistake is seen.
    ...(login.passwordHash === null ? [endLinks(deps.db, [login.id], by.now)] : []),
    ...checkStatements(deps, login, email, by),
    ...tell(deps, { kind: "email_change_asked", newEmail: email }, before, by),
  ];
}

function removedStatements(deps: Needed, before: LoginWithAccount, by: By): Statement[] {
  const { login } = before;
  return [
    unconfirm(deps.db, login.id),
    ...endWhatWasBefore(deps.db, { loginIds: [login.id], because: "email_changed" }, by),
    ...cancelResetOfBefore(deps.db, login, by),
    ...(isReceiverAnother(before, { email: null, emailConfirmedAt: null })
      ? forgetLocations(deps.db, [login.id], by)
      : []),
    ...tell(deps, { kind: "email_changed", oldEmail: login.email, newEmail: null }, before, by),
  ];
}

/** A reset that was asked for through the address before dies with it, as an attempt begun towards it does. */
export function cancelResetOfBefore(
  db: Needed["db"],
  { id, username }: { id: string; username: string },
  { accountId, actor, client, now }: By,
): Statement[] {
  const cancelling = {
    login: { id, username },
    actor: { id: actor.loginId, username: actor.username },
    detail: "The email changed",
  };
  return cancelWaitingReset(db, { ...cancelling, accountId, client, now });
}

/** Whether the codes of a login that isn't the account login go elsewhere once it has this address. */
export function isReceiverAnother(
  { login, account }: LoginWithAccount,
  address: Pick<HeldAddress, "email" | "emailConfirmedAt">,
): boolean {
  return destinationOf(login, account) !== destinationOf({ ...login, ...address }, account);
}
